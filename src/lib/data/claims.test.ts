import { beforeAll, describe, expect, it } from 'vitest';
import { datasetsWith, recordedTexts } from './testing.ts';
import { checkDatasets } from './check/index.ts';
import { claimAnchor, claimsOf } from './claims.ts';
import { type Case, type DatedEvent, type Datasets, type Precedent } from './schema.ts';
import { sourcesOf, type Claim } from './claims/claim.ts';

let data: Datasets;
let claims: Map<string, Claim>;
beforeAll(() => {
	const checked = checkDatasets(recordedTexts(), () => 'unknown');
	expect(checked.faults).toEqual([]);
	data = checked.data!;
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
		const { records, thresholds, conditions, volumes } = data.licensing;
		const perLicence = [
			...records.map(
				(p) =>
					1 +
					p.gates.filter((gate) => gate.time).length +
					(p.figures?.length ?? 0) +
					(p.voices?.length ?? 0)
			),
			...thresholds.map((t) => 1 + t.figures.length),
			...conditions.map((c) => 1 + (c.events?.length ?? 0)),
			volumes.length,
			2 * data.regimes.records.length
		];
		const perCase = data.cases.records.map(
			(c) =>
				1 +
				(c.months === null ? 0 : 1) +
				(c.figures?.length ?? 0) +
				(c.events?.length ?? 0) +
				(c.voices?.length ?? 0)
		);
		const perDebate = data.debates.records.map(
			(d) => 3 + d.figures.length + d.events.length + d.voices.length
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
			...perLicence,
			...perCase,
			...perDebate,
			...perAgreement,
			...perCoded,
			...perSeries
		].reduce((sum, n) => sum + n, 0);
		// Claims of the other datasets are counted beside their makers.
		const here = [...claims.keys()].filter((id) => !/^(checks|gap|watch|visit|finding)\//.test(id));
		expect(here).toHaveLength(expected);
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
			expect(claim.says, claim.id).not.toMatch(/\b(?:undefined|NaN|null)\b|\.\./);
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

	it('names no cutter where its user replaced it by choice', () => {
		const own = claimsFor({ cutBy: null });
		expect(own.get('precedent/cut/cut')?.says).toBe(
			'17 July 2019: Parts of a jet, to be replaced by choice.'
		);
		expect(own.get('precedent/cut/months')?.says).toMatch(/from the start to its end/);
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

describe('a case', () => {
	const record: Case = {
		id: 'held',
		title: 'An engine held back',
		start: '2019-07-17',
		end: null,
		holder: 'USA',
		maker: 'SWE',
		recipient: 'BRA',
		item: 'fighters',
		component: 'engine',
		basis: 'Consent',
		summary: 'It was held and let go.',
		outcome: 'reversed',
		months: 8,
		note: 'Months: July 2019 to March 2020.',
		sources: ['s'],
		asOf: '2023',
		status: 'confirmed'
	};
	const claimsFor = (changes: Partial<Case>): Map<string, Claim> =>
		claimsOf(datasetsWith({ cases: { records: [{ ...record, ...changes }] } }));

	it('is one claim, and its months another that says how they are counted', () => {
		expect(claimsFor({}).get('case/held')?.value('month')).toBe('July 2019');
		const months = claimsFor({}).get('case/held/months');
		expect(months?.value('words')).toBe('eight');
		expect(months?.says).toBe('An engine held back: 8 months.');
		expect(months?.status).toBe('derived');
		expect(months?.derivation).toBe('Months: July 2019 to March 2020.');
		expect(claimsFor({ months: 0 }).get('case/held/months')?.says).toMatch(/less than a month/);
		expect([...claimsFor({ months: null }).keys()]).toEqual(['case/held']);
	});

	it('lends its figures, events and voices their own claims', () => {
		const event: DatedEvent = {
			id: 'let-go',
			date: '2020-03',
			what: 'it is let go',
			sources: ['s'],
			asOf: '2023',
			status: 'confirmed'
		};
		expect(
			claimsFor({ events: [event] })
				.get('case/held/let-go')
				?.value()
		).toBe('March 2020');
	});
});
