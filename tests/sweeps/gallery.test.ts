/** The gallery, as the development server shows it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { desktop, withBrowser } from '../helpers/browser.ts';

const app = withBrowser();
const root = fileURLToPath(new URL('../../', import.meta.url));
let server: ChildProcess | undefined;
let address = '';

beforeAll(async () => {
	// As started by hand: not as a part of a test.
	const env = { ...process.env, NO_COLOR: '1', VITEST: undefined };
	const args = ['node_modules/vite/bin/vite.js', 'dev', '--host', '127.0.0.1', '--port', '5390'];
	server = spawn(process.execPath, args, { cwd: root, env });
	address = await new Promise((found, lost) => {
		let said = '';
		const hear = (part: Buffer): void => {
			said += part.toString();
			// A port that is taken is passed over, so the server says which it has.
			const at = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
			if (at) found(`${at}/gallery/`);
		};
		server!.stdout!.on('data', hear);
		server!.stderr!.on('data', hear);
		server!.once('exit', () => lost(new Error(`The development server ended: ${said}`)));
	});
}, 120_000);
afterAll(() => void server?.kill());

/** Opens the gallery; the first time the server has much to make. */
async function look(page: Page, search: string): Promise<number> {
	await page.goto(`${address}${search}`, { timeout: 120_000 });
	const status = page.locator('[data-gallery]');
	await status.waitFor({ timeout: 120_000 });
	return Number(await status.getAttribute('data-gallery'));
}

test('draws every figure in both themes, without a fault', async () => {
	const { page, records } = await app.newPage(desktop);
	expect(await look(page, '?state=rest&framing=narrow')).toBeGreaterThan(30);
	const empty = await page.evaluate(async () => {
		const found: string[] = [];
		for (const figure of document.querySelectorAll<HTMLElement>('[data-item]')) {
			figure.scrollIntoView({ behavior: 'instant' });
			for (let tries = 0; tries < 100 && !figure.querySelector('svg'); tries++)
				await new Promise((done) => setTimeout(done, 20));
			const drawn = [...figure.querySelectorAll('svg.picture')];
			if (drawn.length !== 2 || drawn.some((svg) => svg.querySelectorAll('*').length < 10))
				found.push(figure.id);
		}
		return found;
	});
	expect(empty).toEqual([]);
	expect([...records.pageErrors, ...records.consoleErrors, ...records.failed]).toEqual([]);
});

test('shows themes by the story’s own colours, whatever the system prefers', async () => {
	const { page } = await app.newPage({ ...desktop, colorScheme: 'dark' });
	await look(page, '?kind=map&state=rest&framing=narrow');
	await page.locator('[data-theme-shown="dark"] .map-land').first().waitFor();
	const seen = await page.evaluate(() =>
		['light', 'dark'].map((theme) => {
			const land = document.querySelector(`[data-theme-shown="${theme}"] .map-land`)!;
			return getComputedStyle(land).fill;
		})
	);
	await page.goto(new URL('/embed/whose-jet/?theme=light', address).href);
	const own = await page.evaluate(() =>
		['light', 'dark'].map((theme) => {
			document.documentElement.dataset.theme = theme;
			return getComputedStyle(document.querySelector('.map-land')!).fill;
		})
	);
	expect(seen).toEqual(own);
});

test('is chosen from by its address, and says what it can’t make of it', async () => {
	const { page } = await app.newPage(desktop);
	const all = await look(page, '');
	const dark = await look(page, '?kind=severed&theme=dark&colour=blue');
	expect(dark).toBeGreaterThan(0);
	expect(dark).toBeLessThan(all);
	expect(await page.locator('[data-theme-shown="light"]').count()).toBe(0);
	expect(await page.locator('[data-gallery]').textContent()).toContain('colour=blue');
	await page.selectOption('select[name="framing"]', 'wide');
	await page.waitForURL(/framing=wide/);
	expect(page.url()).toContain('kind=severed&framing=wide&theme=dark');
	await page.locator('[data-item] figcaption a').first().click();
	await page.waitForURL(/item=/);
	await page.locator('[data-item] svg.picture').waitFor();
	expect(await page.locator('[data-item]').count()).toBe(1);
});
