import { describe } from 'vitest';
import { set, testSlips } from '../testing.ts';

describe('parties', () => {
	testSlips([
		[
			'a former state drawn nowhere',
			(d) => set(d.parties.records[0], 'drawn', { at: 'XXX', why: 'Gone.' }),
			'parties',
			'records[0](SWE).drawn.at',
			/unknown party "XXX"/
		]
	]);
});
