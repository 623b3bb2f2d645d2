/** Programmes: what is built together, where, for whom, and what is on record about it. */
import * as v from 'valibot';
import { DatedEvent, Figure, PartyId, provenance, Slug, text, Voice } from './base.ts';

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

export type Site = v.InferOutput<typeof Site>;
export type Operator = v.InferOutput<typeof Operator>;
export type Programme = v.InferOutput<typeof Programme>;
export type Depth = v.InferOutput<typeof Depth>;
