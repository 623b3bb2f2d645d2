/** Precedents: strings that were cut, and what that took. */
import * as v from 'valibot';
import { Money, PartialDate, PartyId, provenance, Slug, text } from './base.ts';

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

export type Precedent = v.InferOutput<typeof Precedent>;
