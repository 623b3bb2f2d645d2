import { describe, expect, it } from 'vitest';
import { CORE_LEAST, CORE_MOST, coreFaults } from './core.ts';

/** Chapters whose steps are core where the letter is `c`. */
const story = (...chapters: string[]) =>
	chapters.map((steps, i) => ({
		slug: `chapter-${i}`,
		steps: [...steps].map((each, n) => ({ slug: `step-${i}-${n}`, core: each === 'c' }))
	}));

describe('the short version', () => {
	it('is sound with 12 to 15 steps, the first of each chapter and the last of all among them', () => {
		expect([CORE_LEAST, CORE_MOST]).toEqual([12, 15]);
		expect(coreFaults(story('cccccc', 'c-', 'c---cccc'))).toEqual([]);
		expect(coreFaults(story('c'.repeat(15)))).toEqual([]);
	});

	it.each([
		['too short', story('cccccc', 'cccc-c')],
		['too long', story('cccccccc', 'cccccccc')],
		['empty', story()]
	])('says how many steps it has when it is %s', (_name, chapters) => {
		const count = chapters.flatMap((c) => c.steps).filter((s) => s.core).length;
		expect(coreFaults(chapters)).toMatchObject([{ found: `${count} steps marked core` }]);
	});

	it('names a chapter that opens without it', () => {
		expect(coreFaults(story('cccccc', '-cc', 'cccccc'))).toMatchObject([
			{ file: 'src/story/chapters/chapter-1/words.en.md', path: 'step-1-0' }
		]);
	});

	it('names the end of the story if that is left out, and no other chapter’s', () => {
		expect(coreFaults(story('cccccc-', 'cccccc-'))).toMatchObject([
			{ file: 'src/story/chapters/chapter-1/words.en.md', path: 'step-1-6' }
		]);
	});
});
