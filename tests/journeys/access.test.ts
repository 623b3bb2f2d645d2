/** No page, at no depth and in no theme, has anything that axe finds fault with. */
import { expect, test } from 'vitest';
import { axe, desktop, phone, readTo, spread, stepsOf, withBrowser } from '../helpers/browser.ts';

const app = withBrowser();
const themes = ['light', 'dark'] as const;

test.each(themes)('the story at five depths, %s', async (colorScheme) => {
	const { page } = await app.open('/', { ...phone, colorScheme, reducedMotion: 'reduce' });
	for (const step of spread(await stepsOf(page), 5)) {
		await readTo(page, step);
		expect(await axe(page), step).toEqual([]);
	}
});

test.each(themes)(
	'the story on a desktop, a note open and a string pulled, %s',
	async (colorScheme) => {
		const { page } = await app.open('/', { ...desktop, colorScheme, reducedMotion: 'reduce' });
		const steps = await stepsOf(page);
		const step = steps[2] ?? '';
		await readTo(page, step);
		await page.locator('[data-stage] button', { hasText: /string/i }).click();
		await page.locator(`[data-step="${step}"] a[data-claim]`).first().click();
		await page.locator('[popover]:popover-open a').first().waitFor({ timeout: 3000 });
		// Everything that can be opened is read as well.
		await page.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
		expect(await axe(page)).toEqual([]);
	}
);

test.each(themes)('notes, slides and embeds, %s', async (colorScheme) => {
	const { page } = await app.open('/', { ...phone, colorScheme, reducedMotion: 'reduce' });
	const steps = await stepsOf(page);
	const paths = [
		'/notes/',
		'/present/',
		'/embed/stack/',
		'/embed/story/',
		`/embed/${steps[3]}/`,
		'/embed/co-production/'
	];
	const faults: string[] = [];
	for (const path of paths) {
		await page.goto(path);
		if (path === '/present/') await page.keyboard.press('n');
		faults.push(...(await axe(page)).map((fault) => `${path} ${fault}`));
	}
	expect(faults).toEqual([]);
});

test.each(themes)('without script, %s', async (colorScheme) => {
	const { page } = await app.open('/', { ...phone, colorScheme });
	// axe is a script itself: the page is shown as it is where none has run.
	await page.route('**/*.js', (route) => route.abort());
	await page.reload();
	expect(await page.evaluate(() => document.documentElement.classList.contains('js'))).toBe(false);
	expect(await axe(page)).toEqual([]);
});
