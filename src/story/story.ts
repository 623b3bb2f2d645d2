/** The chapters of the story, in reading order. One folder each in `chapters/`. */
export const order = [
	'prologue',
	'agreement',
	'licensing',
	'co-production',
	'monitoring',
	'sovereignty'
] as const;
export type ChapterSlug = (typeof order)[number];
