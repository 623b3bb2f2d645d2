/** The short version: the steps marked `core`, which have to tell the story by themselves. */
import type { Fault } from '../lib/data/check/index.ts';
import type { ChapterOutline } from '../story/types.ts';

/** How many steps a short version has: enough for a story, few enough for twenty minutes. */
export const CORE_LEAST = 12;
export const CORE_MOST = 15;

/**
 * What is wrong with the short version. A chapter must open with a step of it, which carries the
 * chapter's heading and is where links to the chapter lead; and the story's end is the answer.
 * @param chapters all of them, in reading order
 */
export function coreFaults(
	chapters: readonly {
		slug: string;
		steps: readonly Pick<ChapterOutline['steps'][number], 'slug' | 'core'>[];
	}[]
): Fault[] {
	const faults: Fault[] = [];
	const count = chapters.flatMap(({ steps }) => steps).filter(({ core }) => core).length;
	if (count < CORE_LEAST || count > CORE_MOST)
		faults.push({
			file: 'src/story/chapters',
			path: '',
			found: `${count} steps marked core`,
			expected: `${CORE_LEAST} to ${CORE_MOST}`,
			hint: 'they are the short version: mark what tells the story by itself'
		});
	const needed = chapters.map(({ slug, steps }) => ({ slug, step: steps[0], what: 'first' }));
	const end = chapters.at(-1);
	if (end) needed.push({ slug: end.slug, step: end.steps.at(-1), what: 'last' });
	for (const { slug, step, what } of needed)
		if (step && !step.core)
			faults.push({
				file: `src/story/chapters/${slug}/words.en.md`,
				path: step.slug,
				found: 'a step that the short version leaves out',
				expected: `core: it is the ${what} of its ${what === 'first' ? 'chapter' : 'story'}`,
				hint: 'write core behind its title'
			});
	return faults;
}
