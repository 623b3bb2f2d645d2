import { describe } from 'vitest';
import { set, testSlips } from '../testing.ts';

describe('series', () => {
	testSlips([
		[
			'a year twice in a series',
			(d) => set(d.series.records[0]?.points[1], 'year', 1949),
			'series',
			'records[0](pairs).points[1].year',
			/1949 after 1949/
		]
	]);
});
