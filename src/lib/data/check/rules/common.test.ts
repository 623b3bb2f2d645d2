import { describe } from 'vitest';
import { GRIPEN, programme, set, testSlips } from '../testing.ts';

describe('any record', () => {
	testSlips([
		[
			'duplicate id',
			(d) => d.glossary.records.push({ ...d.glossary.records[0]! }),
			'glossary',
			'records[1](offset).id',
			/duplicate id "offset".*records\[0\]\(offset\)/
		],
		[
			'duplicate party',
			(d) => set(d.parties.records[3], 'id', 'USA'),
			'parties',
			'records[3](USA).id',
			/duplicate id/
		],
		[
			'unknown source',
			(d) => (d.edges.records[1]!.sources = ['saab-reprot']),
			'edges',
			'records[1](fuselage).sources[0]',
			/unknown source "saab-reprot".*did you mean "saab-report"/
		],
		[
			'unknown source of an account',
			(d) =>
				set(programme(d).voices[0], 'accounts', [
					{ who: 'A', says: 'B', sources: ['press-note', 'zzz'] },
					{ who: 'C', says: 'D', sources: ['press-note'] }
				]),
			'programmes',
			`${GRIPEN}.voices[0].accounts[0].sources[1]`,
			/unknown source "zzz"/
		],
		[
			'as of a day to come',
			(d) => set(d.glossary.records[0], 'asOf', '2025-06-16'),
			'glossary',
			'records[0](offset).asOf',
			/up to today, 2025-06-15/
		],
		[
			'as of a day after the newest page',
			(d) => {
				set(d.sources.records[1], 'date', '2025-03-31');
				set(programme(d), 'asOf', '2025-04');
			},
			'programmes',
			`${GRIPEN}.asOf`,
			/"2025-04" \| a date up to that of the newest page in sources\.json, 2025-03-31/
		],
		[
			'correction with an unknown source',
			(d) => set(d.corrections.records[0], 'sources', ['saab-reprot']),
			'corrections',
			'records[0](first).sources[0]',
			/did you mean "saab-report"/
		],
		[
			'contested by one side',
			(d) =>
				set(programme(d).voices[0], 'accounts', [{ who: 'A', says: 'B', sources: ['press-note'] }]),
			'programmes',
			`${GRIPEN}.voices[0].accounts`,
			/one account \| at least two/
		],
		[
			'contested by nobody',
			(d) => set(d.edges.records[0], 'status', 'contested'),
			'edges',
			'records[0](engine).accounts',
			/no accounts \| at least two/
		],
		[
			'derived from nothing',
			(d) => set(d.parties.disputed[0], 'status', 'derived'),
			'parties',
			'disputed[0](crimea).derivation',
			/no derivation/
		],
		[
			'accounts without contest',
			(d) => set(programme(d).voices[0], 'status', 'confirmed'),
			'programmes',
			`${GRIPEN}.voices[0].accounts`,
			/accounts on a confirmed record/
		]
	]);
});
