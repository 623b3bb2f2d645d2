import { describe, expect, test } from 'vitest';
import { embedLines, roomAt, WIDTHS, wordsOf } from './embed-lines.ts';

const words = wordsOf('slow-cut')!;

describe('the room for a step', () => {
	test('is enough at every width measured, and not much more', () => {
		for (const [i, width] of WIDTHS.entries()) {
			const real = words[i]! + (width < 640 ? width * 1.25 : width * 0.625);
			expect(roomAt(words, width), `${width} px`).toBeGreaterThanOrEqual(real);
			expect(roomAt(words, width), `${width} px`).toBeLessThanOrEqual(real + 110);
		}
	});

	test('has the words as they are where the column is broad', () => {
		expect(roomAt(words, 1000) - 625).toBe(words.at(-1)! + 24);
	});
});

test('a step follows its column, what scrolls inside the window', () => {
	const lines = (part: string): string => embedLines('https://example.org/', part, '', 'Name');
	expect(lines('slow-cut')).toMatch(/container-type:inline-size.*cqw/);
	for (const part of ['story', 'co-production', 'stack']) expect(lines(part)).not.toContain('cqw');
});
