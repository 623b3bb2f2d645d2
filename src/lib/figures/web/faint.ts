/** Agreements drawn faint: dozens in one picture, so each says no more of itself than it must. Pure. */
import type { StringState } from '../../scene/scene.ts';

/** A line of a faint agreement. View units. */
export type Thread = [x0: number, y0: number, x1: number, y1: number];

/** An agreement drawn faint, as a thread or, between a hub and its partners, as several. */
export interface FaintAgreement {
	/** Its short name: nothing else refers to it, and a page of its own carries dozens. */
	id: string;
	state: Extract<StringState, 'faint'>;
	lines: Thread[];
	/** Who is in it, or how many: “5 states”. */
	between: string;
}

/** What a string says when it is pulled; of a faint agreement, its name and who is in it. */
export const saysOf = (string: { sentence: string } | FaintAgreement): string =>
	'sentence' in string ? string.sentence : `${string.id}: ${string.between}.`;
