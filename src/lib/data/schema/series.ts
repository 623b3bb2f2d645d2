/** Yearly counts made by others, or from their data. */
import * as v from 'valibot';
import { Figure, provenance, Slug, text } from './base.ts';

export const Series = v.strictObject({
	id: Slug,
	/** What a point counts: "pairs of states with a defence pledge". */
	what: text,
	/** Whose count it is, for a label. */
	by: text,
	/** The work its owners ask to be cited. */
	cite: text,
	/** In order of years; empty where only a total is published. */
	points: v.array(v.strictObject({ year: v.pipe(v.number(), v.integer()), value: v.number() })),
	figures: v.array(Figure),
	...provenance
});

export type Series = v.InferOutput<typeof Series>;
