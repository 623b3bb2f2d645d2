import { beforeAll, describe, expect, it } from 'vitest';
import { checkDatasets } from '../check/index.ts';
import { claimsOf } from '../claims.ts';
import type { Datasets } from '../schema.ts';
import { recordedTexts } from '../testing.ts';
import type { Claim } from './claim.ts';

type Monitoring = Datasets['monitoring'];

/** The faults of the project's own data after a change to monitoring.json. */
function broken(change: (monitoring: Monitoring) => void): string[] {
	const files = recordedTexts();
	const monitoring = JSON.parse(files.monitoring!) as Monitoring;
	change(monitoring);
	return checkDatasets(
		{ ...files, monitoring: JSON.stringify(monitoring) },
		() => 'unknown'
	).faults.map((f) => `${f.path}: ${f.found} | ${f.expected}`);
}

let data: Datasets;
let claims: Map<string, Claim>;
beforeAll(() => {
	data = checkDatasets(recordedTexts(), () => 'unknown').data!;
	claims = claimsOf(data);
});

describe('the record of the watching', () => {
	it('has one row for each year, without a hole, and says what it lacks', () => {
		const { records, gaps } = data.monitoring;
		const years = records.map((r) => r.fiscalYear);
		expect(years).toEqual(years.map((_, i) => years[0]! + i));
		for (const gap of gaps) for (let y = gap.from; y <= gap.to; y++) expect(years).not.toContain(y);
		for (const r of records)
			if (r.initiated === null || r.closed === null || r.unfavourable === null)
				expect(r.note ?? r.regions.length, r.id).toBeTruthy();
	});

	it('publishes a percentage that fits its counts', () => {
		for (const r of data.monitoring.records)
			if (r.closed !== null && r.unfavourable !== null && r.unfavourablePercent !== null)
				expect(Math.round((100 * r.unfavourable) / r.closed), r.id).toBe(r.unfavourablePercent);
	});

	it('says of a span of years what they are', () => {
		for (const visit of data.monitoring.visits)
			if (visit.bound) expect(visit.note, visit.id).toBeTruthy();
	});
});

describe('its claims', () => {
	it('have an id each: none hides another', () => {
		const { records, gaps, programmes, visits, findings } = data.monitoring;
		const perYear = records.map(
			(r) =>
				1 +
				[r.initiated, r.closed, r.favourable, r.unfavourable, r.unfavourablePercent].filter(
					(n) => n !== null
				).length +
				r.regions.length
		);
		const perProgramme = programmes.map(
			(p) => 1 + p.figures.length + p.events.length + p.voices.length
		);
		const perFinding = findings.map((f) => 1 + f.figures.length + f.events.length);
		const expected = [...perYear, ...perProgramme, ...perFinding].reduce(
			(sum, n) => sum + n,
			gaps.length + visits.length
		);
		const own = [...claims.keys()].filter((id) => /^(checks|gap|watch|visit|finding)\//.test(id));
		expect(own).toHaveLength(expected);
	});

	it('can be put into a sentence', () => {
		expect(claims.get('checks/fy2010')?.value()).toBe('2010');
		expect(claims.get('checks/fy2010/initiated')?.value()).toBe('1,046');
		expect(claims.get('checks/fy2016/east-asia-and-pacific')?.value()).toBe('27%');
		expect(claims.get('watch/swedish')?.value('month')).toBe('March 2022');
		expect(claims.get('finding/swiss-lebanon/seen')?.value('words')).toBe('nine');
		expect(claims.get('checks/fy2011/initiated')).toBeUndefined();
	});

	it('are contested where a count is, not where the checks were made', () => {
		expect(claims.get('checks/fy2019/initiated')?.status).toBe('contested');
		expect(claims.get('checks/fy2019/europe')?.status).toBe('confirmed');
		expect(claims.get('checks/fy2019/europe')?.accounts).toBeUndefined();
	});
});

describe('the check', () => {
	it.each<[string, (m: Monitoring) => void, RegExp]>([
		['outcomes that do not add up', (m) => (m.records[0]!.favourable = 1), /add up to closed/],
		['regions above the whole', (m) => (m.records[5]!.regions[0]!.percent = 90), /100 %/],
		['a trace of one stop', (m) => m.findings[0]!.stops.splice(1), /two stops/],
		['an unknown party at a stop', (m) => (m.findings[0]!.stops[1]!.party = 'XYZ'), /XYZ/],
		['an unknown country visited', (m) => (m.visits[0]!.country = 'XYZ'), /XYZ/]
	])('finds %s', (_, change, fault) => {
		const faults = broken(change);
		expect(faults).toHaveLength(1);
		expect(faults[0]).toMatch(fault);
	});
});
