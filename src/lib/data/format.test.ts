import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	formatEventDate,
	formatFigure,
	formatMoney,
	inWords,
	listInWords,
	sentenceCase
} from './format.ts';
import type { Figure } from './schema.ts';

const figure = (changes: Partial<Figure>): Figure => ({
	id: 'f',
	what: 'things',
	kind: 'count',
	value: 36,
	unit: 'things',
	sources: ['s'],
	asOf: '2025',
	status: 'confirmed',
	...changes
});

describe('formatMoney', () => {
	it.each([
		[3.1e9, 'EUR', undefined, '€3.1 billion'],
		[206e6, 'USD', undefined, 'US$206 million'],
		[39.3e9, 'SEK', undefined, 'SEK 39.3 billion'],
		[1.5e12, 'GBP', undefined, '£1.5 trillion'],
		[950_000, 'GBP', null, '£950,000'],
		[100, 'CHF', undefined, 'CHF 100'],
		[1e6, 'USD', undefined, 'US$1 million'],
		[1.4e9, 'USD', null, 'US$1.4 billion']
	])('writes %d %s (to %s) as %s', (value, currency, high, expected) => {
		expect(formatMoney(value, currency, high)).toBe(expected);
	});

	it.each([
		// One unit is said once …
		[500e6, 'USD', 600e6, 'US$500–600 million'],
		[3e9, 'EUR', 3.5e9, '€3–3.5 billion'],
		[39e9, 'SEK', 40e9, 'SEK 39–40 billion'],
		// … two units are both said, so that nothing is read a thousandfold.
		[900e6, 'USD', 1.2e9, 'US$900 million to US$1.2 billion'],
		[900_000, 'EUR', 2e6, '€900,000 to €2 million'],
		[900, 'GBP', 1000, '£900 to £1,000']
	])('writes the range %d %s to %d as %s', (value, currency, high, expected) => {
		expect(formatMoney(value, currency, high)).toBe(expected);
	});

	it('takes a missing upper end for one sum, not for a range to nothing', () => {
		expect(formatMoney(200e6, 'EUR', null)).toBe(formatMoney(200e6, 'EUR'));
	});
});

describe('formatFigure', () => {
	it.each<[string, Partial<Figure>, string | undefined, string]>([
		['a count', {}, undefined, '36'],
		['a large count', { value: 12500 }, undefined, '12,500'],
		['a range', { value: 24, high: 36 }, undefined, '24–36'],
		['no range where the upper end is null', { high: null }, undefined, '36'],
		['a share', { kind: 'share', value: 15, unit: '%' }, undefined, '15%'],
		['a range of shares', { kind: 'share', value: 15, high: 20, unit: '%' }, undefined, '15–20%'],
		['about', { approx: true }, undefined, 'about 36'],
		['a bound', { value: 350, bound: 'more than' }, undefined, 'more than 350'],
		['the bound rather than about', { approx: true, bound: 'at least' }, undefined, 'at least 36'],
		['bare, without about', { approx: true }, 'bare', '36'],
		['bare, without its bound', { bound: 'up to' }, 'bare', '36'],
		['a year, without a comma', { kind: 'year', value: 2030, unit: 'year' }, undefined, '2030'],
		['a year never in letters', { kind: 'year', value: 2030, unit: 'year' }, 'words', '2030'],
		['letters', { value: 4 }, 'words', 'four'],
		['letters for both ends', { value: 4, high: 6 }, 'words', 'four–six'],
		['letters up to twelve only', {}, 'words', '36'],
		['letters after a bound', { value: 4, bound: 'fewer than' }, 'words', 'fewer than four'],
		[
			'money as money',
			{ kind: 'money', value: 500e6, high: 600e6, unit: 'USD', approx: true },
			undefined,
			'about US$500–600 million'
		]
	])('writes %s', (_what, changes, as, expected) => {
		expect(formatFigure(figure(changes), { as })).toBe(expected);
	});

	it('says every hedge of the record unless asked not to', () => {
		fc.assert(
			fc.property(
				fc.constantFrom<Figure['kind']>('count', 'share', 'money', 'months', 'number', 'year'),
				fc.integer({ min: 0, max: 3_000_000_000 }),
				fc.constantFrom('more than', 'at least', 'up to', 'fewer than'),
				fc.constantFrom('words', undefined),
				(kind, value, bound, as) => {
					const unit = kind === 'money' ? 'USD' : 'things';
					const text = formatFigure(figure({ kind, value, unit, bound }), { as });
					expect(text.startsWith(`${bound} `)).toBe(true);
					expect(text).not.toMatch(/NaN|undefined|null/);
				}
			)
		);
	});
});

it('writes small whole numbers in letters and no others', () => {
	expect([0, 1, 2, 7, 12].map(inWords)).toEqual(['zero', 'one', 'two', 'seven', 'twelve']);
	expect([13, 100, 1000, 2.5, -1].map(inWords)).toEqual(['13', '100', '1,000', '2.5', '-1']);
});

describe('formatEventDate', () => {
	it.each([
		['2019-07-17', undefined, '17 July 2019'],
		['2019-07-17', 'month', 'July 2019'],
		['2019-07-17', 'year', '2019'],
		['2019-07', undefined, 'July 2019'],
		// Never more exact than the source was.
		['2019', 'month', '2019'],
		['2019', undefined, '2019']
	])('%s as %s is “%s”', (date, as, expected) => {
		expect(formatEventDate(date, as)).toBe(expected);
	});
});

it('lists names as a sentence does', () => {
	expect(listInWords(['Sweden'])).toBe('Sweden');
	expect(listInWords(['Sweden', 'Brazil'])).toBe('Sweden and Brazil');
	expect(listInWords(['Sweden', 'Brazil', 'the United States'])).toBe(
		'Sweden, Brazil and the United States'
	);
});

it('begins a sentence with a capital and leaves the rest', () => {
	expect(sentenceCase('ejection seat by BAE')).toBe('Ejection seat by BAE');
	expect(sentenceCase('électronique')).toBe('Électronique');
	expect(sentenceCase('')).toBe('');
});
