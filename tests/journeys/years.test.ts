/** The web year by year: by hand and by itself, and gone without a trace when the step is left. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
	axe,
	desktop,
	longTest,
	phone,
	picture,
	press,
	readTo,
	settled,
	withBrowser
} from '../helpers/browser.ts';

const app = withBrowser();
const STEP = 'web-now';
const still = { reducedMotion: 'reduce' } as const;

const slider = (page: Page) => page.getByRole('slider', { name: 'Year' });
const year = async (page: Page): Promise<number> => Number(await slider(page).inputValue());
const said = (page: Page) => page.locator('.years [role="status"]').innerText();
/** Marks that are in sight. */
const there = (page: Page) =>
	page.$$eval(
		'[data-stage] .here .treaty',
		(all) => all.filter((mark) => getComputedStyle(mark).opacity !== '0').length
	);

async function openYears(page: Page): Promise<void> {
	await press(page, page.locator('.years-open'));
	await slider(page).waitFor({ timeout: 5000 });
}

test('by keyboard: Home, arrows and End show the years, with what stood then and a sentence at leaps', async () => {
	const { page, faults } = await app.open(`/#${STEP}`, { ...desktop, ...still });
	await settled(page, STEP);
	const before = await picture(page);
	const button = page.locator('.years-open');
	await button.focus();
	expect(await button.innerText()).toContain('Go through the years');
	await page.keyboard.press('Enter');
	await slider(page).waitFor({ timeout: 5000 });
	// Nothing plays by itself, and there is no button that would.
	expect(await page.getByRole('button', { name: /play the years/i }).count()).toBe(0);
	expect(await slider(page).evaluate((node) => node === document.activeElement)).toBe(true);
	const last = await year(page);
	const all = await there(page);

	await page.keyboard.press('Home');
	expect(await year(page)).toBe(1949);
	expect(await slider(page).getAttribute('aria-valuetext')).toMatch(/^1949\. Pairs.*Agreements/);
	expect(await there(page)).toBeLessThan(all / 3);
	expect(await said(page)).toBe('');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	expect(await year(page)).toBe(1951);
	// The keys move the slider, not the story.
	await settled(page, STEP);

	await page.getByRole('button', { name: /^Next leap/ }).click();
	const leap = await year(page);
	const sentence = await said(page);
	expect(sentence).toMatch(new RegExp(`^In ${leap} `));
	await slider(page).focus();
	await page.keyboard.press('ArrowRight');
	expect(await said(page), 'between leaps the sentence stays').toBe(sentence);
	await page.keyboard.press('End');
	expect(await year(page)).toBe(last);
	expect(await there(page)).toBe(all);
	expect(await axe(page, ['[data-stage]'])).toEqual([]);

	// Closed by key or cross, the picture is what it was, and the focus where it came from.
	await page.keyboard.press('Escape');
	await page.locator('.years').waitFor({ state: 'detached' });
	expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
	expect(await picture(page)).toBe(before);
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Close the years' }).click();
	await page.locator('.years').waitFor({ state: 'detached' });
	expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
	await page.keyboard.press('Enter');
	await slider(page).waitFor({ timeout: 5000 });

	// Each sentence is among the words, for who doesn't see the picture.
	await page.$eval(`[data-step="${STEP}"] .in-words`, (box) => box.setAttribute('open', ''));
	const words = await page.locator(`[data-step="${STEP}"] .in-words`).textContent();
	expect(words).toContain(sentence);

	await readTo(page, 'loosened');
	await readTo(page, STEP);
	expect(await page.locator('.years').count()).toBe(0);
	expect(await picture(page)).toBe(before);
	expect(faults()).toEqual([]);
});

test('plays when asked, stops at a touch, and with its step', async () => {
	const { page, faults } = await app.open(`/#${STEP}`, phone);
	await settled(page, STEP);
	await openYears(page);
	await page.waitForFunction(
		() => Number(document.querySelector<HTMLInputElement>('.years input')?.value) === 1953,
		undefined,
		{ timeout: 10_000, polling: 30 }
	);
	// Every target is large enough, and nothing lies over them.
	for (const target of await page.locator('.years :is(button, input)').all()) {
		const box = (await target.boundingBox())!;
		expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
		expect(
			await target.evaluate((node) => {
				const { x, y, width, height } = node.getBoundingClientRect();
				const over = document.elementFromPoint(x + width / 2, y + height / 2);
				return over !== null && node.contains(over);
			})
		).toBe(true);
	}
	await page.touchscreen.tap(200, 150);
	const held = await year(page);
	await page.waitForTimeout(700);
	expect(await year(page)).toBe(held);

	await page.getByRole('button', { name: 'Play the years' }).tap();
	await page.waitForFunction(
		(from) => Number(document.querySelector<HTMLInputElement>('.years input')?.value) > from,
		held,
		{ timeout: 5000 }
	);
	await page.getByRole('button', { name: 'Pause the years' }).tap();
	const paused = await year(page);
	await page.waitForTimeout(500);
	expect(await year(page)).toBe(paused);

	await page.getByRole('button', { name: 'Play the years' }).tap();
	await readTo(page, 'loosened');
	expect(await page.locator('.years').count()).toBe(0);
	await readTo(page, STEP);
	await page.waitForTimeout(600);
	expect(await page.locator('[data-phase]').count()).toBe(0);
	expect(faults()).toEqual([]);
});

longTest(
	'plays from the first year to the last in about twenty seconds, and rests there',
	async () => {
		const { page, faults } = await app.open(`/embed/${STEP}/`, desktop);
		await settled(page, STEP);
		await openYears(page);
		const begun = Date.now();
		await page.waitForFunction(
			() => document.querySelector<HTMLInputElement>('.years input')?.value === '1949'
		);
		await page.waitForFunction(
			() => document.querySelector<HTMLInputElement>('.years input')?.value === '2026',
			undefined,
			{ timeout: 40_000 }
		);
		const took = (Date.now() - begun) / 1000;
		expect(took).toBeGreaterThan(18);
		expect(took).toBeLessThan(30);
		await page.getByRole('button', { name: 'Play the years' }).waitFor();
		expect(faults()).toEqual([]);
	}
);

test('the slides have it too; keys on the slider stay there', async () => {
	const { page, faults } = await app.open(`/present/#${STEP}`, { ...desktop, ...still });
	await settled(page, STEP);
	await openYears(page);
	await page.keyboard.press('Home');
	await page.keyboard.press('ArrowRight');
	expect(await year(page)).toBe(1950);
	await settled(page, STEP);
	expect(faults()).toEqual([]);
});

test('nothing of it is loaded before it is asked for', async () => {
	const { page, records } = await app.open(`/#${STEP}`, { ...phone, ...still });
	await settled(page, STEP);
	await page.waitForLoadState('networkidle');
	const before = records.requests.length;
	await openYears(page);
	const asked = records.requests.slice(before).filter((url) => url.endsWith('.js'));
	expect(asked.length).toBeGreaterThan(0);
});
