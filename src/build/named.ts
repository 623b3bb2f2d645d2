/** What the ways of showing the story call by name, in `src/story/story.ts`: it has to be there. */
import type { Fault } from '../lib/data/check/index.ts';
import type { Datasets } from '../lib/data/schema.ts';
import { ANSWERING, FACES, GUESSED, OPENING } from '../story/story.ts';
import { closest } from './words/suggest.ts';

interface Chapter {
	slug: string;
	steps: readonly { slug: string }[];
}

/**
 * Names that lead nowhere, or elsewhere than the story needs.
 * @param chapters all of them, in reading order
 */
export function namedFaults(
	chapters: readonly Chapter[],
	{ programmes }: Pick<Datasets, 'programmes'>
): Fault[] {
	const faults: Fault[] = [];
	const steps = chapters.flatMap((chapter) => chapter.steps.map(({ slug }) => slug));
	const report = (path: string, found: string, expected: string, hint: string): void => {
		faults.push({ file: 'src/story/story.ts', path, found, expected, hint });
	};
	if (OPENING !== steps[0])
		report(
			'OPENING',
			`“${OPENING}”`,
			`the first step, “${steps[0] ?? 'none'}”`,
			'it carries the title and asks for a guess'
		);
	if (ANSWERING !== steps.at(-1))
		report(
			'ANSWERING',
			`“${ANSWERING}”`,
			`the last step, “${steps.at(-1) ?? 'none'}”`,
			'its picture answers the guess'
		);
	for (const [part, step] of Object.entries(FACES))
		if (!steps.includes(step))
			report(`FACES.${part}`, `“${step}”`, 'a step', closest(step, steps, 'no such step'));
	const known = programmes.records.map(({ id }) => id);
	if (!known.includes(GUESSED))
		report(
			'GUESSED',
			`“${GUESSED}”`,
			'the id of a programme',
			closest(GUESSED, known, 'see data/programmes.json')
		);
	return faults;
}
