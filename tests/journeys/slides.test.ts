/** The slides: every step in turn, by the keys of a keyboard and of a clicker. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import {
	addressNames,
	desktop,
	settled,
	spread,
	stepsOf,
	withBrowser
} from '../helpers/browser.ts';

const app = withBrowser();
const size = { ...desktop, reducedMotion: 'reduce' } as const;
let steps: string[] = [];

beforeAll(async () => {
	const { page } = await app.open('/present/', size);
	steps = await stepsOf(page);
});

/** The slides that can be seen: one, if all is well. */
const inView = (page: Page): Promise<string[]> =>
	page.$$eval('[data-step]', (slides) =>
		slides
			.filter((slide) => slide.checkVisibility({ visibilityProperty: true }))
			.map((slide) => slide.getAttribute('data-step') ?? '')
	);

async function expectSlide(page: Page, step: string | undefined): Promise<void> {
	await settled(page, step ?? '');
	expect(await inView(page)).toEqual([step]);
}

test('slides and page tell the same steps', async () => {
	const { page } = await app.open('/', size);
	expect(steps).toEqual(await stepsOf(page));
});

test.each([
	['the arrows', 'ArrowRight', 'ArrowLeft'],
	['a clicker', 'PageDown', 'PageUp']
])('%s go through all of them and back', async (_name, next, back) => {
	const { page, faults } = await app.open('/present/', size);
	for (const [index, step] of steps.entries()) {
		if (index > 0) await page.keyboard.press(next);
		await expectSlide(page, step);
	}
	await page.keyboard.press(next);
	await expectSlide(page, steps.at(-1));
	await page.keyboard.press(back);
	await expectSlide(page, steps.at(-2));
	await page.keyboard.press(back);
	await expectSlide(page, steps.at(-3));
	expect(faults()).toEqual([]);
});

test('Home and End, and the address follows', async () => {
	const { page, faults } = await app.open('/present/', size);
	await expectSlide(page, steps[0]);
	await page.keyboard.press('End');
	await expectSlide(page, steps.at(-1));
	await addressNames(page, steps.at(-1) ?? '');
	await page.reload();
	await expectSlide(page, steps.at(-1));
	await page.keyboard.press('Home');
	await expectSlide(page, steps[0]);
	await page.keyboard.press('ArrowRight');
	await addressNames(page, steps[1] ?? '');
	expect(faults()).toEqual([]);
});

test('a direct link opens a slide, and a changed one changes it', async () => {
	const { page, faults } = await app.newPage(size);
	for (const step of spread(steps, 4)) {
		await page.goto('about:blank');
		await page.goto(`/present/#${step}`);
		await expectSlide(page, step);
	}
	await page.evaluate((hash) => (location.hash = hash), steps[1] ?? '');
	await expectSlide(page, steps[1]);
	expect(faults()).toEqual([]);
});

test('N shows and hides this slide’s notes, with a question and an answer', async () => {
	const { page, faults } = await app.open('/present/', size);
	await expectSlide(page, steps[0]);
	const notes = page.locator('aside[aria-label*="notes" i]');
	expect(await notes.isVisible()).toBe(false);
	await page.keyboard.press('n');
	await notes.waitFor({ state: 'visible', timeout: 2000 });
	const first = await notes.innerText();
	expect(first).toMatch(/\?/);
	expect(first.split(/\s+/).length).toBeGreaterThan(25);
	await page.keyboard.press('ArrowRight');
	await expectSlide(page, steps[1]);
	const second = await notes.innerText();
	expect(second).not.toBe(first);
	await page.keyboard.press('Shift+N');
	await notes.waitFor({ state: 'hidden', timeout: 2000 });
	expect(faults()).toEqual([]);
});

test('every slide’s words fit on it, and the slide on the screen', async () => {
	const { page } = await app.newPage(size);
	const faults: string[] = [];
	for (const viewport of [
		{ width: 1440, height: 900 },
		{ width: 1024, height: 768 },
		{ width: 1920, height: 1080 }
	]) {
		await page.setViewportSize(viewport);
		await page.goto('/present/');
		for (const [index, step] of steps.entries()) {
			if (index > 0) await page.keyboard.press('ArrowRight');
			await settled(page, step);
			const fault = await page.$eval(`[data-step="${step}"]`, (slide) => {
				const box = slide.getBoundingClientRect();
				if (slide.scrollHeight > slide.clientHeight + 1)
					return `has ${slide.scrollHeight - slide.clientHeight} px more than it shows`;
				const { innerWidth, innerHeight } = window;
				const fits =
					box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
				return fits ? '' : 'sticks out of the window';
			});
			if (fault) faults.push(`${step} at ${viewport.width}×${viewport.height} ${fault}`);
		}
	}
	expect(faults).toEqual([]);
});
