/** What a network may be asked for, and what it shows as data. Pure. */
import type { ViewId } from '../../geometry/projection.ts';
import type { FigureScene } from '../../scene/base.ts';

export interface NetworkSpec {
	figure: 'network';
	/** Agreements that stood at the end of this year. */
	year: number;
	/** The view its places come from. */
	view: ViewId;
	/** Parties and treaties to name. */
	named: string[];
	alt: string;
}

export interface NetworkNode {
	/** Where it stood on the map, and where it drifts to; shares of the room. */
	from: [number, number];
	to: [number, number];
	/** How many agreements a party is in; 0 for a treaty. */
	ties: number;
	/** Empty where it isn't to be named. */
	name: string;
	/** For tight places, where it differs. */
	short?: string;
}

export interface NetworkScene extends FigureScene {
	figure: 'network';
	nodes: NetworkNode[];
	/** Pairs of places in `nodes`; `pledge` marks a promise to defend. */
	links: [from: number, to: number, pledge: 0 | 1][];
}
