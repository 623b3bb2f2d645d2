import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { datasetsWith } from './testing.ts';
import { checkDatasets } from './check.ts';
import { claimAnchor, claimsOf, sourcesOf, type Claim } from './claims.ts';
import { datasetSchemas, type Datasets, type Precedent } from './schema.ts';

/** The project's own datasets. */
function recorded(): Datasets {
	const files = Object.fromEntries(
		Object.keys(datasetSchemas).map((name) => [
			name,
			readFileSync(new URL(`../../../data/${name}.json`, import.meta.url), 'utf8')
		])
	);
	const { data, faults } = checkDatasets(files, () => 'unknown');
	expect(faults).toEqual([]);
	return data!;
}

let data: Datasets;
let claims: Map<string, Claim>;
beforeAll(() => {
	data = recorded();
	claims = claimsOf(data);
});

describe('the claims on record', () => {
	it('have an id each: none hides another', () => {
		const perProgramme = data.programmes.records.map(
			(p) => 1 + p.figures.length + p.events.length + p.voices.length + p.operators.length
		);
		const perEdge = data.edges.records.map((e) => (e.hold ? 2 : 1));
		const perPrecedent = data.precedents.records.map(
			(p) => 2 + (p.restored ? 2 : 0) + (p.plannedMonths === null ? 0 : 1) + (p.cost ? 1 : 0)
		);
		const perAgreement = data.agreements.records.map(
			(a) => 1 + (a.figures?.length ?? 0) + (a.events?.length ?? 0) + (a.voices?.length ?? 0)
		);
		const perCoded = data.clauses.records.map((c) => c.clauses.length);
		const perSeries = data.series.records.map((s) => {
			const years = s.points.filter(
				({ year }, i) => i === 0 || i === s.points.length - 1 || year % 10 === 9
			);
			return 1 + years.length + s.figures.length;
		});
		const expected = [
			...perProgramme,
			...perEdge,
			...perPrecedent,
			...perAgreement,
			...perCoded,
			...perSeries
		].reduce((sum, n) => sum + n, 0);
		expect(claims.size).toBe(expected);
		for (const [id, claim] of claims) expect(claim.id).toBe(id);
	});

	it('have a place each in the notes', () => {
		expect(new Set([...claims.keys()].map(claimAnchor)).size).toBe(claims.size);
		for (const id of claims.keys()) expect(claimAnchor(id)).toMatch(/^[A-Za-z][\w.-]*$/);
	});

	it('name sources that exist, and say something in a whole sentence', () => {
		for (const claim of claims.values()) {
			const ids = [...claim.sources, ...(claim.accounts ?? []).flatMap((a) => a.sources)];
			expect(ids.length, claim.id).toBeGreaterThan(0);
			expect(sourcesOf(claim, data.sources.records), claim.id).toHaveLength(new Set(ids).size);
			expect(claim.says, claim.id).toMatch(/^\p{Lu}|^\d|^“/u);
			expect(claim.says, claim.id).toMatch(/[.?!”"]$/);
			expect(claim.says, claim.id).not.toMatch(/undefined|NaN|null|\.\./);
			expect(claim.value(), claim.id).not.toMatch(/undefined|NaN|null/);
		}
	});

	it('carry both accounts where contested, and the reckoning where derived', () => {
		for (const claim of claims.values()) {
			if (claim.status === 'contested')
				expect(claim.accounts?.length, claim.id).toBeGreaterThanOrEqual(2);
			if (claim.status === 'derived') expect(claim.derivation, claim.id).toBeTruthy();
		}
	});

	it('can be put into a sentence', () => {
		expect(claims.get('gripen-e/brazil-order')?.value()).toBe('36');
		expect(claims.get('programme/s26t')?.value()).toBe('S26T submarine for Thailand');
		expect(claims.get('f35/s400-arrives')?.value('month')).toBe('July 2019');
		expect(claims.get('edge/gripen-e-engine')?.value()).toBe('');
		expect(claims.get('agreement/brazil-sweden-defence-2014')?.value('year')).toBe('2014');
	});
});

describe('a precedent', () => {
	const precedent: Precedent = {
		id: 'cut',
		programme: 'p',
		kind: 're-sourced',
		what: 'Parts of a jet',
		cutBy: 'USA',
		cutDate: '2019-07-17',
		restored: '2022-12',
		plannedMonths: 8,
		cost: { value: 500e6, high: 600e6, currency: 'USD' },
		outcome: 'Made elsewhere',
		sources: ['s'],
		asOf: '2023',
		status: 'confirmed'
	};
	const claimsFor = (changes: Partial<Precedent>): Map<string, Claim> =>
		claimsOf(
			datasetsWith({
				precedents: { records: [{ ...precedent, ...changes }] }
			})
		);

	it('is counted in months, and the count says how', () => {
		const months = claimsFor({}).get('precedent/cut/months');
		expect(months?.value()).toBe('41');
		expect(months?.status).toBe('derived');
		expect(months?.derivation).toBe('Whole months from July 2019 to December 2022.');
		expect(claimsFor({ restored: '2020-03' }).get('precedent/cut/months')?.value('words')).toBe(
			'eight'
		);
	});

	it('stays contested when counted', () => {
		expect(claimsFor({ status: 'contested' }).get('precedent/cut/months')?.status).toBe(
			'contested'
		);
	});

	it('says its plan and its cost', () => {
		const all = claimsFor({});
		expect(all.get('precedent/cut/plan')?.value('words')).toBe('eight');
		expect(all.get('precedent/cut/cost')?.value()).toBe('US$500–600 million');
		expect(all.get('precedent/cut/cut')?.value('month')).toBe('July 2019');
	});

	it('claims no end, plan or cost where the record has none', () => {
		const open = claimsFor({ restored: null, plannedMonths: null, cost: null });
		expect([...open.keys()]).toEqual(['precedent/cut', 'precedent/cut/cut']);
	});
});

it('lists the sources of both accounts, each once and in order', () => {
	const source = (id: string): Datasets['sources']['records'][number] => ({
		id,
		publisher: 'P',
		title: 'T',
		date: null,
		url: 'https://example.org/',
		lang: 'en',
		kind: 'news',
		supports: 'it'
	});
	const claim: Claim = {
		id: 'c',
		says: 'It.',
		value: () => '',
		sources: ['b', 'a'],
		asOf: '2025',
		status: 'contested',
		accounts: [
			{ who: 'One', says: 'yes', sources: ['a', 'c'] },
			{ who: 'Other', says: 'no', sources: ['d'] }
		]
	};
	const found = sourcesOf(claim, ['a', 'b', 'c', 'd', 'e'].map(source));
	expect(found.map((s) => s.id)).toEqual(['b', 'a', 'c', 'd']);
});
