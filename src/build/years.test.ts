import { describe, expect, it } from 'vitest';
import { loadDatasets } from './read.ts';
import { claimsOf } from '../lib/data/claims.ts';
import type { Agreement, Datasets } from '../lib/data/schema.ts';
import { countsByYear, standing } from '../lib/model/agreements.ts';
import { derivedClaims } from '../lib/model/derived.ts';
import { changesIn, FIRST_YEAR, leaps, LEAPS, stops } from '../lib/model/years.ts';

const { data: loaded } = loadDatasets(process.cwd());
const data = loaded!;
const series = data.series.records.find(({ id }) => id === 'atop-defence')!;
const all = stops(data, series, FIRST_YEAR);

describe('leaps', () => {
	it('are the years of greatest change, up or down, in order; the earlier of equals', () => {
		const points = [5, 6, 1, 4, 4, 7, 8].map((value, i) => ({ year: 2000 + i, value }));
		expect(leaps(points, 3)).toEqual([
			{ year: 2002, before: 6, now: 1 },
			{ year: 2003, before: 1, now: 4 },
			{ year: 2005, before: 4, now: 7 }
		]);
		expect(leaps(points, 2).map(({ year }) => year)).toEqual([2002, 2003]);
	});

	it('need a year before, and a change', () => {
		expect(leaps([])).toEqual([]);
		expect(leaps([{ year: 2000, value: 9 }])).toEqual([]);
		expect(
			leaps([
				{ year: 2000, value: 9 },
				{ year: 2001, value: 9 },
				{ year: 2003, value: 1 }
			])
		).toEqual([]);
	});
});

describe('changes', () => {
	const agreement = (over: Partial<Agreement>): Agreement => ({
		...data.agreements.records[0]!,
		signed: '2000',
		ended: null,
		...over
	});
	const member = (party: string, joined: string | null = null, left: string | null = null) => ({
		party,
		joined,
		left
	});

	it('tell beginnings and ends from joining and leaving', () => {
		const begun = agreement({ id: 'begun', signed: '2010-05' });
		const over = agreement({ id: 'over', ended: '2010-01-02' });
		const grown = agreement({ id: 'grown', members: [member('A'), member('B', '2010')] });
		const shrunk = agreement({ id: 'shrunk', members: [member('A'), member('B', null, '2010')] });
		const same = agreement({ id: 'same' });
		const found = changesIn([begun, over, grown, shrunk, same], 2010);
		const ids = (records: Agreement[]): string[] => records.map(({ id }) => id);
		expect(ids(found.signed)).toEqual(['begun']);
		expect(ids(found.ended)).toEqual(['over']);
		expect(ids(found.grown)).toEqual(['grown']);
		expect(ids(found.shrunk)).toEqual(['shrunk']);
	});
});

describe('the stops of the record', () => {
	it('are four leaps of each count and the end of the scholars’ record, in order', () => {
		const of = (what: string) =>
			all.filter(({ because }) => because.some((each) => each === what)).map(({ year }) => year);
		const points = series.points.filter(({ year }) => year >= FIRST_YEAR);
		expect(of('pairs')).toEqual(leaps(points).map(({ year }) => year));
		expect(of('drawn')).toEqual(
			leaps(countsByYear(data, FIRST_YEAR, 2026)).map(({ year }) => year)
		);
		expect(of('pairs')).toHaveLength(LEAPS);
		expect(of('ends')).toEqual([points.at(-1)!.year]);
		expect(all.map(({ year }) => year)).toEqual(all.map(({ year }) => year).sort());
	});

	it('say from which count to which, and the sentence says the same', () => {
		const number = (n: number): string => n.toLocaleString('en-GB');
		for (const { year, because, pairs, drawn, sentence } of all) {
			expect(sentence.startsWith(`In ${year} `)).toBe(true);
			expect(drawn).toEqual([standing(data, year - 1).length, standing(data, year).length]);
			if (because.includes('pairs'))
				expect(sentence).toContain(`from ${number(pairs![0])} to ${number(pairs![1])}`);
			if (because.includes('drawn')) expect(sentence).toContain(`from ${drawn[0]} to ${drawn[1]}`);
		}
		const last = all.find(({ because }) => because.includes('ends'))!;
		expect(last.sentence).toMatch(/record of pairs ends, at 1,707; .* only the agreements/);
	});

	it('never lend the pairs a reason the record doesn’t have', () => {
		const sentence = (year: number): string => all.find((stop) => stop.year === year)!.sentence;
		expect(sentence(1981)).toContain('none of the pledges drawn here was signed or joined');
		expect(sentence(1965)).toContain('fell from');
		expect(sentence(2003)).toContain('signed: SADC Mutual Defence Pact');
		expect(sentence(2003)).toContain('153 between members of NATO');
	});

	it('stand on claims with sources, one by one', () => {
		const claims = claimsOf(data);
		for (const claim of derivedClaims(data)) claims.set(claim.id, claim);
		for (const stop of all) {
			for (const id of stop.claims) expect(claims.get(id)?.sources.length, id).toBeGreaterThan(0);
			expect(claims.get(stop.claims[0]!)?.says).toBe(stop.sentence);
			for (const id of stop.agreements) expect(stop.claims).toContain(`agreement/${id}`);
		}
	});

	it('are the same each time, in whatever order the record is kept', () => {
		const turned: Datasets = {
			...data,
			agreements: { ...data.agreements, records: [...data.agreements.records].reverse() }
		};
		expect(stops(data, series, FIRST_YEAR)).toEqual(all);
		expect(stops(turned, series, FIRST_YEAR).map(({ sentence }) => sentence)).toEqual(
			all.map(({ sentence }) => sentence)
		);
	});

	it('know only the years they are given', () => {
		const early = stops(data, series, FIRST_YEAR, 1970);
		expect(early.every(({ year }) => year <= 1970)).toBe(true);
		expect(early.some(({ because }) => because.includes('ends'))).toBe(false);
	});
});
