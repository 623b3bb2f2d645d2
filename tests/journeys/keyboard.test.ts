/** Keys alone are enough, and so is a pointer: moving, reaching everything, opening a source note. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
	desktop,
	phone,
	pointAt,
	readTo,
	settled,
	stepAtLine,
	stepsOf,
	withBrowser,
	longTest
} from '../helpers/browser.ts';

const app = withBrowser();
const calm = { reducedMotion: 'reduce' } as const;
const references = '[data-step] a:is(.fig, .src, .term)';

/** One stop of the Tab key. */
interface Stop {
	/** Enough of the element to find it again in a message. */
	what: string;
	/** Number among the references; -1 for anything else. */
	reference: number;
	skip: boolean;
	guess: boolean;
	/** Why a reader could not see where the focus is; empty if they can. */
	hidden: string;
}

/** Where the focus is; null once it has left the page. */
function stop(page: Page, selector: string): Promise<Stop | null> {
	return page.evaluate(async (wanted) => {
		const frame = () => new Promise((done) => requestAnimationFrame(done));
		await frame();
		await frame();
		const element = document.activeElement;
		if (!element || element === document.body) return null;
		const text = (element.textContent ?? '').trim().slice(0, 40);
		const where = element.closest('[data-step]')?.id ?? '';
		// A choice without a drawing of its own is seen as its label.
		const seen = (element as HTMLInputElement).labels?.[0] ?? element;
		const reasons: string[] = [];
		for (const rect of [...seen.getClientRects()].slice(0, 1)) {
			if (rect.width < 2 || rect.height < 2) reasons.push('has no size');
			const right = document.documentElement.clientWidth + 1;
			if (rect.top < -1 || rect.bottom > window.innerHeight + 1)
				reasons.push(`from ${Math.round(rect.top)} to ${Math.round(rect.bottom)} px`);
			if (rect.left < -1 || rect.right > right) reasons.push('sticks out sideways');
			for (const y of [rect.top + 2, (rect.top + rect.bottom) / 2, rect.bottom - 2]) {
				const top = document.elementFromPoint((rect.left + rect.right) / 2, y);
				if (top && !seen.contains(top) && !top.contains(element))
					reasons.push(`under ${top.localName}.${top.getAttribute('class')}`);
			}
		}
		if (seen.getClientRects().length === 0) reasons.push('is not drawn');
		return {
			what: `${element.localName} “${text}” in #${where}`,
			reference: [...document.querySelectorAll(wanted)].indexOf(element),
			skip: element.matches('a[href^="#"]') && /skip/i.test(text),
			guess: element.matches('input[name="guess"]'),
			hidden: [...new Set(reasons)].join(', ')
		};
	}, selector);
}

/** The open source note, if one is open. */
const note = (page: Page): Locator => page.locator('[popover]:popover-open');

/** A claim's reference within a step. */
const referenceIn = (page: Page, step: string): Locator =>
	page.locator(`[data-step="${step}"] a:is(.fig, .src)`).first();

/** What a note has to say: the claim, and for each source its title as a link, publisher and date. */
async function expectNote(page: Page): Promise<void> {
	await note(page).waitFor({ state: 'visible', timeout: 3000 });
	await note(page).locator('a[href^="http"]').first().waitFor({ timeout: 3000 });
	const said = await note(page).evaluate((box) => ({
		words: (box as HTMLElement).innerText.trim().split(/\s+/).length,
		sources: [...box.querySelectorAll('a[href^="http"]')].map((link) => ({
			title: link.textContent?.trim() ?? '',
			beside: (link.parentElement?.textContent ?? '').replace(link.textContent ?? '', '').trim()
		}))
	}));
	expect(said.words).toBeGreaterThan(8);
	for (const { title, beside } of said.sources) {
		expect(title).not.toBe('');
		expect(beside).toMatch(/\p{L}{2,}.*(\d{4}|undated)/su);
	}
	// In the window as a whole, so that it can be read.
	const box = await note(page).boundingBox();
	const size = page.viewportSize();
	expect(box && size && box.x >= 0 && box.x + box.width <= size.width).toBe(true);
	expect(box && size && box.y >= 0 && box.y + box.height <= size.height).toBe(true);
}

const hasFocus = (link: Locator): Promise<boolean> =>
	link.evaluate((element) => element === document.activeElement);

longTest(
	'Tab reaches the skip link, the guess and every reference, and is never out of sight',
	async () => {
		const tabThrough = async (size: typeof phone | typeof desktop): Promise<string[]> => {
			const { page, faults } = await app.open('/', { ...size, ...calm });
			await settled(page, (await stepsOf(page))[0] ?? '');
			const wanted = await page.$$eval(references, (all) =>
				all.flatMap((each, index) => (each.closest('details:not([open])') ? [] : [index]))
			);
			const stops: Stop[] = [];
			for (let presses = 0; presses < 3000; presses++) {
				await page.keyboard.press('Tab');
				const at = await stop(page, references);
				if (!at) break;
				stops.push(at);
			}
			// The way past the chapter comes before the chapter.
			const skip = stops.findIndex((each) => each.skip);
			const guess = stops.findIndex((each) => each.guess);
			expect(skip, 'the skip link').toBeGreaterThanOrEqual(0);
			expect(guess, 'the guess').toBeGreaterThan(skip);
			expect(stops.findIndex(({ reference }) => reference >= 0)).toBeGreaterThan(skip);
			const reached = new Set(stops.map(({ reference }) => reference));
			expect(wanted.filter((index) => !reached.has(index))).toEqual([]);
			expect(faults()).toEqual([]);
			const hidden = stops.filter((each) => each.hidden !== '');
			return hidden.map((each) => `${size.viewport.width} px wide: ${each.what}: ${each.hidden}`);
		};
		expect((await Promise.all([phone, desktop].map(tabThrough))).flat()).toEqual([]);
	}
);

test('the skip link takes the reader and the focus on', async () => {
	const { page } = await app.open('/', { ...desktop, ...calm });
	const [first = ''] = await stepsOf(page);
	await settled(page, first);
	const skip = page.getByRole('link', { name: /skip the chapter/i }).first();
	await skip.focus();
	await page.keyboard.press('Enter');
	await page.waitForFunction((step) => {
		const scene = document.querySelector<HTMLElement>('[data-stage]')?.dataset.scene;
		return scene !== step || window.scrollY > 0;
	}, first);
	// The next stop lies beyond what was skipped.
	const target = new URL(page.url()).hash.slice(1);
	expect(target).not.toBe('');
	await page.keyboard.press('Tab');
	const beyond = await page.evaluate((id) => {
		const from = document.getElementById(id);
		const to = document.activeElement;
		if (!from || !to) return false;
		const relation = from.compareDocumentPosition(to);
		return from.contains(to) || (relation & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
	}, target);
	expect(beyond).toBe(true);
});

test('the arrow keys go through all steps and back', async () => {
	const { page, faults } = await app.open('/', { ...phone, ...calm });
	const steps = await stepsOf(page);
	await settled(page, steps[0] ?? '');
	for (const step of steps.slice(1)) {
		await page.keyboard.press('ArrowRight');
		await settled(page, step);
		expect(await stepAtLine(page)).toBe(step);
	}
	await page.keyboard.press('ArrowRight');
	await page.waitForTimeout(150);
	await settled(page, steps.at(-1) ?? '');
	for (const step of steps.slice(0, -1).reverse()) {
		await page.keyboard.press('ArrowLeft');
		await settled(page, step);
	}
	expect(faults()).toEqual([]);
});

test('keys that a control needs stay with it', async () => {
	const { page } = await app.open('/', { ...phone, ...calm });
	const [first = ''] = await stepsOf(page);
	await settled(page, first);
	const choices = page.locator('input[name="guess"]');
	await choices.nth(2).focus();
	await page.keyboard.press('Space');
	expect(await choices.nth(2).isChecked()).toBe(true);
	await page.keyboard.press('ArrowRight');
	expect(await choices.nth(3).isChecked()).toBe(true);
	await page.waitForTimeout(150);
	await settled(page, first);
	// A key held for the browser's sake (Alt+Right is Forward) is the browser's.
	await page.locator('body').click({ position: { x: 2, y: 2 } });
	await page.keyboard.press('Control+ArrowRight');
	await page.waitForTimeout(150);
	await settled(page, first);
});

test('what can scroll or select goes first', async () => {
	const { page, faults } = await app.open('/#who-holds', { ...phone, ...calm });
	await settled(page, 'who-holds');
	for (const key of ['Shift+ArrowRight', 'Shift+ArrowLeft', 'Alt+Shift+ArrowRight']) {
		await page.keyboard.press(key);
		await page.waitForTimeout(100);
		await settled(page, 'who-holds');
	}
	// A wide table that has the focus keeps the arrows, at its end too.
	await page.locator('[data-step="who-holds"] .in-words summary').click();
	const table = page.locator('[data-step="who-holds"] .in-words .scroll');
	await table.evaluate((box) => {
		box.querySelector('table')!.style.width = '150%';
		(box as HTMLElement).focus({ preventScroll: true });
	});
	const step = await stepAtLine(page);
	for (let presses = 0; presses < 20; presses++) await page.keyboard.press('ArrowRight');
	await expect
		.poll(() => table.evaluate((box) => box.scrollWidth - box.clientWidth - box.scrollLeft))
		.toBeLessThan(2);
	await page.keyboard.press('ArrowRight');
	await page.waitForTimeout(150);
	await settled(page, step);
	expect(faults()).toEqual([]);
});

test('the guess is kept, and comes back at the end and after a reload', async () => {
	const { page, faults } = await app.open('/', { ...phone, ...calm });
	const steps = await stepsOf(page);
	await settled(page, steps[0] ?? '');
	await page.locator('label:has(input[name="guess"])').nth(4).click();
	const value = await page.locator('input[name="guess"]').nth(4).inputValue();
	await readTo(page, steps.at(-1) ?? '');
	await page.getByText(/you guessed/i).waitFor({ timeout: 3000 });
	expect(await page.getByText(/you guessed/i).innerText()).toContain(value);
	// By way of another page: the same address again would be a reload, which keeps the place.
	await page.goto('about:blank');
	await page.goto('/');
	await settled(page, steps[0] ?? '');
	expect(await page.locator('input[name="guess"]').nth(4).isChecked()).toBe(true);
	expect(faults()).toEqual([]);
});

test('“6 or more” is told at the end as it was chosen', async () => {
	const { page, faults } = await app.open('/', { ...phone, ...calm });
	await page.locator('label:has(input[name="guess"])').last().click();
	const chosen = await page.locator('label:has(input[name="guess"])').last().innerText();
	expect(chosen.trim()).toMatch(/^\d\+$/);
	const told = page.getByText(/you guessed/i);
	await told.waitFor({ state: 'attached', timeout: 3000 });
	expect(await told.textContent()).toBe(`You guessed ${chosen.trim()}`);
	expect(faults()).toEqual([]);
});

describe('a source note', () => {
	/** A step with claims, well inside the story. */
	async function opened(size: typeof phone | typeof desktop) {
		const visit = await app.open('/', { ...size, ...calm });
		const steps = await stepsOf(visit.page);
		const step = steps[2] ?? '';
		await readTo(visit.page, step);
		return { ...visit, step, link: referenceIn(visit.page, step) };
	}

	test('opens when the focus comes, closes with Escape, and the focus stays', async () => {
		const { page, faults, link, step } = await opened(desktop);
		await page.evaluate((selector) => {
			// From just before the reference, as the Tab key would come.
			const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')];
			const target = document.querySelector<HTMLElement>(selector);
			const before = target ? all[all.indexOf(target) - 1] : undefined;
			before?.focus({ preventScroll: true });
		}, `[data-step="${step}"] a:is(.fig, .src)`);
		for (let presses = 0; presses < 4 && !(await hasFocus(link)); presses++) {
			await page.keyboard.press('Tab');
		}
		expect(await hasFocus(link)).toBe(true);
		await expectNote(page);
		// It is announced with the reference.
		const described = (await link.getAttribute('aria-describedby')) ?? '';
		expect(await page.locator(`[id="${described}"]`).count()).toBe(1);
		await page.keyboard.press('Escape');
		await note(page).waitFor({ state: 'hidden', timeout: 2000 });
		expect(await hasFocus(link)).toBe(true);
		expect(faults()).toEqual([]);
	});

	test('opens with Enter and stays while the pointer wanders; Escape closes it', async () => {
		const { page, link } = await opened(desktop);
		const address = page.url();
		await link.focus();
		await page.keyboard.press('Enter');
		await expectNote(page);
		await page.mouse.move(5, 5);
		await page.mouse.move(40, 400);
		await page.waitForTimeout(400);
		expect(await note(page).isVisible()).toBe(true);
		await page.keyboard.press('Escape');
		await note(page).waitFor({ state: 'hidden', timeout: 2000 });
		expect(await hasFocus(link)).toBe(true);
		expect(new URL(page.url()).pathname).toBe(new URL(address).pathname);
	});

	test('gives the focus back from a link inside it, and stays closed', async () => {
		const { page, link } = await opened(desktop);
		await link.focus();
		await page.keyboard.press('Enter');
		await expectNote(page);
		await note(page).locator('a[href^="http"]').first().focus();
		expect(await note(page).isVisible()).toBe(true);
		await page.keyboard.press('Escape');
		await page.waitForTimeout(250);
		expect(await note(page).count()).toBe(0);
		expect(await hasFocus(link)).toBe(true);
	});

	test('a second Enter goes to the notes, where the same sources stand', async () => {
		const { page, faults, link } = await opened(desktop);
		const href = (await link.getAttribute('href')) ?? '';
		await link.focus();
		await page.keyboard.press('Enter');
		await expectNote(page);
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.pathname.endsWith('/notes/'), { timeout: 5000 });
		expect(page.url()).toContain(href.slice(href.indexOf('#')));
		expect(faults()).toEqual([]);
	});

	test('Back from the notes comes to the step just reached, however quickly it was left', async () => {
		const { page, step } = await opened(desktop);
		const steps = await stepsOf(page);
		const next = steps[steps.indexOf(step) + 1] ?? '';
		// The step changes, and within the same moment a link is followed. (Not a reference's: the focus and
		// its note go with the step.)
		await page.evaluate(() => {
			document.body.dispatchEvent(
				new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })
			);
			document.querySelector<HTMLElement>('.end a[href$="/notes/"]')!.click();
		});
		await page.waitForURL((url) => url.pathname.endsWith('/notes/'), { timeout: 5000 });
		await page.goBack();
		await settled(page, next);
	});

	test('opens under the pointer and closes when it leaves', async () => {
		const { page, faults, link } = await opened(desktop);
		await pointAt(page, link);
		await expectNote(page);
		// The way to the note itself must not close it (WCAG 1.4.13).
		const box = await note(page).boundingBox();
		await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 20, { steps: 4 });
		await page.waitForTimeout(400);
		expect(await note(page).isVisible()).toBe(true);
		await page.mouse.move(5, 5, { steps: 3 });
		await note(page).waitFor({ state: 'hidden', timeout: 2000 });
		expect(faults()).toEqual([]);
	});

	test('opens with a tap, closes with a tap elsewhere, and a second tap follows the link', async () => {
		const { page, faults, link, step } = await opened(phone);
		await link.tap();
		await expectNote(page);
		await page.locator(`[id="h-${step}"]`).tap();
		await note(page).waitFor({ state: 'hidden', timeout: 2000 });
		const href = (await link.getAttribute('href')) ?? '';
		await link.tap();
		await expectNote(page);
		await link.tap();
		await page.waitForURL((url) => url.pathname.endsWith('/notes/'), { timeout: 5000 });
		expect(page.url()).toContain(href.slice(href.indexOf('#')));
		expect(faults()).toEqual([]);
	});

	test('tells what a term means', async () => {
		const { page } = await app.open('/', { ...desktop, ...calm });
		const term = page.locator('[data-step] a.term:visible').first();
		await term.scrollIntoViewIfNeeded();
		await pointAt(page, term);
		await note(page).waitFor({ state: 'visible', timeout: 3000 });
		expect((await note(page).innerText()).split(/\s+/).length).toBeGreaterThan(5);
	});
});
