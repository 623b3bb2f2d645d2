import { describe, expect, it } from 'vitest';
import { compareDates, formatDate, monthsBetween } from './dates.ts';

describe('compareDates', () => {
	it('orders dates of one precision', () => {
		expect(compareDates('2019', '2020')).toBeLessThan(0);
		expect(compareDates('2020-03', '2020-02')).toBeGreaterThan(0);
		expect(compareDates('2020-03-09', '2020-03-10')).toBeLessThan(0);
		expect(compareDates('2020-03-09', '2020-03-09')).toBe(0);
	});

	it('compares at the coarser precision the two share', () => {
		expect(compareDates('2020', '2020-11-30')).toBe(0);
		expect(compareDates('2020-11-30', '2020-11')).toBe(0);
		expect(compareDates('2020-12', '2020-11-30')).toBeGreaterThan(0);
		expect(compareDates('2019', '2020-01-01')).toBeLessThan(0);
	});
});

describe('monthsBetween', () => {
	it('counts calendar months, whatever the days', () => {
		expect(monthsBetween('2019-07', '2022-06')).toBe(35);
		expect(monthsBetween('2019-07-31', '2019-08-01')).toBe(1);
		expect(monthsBetween('2019-07', '2019-07-30')).toBe(0);
	});

	it('is negative backwards', () => {
		expect(monthsBetween('2020-01', '2019-11')).toBe(-2);
	});

	it('counts by years where a month is unknown', () => {
		expect(monthsBetween('2019', '2022')).toBe(36);
		expect(monthsBetween('2019-07', '2022')).toBe(36);
	});
});

describe('formatDate', () => {
	it('writes the style asked for', () => {
		expect(formatDate('2024-03-07', 'full')).toBe('7 March 2024');
		expect(formatDate('2024-03-07', 'month')).toBe('March 2024');
		expect(formatDate('2024-03-07', 'year')).toBe('2024');
	});

	it('is never more exact than the date', () => {
		expect(formatDate('2024-03', 'full')).toBe('March 2024');
		expect(formatDate('2024', 'full')).toBe('2024');
		expect(formatDate('2024', 'month')).toBe('2024');
	});

	it('keeps to the calendar day in every time zone', () => {
		expect(formatDate('2024-01-01', 'full')).toBe('1 January 2024');
		expect(formatDate('2024-12-31', 'full')).toBe('31 December 2024');
	});

	it('hands back what is no date', () => {
		expect(formatDate('spring 2024', 'full')).toBe('spring 2024');
		expect(formatDate('2024-19', 'full')).toBe('2024-19');
	});
});
