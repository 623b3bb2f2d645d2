import { describe } from 'vitest';
import { GRIPEN, programme, set, testSlips } from '../testing.ts';

describe('quotation marks', () => {
	testSlips([
		[
			'a straight apostrophe',
			(d) => set(d.glossary.records[0], 'definition', "the seller's suppliers"),
			'glossary',
			'records[0](offset).definition',
			/’ for an apostrophe/
		],
		[
			'straight quotes deep in a record',
			(d) => set(programme(d).voices[0], 'quote', 'Called "frozen".'),
			'programmes',
			`${GRIPEN}.voices[0].quote`,
			/Called "frozen"/
		]
	]);
});
