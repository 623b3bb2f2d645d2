/** Debates: a question on which reasonable people differ, with both sides' best case. */
import * as v from 'valibot';
import { dataset, DatedEvent, Figure, provenance, Slug, text, Voice } from './base.ts';

/** One side, as its own advocates would accept it. The sources bear out the example; the case is our wording. */
export const DebateSide = v.strictObject({
	/** The position in a few words: a heading. */
	label: text,
	/** The case in a clause, for tight places. */
	brief: text,
	/** The best case, in our own words. */
	case: text,
	/** The example in a few words, for tight places. */
	instance: text,
	/** The example drawn as a string from maker to recipient, with the holder's knot. */
	picture: v.optional(
		v.strictObject({
			/** Who is at its ends: a record of cases.json. */
			case: Slug,
			/** Whether it held. */
			state: v.picklist(['taut', 'cut']),
			/** What came of it, in a few words; borne out by the side's sources. */
			says: text
		})
	),
	/** A real case that side would point to. */
	example: text,
	...provenance
});

/** Two sides of equal standing: neither is the answer. */
export const Debate = v.strictObject({
	id: Slug,
	question: text,
	a: DebateSide,
	b: DebateSide,
	figures: v.array(Figure),
	events: v.array(DatedEvent),
	voices: v.array(Voice)
});

export const debates = dataset(Debate);
export type Debate = v.InferOutput<typeof Debate>;
export type DebateSide = v.InferOutput<typeof DebateSide>;
