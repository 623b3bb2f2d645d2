import { expect, it } from 'vitest';
import type { Datasets, Provenance, Source } from '../data/schema.ts';
import {
	clauseStates,
	readingsCompared,
	countryEnding,
	newestAsOf,
	recordEnd,
	tally
} from './record.ts';

it('counts the most first, equal ones by name, and leaves out what has no key', () => {
	expect(tally(['b', 'a', 'c', 'c', ''], (x) => x || null)).toEqual([
		{ key: 'c', count: 2, share: 0.5 },
		{ key: 'a', count: 1, share: 0.25 },
		{ key: 'b', count: 1, share: 0.25 }
	]);
	expect(tally([], () => 'x')).toEqual([]);
});

it.each([
	['https://www.bmwk.de/page', 'de'],
	['http://example.co.uk./', 'uk'],
	['https://example.com/de', null],
	['https://example.io/', null],
	['http://192.168.0.10/', null]
])('%s ends in %s', (url, ending) => {
	expect(countryEnding({ url })).toBe(ending);
});

it('ends with its newest page, whatever the precision of dates', () => {
	const page = (id: string, date: string | null) => ({ id, date }) as Source;
	const pages = [page('a', '2026-07'), page('b', null), page('c', '2026-07-05'), page('d', '2025')];
	expect(recordEnd(pages)).toEqual({ date: '2026-07-05', pages: [pages[2]] });
	expect(recordEnd([page('b', null)])).toBeNull();
	expect(recordEnd([])).toBeNull();
});

it('finds the newest date at any depth', () => {
	expect(newestAsOf([{ asOf: '2024-05' }, { hold: { asOf: '2025' }, date: '2030' }])).toBe('2025');
	expect(newestAsOf({ records: [] })).toBe('');
	expect(newestAsOf(null)).toBe('');
});

it('takes a clause that is not listed for unknown, not for absent', () => {
	const own: Provenance = { sources: ['s'], asOf: '2024', status: 'confirmed' };
	const clause = (kind: string, state: 'present' | 'absent') => ({
		kind,
		state,
		says: 's',
		...own
	});
	const clauses: Datasets['clauses'] = {
		kinds: ['a', 'b', 'c'].map((id) => ({ id, name: id, definition: id, ...own })),
		records: [
			{ id: 'x', seen: 'text', clauses: [clause('a', 'present'), clause('a', 'present')], ...own },
			{ id: 'y', seen: 'summary', clauses: [clause('b', 'absent')], ...own }
		],
		second: []
	};
	expect(clauseStates(clauses)).toEqual({ present: 2, absent: 1, unknown: 4 });
});

it('compares two readings place by place, and what nobody found counts as alike', () => {
	const own: Provenance = { sources: ['s'], asOf: '2024', status: 'confirmed' };
	const clauses: Datasets['clauses'] = {
		kinds: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, definition: id, ...own })),
		records: ['x', 'y', 'z'].map((id) => ({ id, seen: 'text', clauses: [], ...own })),
		second: [
			{
				id: 'x',
				clauses: [
					{ kind: 'a', first: 'present', second: 'present' },
					{ kind: 'b', first: 'present', second: 'absent' },
					{ kind: 'c', first: 'unknown', second: 'present' }
				]
			},
			{ id: 'y', clauses: [{ kind: 'a', first: 'absent', second: 'unknown' }] }
		]
	};
	expect(readingsCompared(clauses)).toEqual({
		agreements: 2,
		of: 3,
		places: 8,
		alike: 5,
		settled: 2,
		settledAlike: 1,
		onlySecond: 1,
		onlyFirst: 1
	});
});
