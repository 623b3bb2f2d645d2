/** The other engines: the story wakes, moves and fits in them as it does in Chromium. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Served } from '../../scripts/serve.mjs';
import { missing, start, type Engine } from '../helpers/engines.ts';

let site: Served;
beforeAll(async () => {
	site = await serve('build');
});
afterAll(() => site.close());

/** The step that stands on the stage, once it does. */
const stands = `document.querySelector('[data-stage][data-state="settled"]')?.dataset.scene ?? ''`;
/** How far the page can be scrolled sideways, px: a part that says its height lies under a scrollbar for a moment. */
const beyond = `getComputedStyle(document.documentElement).overflowX === 'hidden' ? 0 : document.documentElement.scrollWidth - document.documentElement.clientWidth`;
/** Letters of the story’s words that can be read. */
const letters = `[...document.querySelectorAll('[data-step]')].reduce((sum, step) => sum + step.textContent.trim().length, 0)`;
/** Strings, pins and figures’ texts that are drawn. */
const marks = `document.querySelectorAll('.layer.here .picture :is(path, circle, text, use)').length`;

describe.each(['Firefox', 'WebKit'] as const)('%s', (name) => {
	const reason = missing(name);
	if (reason) {
		test.skip(reason, () => {});
		return;
	}
	let engine: Engine;
	beforeAll(async () => {
		engine = await start(name);
	}, 60_000);
	afterAll(() => engine?.close());

	const settled = (step: string) =>
		expect.poll(() => engine.look<string>(stands), { timeout: 15_000 }).toBe(step);
	const fits = async (): Promise<void> =>
		expect(await engine.look<number>(beyond)).toBeLessThanOrEqual(0);

	test.each([
		[390, 844],
		[844, 390],
		[1440, 900]
	])('the page at %i × %i: every step by key, and back', async (width, height) => {
		await engine.open(site.url, width, height);
		await settled('whose-jet');
		const steps = await engine.look<string[]>(
			`[...document.querySelectorAll('[data-step]')].map((step) => step.dataset.step)`
		);
		for (const step of steps.slice(1)) {
			await engine.press('ArrowRight');
			await settled(step);
			expect(await engine.look<number>(marks), step).toBeGreaterThan(3);
		}
		await fits();
		for (const step of steps.slice(-4, -1).reverse()) {
			await engine.press('ArrowLeft');
			await settled(step);
		}
	});

	test('a link to a step, and a mangled one, open there', async () => {
		for (const link of ['#slow-cut', '#slow-cut?utm_source=x', '?step=slow-cut.']) {
			await engine.open('about:blank', 390, 844);
			await engine.open(site.url + link, 390, 844);
			await settled('slow-cut');
			const top = await engine.look<number>(
				`document.querySelector('#slow-cut').getBoundingClientRect().top`
			);
			expect(Math.abs(top), link).toBeLessThan(2);
		}
	});

	test('slides move, notes and embeds stand, and nothing runs out of the window', async () => {
		await engine.open(`${site.url}present/`, 1280, 720);
		await settled('whose-jet');
		await engine.press('ArrowRight');
		await settled('one-line');
		await fits();
		for (const part of ['story', 'co-production', 'slow-cut', 'strongest-too']) {
			await engine.open(`${site.url}embed/${part}/`, 640, 700);
			await expect.poll(() => engine.look<string>(stands), { timeout: 15_000 }).not.toBe('');
			expect(await engine.look<number>(letters), part).toBeGreaterThan(200);
			await fits();
		}
		await engine.open(`${site.url}notes/`, 390, 844);
		expect(await engine.look<number>(`document.querySelectorAll('h2').length`)).toBeGreaterThan(5);
		await fits();
	});
});
