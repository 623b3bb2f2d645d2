/** Where Tab goes on after a move, what is said of it, and how the page is entered by keyboard. */
import {
	few,
	describe,
	desktop,
	expect,
	phone,
	readTo,
	scrollToStep,
	settled,
	stepsOf,
	test,
	withBrowser,
	type Frame,
	type Page
} from '../helpers/journey.ts';

/** A page of somebody else's around one of ours; where it is from makes no difference here. */
const framing = (path: string): string =>
	`<!doctype html><html lang="en"><head><title>An article</title><link rel="icon" href="data:,"></head><body><iframe title="Story" src="${path}" width="1200" height="800"></iframe></body></html>`;
const framed = ['/embed/story/#one-line', '/embed/one-line/', '/#one-line', '/present/#one-line'];
const app = withBrowser({
	site: { pages: Object.fromEntries(framed.map((path, i) => [`/article-${i}/`, framing(path)])) }
});
const calm = { ...desktop, reducedMotion: 'reduce' } as const;

/** What has the focus: its step, and enough of it to be known by. */
const focus = (page: Page | Frame): Promise<{ step: string; what: string }> =>
	page.evaluate(() => {
		const active = document.activeElement;
		return {
			step: active?.closest<HTMLElement>('[data-step]')?.dataset.step ?? '',
			what: `${active?.localName} ${active?.textContent?.trim().slice(0, 40)}`
		};
	});
const focusStep = async (page: Page | Frame): Promise<string> => (await focus(page)).step;
/** Presses Tab and tells in which step that lands. */
async function tabTo(page: Page): Promise<string> {
	await page.keyboard.press('Tab');
	return focusStep(page);
}
const top = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);

/** Everything that was said since, in order; empty texts are silence. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
	await page.evaluate(() => {
		const said: string[] = [];
		Object.assign(window, { __said: said });
		const regions = '[role="status"], [aria-live]:not([aria-live="off"]), [role="alert"]';
		new MutationObserver((changes) => {
			const at = new Set(
				changes.flatMap(({ target }) => {
					const element = target instanceof Element ? target : target.parentElement;
					return element?.closest(regions) ?? [];
				})
			);
			for (const region of at) if (region.textContent?.trim()) said.push(region.textContent.trim());
		}).observe(document.body, { subtree: true, childList: true, characterData: true });
	});
	return () => page.evaluate(() => (window as unknown as { __said: string[] }).__said);
}

/** What has to be said of a step: its title, and its picture in a sentence. */
const telling = async (page: Page, step: string): Promise<string[]> => [
	await page.$eval(`[id="h-${step}"]`, (title) => title.textContent?.trim() ?? ''),
	await page.$eval('#stage-text', (caption) => caption.textContent?.trim() ?? '')
];

describe('after a move Tab goes on from the new step', () => {
	test('by key, on the page and from wherever the focus was', async () => {
		const { page, faults } = await app.open('/', calm);
		const steps = await stepsOf(page);
		await settled(page, steps[0] ?? '');
		for (const step of steps.slice(1, 4)) {
			await page.keyboard.press('ArrowRight');
			await settled(page, step);
		}
		const before = await top(page);
		expect(await tabTo(page)).toBe(steps[3]);
		expect(Math.abs((await top(page)) - before)).toBeLessThan(60);
		// From the words of one step to those of another.
		await page.keyboard.press('ArrowLeft');
		await settled(page, steps[2] ?? '');
		expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
		expect(await page.locator(':focus-visible').count()).toBe(0);
		expect(await tabTo(page)).toBe(steps[2]);
		expect(faults()).toEqual([]);
	});

	test('by chapter link, and by contents in the bar of a narrow window', async () => {
		for (const size of [calm, { ...phone, reducedMotion: 'reduce' } as const]) {
			const { page } = await app.open('/', size);
			await settled(page, 'whose-jet');
			const link = page.locator('nav a', { hasText: 'The gate' });
			if (!(await link.isVisible())) await page.getByRole('button', { name: 'Chapters' }).click();
			await link.focus();
			const step = (await link.getAttribute('href'))?.slice(1) ?? '';
			await page.keyboard.press('Enter');
			await settled(page, step);
			expect(await tabTo(page)).toBe(step);
		}
	});

	test('a button keeps the focus, to be pressed again, and Tab leads from it into the step', async () => {
		const { page, faults } = await app.open('/embed/story/', calm);
		const steps = await stepsOf(page);
		await settled(page, steps[0] ?? '');
		const next = page.getByRole('button', { name: 'Next' });
		await next.focus();
		for (const step of steps.slice(1, 3)) {
			await page.keyboard.press('Enter');
			await settled(page, step);
			expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
		}
		expect(await tabTo(page)).toBe(steps[2]);
		// From before and after the steps, too.
		await page.getByRole('link', { name: /the whole story/ }).focus();
		await page.keyboard.press('Shift+Tab');
		expect(await focusStep(page)).toBe(steps[2]);
		expect(faults()).toEqual([]);
	});

	test('at either end a button stays, says that it leads nowhere, and keeps the focus', async () => {
		for (const path of ['/embed/story/', '/present/']) {
			const { page } = await app.open(path, calm);
			const steps = await stepsOf(page);
			await settled(page, steps[0] ?? '');
			const [back, next] = ['Back', 'Next'].map((name) => page.getByRole('button', { name }));
			expect(await back!.getAttribute('aria-disabled')).toBe('true');
			await back!.focus();
			await page.keyboard.press('Enter');
			await settled(page, steps[0] ?? '');
			await page.evaluate((step) => (location.hash = step), steps.at(-2) ?? '');
			await settled(page, steps.at(-2) ?? '');
			await next!.focus();
			await page.keyboard.press('Enter');
			await settled(page, steps.at(-1) ?? '');
			await page.keyboard.press('Enter');
			expect(await next!.getAttribute('aria-disabled')).toBe('true');
			expect(await next!.evaluate((button) => button === document.activeElement)).toBe(true);
		}
	});

	test('from the stage’s tools and its list Tab enters at the step that is read', async () => {
		const { page } = await app.open('/#who-holds', calm);
		await settled(page, 'who-holds');
		await page.getByRole('button', { name: 'All strings' }).focus();
		expect(await tabTo(page)).toBe('who-holds');
		await page.getByRole('button', { name: 'All strings' }).focus();
		await page.keyboard.press('Enter');
		await page.getByRole('option').first().waitFor();
		for (let presses = 0; presses < 8 && !(await focusStep(page)); presses++)
			await page.keyboard.press('Tab');
		expect(await focusStep(page)).toBe('who-holds');
	});

	test('on the slides', async () => {
		const { page } = await app.open('/present/', calm);
		const steps = await stepsOf(page);
		await settled(page, steps[0] ?? '');
		for (const step of steps.slice(1, 3)) {
			await page.keyboard.press('PageDown');
			await settled(page, step);
		}
		expect(await tabTo(page)).toBe(steps[2]);
		const next = page.getByRole('button', { name: 'Next' });
		await next.focus();
		await page.keyboard.press('Enter');
		await settled(page, steps[3] ?? '');
		expect(await tabTo(page)).toBe(steps[3]);
	});

	test('scrolling leaves the focus where it is', async () => {
		const { page } = await app.open('/', calm);
		const steps = await stepsOf(page);
		await settled(page, steps[0] ?? '');
		const theme = page.locator('button.theme');
		await theme.focus();
		await readTo(page, steps[2] ?? '');
		expect(await theme.evaluate((button) => button === document.activeElement)).toBe(true);
	});
});

describe('a move is said once', () => {
	test.each(few(['/', '/present/', '/embed/story/'], 1))(
		'on %s with the step’s title and its picture’s sentence',
		async (path) => {
			const { page, faults } = await app.open(path, calm);
			const steps = await stepsOf(page);
			await settled(page, steps[0] ?? '');
			const said = await listen(page);
			await page.keyboard.press('ArrowRight');
			await settled(page, steps[1] ?? '');
			await expect.poll(async () => (await said()).length).toBe(1);
			for (const part of await telling(page, steps[1] ?? ''))
				expect((await said())[0]).toContain(part);
			// Whoever hurries hears where they have come to.
			for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowRight');
			await settled(page, steps[4] ?? '');
			const [title = ''] = await telling(page, steps[4] ?? '');
			await expect.poll(async () => (await said()).at(-1)).toContain(title);
			expect((await said()).length).toBeLessThanOrEqual(3);
			expect(faults()).toEqual([]);
		}
	);

	test('by button as well, and scrolling says nothing', async () => {
		const { page } = await app.open('/embed/story/', calm);
		const steps = await stepsOf(page);
		await settled(page, steps[0] ?? '');
		const said = await listen(page);
		for (const step of steps.slice(1, 4)) await readTo(page, step);
		await scrollToStep(page, steps[1] ?? '');
		await settled(page, steps[1] ?? '');
		await page.waitForTimeout(600);
		expect(await said()).toEqual([]);
		await page.getByRole('button', { name: 'Next' }).click();
		await settled(page, steps[2] ?? '');
		await expect.poll(said).toHaveLength(1);
	});
});

describe('entered by keyboard', () => {
	test('the first thing reached leads past the bar to the story, or to where the reader was', async () => {
		const { page, faults } = await app.open('/', calm);
		await settled(page, 'whose-jet');
		await page.keyboard.press('Tab');
		expect((await focus(page)).what).toMatch(/^a Skip to the story/);
		await page.keyboard.press('Enter');
		expect(await tabTo(page)).toBe('whose-jet');
		expect(await page.evaluate(() => window.scrollY)).toBeLessThan(60);

		await page.goto('about:blank');
		await page.goto('/#slow-cut');
		await settled(page, 'slow-cut');
		const link = page.getByRole('link', { name: 'Skip to where you were' });
		await link.focus();
		// To look at it is not to leave.
		await settled(page, 'slow-cut');
		await page.keyboard.press('Enter');
		await settled(page, 'slow-cut');
		expect(await tabTo(page)).toBe('slow-cut');
		expect(faults()).toEqual([]);
	});

	test.each(few(['/', '/present/', '/embed/story/', '/embed/co-production/', '/notes/'], 1))(
		'on %s the navigation stands outside the main part, of which there is one',
		async (path) => {
			const { page } = await app.open(path, calm);
			expect(await page.locator('main').count()).toBe(1);
			expect(await page.locator('main nav').count()).toBe(0);
			expect(await page.locator('nav').count()).toBeGreaterThan(0);
			if (path !== '/notes/') expect(await page.locator('main [data-stage]').count()).toBe(1);
		}
	);
});

describe('a source note', () => {
	/** A reference whose note lists at least one source, the one after it, and the note. */
	async function opened(path: string, step: string) {
		const visit = await app.open(path, calm);
		await settled(visit.page, step);
		const references = visit.page.locator(`[data-step="${step}"] a:is(.fig, .src, .term)`);
		await references.first().focus();
		const note = visit.page.locator('[popover]:popover-open');
		return { ...visit, references, note };
	}
	const focused = (page: Page, selector: string): Promise<boolean> =>
		page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);

	test.each([
		['/#one-line', 'one-line'],
		['/present/#one-line', 'one-line'],
		['/embed/one-line/', 'one-line']
	])(
		'on %s: Tab goes through its links, back to its reference and on from there',
		async (path, step) => {
			const { page, references, note, faults } = await opened(path, step);
			await page.keyboard.press('Enter');
			await note.locator('a').first().waitFor();
			await page.keyboard.press('Tab');
			expect(await focused(page, '[popover] a')).toBe(true);
			await page.keyboard.press('Shift+Tab');
			expect(await references.first().evaluate((link) => link === document.activeElement)).toBe(
				true
			);
			expect(await note.isVisible()).toBe(true);
			const links = await note.locator('a').count();
			for (let presses = 0; presses < links; presses++) {
				await page.keyboard.press('Tab');
				expect(await focused(page, '[popover] a')).toBe(true);
			}
			// On with the words, as if there had been no note.
			await page.keyboard.press('Tab');
			const on = await references.first().evaluate((link) => {
				const active = document.activeElement;
				return active !== null && active !== link && !active.closest('[popover]')
					? link.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING
					: 0;
			});
			expect(on).toBeGreaterThan(0);
			expect(await focusStep(page)).toBe(step);
			expect(faults()).toEqual([]);
		}
	);

	test.each([
		['Control', 'while its script loads', true],
		['Control', 'when it has loaded', false]
	] as const)(
		'%s and a click open the notes in a new tab and nothing here, %s',
		async (held, _when, early) => {
			const { page, context } = await app.open('/#one-line', calm);
			await settled(page, 'one-line');
			const link = page.locator('[data-step="one-line"] a:is(.fig, .src)').first();
			if (!early) {
				await link.focus();
				await page.locator('[popover]:popover-open').waitFor();
				await page.keyboard.press('Escape');
			}
			const tab = context.waitForEvent('page');
			// As the browser does it: no pointing before, which would open the note by itself.
			await link.dispatchEvent('pointerdown', { button: 0, ctrlKey: true, bubbles: true });
			await link.click({ modifiers: [held], noWaitAfter: true });
			expect((await tab).url()).not.toBe('');
			// Back from the tab; one in the background follows no pointer.
			await page.bringToFront();
			await page.mouse.move(2, 2);
			// What the pointer opened on its way closes as it leaves, and nothing stays.
			await page.waitForLoadState('networkidle');
			await expect.poll(() => page.locator('[popover]:popover-open').count()).toBe(0);
			expect(new URL(page.url()).pathname).toBe('/');
		}
	);

	test('a middle click leaves no note behind', async () => {
		const { page } = await app.open('/#one-line', calm);
		await settled(page, 'one-line');
		const link = page.locator('[data-step="one-line"] a:is(.fig, .src)').first();
		await link.evaluate((element) => {
			const press = { bubbles: true, cancelable: true, button: 1 };
			element.dispatchEvent(new PointerEvent('pointerdown', press));
			element.dispatchEvent(new MouseEvent('auxclick', press));
			// Some browsers send this one for it, too.
			element.dispatchEvent(new MouseEvent('click', { ...press, ctrlKey: true }));
		});
		await page.waitForTimeout(700);
		expect(await page.locator('[popover]:popover-open').count()).toBe(0);
	});

	test.each(
		few(
			framed.map((path, i) => [path, i] as const),
			1
		)
	)('in a frame that shows %s a second tap opens the notes in a new tab', async (_path, i) => {
		const { page, context } = await app.open(`/article-${i}/`, calm);
		const frame = await (await page.waitForSelector('iframe')).contentFrame();
		if (!frame) throw new Error('There is no frame.');
		await settled(frame, 'one-line');
		const link = frame.locator('[data-step="one-line"] a:is(.fig, .src)').first();
		await link.click();
		await frame.locator('[popover]:popover-open').waitFor();
		const [tab] = await Promise.all([context.waitForEvent('page'), link.click()]);
		await tab.waitForURL((url) => url.pathname === '/notes/');
		expect(frame.url()).not.toContain('/notes/');
	});

	test('where no script runs, an embed’s references lead to a new tab as well', async () => {
		const { page } = await app.newPage({ ...calm, javaScriptEnabled: false });
		for (const path of [
			'/embed/story/',
			'/embed/co-production/',
			'/embed/one-line/',
			'/embed/stack/'
		]) {
			await page.goto(path);
			const links = page.locator(
				'[data-step] .words a:is(.fig, .src, .term), section a:is(.fig, .src, .term)'
			);
			const targets = await links.evaluateAll((all) =>
				all.map((each) => each.getAttribute('target'))
			);
			expect(targets.length).toBeGreaterThan(0);
			expect([...new Set(targets)]).toEqual(['_blank']);
		}
	});
});
