/** What a map may be asked for, and what it shows as data. View units. Pure. */
import type { Visit } from '../../data/schema.ts';
import type { StringState, StringKind, SceneBase } from '../../scene/base.ts';
import type { Outcome } from '../../scene/outcomes.ts';
import type { ViewId } from '../../geometry/projection.ts';
import type { SceneWeb, WebSpec } from '../web/spec.ts';

export interface ChecksSpec {
	/** Programmes of monitoring.json whose visits are shown, the latest to each country. */
	of?: string[];
	/** Single visits. */
	visits?: string[];
	/** Parties where no check is on record: an open, dashed ring. */
	none?: string[];
}

export interface TraceSpec {
	/** Finding of monitoring.json. */
	finding: string;
	/** Sideways bulge of each leg. */
	bends?: number[];
	/** `cut` if what the finding tells of was ended. */
	state?: StringState;
}

/** A visit on the map, view units. */
export interface SceneCheck {
	id: string;
	x: number;
	y: number;
	/** Where the inspectors came from; null if that way is drawn already, or nobody came. */
	from: [x: number, y: number] | null;
	/** What was found; null if a later visit found something else; `none` for no check on record. */
	result: KnownResult | 'none' | null;
	claim: string;
}

export type KnownResult = Exclude<Visit['result'], 'not-published'>;

/** Which edges of the dataset a scene strings, and how. */
export interface StringSpec {
	/** Edge id, or agreement id for a promise. */
	edge: string;
	state?: StringState;
	/** Show the holder's thread and ring knot, if the edge's record has a hold. */
	hold?: boolean;
	/** Sideways bulge as a share of length; positive bends to the left of travel. */
	bend?: number;
	/** How it came out, as a mark on the string. */
	outcome?: Outcome;
}

/** A request that travels back along a string, from its receiver to whoever holds it. */
export interface RequestSpec {
	/** Edge id; its record must have a hold. */
	edge: string;
	/** Event that answers it, as `programme/event`. */
	event: string;
	outcome: Outcome;
}

/** A place to pin and name: a site as `programme/site`, or a party id for its label point. */
export interface PlaceSpec {
	place: string;
	/** Second line under the name. */
	note?: string;
	/** Write the party's name rather than the town's. */
	as?: 'town' | 'party' | 'town-and-party';
	/** Higher wins when labels compete. */
	weight?: number;
}

export interface MapSpec {
	figure: 'map';
	view: ViewId;
	/** Places the camera must keep clear of the card. */
	subject: string[];
	/** Parties off the sheet, to which strings run over its edge. */
	beyond?: string[];
	strings: StringSpec[];
	places: PlaceSpec[];
	/** Countries tinted as the subject. */
	lit?: { party: string; tone: 'flow' | 'hold' | 'promise' }[];
	/** Requests travelling back up the chain, in the order in which they were made. */
	requests?: RequestSpec[];
	/** A diversion traced from hand to hand. */
	trace?: TraceSpec;
	/** Visits to see what became of things sold. */
	checks?: ChecksSpec;
	/** Agreements that stood in a year, in place of strings named one by one. */
	web?: WebSpec;
	/** Months of a precedent, shown as a ruler. */
	clock?: { precedent: string; label: string; planLabel?: string };
	/** What its faint strings are, as a phrase; where there are any. */
	faded?: string;
	/** Where the finding is in one sentence, for those who don't see the picture. */
	alt: string;
}

/** A pinned place, view units. */
export interface ScenePlace {
	id: string;
	x: number;
	y: number;
	name: string;
	note: string;
	weight: number;
	/** Name of the party the place lies in. */
	party: string;
}

export interface SceneString {
	id: string;
	kind: StringKind;
	state: StringState;
	from: string;
	to: string;
	/** View units. */
	ends: [x0: number, y0: number, x1: number, y1: number];
	bend: number;
	/** Who keeps a say over it; null where the record shows none or the scene doesn't. */
	holder: string | null;
	/** `documented` if a source names this case; `law` if only the holder's general law does. */
	holdBasis: 'documented' | 'law';
	/** What passes: "engine (F414)". */
	what: string;
	/** One sentence that explains the string when it is pulled. */
	sentence: string;
	/** Claim whose sources stand behind the sentence. */
	claim: string;
	/** How it came out; only where the scene marks it. */
	outcome?: Outcome;
	/** Which leg of a trace it is, from 1. */
	ordinal?: number;
	/** Passed on without the consent of the maker's state on record. */
	loose?: true;
}

export interface SceneRequest {
	/** The string it travels back along. */
	string: string;
	/** When it was answered, and how: "April 2022: blocked". */
	label: string;
	outcome: Outcome;
	/** Claim of the answer. */
	claim: string;
}

export interface SceneClock {
	/** Months from the cut to the end of it. */
	months: number;
	/** Months planned at first; null where no plan was published. */
	planned: number | null;
	label: string;
	planLabel: string;
	claim: string;
}

export interface MapScene extends SceneBase {
	figure: 'map';
	view: ViewId;
	/** Points the camera keeps clear of the card, view units. */
	subject: [number, number][];
	places: ScenePlace[];
	strings: SceneString[];
	lit: { party: string; tone: 'flow' | 'hold' | 'promise' }[];
	/** In the order in which they were made; only where there are any. */
	requests?: SceneRequest[];
	clock: SceneClock | null;
	checks?: SceneCheck[];
	/** Treaty nodes, faint threads and a chart; only where the scene shows agreements of a year. */
	web?: SceneWeb;
	/** What is drawn faint and why, in words; only where anything is. */
	rule?: string;
}
