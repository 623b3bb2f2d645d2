/** The short version: its steps and no others, in order, wherever it is read; and the way back to the whole story. */
import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import {
	few,
	addressNames,
	desktop,
	phone,
	press,
	readTo,
	settled,
	stepsOf,
	withBrowser
} from '../helpers/browser.ts';

const app = withBrowser({
	site: {
		pages: {
			'/host/':
				'<!doctype html><title>Host</title><link rel="icon" href="data:,"><a href="/embed/story/" data-strings-attached data-read="core" data-motion="reduce">Short</a><script src="/embed.js"></script>'
		}
	}
});
const calm = { ...phone, reducedMotion: 'reduce' } as const;
const wide = { ...desktop, reducedMotion: 'reduce' } as const;
let steps: string[] = [];
let core: string[] = [];
/** A step that the short version leaves out, and the last kept one before it. */
let leftOut = '';
let before = '';

/** Steps marked as part of the short version. */
const coreOf = (page: Page | Frame): Promise<string[]> =>
	page.$$eval('[data-step][data-core]', (all) =>
		all.map((each) => each.getAttribute('data-step') ?? '')
	);

/** Steps that have a place on the page. */
const shown = (page: Page | Frame): Promise<string[]> =>
	page.$$eval('[data-step]', (all) =>
		all.filter((each) => each.checkVisibility()).map((each) => each.getAttribute('data-step') ?? '')
	);

beforeAll(async () => {
	const { page } = await app.open('/', calm);
	steps = await stepsOf(page);
	core = await coreOf(page);
	leftOut = steps.filter((step) => !core.includes(step))[9] ?? '';
	before = core.filter((step) => steps.indexOf(step) < steps.indexOf(leftOut)).at(-1) ?? '';
});

test('it has twelve to fifteen steps, from the question to the answer', () => {
	expect(core.length).toBeGreaterThanOrEqual(12);
	expect(core.length).toBeLessThanOrEqual(15);
	expect([core[0], core.at(-1)]).toEqual([steps[0], steps.at(-1)]);
});

describe.each(
	few(
		[
			['a phone', calm],
			['a desktop', wide]
		],
		1
	)
)('on %s', (_name, size) => {
	test('it is read to its end in order, and nothing that it leaves out is shown', async () => {
		const { page, faults } = await app.open('/?read=core', size);
		await settled(page, core[0] ?? '');
		expect(await shown(page)).toEqual(core);
		await page.evaluate(() => {
			const seen: string[] = [];
			const stage = document.querySelector<HTMLElement>('[data-stage]')!;
			new MutationObserver(() => seen.push(stage.dataset.scene ?? '')).observe(stage, {
				attributeFilter: ['data-scene']
			});
			Object.assign(window, { seen });
		});
		for (const [index, step] of core.entries()) {
			await readTo(page, step);
			const [value, most] = await page.$eval('progress', (bar) => [bar.value, bar.max]);
			expect([value, most]).toEqual([index + 1, core.length]);
		}
		const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
		expect([core[0], ...new Set(seen)]).toEqual(core);
		await addressNames(page, core.at(-1) ?? '');
		expect(new URL(page.url()).search).toBe('?read=core');
		await page.getByText(/the record shows/i).waitFor({ timeout: 3000 });
		expect(faults()).toEqual([]);
	});
});

test('every pixel of it has one of its steps on the stage', async () => {
	const { page } = await app.open('/?read=core', calm);
	await settled(page, core[0] ?? '');
	const faults = await page.evaluate(async (kept) => {
		const stage = document.querySelector<HTMLElement>('[data-stage]')!;
		const frame = () => new Promise((done) => requestAnimationFrame(done));
		const wrong: string[] = [];
		for (let top = 0; top < document.documentElement.scrollHeight; top += 611) {
			window.scrollTo({ top, behavior: 'instant' });
			for (let frames = 0; frames < 3; frames++) await frame();
			const at = [...document.querySelectorAll<HTMLElement>('[data-step][data-core]')]
				.filter((step) => step.getBoundingClientRect().top <= window.innerHeight / 2 + 0.5)
				.at(-1)?.dataset.step;
			const scene = stage.dataset.scene ?? '';
			if (!kept.includes(scene) || (at && at !== scene)) wrong.push(`${top}: ${scene}, not ${at}`);
		}
		return wrong;
	}, core);
	expect(faults).toEqual([]);
});

test('← and → go from one of its steps to the next, and stop at both ends', async () => {
	const { page, faults } = await app.open('/?read=core', wide);
	await settled(page, core[0] ?? '');
	for (const step of core.slice(1)) {
		await page.keyboard.press('ArrowRight');
		await settled(page, step);
	}
	await page.keyboard.press('ArrowRight');
	await settled(page, core.at(-1) ?? '');
	for (const step of [...core].reverse().slice(1, 4)) {
		await page.keyboard.press('ArrowLeft');
		await settled(page, step);
	}
	expect(await shown(page)).toEqual(core);
	expect(faults()).toEqual([]);
});

test('a reload keeps the step and the version', async () => {
	const { page } = await app.open(`/?read=core#${before}`, calm);
	await settled(page, before);
	await page.keyboard.press('ArrowRight');
	const next = core[core.indexOf(before) + 1] ?? '';
	await settled(page, next);
	await addressNames(page, next);
	await page.reload();
	await settled(page, next);
	expect(await shown(page)).toEqual(core);
});

test('what it leaves out is gone before the story’s script has come, and nothing shifts', async () => {
	const { page } = await app.newPage(wide);
	await page.addInitScript(() => {
		const shifts: number[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				shifts.push((entry as PerformanceEntry & { value: number }).value);
		}).observe({ type: 'layout-shift', buffered: true });
	});
	let release = (): void => {};
	const held = new Promise<void>((done) => (release = done));
	await page.route('**/_app/**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/?read=core', { waitUntil: 'commit' });
	await page.waitForSelector('#end', { state: 'attached' });
	expect(await shown(page)).toEqual(core);
	release();
	await page.keyboard.press('Shift');
	await page.waitForFunction(() => document.documentElement.dataset.read === 'core');
	await settled(page, core[0] ?? '');
	await page.waitForTimeout(300);
	const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
	expect(shifts.reduce((sum, each) => sum + each, 0)).toBeLessThan(0.01);
});

describe('a step that it leaves out', () => {
	test.each(
		few(
			[
				['as a fragment', () => `/?read=core#${leftOut}`],
				['as a parameter', () => `/?step=${leftOut}&read=core`]
			],
			1
		)
	)('%s opens the whole story there, and a reload keeps it', async (_name, path) => {
		const { page, faults } = await app.open(path(), calm);
		await settled(page, leftOut);
		expect(await shown(page)).toEqual(steps);
		await page.reload();
		await settled(page, leftOut);
		const next = steps[steps.indexOf(leftOut) + 1] ?? '';
		await page.keyboard.press('ArrowRight');
		await settled(page, next);
		await addressNames(page, next);
		expect(new URL(page.url()).searchParams.has('read')).toBe(false);
		await page.reload();
		await settled(page, next);
		expect(await shown(page)).toEqual(steps);
		expect(faults()).toEqual([]);
	});

	test('in an address changed by hand opens the whole story; Back is back in the short one', async () => {
		const { page, faults } = await app.open(`/?read=core#${before}`, calm);
		await settled(page, before);
		await page.evaluate((hash) => (location.hash = hash), leftOut);
		await settled(page, leftOut);
		expect(await shown(page)).toEqual(steps);
		await expect.poll(() => new URL(page.url()).search, { timeout: 5000 }).toBe('');
		await page.goBack();
		await settled(page, before);
		expect(await shown(page)).toEqual(core);
		await page.goForward();
		await settled(page, leftOut);
		expect(await shown(page)).toEqual(steps);
		expect(faults()).toEqual([]);
	});

	test('can be reached from the head of its chapter, where it is told how many there are', async () => {
		const { page, faults } = await app.open('/?read=core', calm);
		const chapters = await page.$$eval('.chapter', (all) =>
			all.map((chapter) => {
				const inside = [...chapter.querySelectorAll<HTMLElement>('[data-step]')];
				const out = inside.filter((step) => step.dataset.core === undefined);
				const link = chapter.querySelector<HTMLAnchorElement>('a.more');
				return {
					first: inside[0]?.dataset.step ?? '',
					out: out.map((step) => step.dataset.step ?? ''),
					says: link?.textContent ?? '',
					to: link?.getAttribute('href') ?? ''
				};
			})
		);
		expect(chapters.length).toBe(6);
		for (const { first, out, says, to } of chapters) {
			expect(core).toContain(first);
			expect(says, first).toMatch(new RegExp(`^${out.length} more `));
			expect(to, first).toBe(`#${out[0]}`);
		}
		const { first = '', out = [] } = chapters[2] ?? {};
		await readTo(page, first);
		await page.locator(`[data-step="${first}"] a.more`).click();
		await settled(page, out[0] ?? '');
		expect(await shown(page)).toEqual(steps);
		expect(await page.locator('a.more:visible').count()).toBe(0);
		await page.goBack();
		await settled(page, first);
		expect(await shown(page)).toEqual(core);
		expect(faults()).toEqual([]);
	});
});

describe('the choice', () => {
	test('is told at the start, with the numbers of both, and leads there and back', async () => {
		const { page, faults } = await app.open('/', calm);
		const ways = page.locator('.ways:visible');
		expect(await ways.innerText()).toBe(
			`The whole story, ${steps.length} steps · The short one, ${core.length} steps`
		);
		await press(page, ways.locator('a'));
		await page.waitForURL((url) => url.search === '?read=core');
		await settled(page, core[0] ?? '');
		expect(await shown(page)).toEqual(core);
		expect(await ways.locator('a').innerText()).toContain(`${steps.length}`);
		await press(page, ways.locator('a'));
		await page.waitForURL((url) => url.search === '');
		await settled(page, steps[0] ?? '');
		expect(await shown(page)).toEqual(steps);
		expect(faults()).toEqual([]);
	});

	test.each(
		few(
			[
				['a phone', calm],
				['a desktop', wide]
			],
			1
		)
	)('stands with the chapters on %s, and keeps the place', async (_name, size) => {
		const { page, faults } = await app.open(`/#${leftOut}`, size);
		await settled(page, leftOut);
		const nav = page.getByRole('navigation', { name: 'Chapters' });
		const choose = async (name: RegExp): Promise<void> => {
			const menu = nav.getByRole('button');
			if (await menu.isVisible()) await menu.click();
			await nav.getByRole('link', { name }).click();
		};
		await choose(new RegExp(`${core.length} steps`));
		await page.waitForURL((url) => url.search === '?read=core');
		await settled(page, before);
		expect(await shown(page)).toEqual(core);
		await page.keyboard.press('ArrowRight');
		const next = core[core.indexOf(before) + 1] ?? '';
		await settled(page, next);
		await choose(new RegExp(`${steps.length} steps`));
		await page.waitForURL((url) => url.search === '');
		await settled(page, next);
		expect(await shown(page)).toEqual(steps);
		expect(faults()).toEqual([]);
	});

	test('keeps to the short version at every chapter’s link', async () => {
		const { page, faults } = await app.open('/?read=core', wide);
		await settled(page, core[0] ?? '');
		const links = page.getByRole('navigation', { name: 'Chapters' }).locator('a[href^="#"]');
		const count = (await links.count()) - 1;
		expect(count).toBe(6);
		for (let index = count - 1; index >= 0; index--) {
			const link = links.nth(index);
			const to = (await link.getAttribute('href'))?.slice(1) ?? '';
			await link.click();
			await settled(page, to);
			const inside = await page.$eval(
				`[data-step="${to}"]`,
				(step) => step.closest('.chapter')?.querySelectorAll('[data-core]').length ?? 0
			);
			expect(await link.innerText()).toContain(`1/${inside}`);
		}
		expect(await shown(page)).toEqual(core);
		expect(faults()).toEqual([]);
	});
});

test.each(
	few(['?read=', '?read=Core', '?read=all', '?read=core%20', '?thread=core', '#?read=core'], 1)
)('%s asks for nothing: the whole story', async (address) => {
	const { page, faults } = await app.open(`/${address}`, calm);
	await settled(page, steps[0] ?? '');
	expect(await shown(page)).toEqual(steps);
	await page.keyboard.press('ArrowRight');
	await settled(page, steps[1] ?? '');
	expect(faults()).toEqual([]);
});

describe('without script and on paper', () => {
	test('there is what is being read, and no choice that would do nothing', async () => {
		const { page } = await app.open('/?read=core', { ...calm, javaScriptEnabled: false });
		expect(await shown(page)).toEqual(steps);
		expect(await page.locator('.whole-only, .short-only').locator('visible=true').count()).toBe(0);
		const { page: other } = await app.open('/?read=core', wide);
		await settled(other, core[0] ?? '');
		await other.emulateMedia({ media: 'print' });
		expect(await shown(other)).toEqual(core);
		expect(await other.locator('.whole-only, .short-only').locator('visible=true').count()).toBe(0);
	});
});

describe('slides', () => {
	const slide = (page: Page): Promise<string[]> => shown(page);

	test('go through its steps alone, by keys, and count them', async () => {
		const { page, faults } = await app.open('/present/?read=core', wide);
		for (const [index, step] of core.entries()) {
			if (index > 0) await page.keyboard.press('ArrowRight');
			await settled(page, step);
			expect(await slide(page)).toEqual([step]);
			await page.getByText(`${index + 1} / ${core.length}`, { exact: true }).waitFor();
		}
		await page.keyboard.press('Home');
		await settled(page, core[0] ?? '');
		await page.keyboard.press('End');
		await settled(page, core.at(-1) ?? '');
		expect(faults()).toEqual([]);
	});

	test('open at a step; at one that is left out, with the whole deck', async () => {
		const { page, faults } = await app.open(`/present/?read=core#${before}`, wide);
		await settled(page, before);
		const read = page.getByRole('link', { name: 'Read', exact: true });
		expect(await read.getAttribute('href')).toBe(`../?read=core#${before}`);
		await page.goto('about:blank');
		await page.goto(`/present/?read=core#${leftOut}`);
		await settled(page, leftOut);
		await page.getByText(`${steps.indexOf(leftOut) + 1} / ${steps.length}`).waitFor();
		expect(await read.getAttribute('href')).toBe(`../#${leftOut}`);
		await page.getByRole('link', { name: `${core.length} slides` }).click();
		await settled(page, before);
		await page.getByRole('link', { name: `${steps.length} slides` }).click();
		await page.getByText(`${steps.indexOf(before) + 1} / ${steps.length}`).waitFor();
		await settled(page, before);
		expect(faults()).toEqual([]);
	});
});

describe('embedded', () => {
	test('Next goes through its steps, and the count is theirs', async () => {
		const { page, faults } = await app.open('/embed/story/?read=core', calm);
		await settled(page, core[0] ?? '');
		expect(await shown(page)).toEqual(core);
		for (const [index, step] of core.entries()) {
			if (index > 0) await press(page, page.getByRole('button', { name: 'Next' }));
			await settled(page, step);
			await page.getByText(`${index + 1} / ${core.length}`, { exact: true }).waitFor();
		}
		expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
		expect(faults()).toEqual([]);
	});

	test('embed.js passes it on, and a host that asks for a left-out step gets the whole story', async () => {
		const { page, faults } = await app.newPage(wide);
		await page.addInitScript(() => {
			const told: unknown[] = [];
			Object.assign(window, { told });
			addEventListener('strings-attached:step', (event) =>
				told.push((event as CustomEvent<unknown>).detail)
			);
		});
		await page.goto('/host/');
		const handle = await page.waitForSelector('iframe');
		expect(await handle.getAttribute('src')).toMatch(/\/embed\/story\/\?(.*&)?read=core/);
		const frame = await handle.contentFrame();
		if (!frame) throw new Error('The frame has no document.');
		await settled(frame, core[0] ?? '');
		expect(await shown(frame)).toEqual(core);
		const last = (): Promise<unknown> =>
			page.evaluate(() => (window as unknown as { told: unknown[] }).told.at(-1));
		await expect.poll(last).toEqual({ step: core[0], index: 0, count: core.length });
		const go = (step: string): Promise<void> =>
			page.evaluate((to) => {
				const host = window as unknown as {
					StringsAttached: { go(frame: Element | null, step: string): void };
				};
				host.StringsAttached.go(document.querySelector('iframe'), to);
			}, step);
		await go(before);
		await settled(frame, before);
		await expect
			.poll(last)
			.toEqual({ step: before, index: core.indexOf(before), count: core.length });
		await go(leftOut);
		await settled(frame, leftOut);
		await expect
			.poll(last)
			.toEqual({ step: leftOut, index: steps.indexOf(leftOut), count: steps.length });
		expect(await shown(frame)).toEqual(steps);
		expect(faults()).toEqual([]);
	});

	test('a chapter and the stack have their share of it', async () => {
		const { page, faults } = await app.open('/embed/co-production/?read=core', calm);
		const own = await coreOf(page);
		expect(own.length).toBeGreaterThan(0);
		await settled(page, own[0] ?? '');
		expect(await shown(page)).toEqual(own);
		await page.goto('/embed/stack/?read=core');
		expect(await shown(page)).toEqual(core);
		await page.goto('about:blank');
		await page.goto(`/embed/stack/?read=core#${leftOut}`);
		expect(await shown(page)).toEqual(steps);
		await page.goto(`/embed/${leftOut}/?read=core`);
		expect(await shown(page)).toEqual([leftOut]);
		expect(faults()).toEqual([]);
	});
});
