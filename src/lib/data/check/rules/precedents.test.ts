import { describe } from 'vitest';
import { set, testSlips } from '../testing.ts';

describe('precedents', () => {
	testSlips([
		[
			'unknown cutter',
			(d) => set(d.precedents.records[0], 'cutBy', 'CHE'),
			'precedents',
			'records[0](engine-cut).cutBy',
			/unknown party "CHE"/
		],
		[
			'unknown programme of a precedent',
			(d) => set(d.precedents.records[0], 'programme', 'f-35'),
			'precedents',
			'records[0](engine-cut).programme',
			/unknown programme "f-35"/
		],
		[
			'unknown case of a precedent',
			(d) => set(d.precedents.records[0], 'case', 'engine-hold'),
			'precedents',
			'records[0](engine-cut).case',
			/unknown case "engine-hold".*did you mean "engine-held"/
		],
		[
			'restored before the cut',
			(d) => set(d.precedents.records[0], 'restored', '2019-06-30'),
			'precedents',
			'records[0](engine-cut).restored',
			/not before cutDate, 2019-07/
		],
		[
			'cost upside down',
			(d) => set(d.precedents.records[0]?.cost, 'high', 400),
			'precedents',
			'records[0](engine-cut).cost.high',
			/400 \| a number above value, 500/
		],
		[
			'currency that is none',
			(d) => set(d.precedents.records[0]?.cost, 'currency', 'UDS'),
			'precedents',
			'records[0](engine-cut).cost.currency',
			/"UDS" \| an ISO currency code/
		]
	]);
});
