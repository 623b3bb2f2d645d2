/** Parties: states, territories and organisations, and disputed areas as the map shows them. */
import * as v from 'valibot';
import { PartyId, provenance, Slug, text } from './base.ts';

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

/** Disputed areas: what the map shows and why. Drawn hatched, never decided. */
export const DisputedArea = v.strictObject({
	id: Slug,
	name: text,
	shown: text,
	why: text,
	...provenance
});

export type Party = v.InferOutput<typeof Party>;
