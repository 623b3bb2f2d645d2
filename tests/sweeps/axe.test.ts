/** axe at every step, in both themes and at both sizes, and on every page there is. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axe, desktop, phone, readTo, settled, stepsOf, withBrowser } from '../helpers/browser.ts';

const app = withBrowser();
const sizes = [
	['a phone', phone],
	['a desktop', desktop]
] as const;

/** The notes, to the last source. */
async function atNotes(page: Page): Promise<string[]> {
	await page.goto('/notes/');
	return (await axe(page)).map((fault) => `notes: ${fault}`);
}

describe.each(sizes)('on %s', (_name, size) => {
	test.each(['light', 'dark'] as const)('every step, %s', async (colorScheme) => {
		const { page } = await app.open('/', { ...size, colorScheme, reducedMotion: 'reduce' });
		const faults: string[] = [];
		for (const step of await stepsOf(page)) {
			await readTo(page, step);
			faults.push(...(await axe(page)).map((fault) => `${step}: ${fault}`));
		}
		expect(faults).toEqual([]);
	});

	test.each(['light', 'dark'] as const)('every slide, notes shown, %s', async (colorScheme) => {
		const { page } = await app.open('/present/', { ...size, colorScheme, reducedMotion: 'reduce' });
		const faults: string[] = [];
		await page.keyboard.press('n');
		for (const [index, step] of (await stepsOf(page)).entries()) {
			if (index > 0) await page.keyboard.press('ArrowRight');
			await settled(page, step);
			faults.push(...(await axe(page)).map((fault) => `${step}: ${fault}`));
		}
		expect(faults).toEqual([]);
	});

	test.each(['light', 'dark'] as const)('notes and every embed, %s', async (colorScheme) => {
		const { page } = await app.open('/', { ...size, colorScheme, reducedMotion: 'reduce' });
		const chapters = await page.$$eval('[data-chapter]', (all) =>
			all.map((each) => each.getAttribute('data-chapter') ?? '')
		);
		const faults: string[] = [];
		faults.push(...(await atNotes(page)));
		for (const part of ['story', 'stack', ...chapters, ...(await stepsOf(page))]) {
			await page.goto(`/embed/${part}/`);
			faults.push(...(await axe(page)).map((fault) => `${part}: ${fault}`));
		}
		expect(faults).toEqual([]);
	});
});

test('with forced colours and with more contrast', async () => {
	const { page } = await app.open('/', { ...phone, forcedColors: 'active' });
	const steps = await stepsOf(page);
	await settled(page, steps[0] ?? '');
	expect(await axe(page)).toEqual([]);
	await page.emulateMedia({ forcedColors: 'none', contrast: 'more' });
	expect(await axe(page)).toEqual([]);
});
