/** What a regimes may be asked for, and what it shows as data. Pure. */
import type { FigureScene } from '../../scene/base.ts';

export interface RegimesSpec {
	figure: 'regimes';
	/** Ids in regimes.json, in the order shown. */
	regimes: string[];
	/** States whose membership the table gives. */
	states: string[];
	alt: string;
}

export interface RegimesScene extends FigureScene {
	figure: 'regimes';
	regimes: { short: string; count: number; binding: boolean; rule: string }[];
}
