import { describe } from 'vitest';
import { set, testSlips } from '../testing.ts';

describe('clauses', () => {
	testSlips([
		[
			'two second readings of one agreement',
			(d) => d.clauses.second.push({ ...d.clauses.second[0]! }),
			'clauses',
			'second[1](dca).id',
			/duplicate id "dca"/
		],
		[
			'clauses of an agreement that is not there',
			(d) => {
				set(d.clauses.records[0], 'id', 'dcb');
				set(d.clauses.second[0], 'id', 'dcb');
			},
			'clauses',
			'records[0](dcb).id',
			/unknown agreement "dcb" .* did you mean "dca"/
		],
		[
			'a clause of no known kind',
			(d) => set(d.clauses.records[0]?.clauses[0], 'kind', 'secrecy'),
			'clauses',
			'records[0](dca).clauses[0].kind',
			/unknown kind "secrecy"/
		],
		[
			'a second reading of an agreement nobody read first',
			(d) => set(d.clauses.second[0], 'id', 'dcb'),
			'clauses',
			'second[0](dcb).id',
			/unknown agreement "dcb"/
		],
		[
			'a second reading of no known kind',
			(d) => set(d.clauses.second[0]?.clauses[0], 'kind', 'secrecy'),
			'clauses',
			'second[0](dca).clauses[0].kind',
			/unknown kind "secrecy"/
		]
	]);
});
