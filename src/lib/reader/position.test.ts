import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeIndex, holdsLine, keptAt, LINE } from './position.ts';

/** The rule, read off word by word: the last whose top is at or above the line. */
function slowly(tops: readonly number[], line: number): number {
	let active = tops.length === 0 ? -1 : 0;
	tops.forEach((top, i) => {
		if (top <= line + 0.5) active = i;
	});
	return active;
}

const ascending = fc
	.array(
		fc.oneof(fc.integer({ min: -9000, max: 9000 }), fc.double({ min: -50, max: 50, noNaN: true }))
	)
	.map((tops) => tops.sort((a, b) => a - b));

describe('keptAt', () => {
	const all = ['a', 'b', 'c', 'd', 'e'];

	it('stays where it is, or goes back to the last step that is kept', () => {
		expect(keptAt('d', all, ['a', 'd'])).toBe('d');
		expect(keptAt('c', all, ['a', 'd'])).toBe('a');
		expect(keptAt('e', all, ['a', 'd'])).toBe('d');
	});

	it('begins with the first that is kept if there is none before, or no such step', () => {
		expect(keptAt('a', all, ['c', 'd'])).toBe('c');
		expect(keptAt('x', all, ['c', 'd'])).toBe('c');
	});

	it('never leads past the step, unless to the first, and never skips a kept one', () => {
		fc.assert(
			fc.property(fc.subarray(all, { minLength: 1 }), fc.constantFrom(...all), (kept, step) => {
				const at = keptAt(step, all, kept);
				expect(kept).toContain(at);
				const between = kept.filter((slug) => slug > at && slug <= step);
				expect(between).toEqual([]);
				expect(at <= step || at === kept[0]).toBe(true);
			})
		);
	});
});

describe('activeIndex', () => {
	it('agrees with a scan of all steps, wherever the page stands', () => {
		fc.assert(
			fc.property(ascending, fc.double({ min: -9500, max: 9500, noNaN: true }), (tops, line) => {
				expect(activeIndex(tops, line)).toBe(slowly(tops, line));
			}),
			{ numRuns: 1000 }
		);
	});

	it('never goes back while the reader scrolls down', () => {
		fc.assert(
			fc.property(
				ascending.filter((tops) => tops.length > 0),
				fc.integer({ min: 0, max: 4000 }),
				(tops, by) => {
					const scrolled = tops.map((top) => top - by);
					expect(activeIndex(scrolled, 422)).toBeGreaterThanOrEqual(activeIndex(tops, 422));
				}
			)
		);
	});

	it('holds the first step above the story and the last one below it', () => {
		expect(activeIndex([900, 1800, 2700], 400)).toBe(0);
		expect(activeIndex([-3000, -2000, -1000], 400)).toBe(2);
		expect(activeIndex([], 400)).toBe(-1);
	});

	it('counts a step as reached when it touches the line, rounding of the browser included', () => {
		expect(activeIndex([0, 400, 800], 400)).toBe(1);
		expect(activeIndex([0, 400.4, 800], 400)).toBe(1);
		expect(activeIndex([0, 401, 800], 400)).toBe(0);
	});

	it('agrees with one look at the step it names', () => {
		fc.assert(
			fc.property(
				ascending.filter((tops) => tops.length > 1),
				(tops) => {
					const edges = [...new Set(tops)];
					const held = edges.filter((top, i) => holdsLine(top, edges[i + 1] ?? Infinity, 422));
					expect(held.map((top) => edges.indexOf(top))).toEqual(
						edges[0]! <= 422.5 ? [activeIndex(edges, 422)] : []
					);
				}
			)
		);
	});

	it('takes the middle of the viewport for the line', () => {
		expect(LINE).toBe(0.5);
	});
});
