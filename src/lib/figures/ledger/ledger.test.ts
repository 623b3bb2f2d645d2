import { beforeAll, describe, expect, it } from 'vitest';
import type { Datasets } from '../../data/schema.ts';
import { recorded } from '../../data/testing.ts';
import { layoutFor } from '../../scene/layout.ts';
import { textWidth } from '../../text/labels.ts';
import { drawLedger } from './layout.ts';
import { SceneError } from '../../scene/base.ts';
import type { LedgerScene } from './spec.ts';
import { resolveLedger } from './resolve.ts';

let data: Datasets;
beforeAll(() => {
	// Real records: their lengths are what the layout has to bear.
	data = recorded();
});

const SIZES = [
	[320, 568, 400],
	[390, 844, 480],
	[844, 390],
	[1440, 900],
	[3840, 2160]
] as const;
const resolve = (country: string, programme?: string): LedgerScene =>
	resolveLedger(
		'a-step',
		{ figure: 'ledger', country, ...(programme && { programme }), alt: 'A ledger.' },
		data
	);

describe('a ledger scene', () => {
	it('counts each column and each partner, and says so in its table', () => {
		const scene = resolve('SWE', 'gripen-e');
		for (const side of [scene.in, scene.out])
			expect(side.groups.reduce((n, g) => n + g.threads, 0)).toBe(side.count);
		const uk = scene.in.groups.find((g) => g.party === 'United Kingdom')!;
		expect(uk.held).toEqual({ partner: uk.threads, country: 0, third: 0 });
		expect(scene.table.rows).toHaveLength(scene.in.groups.length + scene.out.groups.length);
		expect(scene.claims[0]).toBe('count/ledger/SWE/gripen-e/in');
	});

	it.each([
		['ZZZ', undefined],
		['SWE', 'no-such'],
		['THA', undefined]
	])('is refused for %s, %s', (country, programme) => {
		expect(() => resolve(country, programme)).toThrow(SceneError);
	});
});

describe.each(SIZES)('drawn at %d × %d', (width, height, card?: number) => {
	const layout = layoutFor(width, height, card);
	it.each([
		['SWE', 'gripen-e'],
		['USA', undefined],
		['GBR', undefined]
	])('keeps within its room and its words apart: %s', (country, programme) => {
		const scene = resolve(country, programme);
		const book = drawLedger(scene, layout);
		const { safe } = layout;
		expect(book.bottom).toBeLessThanOrEqual(safe.y + safe.height + 1);
		const threads = [...book.left, ...book.right].flatMap((g) => g.threads);
		expect(threads).toHaveLength(scene.in.count + scene.out.count);
		for (const [groups, dir] of [
			[book.left, 1],
			[book.right, -1]
		] as const) {
			const words = groups.flatMap((g) => g.texts);
			words.forEach((word, i) => {
				const far = word.x + dir * textWidth(word.text, book.textSize, word.kind !== 'item');
				expect(Math.min(word.x, far), word.text).toBeGreaterThanOrEqual(safe.x - 1);
				expect(Math.max(word.x, far), word.text).toBeLessThanOrEqual(safe.x + safe.width + 1);
				// Lines of one column never lie on each other.
				const next = words[i + 1];
				if (next) expect(next.y - word.y, word.text).toBeGreaterThanOrEqual(book.textSize);
			});
			const heads = book.heads.map((h) => h.y);
			expect(Math.min(...words.map((w) => w.y - book.textSize))).toBeGreaterThan(
				Math.max(...heads) - 1
			);
		}
		expect(book.country.y - book.country.size * 0.8).toBeGreaterThan(book.heads[0]!.y - 1);
		expect(book.spine.top).toBeGreaterThan(book.country.y);
	});
});
