/** What a ladder may be asked for, and what it shows as data. Pure. */
import type { Depth } from '../../data/schema.ts';
import type { FigureScene } from '../../scene/base.ts';

export interface LadderSpec {
	figure: 'ladder';
	/** One programme per rung, lowest rung first. */
	rungs: { depth: Depth; programme: string; label: string; says: string }[];
	/** Rung to dwell on. */
	focus?: Depth;
	alt: string;
}

export interface LadderScene extends FigureScene {
	figure: 'ladder';
	rungs: { depth: Depth; label: string; programme: string; says: string }[];
	focus: Depth | null;
}
