/** What a web of agreements may be asked for, and what it shows as data. View units. Pure. */
import type { Stop } from '../../model/years.ts';
import type { StringState } from '../../scene/base.ts';
import type { AgreementKind } from '../../data/schema.ts';

/** From the year it first stands in to the year it no longer does; null: it stands still. */
export type Span = [from: number, to: number | null];

/** The part of one span that lies in another; null if none does. */
export function within([from, to]: Span, [start, end]: Span): Span | null {
	const first = Math.max(from, start);
	const last = to === null ? end : end === null ? to : Math.min(to, end);
	return last !== null && last <= first ? null : [first, last];
}

/** What stood in every year of a web. Places in view units; spans last in every tuple. */
export interface WebYears {
	from: number;
	to: number;
	/** Every treaty of several that ever stood, with a spoke to everyone who was ever in it. */
	treaties: {
		id: string;
		/** Faint or drawn in full. */
		faint: boolean;
		span: Span;
		spokes: [x: number, y: number, ...Span][];
	}[];
	/** Faint threads between two. */
	threads: [x0: number, y0: number, x1: number, y1: number, ...Span][];
	/** Strings between two that the scene draws, by id. */
	strings: Record<string, Span>;
	stops: Stop[];
}

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

export interface WebSpec {
	/** The picture shows what stood at the end of this year. */
	year: number;
	/** Kinds drawn in full; all else that stood then is faint. Left out: only the treaties named. */
	taut?: AgreementKind[];
	/** Treaty nodes drawn whatever their kind, and how. */
	treaties?: {
		agreement: string;
		state: StringState;
		/** Where the node stands, degrees; left out, in the middle of its members. */
		at?: [lon: number, lat: number];
	}[];
	/** Treaty nodes to name, by agreement. */
	named: string[];
	/** A series of the record to chart beside the agreements drawn. */
	chart?: { series: string; label: string; drawn: string; ends: string };
	/** The reader may go through the years up to this one; needs a chart. */
	years?: true;
}

/** A treaty as a node with a spoke to each member. View units. */
export interface SceneTreaty {
	id: string;
	name: string;
	/** It goes without its name on the map. */
	bare?: true;
	/** Who is in it, or how many: "France, Germany". */
	between: string;
	state: StringState;
	/** Where the node stands; left out, in the middle of its members. */
	at?: [x: number, y: number];
	spokes: [x: number, y: number][];
	sentence: string;
	claim: string;
}

export interface SceneChart {
	from: number;
	to: number;
	/** The year of the picture: points stop there. */
	year: number;
	panels: {
		label: string;
		points: [year: number, value: number][];
		/** Highest value of the whole series, so that pictures of two years share a scale. */
		top: number;
		/** What to say where the record ends before the picture's year. */
		ends: string;
	}[];
}

export interface SceneWeb {
	year: number;
	treaties: SceneTreaty[];
	threads: FaintAgreement[];
	chart: SceneChart | null;
	/** What stood in every year; `apart` on the page, where only who asks for it loads it. */
	years?: WebYears | 'apart';
}
