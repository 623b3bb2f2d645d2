/** The notes as the build hands them to the page. */
import type { Labels } from './labels.ts';

/** The site's root, from where the notes stand. */
export const UP = '..';

/** What a block of the notes may be `of`: none where there is but one of it. */
export const BLOCKS = {
	bars: ['languages', 'kinds'],
	cases: [],
	claims: [],
	corrections: [],
	downloads: [],
	fields: [],
	'map-sources': [],
	outcomes: [],
	series: [],
	statuses: [],
	steps: [],
	terms: []
} as const satisfies Record<string, readonly string[]>;
export type BlockName = keyof typeof BLOCKS;

/** What a block is given. */
export interface BlockProps {
	/** What stands between its brackets. */
	caption: string;
	of: string;
	labels: Labels;
}

/** A stretch of text, a block, or an element around such. */
export type Piece =
	| { html: string }
	| { block: BlockName; caption: string; of: string }
	| { tag: string; class: string; pieces: Piece[] };

export interface NotesPage {
	/** What stands before the contents. */
	head: Piece[];
	contents: { name: string; links: { id: string; name: string }[] }[];
	body: Piece[];
	labels: Labels;
}

/** The id of the section in which a chapter's claims stand. */
export const claimsSection = (chapter: string): string => `sources-${chapter}`;
