import { describe, expect, it } from 'vitest';
import { nearest, suggestion } from './suggest.ts';

describe('what was probably meant', () => {
	it.each([
		['componnet', ['component', 'technology'], 'component'],
		['gripen-E', ['gripen-c', 'gripen-e'], 'gripen-e'],
		['BRZ', ['USA', 'BRA'], 'BRA'],
		// Longer words may differ in more letters.
		['retransfer-consnet', ['retransfer-consent'], 'retransfer-consent'],
		['zzz', ['saab-report'], undefined],
		['ab', ['cd'], undefined],
		['x'.repeat(61), ['x'.repeat(61)], undefined],
		[7, ['7'], undefined]
	])('%j of %j', (word, known, meant) => {
		expect(nearest(word, known)).toBe(meant);
	});

	it('is asked as a question, or not at all', () => {
		expect(suggestion('BRZ', ['BRA'])).toBe('did you mean "BRA"?');
		expect(suggestion('zzz', ['BRA'])).toBeUndefined();
	});
});
