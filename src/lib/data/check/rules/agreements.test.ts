import { describe } from 'vitest';
import { member, set, testSlips } from '../testing.ts';

describe('agreements', () => {
	testSlips([
		[
			'duplicate agreement',
			(d) => d.agreements.records.push({ ...d.agreements.records[0]! }),
			'agreements',
			'records[1](dca).id',
			/duplicate id "dca".*records\[0\]\(dca\)/
		],
		[
			'unknown party to an agreement',
			(d) => set(d.agreements.records[0], 'members', [member('SWE'), member('FIN')]),
			'agreements',
			'records[0](dca).members[1].party',
			/unknown party "FIN"/
		],
		[
			'in force before it was signed',
			(d) => set(d.agreements.records[0], 'inForce', '2022'),
			'agreements',
			'records[0](dca).inForce',
			/not before signed/
		],
		[
			'bilateral for three',
			(d) => set(d.agreements.records[0], 'members', [member('SWE'), member('USA'), member('BRA')]),
			'agreements',
			'records[0](dca).members',
			/3 parties to a bilateral/
		],
		[
			'a hub where none belongs',
			(d) => set(d.agreements.records[0], 'hub', 'USA'),
			'agreements',
			'records[0](dca).hub',
			/a hub in a bilateral/
		],
		[
			'a party twice in an agreement',
			(d) => set(d.agreements.records[0], 'members', [member('SWE'), member('SWE')]),
			'agreements',
			'records[0](dca).members[1].party',
			/each party once/
		],
		[
			'left before it joined',
			(d) =>
				set(d.agreements.records[0], 'members', [
					member('SWE'),
					{ ...member('USA'), joined: '2024', left: '2023' }
				]),
			'agreements',
			'records[0](dca).members[1].left',
			/not before joined/
		]
	]);
});
