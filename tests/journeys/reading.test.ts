/** Reading by scrolling: the stage follows the words at every size, and nothing goes wrong on the way. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
	few,
	addressNames,
	desktop,
	phone,
	readTo,
	scrollToStep,
	settled,
	sideways,
	spread,
	stepAtLine,
	stepsOf,
	sweep,
	withBrowser,
	longTest
} from '../helpers/browser.ts';

const app = withBrowser();
const sizes = [
	['a phone', phone],
	['a desktop', desktop]
] as const;
/** For journeys that are not about motion, so that no time is spent waiting for it. */
const calm = { reducedMotion: 'reduce' } as const;
const chapters = [
	'prologue',
	'agreement',
	'licensing',
	'co-production',
	'monitoring',
	'sovereignty'
];

declare global {
	interface Window {
		/** Scenes in the order in which the stage showed them; set by these tests only. */
		__scenes?: string[];
		/** Layout shifts with the elements that moved; set by these tests only. */
		__shifts?: { value: number; moved: string[] }[];
	}
}

/** Keeps every scene from now on. */
async function keepScenes(page: Page): Promise<void> {
	await page.$eval('[data-stage]', (stage) => {
		const scenes = [stage.getAttribute('data-scene') ?? ''];
		window.__scenes = scenes;
		new MutationObserver(() => {
			const scene = stage.getAttribute('data-scene') ?? '';
			if (scenes.at(-1) !== scene) scenes.push(scene);
		}).observe(stage, { attributeFilter: ['data-scene'] });
	});
}

/** Scrolls to the end in strides that a reader might make, waiting two frames after each. */
async function strideToEnd(page: Page, stride: number): Promise<void> {
	await page.evaluate(async (distance) => {
		const frame = () => new Promise((done) => requestAnimationFrame(done));
		for (let before = -1; before !== window.scrollY;) {
			before = window.scrollY;
			window.scrollBy({ top: distance, behavior: 'instant' });
			await frame();
			await frame();
		}
	}, stride);
}

test('the chapters written so far stand in their order', async () => {
	const { page } = await app.open('/', calm);
	const found = await page.$$eval('[data-chapter]', (all) =>
		all.map((each) => each.getAttribute('data-chapter') ?? '')
	);
	expect(found.length).toBeGreaterThan(1);
	expect(found).toEqual(chapters.filter((chapter) => found.includes(chapter)));
	const faults = await page.$$eval('[data-step]', (steps) =>
		steps
			.filter((step) => !step.id || step.id !== step.getAttribute('data-step'))
			.map((step) => step.outerHTML.slice(0, 120))
	);
	expect(faults).toEqual([]);
	expect(
		await page.$$eval('[data-step]:not([data-chapter] [data-step])', (all) => all.length)
	).toBe(0);
});

test('every step becomes the stage’s scene, in order, to the end', async () => {
	const readToEnd = async ([name, size]: (typeof sizes)[number]): Promise<void> => {
		const { page, faults } = await app.open('/', size);
		const steps = await stepsOf(page);
		expect(steps.length).toBeGreaterThan(1);
		await settled(page, steps[0] ?? '');
		await keepScenes(page);
		const pausing = spread(steps, 8);
		for (const step of steps) {
			await scrollToStep(page, step);
			await page.waitForSelector(`[data-stage][data-scene="${step}"]`, { state: 'attached' });
			if (pausing.includes(step)) await settled(page, step);
		}
		await page.evaluate(() =>
			window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })
		);
		await settled(page, steps.at(-1) ?? '');
		expect(await page.evaluate(() => window.__scenes), `on ${name}`).toEqual(steps);
		expect(faults(), `on ${name}`).toEqual([]);
	};
	// At the same time, since most of it is waiting for transitions.
	await Promise.all(sizes.map(readToEnd));
});

describe.each(few(sizes, 1))('on %s', (_name, size) => {
	test('every step is at least as high as the window, and none leaves a gap after it', async () => {
		const { page } = await app.open('/', { ...size, ...calm });
		const gaps = await page.$$eval('[data-step]', (steps) =>
			steps.flatMap((step, index) => {
				const here = step.getBoundingClientRect();
				const next = steps[index + 1]?.getBoundingClientRect();
				const low = here.height < window.innerHeight - 1 ? [`${step.id} is low`] : [];
				const gap =
					next && Math.abs(next.top - here.bottom) > 1 ? [`after ${step.id}: ${next.top}`] : [];
				return [...low, ...gap];
			})
		);
		expect(gaps).toEqual([]);
	});

	test('nothing shifts, from the first byte to the last line', async () => {
		const { page } = await app.newPage(size);
		await page.addInitScript(() => {
			interface LayoutShift extends PerformanceEntry {
				value: number;
				sources: { node?: Node | null }[];
			}
			const shifts: { value: number; moved: string[] }[] = [];
			window.__shifts = shifts;
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries() as LayoutShift[]) {
					const moved = entry.sources.map(({ node }) =>
						node instanceof Element
							? `${node.localName}.${node.className}`
							: (node?.textContent?.trim().slice(0, 30) ?? 'something gone')
					);
					shifts.push({ value: entry.value, moved });
				}
			}).observe({ type: 'layout-shift', buffered: true });
		});
		// On this machine fonts arrive before the first paint; on a train they do not.
		await page.route('**/*.woff2', async (route) => {
			await new Promise((done) => setTimeout(done, 400));
			await route.continue();
		});
		await page.goto('/');
		const [first = '', ...rest] = await stepsOf(page);
		await settled(page, first);
		await page.evaluate(() => document.fonts.ready);
		await strideToEnd(page, 240);
		await settled(page, rest.at(-1) ?? first);
		await page.evaluate(() => document.fonts.ready);
		const shifts = (await page.evaluate(() => window.__shifts)) ?? [];
		const sum = shifts.reduce((all, { value }) => all + value, 0);
		expect(sum, JSON.stringify(shifts)).toBeLessThan(0.001);
	});

	test('a reload keeps the step', async () => {
		const { page, faults } = await app.open('/', { ...size, ...calm });
		const steps = await stepsOf(page);
		for (const step of spread(steps.slice(1), 3)) {
			await scrollToStep(page, step);
			// Somewhere in the step, not at its very top.
			await page.evaluate(() =>
				window.scrollBy({ top: -0.3 * window.innerHeight, behavior: 'instant' })
			);
			await settled(page, step);
			await addressNames(page, step);
			await page.reload();
			await settled(page, step);
			// A browser puts a reader back where they were, a moment after the page has loaded.
			await page.waitForTimeout(300);
			await settled(page, step);
			expect(await stepAtLine(page)).toBe(step);
		}
		expect(faults()).toEqual([]);
	});

	test('Back returns after a chapter link', async () => {
		const { page, faults } = await app.open('/', { ...size, ...calm });
		const firsts = await page.$$eval('[data-chapter]', (all) =>
			all.map((each) => each.querySelector('[data-step]')?.getAttribute('data-step') ?? '')
		);
		const steps = await stepsOf(page);
		const from = steps[2] ?? '';
		const to = firsts.at(-1) ?? '';
		await readTo(page, from);
		await addressNames(page, from);

		const link = page.locator(`nav a[href$="#${to}"]:not(.skip)`).first();
		if ((await link.count()) > 0 && !(await link.isVisible())) {
			// On a narrow window the chapters may be in a menu.
			await page
				.locator('nav summary, nav button[aria-expanded], nav button[popovertarget]')
				.click();
		}
		await link.click({ timeout: 3000 });
		await settled(page, to);
		await addressNames(page, to);
		expect(await stepAtLine(page)).toBe(to);

		await page.goBack();
		await settled(page, from);
		await addressNames(page, from);
		expect(await stepAtLine(page)).toBe(from);

		await page.goForward();
		await settled(page, to);
		expect(faults()).toEqual([]);
	});
});

longTest(
	'scrolled down and up, the stage shows the step at the line, at any height of the window',
	async () => {
		const down = async (height: number): Promise<void> => {
			const { page, faults } = await app.open('/', { ...phone, ...calm });
			await settled(page, (await stepsOf(page))[0] ?? '');
			// Changed on the way, as by a phone's address bar or keyboard.
			if (height !== phone.viewport.height) await page.setViewportSize({ width: 390, height });
			expect(await sweep(page, 60), `${height} px high`).toEqual([]);
			expect(faults()).toEqual([]);
		};
		await Promise.all([844, 664].map(down));
	}
);

test('turning the phone keeps the step', async () => {
	const { page, faults } = await app.open('/', { ...phone, ...calm });
	const steps = await stepsOf(page);
	for (const step of spread(steps, 5)) {
		await page.setViewportSize({ width: 390, height: 844 });
		await readTo(page, step);
		for (const [width, height] of [
			[844, 390],
			[390, 844]
		] as const) {
			await page.setViewportSize({ width, height });
			await page.waitForTimeout(250);
			await settled(page, step);
			expect(await stepAtLine(page), `at ${width}×${height}`).toBe(step);
		}
	}
	expect(faults()).toEqual([]);
});

describe('nothing runs out of the page sideways', () => {
	const paths = ['/', '/notes/', '/present/', '/embed/stack/', '/embed/story/'];
	test.each(
		few(
			[
				['at 200 % zoom', { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 }],
				['at 320 px', { viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 }]
			],
			1
		)
	)('%s', async (_name, size) => {
		const { page } = await app.newPage({ ...size, ...calm, isMobile: false, hasTouch: false });
		for (const path of paths) {
			await page.goto(path);
			expect(await sideways(page), path).toEqual([]);
			if (path !== '/') continue;
			const steps = await stepsOf(page);
			for (const step of spread(steps, 5)) {
				await readTo(page, step);
				expect(await sideways(page), `${path}#${step}`).toEqual([]);
			}
		}
	});
});

test('on a very large screen words and picture grow together, and shrink again with the window', async () => {
	const { page, faults } = await app.open('/#who-holds', {
		...desktop,
		...calm,
		viewport: { width: 3840, height: 2160 }
	});
	await settled(page, 'who-holds');
	const seen = () =>
		page.evaluate(() => {
			const card = document.querySelector('#who-holds .card')!.getBoundingClientRect();
			const names = [...document.querySelectorAll('.layer.here .label')].map((label) =>
				label.getBoundingClientRect()
			);
			return {
				drawn: document.querySelector<SVGSVGElement>('.layer.here svg')!.viewBox.baseVal.width,
				card: card.width,
				name: Math.max(...names.map((name) => name.height)),
				clear: names.every(
					({ left, top, bottom }) => left >= card.right || bottom <= card.top || top >= card.bottom
				)
			};
		});
	const large = await seen();
	expect(large.drawn).toBeCloseTo(1920, -1);
	expect(large.clear).toBe(true);
	await page.setViewportSize({ width: 1440, height: 900 });
	await expect.poll(async () => (await seen()).drawn, { timeout: 8000 }).toBeCloseTo(1440, -1);
	const small = await seen();
	expect(small.clear).toBe(true);
	for (const what of ['card', 'name'] as const) expect(large[what] / small[what]).toBeCloseTo(2, 0);
	expect(faults()).toEqual([]);
});

test.each(few(sizes, 1))(
	'on %s a card that passes under the bar doesn’t run into its words',
	async (_, size) => {
		const { page, faults } = await app.open('/#who-holds', { ...size, ...calm });
		await settled(page, 'who-holds');
		const ground = () =>
			page.$eval('.topbar', (bar) => Number(getComputedStyle(bar, '::before').opacity));
		expect(await ground()).toBe(0);
		await page.evaluate(() => {
			const card = document.querySelector('#who-holds .card')!.getBoundingClientRect();
			window.scrollBy(0, card.top + card.height / 2);
		});
		await expect.poll(ground, { timeout: 8000 }).toBe(1);
		await readTo(page, 'both-ways');
		await expect.poll(ground, { timeout: 8000 }).toBe(0);
		expect(faults()).toEqual([]);
	}
);
