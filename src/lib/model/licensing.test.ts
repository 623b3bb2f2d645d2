import { describe, expect, it } from 'vitest';
import { datasetsWith } from '../data/testing.ts';
import type { GateTime, Pathway } from '../data/schema.ts';
import { gateCounts, licensingCounts } from './licensing.ts';

const from = { sources: ['a'], asOf: '2024', status: 'confirmed' as const };
const time: GateTime = { days: 20, count: 'working', basis: 'target', what: 'target', ...from };
const path = (id: string, country: string, times: (GateTime | null)[]): Pathway => ({
	id,
	country,
	name: id,
	authority: 'a',
	law: 'l',
	covers: 'c',
	lane: 'ordinary',
	gates: times.map((t, i) => ({ id: `g${i}`, name: 'n', who: 'w', time: t })),
	...from
});

describe('gates', () => {
	const records = [path('one', 'SWE', [time, null, null]), path('two', 'SWE', [time])];

	it('are counted, and those with a time among them', () => {
		expect(gateCounts(records)).toEqual({ gates: 4, timed: 2 });
		expect(gateCounts([])).toEqual({ gates: 0, timed: 0 });
	});

	it('become claims with how they were counted', () => {
		const licensing = { records, thresholds: [], conditions: [], volumes: [] };
		const claims = licensingCounts(datasetsWith({ licensing }));
		const value = (id: string) => claims.find((c) => c.id === id)?.value();
		expect(value('count/gates')).toBe('4');
		expect(value('count/gates-timed')).toBe('2');
		expect(value('count/licence-countries')).toBe('1');
		for (const claim of claims) expect(claim.derivation).toBeTruthy();
	});

	it('make no claim where nothing is recorded', () => {
		expect(licensingCounts(datasetsWith({}))).toEqual([]);
	});
});
