/** Multilateral regimes of export control: clubs with common lists, and treaties with duties. */
import * as v from 'valibot';
import { dataset, PartialDate, PartyId, provenance, Slug, text } from './base.ts';

export const Regime = v.strictObject({
	id: Slug,
	name: text,
	/** Name for tight places. */
	short: text,
	/** First meeting, adoption or launch. */
	founded: PartialDate,
	/** True if members are bound by law; false if it rests on goodwill. */
	binding: v.boolean(),
	/** How members decide: `consensus` of all, or `other` where it has procedures of its own or none was read. */
	decides: v.picklist(['consensus', 'other']),
	controls: text,
	/** Member states; null where no full list was read. Organisations are in the note. */
	members: v.nullable(v.pipe(v.array(PartyId), v.minLength(1))),
	/** How many states, by a published count. */
	memberCount: v.pipe(v.number(), v.integer(), v.minValue(1)),
	...provenance
});

export const regimes = dataset(Regime);

export type Regime = v.InferOutput<typeof Regime>;
