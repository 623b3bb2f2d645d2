/** Glossary: terms explained beside the story. */
import * as v from 'valibot';
import { provenance, Slug, text } from './base.ts';

export const GlossaryTerm = v.strictObject({
	id: Slug,
	term: text,
	definition: text,
	...provenance
});

export type GlossaryTerm = v.InferOutput<typeof GlossaryTerm>;
