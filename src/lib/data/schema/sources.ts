/** Sources: who published what, and what in it bears out what we say. */
import * as v from 'valibot';
import { PartialDate, Slug, text } from './base.ts';

export const Source = v.strictObject({
	id: Slug,
	publisher: text,
	title: text,
	/** Null where the page shows no date. */
	date: v.nullable(PartialDate),
	url: v.pipe(v.string(), v.url('must be an address'), v.regex(/^https?:\/\//, 'must be http(s)')),
	/** Language of the page, BCP 47. */
	lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)),
	kind: v.picklist(['official', 'company', 'news', 'research', 'law', 'court', 'reference']),
	/** What in the page bears out what we say. */
	supports: text
});

export type Source = v.InferOutput<typeof Source>;
