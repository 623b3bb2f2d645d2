/** What a gates may be asked for, and what it shows as data. Pure. */
import type { FigureScene } from '../../scene/base.ts';

export interface GatesSpec {
	figure: 'gates';
	form: 'walk' | 'beside' | 'past';
	lanes: {
		/** Id in licensing.json. */
		pathway: string;
		/** Name of the row; the jurisdiction's by default. */
		label?: string;
		/** Gate whose time a row shows; the first that has one by default. */
		gate?: string;
		/** The ordinary pathway whose gates a `past` lane runs round. */
		round?: string;
	}[];
	alt: string;
}

export interface SceneGate {
	name: string;
	who: string;
	/** Days on its ruler; null where no time is published. */
	days: number | null;
	/** "60 days, by rule"; empty where none. */
	time: string;
}

export interface GatesScene extends FigureScene {
	figure: 'gates';
	form: GatesSpec['form'];
	lanes: {
		label: string;
		/** Second line: the authority, or the lane's rule. */
		note: string;
		gates: SceneGate[];
		/** Gate whose time the row shows; -1 where none has one. */
		timed: number;
		/** How many ordinary gates it runs round. */
		round: number;
	}[];
	/** Days of the longest ruler in the scene. */
	longest: number;
}
