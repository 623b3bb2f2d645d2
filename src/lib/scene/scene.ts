/**
 * What a scene is: everything the stage needs to draw one step, as plain data.
 *
 * No pixels (view units only), no history, no functions: a scene can be written to JSON, compared,
 * drawn live, printed or made into a picture. Chapters write `SceneSpec`s; `resolve.ts` turns a
 * spec and the datasets into a `Scene`.
 */
import type { CountScene, CountSpec } from '../figures/count/layout.ts';
import type { DebateScene, DebateSpec } from '../figures/debate/layout.ts';
import type { GatesScene, GatesSpec } from '../figures/gates/layout.ts';
import type { LedgerScene, LedgerSpec } from '../figures/ledger/layout.ts';
import type { Outcome } from './outcomes.ts';
import type { RegimesScene, RegimesSpec } from '../figures/regimes/layout.ts';
import type { SeveredScene, SeveredSpec } from '../figures/severed/layout.ts';
import type { ChecksSpec, SceneCheck, TraceSpec } from '../figures/map/watching.ts';
import type { DocumentScene, DocumentSpec } from '../figures/document/layout.ts';
import type { LadderScene, LadderSpec } from '../figures/ladder/layout.ts';
import type { NetworkScene, NetworkSpec } from '../figures/network/layout.ts';
import type { ViewId } from '../geometry/projection.ts';
import type { SceneWeb, WebSpec } from '../figures/web/layout.ts';

/** What a string stands for; colour and line style repeat it. */
export type StringKind = 'flow' | 'hold' | 'promise';

/** `taut` in use; `faint` context; `cut` severed, hanging slack; `wanted` asked for and never tied. */
export type StringState = 'taut' | 'faint' | 'cut' | 'wanted';

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

export type SceneSpec =
	| MapSpec
	| LadderSpec
	| NetworkSpec
	| DocumentSpec
	| GatesSpec
	| RegimesSpec
	| CountSpec
	| LedgerSpec
	| DebateSpec
	| SeveredSpec;

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

/** The same facts as a table, for reading without the picture. */
export interface SceneTable {
	caption: string;
	head: string[];
	rows: string[][];
	/** What else the picture says, beside what stands in rows. */
	lists?: { caption: string; items: string[] }[];
}

export interface SceneBase {
	/** Slug of the step. */
	step: string;
	alt: string;
	table: SceneTable;
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

export type Scene =
	| MapScene
	| LadderScene
	| NetworkScene
	| DocumentScene
	| GatesScene
	| RegimesScene
	| CountScene
	| LedgerScene
	| DebateScene
	| SeveredScene;

/** Screen pixels in the stage's own box. */
export interface Rect {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** screen = k · view + (x, y) */
export interface Camera {
	k: number;
	x: number;
	y: number;
}

/** What a figure other than the map adds to a scene: it names the claims it stands on itself. */
export interface FigureScene extends SceneBase {
	claims: string[];
	/** Its marks fall into place when the scene arrives (`slack` from 0 to 1). */
	falls?: true;
}

/** Ids of the claims a scene stands on. */
export function sceneClaims(scene: Scene): string[] {
	if (scene.figure !== 'map') return scene.claims;
	return [
		...scene.strings.map((s) => s.claim),
		...(scene.requests ?? []).map((r) => r.claim),
		...(scene.checks ?? []).map((c) => c.claim).filter(Boolean),
		...(scene.web?.treaties ?? []).filter((t) => t.state !== 'faint').map((t) => t.claim),
		...(typeof scene.web?.years === 'object' ? scene.web.years.stops : []).flatMap((s) => s.claims),
		...(scene.clock ? [scene.clock.claim] : [])
	];
}

/** Said in a table of what is on record and left out of a picture: nobody is told that it isn't there. */
export const NOT_SHOWN = 'not shown here';

/** Thrown for a scene that names what the datasets or the view don't have. */
export class SceneError extends Error {
	constructor(step: string, what: string) {
		super(`scene “${step}”: ${what}`);
	}
}
