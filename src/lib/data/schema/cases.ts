/** A documented case of a string being pulled, cut, bargained over or let be. */
import * as v from 'valibot';
import {
	dataset,
	DatedEvent,
	Figure,
	PartialDate,
	PartyId,
	provenance,
	Slug,
	text,
	Voice
} from './base.ts';

/** How it came out. A later change of mind makes a case `reversed`, another part or seller `substituted`. */
export const OUTCOMES = [
	'blocked',
	'delayed',
	'conditioned',
	'approved',
	'reversed',
	'substituted'
] as const;

/** The set is chosen, not sampled: nothing may be counted from it as a rate. */
export const Case = v.strictObject({
	id: Slug,
	/** Ours, short and neutral. */
	title: text,
	start: PartialDate,
	/** Null: still open when last seen, or never formally ended. */
	end: v.nullable(PartialDate),
	/** Who had the say. */
	holder: PartyId,
	/** Whose finished product it is; null where that is several parties' or unknown. */
	maker: v.nullable(PartyId),
	/** Who wanted the item when the say was used. */
	recipient: PartyId,
	item: text,
	/** The part the say rests on; null: the whole item. */
	component: v.nullable(text),
	/** The legal hook, or that there was none. */
	basis: text,
	summary: text,
	outcome: v.picklist(OUTCOMES),
	/** Whole months it lasted, only where documented; what is counted stands in `note` or `derivation`. */
	months: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
	figures: v.optional(v.array(Figure)),
	events: v.optional(v.array(DatedEvent)),
	voices: v.optional(v.array(Voice)),
	...provenance
});

export const Cases = dataset(Case);
export type Case = v.InferOutput<typeof Case>;
