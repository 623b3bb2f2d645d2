/** Promises between parties: who made them, when, and how they are drawn. */
import * as v from 'valibot';
import { DatedEvent, Figure, PartialDate, PartyId, provenance, Slug, text, Voice } from './base.ts';

/** What an agreement is mainly about. */
export const AGREEMENT_KINDS = [
	'mutual-defence',
	'consultation',
	'intelligence-sharing',
	'technology-sharing',
	'joint-programme',
	'industrial-cooperation',
	'security-of-supply',
	'export-control',
	'access',
	'training',
	'cooperation'
] as const;
export const AgreementKind = v.picklist(AGREEMENT_KINDS);

export const Member = v.strictObject({
	party: PartyId,
	/** Null: from the day of signing. */
	joined: v.nullable(PartialDate),
	left: v.nullable(PartialDate)
});

/**
 * A promise between parties. How it is drawn follows its shape: a string between two, strings from
 * a hub, or a treaty node with its members; never everybody to everybody.
 */
export const Agreement = v.strictObject({
	id: Slug,
	name: text,
	/** Name for tight places. */
	short: text,
	shape: v.picklist(['bilateral', 'hub-and-spoke', 'multilateral']),
	kind: AgreementKind,
	region: v.picklist([
		'transatlantic',
		'indo-pacific',
		'middle-east',
		'eurasia',
		'africa',
		'latin-america',
		'global'
	]),
	/** Of a set of separate deals: the party they all have in common. It is not among the members. */
	hub: v.nullable(PartyId),
	members: v.pipe(v.array(Member), v.minLength(1)),
	/** Of a set of separate deals: the first date in the record. */
	signed: PartialDate,
	/** Null: not in force, or the day was not found. */
	inForce: v.nullable(PartialDate),
	ended: v.nullable(PartialDate),
	summary: text,
	figures: v.optional(v.array(Figure)),
	events: v.optional(v.array(DatedEvent)),
	voices: v.optional(v.array(Voice)),
	...provenance
});

export type Member = v.InferOutput<typeof Member>;
export type Agreement = v.InferOutput<typeof Agreement>;
export type AgreementKind = v.InferOutput<typeof AgreementKind>;
