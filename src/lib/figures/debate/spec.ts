/** What a debate may be asked for, and what it shows as data. Pure. */
import type { FigureScene } from '../../scene/base.ts';

export interface DebateSpec {
	figure: 'debate';
	/** Id in debates.json. */
	debate: string;
	alt: string;
}

export interface DebateSideScene {
	label: string;
	brief: string;
	case: string;
	instance: string;
	example: string;
	/** The example as a string; only where the record has one. */
	picture?: {
		from: string;
		to: string;
		/** Who has the say. */
		holder: string;
		state: 'taut' | 'cut';
		says: string;
	};
}

export interface DebateScene extends FigureScene {
	figure: 'debate';
	question: string;
	a: DebateSideScene;
	b: DebateSideScene;
}
