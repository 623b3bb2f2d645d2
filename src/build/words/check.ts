/** All words of the site held against the data: what `npm run data:check` calls. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../../lib/data/check/index.ts';
import type { Datasets } from '../../lib/data/schema.ts';
import { allClaims } from '../../lib/model/claims.ts';
import { readWords, wordsFile } from './chapters.ts';
import { readNotes } from './notes.ts';
import { closest } from './suggest.ts';

/** The faults of all words found under `src/story/chapters/`, and of the corrections, which name claims. */
export function checkWords(root: string, data: Datasets): Fault[] {
	const folder = join(root, 'src/story/chapters');
	const slugs = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, wordsFile())))
		.map((entry) => entry.name);
	const claims = allClaims(data);
	const { chapters, faults } = readWords(root, slugs, data);
	const ground = { data, claims, chapters, scenes: null, origin: null, contact: null };
	faults.push(...readNotes(root, ground).faults);
	const steps = chapters.flatMap((chapter) => chapter.steps.map(({ slug }) => slug));
	for (const correction of data.corrections.records) {
		const fault = (found: string, expected: string, hint: string): void => {
			faults.push({ file: 'data/corrections.json', path: correction.id, found, expected, hint });
		};
		if (!claims.has(correction.claim))
			fault(correction.claim, 'the id of a claim', 'see the notes page for the ids of claims');
		for (const step of correction.steps)
			if (!steps.includes(step))
				fault(step, 'the name of a step', closest(step, steps, 'no such step'));
	}
	return faults;
}
