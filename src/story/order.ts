/** The chapters of the story, in reading order. One folder each beside this file. */
export const order = ['prologue', 'co-production', 'sovereignty'] as const;
export type ChapterSlug = (typeof order)[number];
