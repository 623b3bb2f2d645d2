import { describe } from 'vitest';
import { set, testSlips } from '../testing.ts';

describe('debates', () => {
	testSlips([
		[
			'unknown case in a debate’s picture',
			(d) => set(d.debates.records[0]!.a.picture, 'case', 'engine-hold'),
			'debates',
			'records[0](worth-it).a.picture.case',
			/unknown case "engine-hold".*did you mean "engine-held"/
		]
	]);
});
