import { describe } from 'vitest';
import { remove, set, testSlips } from '../testing.ts';

describe('cases', () => {
	testSlips([
		[
			'unknown recipient of a case',
			(d) => set(d.cases.records[0], 'recipient', 'PER'),
			'cases',
			'records[0](engine-held).recipient',
			/unknown party "PER"/
		],
		[
			'a case that ends before it begins',
			(d) => set(d.cases.records[0], 'end', '2019-06'),
			'cases',
			'records[0](engine-held).end',
			/not before start/
		],
		[
			'months counted from nothing',
			(d) => remove(d.cases.records[0], 'note'),
			'cases',
			'records[0](engine-held).months',
			/30 months.*from when to when/
		],
		[
			'two facts of a case under one id',
			(d) => set(d.cases.records[0]?.events[0], 'id', 'jets'),
			'cases',
			'records[0](engine-held).events[0].id',
			/duplicate id "jets"/
		],
		[
			'a figure where the months are cited',
			(d) => set(d.cases.records[0]?.figures[0], 'id', 'months'),
			'cases',
			'records[0](engine-held).figures[0].id',
			/another id/
		]
	]);
});
