/** Corrections: what was wrong here, and since when it is right. */
import * as v from 'valibot';
import { PartialDate, provenance, Slug, text } from './base.ts';

/** Something that was wrong, or said more than its record: what stood there, what stands there now. */
export const Correction = v.strictObject({
	id: Slug,
	date: PartialDate,
	/** Id of the claim that was wrong, or that a sentence told wrongly. */
	claim: text,
	/** The steps that told it. */
	steps: v.array(Slug),
	was: text,
	now: text,
	why: text,
	/** What showed the mistake. */
	sources: provenance.sources
});

export type Correction = v.InferOutput<typeof Correction>;
