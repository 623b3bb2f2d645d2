/** Clauses of real agreements: what was seen in them, or seen to be missing. */
import * as v from 'valibot';
import { provenance, Slug, text } from './base.ts';

/** A kind of clause, with what it settles. */
export const ClauseKind = v.strictObject({
	id: Slug,
	name: text,
	definition: text,
	...provenance
});

/** One clause seen in an agreement, or seen not to be there. */
export const Clause = v.strictObject({
	/** Id of a kind. */
	kind: Slug,
	state: v.picklist(['present', 'absent']),
	says: text,
	...provenance
});

/** What was seen of one agreement's text. A kind that isn't listed is unknown. */
export const CodedAgreement = v.strictObject({
	id: Slug,
	/** How much was seen: a summary by others, a table of contents, or parts of the text. */
	seen: v.picklist(['summary', 'contents', 'excerpt', 'text']),
	clauses: v.pipe(v.array(Clause), v.minLength(1)),
	...provenance
});

/**
 * What a second reader, who hadn't seen the first reading, found in the same agreement. Kinds that
 * neither found anything of are not listed.
 */
export const SecondReading = v.strictObject({
	id: Slug,
	clauses: v.pipe(
		v.array(
			v.strictObject({
				kind: Slug,
				first: v.picklist(['present', 'absent', 'unknown']),
				second: v.picklist(['present', 'absent', 'unknown'])
			})
		),
		v.minLength(1)
	)
});

export type ClauseKind = v.InferOutput<typeof ClauseKind>;
export type Clause = v.InferOutput<typeof Clause>;
export type CodedAgreement = v.InferOutput<typeof CodedAgreement>;
