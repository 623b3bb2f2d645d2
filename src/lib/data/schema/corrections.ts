/** Corrections: what was wrong here, and since when it is right. */
import * as v from 'valibot';
import { PartialDate, Slug, text } from './base.ts';

export const Correction = v.strictObject({
	id: Slug,
	date: PartialDate,
	/** Id of the claim that was wrong. */
	claim: text,
	was: text,
	now: text,
	why: text
});

export type Correction = v.InferOutput<typeof Correction>;
