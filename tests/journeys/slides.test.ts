/** The slides: every step in turn, by the keys of a keyboard and of a clicker. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import {
	few,
	addressNames,
	desktop,
	settled,
	spread,
	stepsOf,
	withBrowser,
	withItsFonts
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

test.each(
	few(
		[
			['the arrows', 'ArrowRight', 'ArrowLeft'],
			['a clicker', 'PageDown', 'PageUp']
		],
		1
	)
)('%s go through all of them and back', async (_name, next, back) => {
	const { page, faults } = await app.newPage(size);
	// A stand-in's lines may break elsewhere, and a card that can scroll takes the key first.
	await withItsFonts(page);
	await page.goto('/present/');
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

/** Full HD at twice the size: most slides have more words than they show. */
const enlarged = { ...size, viewport: { width: 960, height: 540 }, deviceScaleFactor: 2 } as const;

/** Opens the first slide of the deck, after the first, that has more than it shows. */
async function overflowing(page: Page): Promise<string> {
	for (const step of steps.slice(1)) {
		await page.evaluate((hash) => (location.hash = hash), step);
		await settled(page, step);
		const more = await page.$eval(
			`[data-step="${step}"]`,
			(slide) => slide.scrollHeight - slide.clientHeight
		);
		if (more > 60) return step;
	}
	throw new Error('Every slide fits.');
}
const scrolledOf = (page: Page, step: string): Promise<{ top: number; left: number }> =>
	page.$eval(`[data-step="${step}"]`, (slide) => ({
		top: slide.scrollTop,
		left: slide.scrollHeight - slide.clientHeight - slide.scrollTop
	}));

test.each(few(['PageDown', 'ArrowDown', 'Space', 'End'], 1))(
	'%s shows all of a slide before it goes on',
	async (key) => {
		const { page, faults } = await app.open('/present/', enlarged);
		await settled(page, steps[0] ?? '');
		const step = await overflowing(page);
		const next = key === 'End' ? steps.at(-1) : steps[steps.indexOf(step) + 1];
		let presses = 0;
		for (; presses < 40 && (await inView(page))[0] === step; presses++) {
			const before = await scrolledOf(page, step);
			await page.keyboard.press(key);
			if ((await inView(page))[0] === step)
				expect((await scrolledOf(page, step)).top).toBeGreaterThan(before.top);
			else expect(before.left).toBeLessThanOrEqual(1);
		}
		expect(presses).toBeGreaterThan(1);
		await expectSlide(page, next);
		expect(faults()).toEqual([]);
	}
);

test('→ goes on at once, Shift+Space goes back, and a key held down doesn’t run on', async () => {
	const { page } = await app.open('/present/', enlarged);
	await settled(page, steps[0] ?? '');
	const step = await overflowing(page);
	const at = steps.indexOf(step);
	await page.keyboard.press('ArrowRight');
	await expectSlide(page, steps[at + 1]);
	await page.keyboard.press('Shift+Space');
	await expectSlide(page, step);
	for (let held = 0; held < 30; held++) await page.keyboard.down('ArrowDown');
	await page.keyboard.up('ArrowDown');
	await expectSlide(page, step);
	expect((await scrolledOf(page, step)).left).toBeLessThanOrEqual(1);
});

test('notes that have the focus scroll, and keep the arrows', async () => {
	const { page } = await app.open('/present/', {
		...size,
		viewport: { width: 1000, height: 420 }
	});
	await settled(page, steps[0] ?? '');
	await page.keyboard.press('n');
	const notes = page.locator('aside[aria-label*="notes" i]');
	await notes.focus();
	const more = await notes.evaluate((box) => box.scrollHeight - box.clientHeight);
	expect(more).toBeGreaterThan(20);
	for (let presses = 0; presses < 12; presses++) await page.keyboard.press('ArrowDown');
	await expect.poll(() => notes.evaluate((box) => box.scrollTop)).toBeGreaterThan(more - 2);
	await page.keyboard.press('ArrowDown');
	await expectSlide(page, steps[0]);
	// A clicker goes on from there, when the slide too has shown all.
	for (let presses = 0; presses < 20 && (await inView(page))[0] === steps[0]; presses++)
		await page.keyboard.press('PageDown');
	await expectSlide(page, steps[1]);
});

/** A key as another layout or a programme sends it. */
const send = (page: Page, init: { key: string; code: string; ctrlKey?: boolean }): Promise<void> =>
	page.evaluate((how) => {
		document.body.dispatchEvent(
			new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...how })
		);
	}, init);

test('letters go by their place on the keyboard, and can be switched off for good', async () => {
	const { page, faults } = await app.open('/present/', size);
	await expectSlide(page, steps[0]);
	const notes = page.locator('aside[aria-label*="notes" i]');
	await send(page, { key: 'т', code: 'KeyN' });
	await notes.waitFor({ state: 'visible', timeout: 2000 });
	await send(page, { key: 'т', code: 'KeyN' });
	await notes.waitFor({ state: 'hidden', timeout: 2000 });
	// Dictation sends text, which lies nowhere on a keyboard.
	await send(page, { key: 'n', code: '' });
	await send(page, { key: 'n', code: 'KeyN', ctrlKey: true });
	const letters = page.getByRole('checkbox', { name: /letter/i });
	await letters.uncheck();
	await page.keyboard.press('n');
	await page.keyboard.press('b');
	await page.keyboard.press('.');
	await expectSlide(page, steps[0]);
	expect(await notes.isVisible()).toBe(false);
	// The box keeps the space bar and nothing else.
	await page.keyboard.press('PageDown');
	await expectSlide(page, steps[1]);
	await addressNames(page, steps[1] ?? '');
	await page.reload();
	await expectSlide(page, steps[1]);
	expect(await letters.isChecked()).toBe(false);
	await page.keyboard.press('n');
	expect(await notes.isVisible()).toBe(false);
	await letters.check();
	await page.keyboard.press('n');
	await notes.waitFor({ state: 'visible', timeout: 2000 });
	expect(faults()).toEqual([]);
});

test('B blanks the screen; whatever is pressed then shows it again and does nothing else', async () => {
	const { page, faults } = await app.open('/present/', size);
	await expectSlide(page, steps[0]);
	await page.keyboard.press('ArrowRight');
	await expectSlide(page, steps[1]);
	for (const key of [
		'ArrowRight',
		'Escape',
		'Home',
		'End',
		'b',
		'n',
		'Tab',
		'Space',
		'Enter',
		'x'
	]) {
		await page.keyboard.press('b');
		expect(await inView(page), key).toEqual([]);
		await page.keyboard.press(key);
		await expectSlide(page, steps[1]);
	}
	await page.keyboard.press('b');
	// For another programme, and by itself.
	await page.keyboard.press('Shift');
	expect(await inView(page)).toEqual([]);
	await page.getByRole('button', { name: 'Next' }).click();
	await expectSlide(page, steps[1]);
	expect(await page.locator('aside[aria-label*="notes" i]').isVisible()).toBe(false);
	expect(faults()).toEqual([]);
});
