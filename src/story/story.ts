/** The story as a whole: what comes in which order, and the names that the ways of showing it need. */

/** Its chapters, in reading order. One folder each in `chapters/`. */
export const order = [
	'prologue',
	'agreement',
	'licensing',
	'co-production',
	'monitoring',
	'sovereignty'
] as const;
export type ChapterSlug = (typeof order)[number];

/** The step that opens it: it carries the title and asks for a guess. */
export const OPENING = 'whose-jet';
/** The step that ends it: its picture answers the guess. */
export const ANSWERING = 'fully-strung';

/** The programme that the guess is about. */
export const GUESSED = 'gripen-e';
/** The answer to the guess, as a claim: other governments that hold a string on it. */
export const ANSWER = `count/holders/${GUESSED}`;

/** Steps whose picture stands for the whole story, or for a chapter, where it is shared. */
export const FACES: Readonly<Record<'story' | ChapterSlug, string>> = {
	story: 'who-holds',
	prologue: 'parts-arrive',
	agreement: 'web-now',
	licensing: 'gate-after-gate',
	'co-production': 'many-hands',
	monitoring: 'where-they-looked',
	sovereignty: ANSWERING
};
