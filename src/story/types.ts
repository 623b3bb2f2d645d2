/** What the build makes of facts, words and scenes, and the presentations show. */
import type { Status } from '../lib/data/schema.ts';
import type { Scene } from '../lib/figures/index.ts';

/** A step as every presentation lists it. */
export interface StepOutline {
	slug: string;
	/** Part of the short version. */
	core?: boolean;
}

export interface ChapterOutline {
	slug: string;
	title: string;
	steps: StepOutline[];
}

export interface ChapterScenes {
	/** By step. */
	scenes: Record<string, Scene>;
}

/** A step that is shown by itself. */
export interface StepAlone {
	step: StepOutline;
	/** Its chapter, with no other step. */
	chapter: ChapterOutline;
	scene: Scene;
}

export interface StepWords {
	slug: string;
	title: string;
	core: boolean;
	html: string;
	/** For the presenter. */
	notes: string;
	question: string;
	answer: string;
	/** Claims cited, in order. */
	claims: string[];
	/** Words of running text, asides and notes apart. */
	count: number;
	/** Plain text of the first paragraph, for descriptions. */
	lead: string;
}

export interface ChapterWords {
	slug: string;
	title: string;
	/** One sentence under the title. */
	standfirst: string;
	steps: StepWords[];
}

/** What a popover shows of a claim. Sources are places in `NotesIndex.sources`. */
export interface ClaimNote {
	says: string;
	asOf: string;
	status: Status;
	note?: string;
	derivation?: string;
	accounts?: { who: string; says: string; sources: number[] }[];
	sources: number[];
}

export interface SourceNote {
	publisher: string;
	title: string;
	date: string;
	url: string;
	lang: string;
}

export interface NotesIndex {
	/** By the id under which the notes page lists them, as terms are. */
	claims: Record<string, ClaimNote>;
	sources: SourceNote[];
	terms: Record<string, { term: string; definition: string; sources: number[] }>;
}
