/**
 * The shapes of everything under `data/`, written once.
 *
 * TypeScript types are inferred from these Valibot schemas and the JSON Schemas in
 * `data/schemas/` are generated from them (`npm run data:schemas`). What a schema can't see —
 * whether a source exists, whether a town lies in its country — is in `check.ts`.
 */
import * as v from 'valibot';
import { Agreement } from './schema/agreements.ts';
import type { Status } from './schema/base.ts';
import { monitoring } from './schema/monitoring.ts';
import {
	dataset,
	DatedEvent,
	Figure,
	Money,
	PartialDate,
	PartyId,
	provenance,
	Slug,
	text,
	Voice
} from './schema/base.ts';
import { licensing } from './schema/licensing.ts';
import { regimes } from './schema/regimes.ts';
import { debates } from './schema/debates.ts';
import { Cases } from './schema/cases.ts';
import { ClauseKind, CodedAgreement, SecondReading } from './schema/clauses.ts';
import { Series } from './schema/series.ts';

export {
	DatedEvent,
	Figure,
	isCalendarDate,
	PartialDate,
	PartyId,
	Slug,
	Status,
	type Provenance,
	Voice
} from './schema/base.ts';
export type { CheckProgramme, Finding, Visit, YearlyChecks } from './schema/monitoring.ts';
export { Agreement, AGREEMENT_KINDS, AgreementKind, Member } from './schema/agreements.ts';
export { ClauseKind, CodedAgreement, type Clause } from './schema/clauses.ts';
export { Series } from './schema/series.ts';

export const Source = v.strictObject({
	id: Slug,
	publisher: text,
	title: text,
	/** Null where the page shows no date. */
	date: v.nullable(PartialDate),
	url: v.pipe(v.string(), v.url('must be an address'), v.regex(/^https?:\/\//, 'must be http(s)')),
	/** Language of the page, BCP 47. */
	lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)),
	kind: v.picklist(['official', 'company', 'news', 'research', 'law', 'court', 'reference']),
	/** What in the page bears out what we say. */
	supports: text
});

export const Party = v.strictObject({
	id: PartyId,
	name: text,
	/** Name for tight places, e.g. "US". */
	short: v.optional(text),
	/** The name with "the" where a sentence wants it. */
	sentence: v.optional(text),
	/** "Swedish", "British": for phrases such as "Swedish government". */
	adjective: v.optional(text),
	kind: v.picklist(['state', 'territory', 'organisation', 'former']),
	/** For what has no land of its own on the map, such as a former state: where it is drawn, and why. */
	drawn: v.optional(v.strictObject({ at: PartyId, why: text })),
	...provenance
});

/** A place where work is done. Coordinates are those of the town, in degrees. */
export const Site = v.strictObject({
	id: Slug,
	name: text,
	place: text,
	party: PartyId,
	lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
	lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
	role: text,
	...provenance
});

export const Operator = v.strictObject({
	party: PartyId,
	state: v.picklist(['operating', 'ordered', 'blocked', 'removed', 'negotiating']),
	note: v.optional(text),
	sources: provenance.sources,
	asOf: provenance.asOf,
	status: provenance.status,
	accounts: provenance.accounts,
	derivation: provenance.derivation
});

/** Rungs of the ladder, lowest first; `maintenance` stands beside it. */
export const DEPTHS = [
	'sale',
	'licensed-assembly',
	'licensed-production',
	'co-production',
	'co-development'
] as const;
export const Depth = v.picklist([...DEPTHS, 'maintenance']);

export const Programme = v.strictObject({
	id: Slug,
	name: text,
	category: text,
	depth: Depth,
	lead: v.pipe(v.array(PartyId), v.minLength(1)),
	partners: v.array(PartyId),
	summary: text,
	sites: v.array(Site),
	operators: v.array(Operator),
	figures: v.array(Figure),
	events: v.array(DatedEvent),
	voices: v.array(Voice),
	...provenance
});

/** A share stands on a basis; only shares on one basis may be compared or added. */
export const Share = v.strictObject({
	percent: v.pipe(v.number(), v.minValue(0), v.maxValue(100, 'a share is at most 100 %')),
	basis: text
});

/** Control kept over what an edge carries: whose consent, under which rules. */
export const Hold = v.strictObject({
	holder: PartyId,
	regime: text,
	what: text,
	...provenance
});

/** One string: something that passes from one place or party to another in a programme. */
export const Edge = v.strictObject({
	id: Slug,
	programme: Slug,
	kind: v.picklist(['component', 'technology', 'delivery', 'maintenance', 'assembly']),
	/** What passes, as a short noun phrase. */
	what: text,
	maker: v.nullable(text),
	/** A site of the programme, or a party where no site is known. */
	from: text,
	to: text,
	fromParty: PartyId,
	toParty: PartyId,
	since: v.nullable(PartialDate),
	until: v.nullable(PartialDate),
	share: v.nullable(Share),
	hold: v.nullable(Hold),
	...provenance
});

/** What it took, once, when a string was cut. Kinds are never mixed or averaged. */
export const Precedent = v.strictObject({
	id: Slug,
	/** Null where its programme is not on record. */
	programme: v.nullable(Slug),
	/** The case in `cases.json` that tells the whole story. */
	case: v.optional(Slug),
	kind: v.picklist(['run-out', 're-sourced', 'permission-returned', 'order-lost']),
	what: text,
	/** Null: nobody cut it; its user set out to replace it, and `cutDate` is when. */
	cutBy: v.nullable(PartyId),
	cutDate: PartialDate,
	/** When deliveries ran again or the last old part came; null: not yet, or never. */
	restored: v.nullable(PartialDate),
	plannedMonths: v.nullable(v.number()),
	cost: v.nullable(Money),
	outcome: text,
	...provenance
});

export const GlossaryTerm = v.strictObject({
	id: Slug,
	term: text,
	definition: text,
	...provenance
});

export const Correction = v.strictObject({
	id: Slug,
	date: PartialDate,
	/** Id of the claim that was wrong. */
	claim: text,
	was: text,
	now: text,
	why: text
});

/** Disputed areas: what the map shows and why. Drawn hatched, never decided. */
export const DisputedArea = v.strictObject({
	id: Slug,
	name: text,
	shown: text,
	why: text,
	...provenance
});

/** File name (without `.json`) → schema of the whole file. */
export const datasetSchemas = {
	sources: dataset(Source),
	parties: v.strictObject({ records: v.array(Party), disputed: v.array(DisputedArea) }),
	programmes: dataset(Programme),
	edges: dataset(Edge),
	agreements: dataset(Agreement),
	clauses: v.strictObject({
		records: v.array(CodedAgreement),
		kinds: v.array(ClauseKind),
		second: v.array(SecondReading)
	}),
	series: dataset(Series),
	precedents: dataset(Precedent),
	monitoring,
	debates,
	glossary: dataset(GlossaryTerm),
	cases: Cases,
	corrections: dataset(Correction),
	licensing,
	regimes
} as const;

export type DatasetName = keyof typeof datasetSchemas;
export type Datasets = { [K in DatasetName]: v.InferOutput<(typeof datasetSchemas)[K]> };
export type Source = v.InferOutput<typeof Source>;
export type Party = v.InferOutput<typeof Party>;
export type Site = v.InferOutput<typeof Site>;
export type Figure = v.InferOutput<typeof Figure>;
export type DatedEvent = v.InferOutput<typeof DatedEvent>;
export type Operator = v.InferOutput<typeof Operator>;
export type Voice = v.InferOutput<typeof Voice>;
export type Programme = v.InferOutput<typeof Programme>;
export type Edge = v.InferOutput<typeof Edge>;
export type Hold = v.InferOutput<typeof Hold>;
export type Precedent = v.InferOutput<typeof Precedent>;
export type { Debate, DebateSide } from './schema/debates.ts';
export type GlossaryTerm = v.InferOutput<typeof GlossaryTerm>;
export type Correction = v.InferOutput<typeof Correction>;
export type { Case } from './schema/cases.ts';
export type Status = v.InferOutput<typeof Status>;
export type Depth = v.InferOutput<typeof Depth>;
export type { Gate, GateTime, Pathway } from './schema/licensing.ts';
export type { Regime } from './schema/regimes.ts';
