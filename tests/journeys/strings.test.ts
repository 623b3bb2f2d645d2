/** The list of all strings: it moves the map by keys alone, says each string once and gives the focus back. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axe, desktop, phone, press, readTo, settled, withBrowser } from '../helpers/browser.ts';

const app = withBrowser();
const calm = { reducedMotion: 'reduce' } as const;
const step = 'fully-strung';

const button = (page: Page) => page.getByRole('button', { name: 'All strings' });
const options = (page: Page) => page.getByRole('option');
/** The string that the map shows as pulled. */
const onMap = (page: Page): Promise<string | null> =>
	page
		.locator('.layer .string.pulled')
		.first()
		.getAttribute('data-string', { timeout: 3000 })
		.catch(() => null);
const focused = (page: Page): Promise<string> =>
	page.evaluate(() => document.activeElement?.textContent?.trim().replace(/\s+/g, ' ') ?? '');

async function opened(path: string, size: typeof phone | typeof desktop): Promise<Page> {
	const { page } = await app.open(path, { ...size, ...calm });
	await settled(page, step);
	await button(page).focus();
	await page.keyboard.press('Enter');
	await options(page).first().waitFor({ timeout: 3000 });
	return page;
}

test.each([
	['the page on a phone', `/#${step}`, phone],
	['the page on a desk', `/#${step}`, desktop],
	['a step by itself', `/embed/${step}/`, phone],
	['the slides', `/present/#${step}`, desktop]
])('keys walk through the list and pull on the map: %s', async (_name, path, size) => {
	const page = await opened(path, size);
	const count = await options(page).count();
	expect(count).toBeGreaterThan(10);
	// One tab stop, and a string is pulled as soon as the focus comes by keyboard.
	expect(await page.locator('[role="option"][tabindex="0"]').count()).toBe(1);
	const first = await onMap(page);
	expect(first).not.toBeNull();
	await page.keyboard.press('ArrowDown');
	const second = await onMap(page);
	expect(second).not.toBe(first);
	// What it says stands in the status line, and only there for a screen reader.
	const said = await page.locator('[role="status"]').first().innerText();
	expect(said.length).toBeGreaterThan(10);
	const heard = await page.locator('[role="option"][aria-selected="true"]').evaluate((option) =>
		[...option.childNodes]
			.filter((node) => !(node instanceof Element && node.ariaHidden === 'true'))
			.map((node) => node.textContent)
			.join(' ')
	);
	expect(heard).not.toContain(said);
	await page.keyboard.press('End');
	expect(
		await options(page)
			.nth(count - 1)
			.getAttribute('aria-selected')
	).toBe('true');
	await page.keyboard.press('ArrowDown');
	expect(
		await options(page)
			.nth(count - 1)
			.getAttribute('aria-selected')
	).toBe('true');
	await page.keyboard.press('Home');
	expect(await onMap(page)).toBe(first);
	// Neither page nor slides have moved.
	await settled(page, step);
	await page.keyboard.press('Escape');
	expect(await options(page).count()).toBe(0);
	expect(await focused(page)).toBe('All strings');
	expect(await page.locator('.layer .string.pulled').count()).toBe(0);
});

describe('the list', () => {
	test('keeps a pinned string pulled when it closes', async () => {
		const page = await opened(`/#${step}`, desktop);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		const pinned = await onMap(page);
		await page.keyboard.press('ArrowDown');
		expect(await onMap(page)).not.toBe(pinned);
		await page.keyboard.press('Escape');
		expect(await onMap(page)).toBe(pinned);
	});

	test('closes with its step and by its button, and is not there without strings', async () => {
		const page = await opened(`/#${step}`, phone);
		await press(page, button(page));
		expect(await options(page).count()).toBe(0);
		await press(page, button(page));
		await options(page).first().waitFor({ timeout: 3000 });
		await readTo(page, 'who-may-waive');
		expect(await options(page).count()).toBe(0);
		expect(await button(page).count()).toBe(0);
		await readTo(page, step);
		expect(await options(page).count()).toBe(0);
		expect(await page.locator('.layer .string.pulled').count()).toBe(0);
	});

	test('says what is faint and why, pulls it all the same, and stands up to axe', async () => {
		const { page, faults } = await app.open('/#web-now', { ...desktop, ...calm });
		await settled(page, 'web-now');
		await button(page).focus();
		await page.keyboard.press('Enter');
		await page.getByRole('group', { name: 'Drawn faint' }).waitFor({ timeout: 3000 });
		expect(await page.locator('.strings .rule').innerText()).toMatch(/Drawn faint: .*\d/);
		expect(await axe(page, ['.strings'])).toEqual([]);
		await page.keyboard.press('End');
		await page.locator('.layer .pulled').first().waitFor({ state: 'attached', timeout: 3000 });
		expect(faults()).toEqual([]);
	});

	test('fits a narrow phone, big enough for fingers', async () => {
		const narrow = { ...phone, viewport: { width: 320, height: 568 } } as const;
		const { page } = await app.open(`/#${step}`, { ...narrow, ...calm });
		await settled(page, step);
		await press(page, button(page));
		await options(page).first().waitFor({ timeout: 3000 });
		const sizes = await page.$$eval(
			'.strings, .strings button, .strings [role="option"], .tools [aria-expanded]',
			(all) =>
				all.map((each) => {
					const { left, right, width, height } = each.getBoundingClientRect();
					return { left, right, width, height };
				})
		);
		for (const { left, right, width, height } of sizes) {
			expect(left).toBeGreaterThanOrEqual(0);
			expect(right).toBeLessThanOrEqual(320);
			expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
		}
		// A finger chooses for itself: nothing is pulled until it does.
		expect(await page.locator('.layer .string.pulled').count()).toBe(0);
		await options(page).nth(1).tap();
		await page.locator('.layer .string.pulled').first().waitFor({ timeout: 3000 });
	});
});
