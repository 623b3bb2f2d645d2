import { expect, it } from 'vitest';
import type { Precedent } from '../data/schema.ts';
import { monthsToRestore } from './cuts.ts';

const cut = (cutDate: string, restored: string | null): Precedent => ({
	id: 'cut',
	programme: 'p',
	kind: 're-sourced',
	what: 'Parts',
	cutBy: 'USA',
	cutDate,
	restored,
	plannedMonths: 8,
	cost: null,
	outcome: 'Made elsewhere',
	sources: ['s'],
	asOf: '2023',
	status: 'confirmed'
});

it.each([
	['2019-07-17', '2022-12', 41],
	['2019-07-17', '2019-07', 0],
	['2010-04', '2010-11', 7],
	// A bare year can't give months: whole years, no more exact than the source.
	['2021', '2025-08', 48]
])('from %s to %s are %d months', (from, to, months) => {
	expect(monthsToRestore(cut(from, to))).toBe(months);
});

it('has no length as long as it has no end: null, not nought', () => {
	expect(monthsToRestore(cut('2019-07-17', null))).toBeNull();
});
