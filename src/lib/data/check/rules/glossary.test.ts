import { describe } from 'vitest';
import { set, testSlips } from '../testing.ts';

describe('glossary', () => {
	testSlips([
		[
			'long definition',
			(d) => set(d.glossary.records[0], 'definition', 'word '.repeat(46)),
			'glossary',
			'records[0](offset).definition',
			/46 words \| at most 45/
		]
	]);
});
