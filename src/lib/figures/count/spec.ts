/** What a count may be asked for, and what it shows as data. Pure. */
import type { FigureScene } from '../../scene/base.ts';

export interface CountSpec {
	figure: 'count';
	by: 'year' | 'outcome' | 'region';
	/** Checks one dot stands for. */
	per: number;
	/** Years whose figure is written out even where room is scarce. */
	years: number[];
	/** By region: the one that is told from all others. */
	region?: string;
	/** One remark on a year, with a figure of a programme (`<programme>/<figure>`) in its middle. */
	remark?: { year: number; before: string; figure: string; after: string };
	/** By outcome: the year whose reasons are written out, in words. */
	reasonsOf?: number;
	alt: string;
}

/** One pile. */
export interface CountPile {
	/** "2018", "2003–2008". */
	label: string;
	/** Dots upwards. */
	up: number;
	/** Dots downwards. */
	down: number;
	/** Figure written at the upward pile, and at the downward one. */
	says: string;
	saysDown: string;
	/** Nobody's figure was found: the pile stays open. */
	open: boolean;
	/** Keeps its figure where room is scarce. */
	marked: boolean;
}

export interface CountScene extends FigureScene {
	figure: 'count';
	by: CountSpec['by'];
	/** "10 checks begun". */
	dot: string;
	/** What a dashed outline means. */
	gap: string;
	/** By outcome or region: names of what is piled up and what down. */
	names: [string, string] | null;
	piles: CountPile[];
	remark: { pile: number; text: string } | null;
	/** Reasons in words, under a line that says whose; never dots, since they come without counts. */
	reasons: string[];
	/** Dots fall into place when the scene arrives. */
	falls: true;
}
