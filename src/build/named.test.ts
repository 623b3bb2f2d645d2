import { describe, expect, test } from '../../tests/helpers/unit.ts';
import { ANSWERING, FACES, GUESSED, OPENING } from '../story/story.ts';
import { namedFaults } from './named.ts';

type Facts = Parameters<typeof namedFaults>[1];
const facts = (id: string): Facts => ({ programmes: { records: [{ id }] } }) as unknown as Facts;
const story = (...slugs: string[]) => [{ slug: 'all', steps: slugs.map((slug) => ({ slug })) }];
const faces = Object.values(FACES).filter((step) => step !== ANSWERING);

describe('what goes by a name', () => {
	test('is there', () => {
		expect(namedFaults(story(OPENING, ...faces, ANSWERING), facts(GUESSED))).toEqual([]);
	});

	test.each([
		['another opening', story('x', ...faces, ANSWERING), GUESSED, ['OPENING']],
		['another end', story(OPENING, ...faces, ANSWERING, 'x'), GUESSED, ['ANSWERING']],
		['a step less', story(OPENING, ...faces.slice(1), ANSWERING), GUESSED, ['FACES.story']],
		['another jet', story(OPENING, ...faces, ANSWERING), 'f-35', ['GUESSED']]
	])('is missed with %s', (_name, chapters, programme, paths) => {
		const faults = namedFaults(chapters, facts(programme));
		expect(faults.map(({ path }) => path)).toEqual(paths);
		expect(faults.every(({ file }) => file === 'src/story/story.ts')).toBe(true);
	});
});
