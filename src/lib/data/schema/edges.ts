/** Edges: the strings, and who keeps hold of what passes along them. */
import * as v from 'valibot';
import { PartialDate, PartyId, provenance, Slug, text } from './base.ts';

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

export type Hold = v.InferOutput<typeof Hold>;
export type Edge = v.InferOutput<typeof Edge>;
