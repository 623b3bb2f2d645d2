import { describe, expect, it } from 'vitest';
import { aHold, anAgreement, anEdge, datasetsWith } from '../data/testing.ts';
import type { Edge } from '../data/schema.ts';
import { byKind, ledger, ledgerClaims } from './ledger.ts';

const edge = (
	id: string,
	from: string,
	to: string,
	holder: string | null = null,
	changes: Partial<Edge> = {}
): Edge =>
	anEdge(id, {
		from,
		to,
		what: id,
		hold: holder === null ? null : aHold(holder, { sources: ['of-hold'] }),
		...changes
	});
const pact = anAgreement('pact', ['SWE', 'BRA']);
const edges = [
	edge('engine', 'USA', 'SWE', 'USA'),
	edge('displays', 'BRA', 'SWE'),
	edge('jets', 'SWE', 'BRA', 'SWE', { kind: 'delivery' }),
	edge('upkeep', 'SWE', 'SWE'),
	edge('resold', 'SWE', 'THA', 'USA', { kind: 'delivery' }),
	edge('engine-on', 'USA', 'BRA', 'SWE'),
	edge('tank', 'SWE', 'NOR', null, { programme: 'tank' })
];
const data = datasetsWith({ edges: { records: edges }, agreements: { records: [pact] } });
const ids = (list: { edge: Edge }[]) => list.map((e) => e.edge.id);

describe('a ledger', () => {
	const book = ledger('SWE', data);

	it('has what comes in and what goes out, and leaves out work at home', () => {
		expect(ids(book.in)).toEqual(['engine', 'displays']);
		expect(ids(book.out)).toEqual(['jets', 'resold', 'tank']);
		expect(book.in.map((e) => e.partner)).toEqual(['USA', 'BRA']);
	});

	it('says who keeps a say over each: partner, country, a third, nobody', () => {
		expect(book.in.map((e) => e.heldBy)).toEqual(['partner', null]);
		expect(book.out.map((e) => e.heldBy)).toEqual(['country', 'third', null]);
	});

	it('counts what others hold over it, and what it holds anywhere', () => {
		expect(book.held.map((e) => e.id)).toEqual(['engine', 'resold']);
		expect(book.holds.map((e) => e.id)).toEqual(['jets', 'engine-on']);
		expect(book.agreements.map((a) => a.id)).toEqual(['pact']);
	});

	it('knows what has ended by the newest record', () => {
		const old = ledger('SWE', {
			edges: {
				records: [
					edge('gone', 'USA', 'SWE', null, { until: '2022' }),
					edge('still', 'USA', 'SWE', null, { until: '2025' })
				]
			},
			agreements: { records: [] }
		});
		expect(old.in.map((e) => e.ended)).toEqual([true, false]);
	});

	it('can be of one programme', () => {
		expect(ids(ledger('SWE', data, 'tank').out)).toEqual(['tank']);
		expect(ids(ledger('SWE', data, 'tank').in)).toEqual([]);
	});

	it('of a stranger is empty', () => {
		expect(ledger('FIN', data)).toEqual({
			country: 'FIN',
			in: [],
			out: [],
			held: [],
			holds: [],
			agreements: []
		});
	});

	it('counts by kind, most first', () => {
		expect(byKind(book.out)).toEqual([
			['delivery', 2],
			['component', 1]
		]);
		expect(byKind([])).toEqual([]);
	});
});

describe('its claims', () => {
	const claims = new Map(ledgerClaims(data).map((c) => [c.id, c]));

	it('carry the counts, of all and of one programme', () => {
		expect(claims.get('count/ledger/SWE/out')!.value()).toBe('3');
		expect(claims.get('count/ledger/SWE/jet/out')!.value('words')).toBe('two');
		expect(claims.get('count/ledger/SWE/held')!.value()).toBe('2');
		expect(claims.get('count/ledger/THA/in')!.says).toMatch(/^One string .* THA from others\.$/);
	});

	it('say how many of the strings counted have ended', () => {
		const says = (until: (string | null)[]): string =>
			ledgerClaims(
				datasetsWith({
					edges: {
						records: until.map((at, i) => edge(`s${i}`, 'USA', 'FIN', null, { until: at }))
					},
					agreements: { records: [] }
				})
			).find((c) => c.id === 'count/ledger/FIN/in')!.says;
		expect(says([null, null])).not.toMatch(/ended/);
		expect(says([null, '2022', null])).toMatch(/from others, one of which has ended\.$/);
		expect(says([null, '2022', '2021'])).toMatch(/two of which have ended\.$/);
		expect(says(['2022', '2021'])).toMatch(/all of which have ended\.$/);
		expect(says(['2022'])).toMatch(/which has ended\.$/);
	});

	it('are left out where there is nothing to count, and always have a source', () => {
		expect(claims.has('count/ledger/THA/out')).toBe(false);
		for (const claim of claims.values()) {
			expect(claim.sources.length, claim.id).toBeGreaterThan(0);
			expect(claim.status).toBe('derived');
		}
		expect(claims.get('count/ledger/SWE/held')!.sources).toEqual(['of-hold']);
	});
});
