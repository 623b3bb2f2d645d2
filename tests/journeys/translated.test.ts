/** On a page that the browser translates, what changes is shown as it is now. */
import {
	desktop,
	expect,
	loaded,
	settled,
	stepsOf,
	test,
	translate,
	withBrowser,
	type Page
} from '../helpers/journey.ts';

const app = withBrowser();
const calm = { ...desktop, reducedMotion: 'reduce' } as const;

/** What an element says, without the marks of having been translated. */
const says = (page: Page, selector: string) =>
	expect.poll(async () =>
		(await page.locator(selector).first().textContent())?.replace(/[«»]/g, '').trim()
	);

/** Opens a page at its first step, translates it and goes on by some steps. */
async function readOn(
	path: string,
	by: number,
	heedless: boolean
): Promise<{ page: Page; steps: string[] }> {
	const { page, faults } = await app.open(path, calm);
	const steps = await stepsOf(page);
	await settled(page, steps[0] ?? '');
	await loaded(page);
	await translate(page, heedless);
	for (let i = 1; i <= by; i++) {
		await page.keyboard.press('ArrowRight');
		await settled(page, steps[i] ?? '');
	}
	expect(faults()).toEqual([]);
	return { page, steps };
}

test.each([
	['that heeds marks', false],
	['that heeds nothing', true]
])('counts go on under a translator %s', async (_name, heedless) => {
	const slides = await readOn('/present/', 3, heedless);
	await says(slides.page, 'nav[aria-label="Slides"] > span').toBe(`4 / ${slides.steps.length}`);
	const story = await readOn('/embed/story/', 3, heedless);
	await says(story.page, '.stepper > span').toBe(`4 / ${story.steps.length}`);
	const page = await readOn('/', 2, heedless);
	await says(page.page, '.place').toMatch(/^3\//);
});

test('sentences, labels and answers are those of now', async () => {
	const { page } = await readOn('/', 2, false);
	const said: string[] = [];
	const figure = page.locator('#stage-text');
	for (const key of ['ArrowRight', 'ArrowLeft']) {
		said.push((await figure.textContent()) ?? '');
		const was = await page.getAttribute('[data-stage]', 'data-scene');
		await page.keyboard.press(key);
		await page.waitForSelector(`[data-stage][data-state="settled"]:not([data-scene="${was}"])`);
		await expect.poll(() => figure.textContent()).not.toBe(said.at(-1));
	}
	// It is translated in turn, and only once.
	await expect.poll(() => figure.locator('> font').count()).toBe(1);

	await page.locator('.tool').first().click();
	await says(page, '.tool').toBe('Next string');
	const first = (await page.locator('.pull').textContent()) ?? '';
	expect(first.trim()).not.toBe('');
	await page.locator('.tool').first().click();
	await expect.poll(() => page.locator('.pull').textContent()).not.toBe(first);

	const theme = page.locator('button.theme');
	const label = ((await theme.textContent()) ?? '').trim();
	await theme.click();
	await expect.poll(async () => ((await theme.textContent()) ?? '').trim()).not.toBe(label);

	const answer = page.locator('.guess [aria-live]');
	const before = (await answer.textContent()) ?? '';
	await page.keyboard.press('Home');
	await page.locator('.guess label').nth(3).click();
	await expect.poll(() => answer.textContent()).not.toBe(before);
});

test('a source note is that of the reference last pointed at', async () => {
	const { page } = await readOn('/', 2, false);
	const references = page.locator(
		'[data-step="' +
			(await page.getAttribute('[data-stage]', 'data-scene')) +
			'"] .words a.src, .words a.fig'
	);
	const note = page.locator('#source-note .says');
	await references.nth(0).focus();
	await note.waitFor();
	const first = await note.textContent();
	await references.nth(1).focus();
	await expect.poll(() => note.textContent()).not.toBe(first);
	expect(await page.locator('.words a:is(.src, .fig):focus').count()).toBe(1);
});
