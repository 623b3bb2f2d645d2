/** What a document may be asked for, and what it shows as data. Pure. */
import type { FigureScene } from '../../scene/base.ts';

export interface DocumentSpec {
	figure: 'document';
	agreement: string;
	/** Kinds of clause shown, in order. Those not in the record stand as not seen. */
	kinds: string[];
	/** Kinds to dwell on; where room is short, only these say what they say. */
	focus: string[];
	alt: string;
}

export interface DocumentScene extends FigureScene {
	figure: 'document';
	title: string;
	parties: string;
	signed: string;
	clauses: { name: string; says: string; absent: boolean; focus: boolean }[];
	/** Names of the kinds of which nothing was seen. */
	unseen: string[];
}
