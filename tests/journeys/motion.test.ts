/** Motion is opt-in, can be stopped, and is gone where the reader asked for less. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
	desktop,
	few,
	phone,
	press,
	readTo,
	settled,
	spread,
	stepsOf,
	withBrowser
} from '../helpers/browser.ts';

const app = withBrowser();

/** Two pictures of the stage, taken a good while apart. */
async function twice(page: Page): Promise<[Buffer, Buffer]> {
	const stage = page.locator('[data-stage]');
	const first = await stage.screenshot();
	await page.waitForTimeout(600);
	return [first, await stage.screenshot()];
}

const animations = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		document.getAnimations().map((animation) => {
			const effect = animation.effect;
			const target = effect instanceof KeyframeEffect ? effect.target : null;
			return `${animation.playState} on ${target?.localName}.${target?.getAttribute('class')}`;
		})
	);

/** Steps on whose stage something flows. */
async function stepsWithFlows(page: Page, steps: readonly string[]): Promise<string[]> {
	const found: string[] = [];
	for (const step of steps) {
		await readTo(page, step);
		if ((await page.locator('[data-stage] .here .string.flow').count()) > 0) found.push(step);
	}
	return found;
}

test.each(
	few(
		[
			['the system', '/', { reducedMotion: 'reduce' }],
			['the address', '/?motion=reduce', { reducedMotion: 'no-preference' }]
		] as const,
		1
	)
)('asked by %s, nothing moves once the picture stands', async (_name, path, options) => {
	const { page, faults } = await app.open(path, { ...phone, ...options });
	const steps = await stepsOf(page);
	await settled(page, steps[0] ?? '');
	for (const step of spread(steps, 6)) {
		await readTo(page, step);
		expect(await animations(page), step).toEqual([]);
		const [before, after] = await twice(page);
		expect(before.equals(after), `the stage of ${step} is drawn again`).toBe(true);
	}
	expect(faults()).toEqual([]);
});

test('with less motion a step’s picture stands at once', async () => {
	const { page } = await app.open('/', { ...desktop, reducedMotion: 'reduce' });
	const steps = await stepsOf(page);
	await settled(page, steps[0] ?? '');
	// Once through, so that nothing has to be loaded.
	for (const step of steps) await readTo(page, step);
	for (const step of spread(steps, 6)) {
		const frames = await page.evaluate(async (slug) => {
			const stage = document.querySelector<HTMLElement>('[data-stage]');
			document
				.querySelector(`[data-step="${slug}"]`)
				?.scrollIntoView({ block: 'start', behavior: 'instant' });
			for (let count = 1; count <= 60; count++) {
				await new Promise((done) => requestAnimationFrame(done));
				if (stage?.dataset.scene === slug && stage.dataset.state === 'settled') return count;
			}
			return Infinity;
		}, step);
		expect(frames, step).toBeLessThanOrEqual(6);
	}
});

test('what flows can be paused, and goes on when asked to', async () => {
	const { page, faults } = await app.open('/', { ...phone, reducedMotion: 'no-preference' });
	const steps = await stepsOf(page);
	const [step] = await stepsWithFlows(page, steps.slice(1, 5));
	expect(step).toBeDefined();
	await readTo(page, step ?? '');
	const pause = page.locator('[data-stage] button', { hasText: /pause|move/i });

	const [moving, later] = await twice(page);
	expect(moving.equals(later), 'beads travel').toBe(false);

	await press(page, pause);
	// The button answers the press with a transition of its own.
	await page.mouse.move(1, 1);
	await page.waitForTimeout(400);
	const [still, stillLater] = await twice(page);
	expect(still.equals(stillLater), 'beads rest').toBe(true);
	expect(await page.locator('[data-stage] button[aria-pressed="true"]').count()).toBe(1);

	await press(page, pause);
	const [again, againLater] = await twice(page);
	expect(again.equals(againLater), 'beads travel again').toBe(false);
	expect(faults()).toEqual([]);
});

test('nothing moves at the end of the page, where the last picture is out of sight', async () => {
	const { page, faults } = await app.open('/', { ...phone, reducedMotion: 'no-preference' });
	const steps = await stepsOf(page);
	const running = (): Promise<number> =>
		page.evaluate(
			() => document.getAnimations().filter(({ playState }) => playState === 'running').length
		);
	await readTo(page, steps.at(-1) ?? '');
	await page.mouse.wheel(0, 1);
	await expect.poll(running, { timeout: 8000 }).toBeGreaterThan(3);
	await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
	await expect.poll(running, { timeout: 8000 }).toBe(0);
	expect(faults()).toEqual([]);
});

test('an interrupted move ends where the reader is', async () => {
	const { page, faults } = await app.open('/', { ...phone, reducedMotion: 'no-preference' });
	const steps = await stepsOf(page);
	await settled(page, steps[0] ?? '');
	for (let presses = 1; presses < Math.min(steps.length, 9); presses++) {
		await page.keyboard.press('ArrowRight');
		await page.waitForTimeout(120);
	}
	for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowLeft');
	const expected = steps[Math.min(steps.length, 9) - 1 - 3] ?? '';
	await settled(page, expected);
	expect(await page.locator('[data-stage] :not(.ahead) > svg.picture').count()).toBe(1);
	expect(faults()).toEqual([]);
});

/** Whose strings answer a pointer in the middle of each string of a picture; empty where none does. */
const answering = (page: Page, picture: 'here' | 'leaving' | 'ahead'): Promise<string[]> =>
	page.evaluate((of) => {
		const strings = [...document.querySelectorAll<SVGPathElement>(`.layer.${of} .grab`)];
		return strings.flatMap((string) => {
			const at = string.getPointAtLength(string.getTotalLength() / 2);
			const { x, y } = at.matrixTransform(string.getScreenCTM()!);
			const top = document.elementFromPoint(x, y);
			if (!top?.closest('[data-stage]')) return [];
			const layer = top.closest('[data-string]')?.closest('.layer');
			return [['here', 'leaving', 'ahead'].find((is) => layer?.matches(`.${is}`)) ?? ''];
		});
	}, picture);

test('a string of a picture that leaves answers no pointer', async () => {
	const { page, faults } = await app.open('/#both-ways', {
		...desktop,
		reducedMotion: 'no-preference'
	});
	await settled(page, 'both-ways');
	// What moves the stage loads with the first key; whoever hurries sees no move.
	await page.keyboard.press('ArrowLeft');
	await settled(page, 'who-holds');
	await page.waitForTimeout(1200);
	await page.keyboard.press('ArrowRight');
	await page.waitForSelector('.layer.leaving', { state: 'attached' });
	// Where it stands as it sets out.
	await page.evaluate(() => {
		for (const animation of document.getAnimations()) animation.pause();
	});
	const answers = await answering(page, 'leaving');
	expect(answers.length).toBeGreaterThan(0);
	expect(answers).not.toContain('leaving');
	expect(faults()).toEqual([]);
});

test('a picture drawn ahead is neither seen nor touched', async () => {
	const { page, faults } = await app.open('/#who-holds', {
		...desktop,
		reducedMotion: 'no-preference'
	});
	await settled(page, 'who-holds');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowLeft');
	await settled(page, 'who-holds');
	await page.waitForSelector('.layer.ahead .grab', { state: 'attached' });
	const opacity = await page.$eval('.layer.ahead', (layer) => getComputedStyle(layer).opacity);
	expect(opacity).toBe('0');
	expect(await answering(page, 'ahead')).not.toContain('ahead');
	await expect
		.poll(() => answering(page, 'here'), { message: 'though one is drawn ahead' })
		.toContain('here');
	expect(faults()).toEqual([]);
});

test('of a picture only its strings answer a pointer', async () => {
	const { page, faults } = await app.open('/#who-holds', desktop);
	await settled(page, 'who-holds');
	await page.waitForSelector('.layer.here .grab', { state: 'attached' });
	const hit = await page.evaluate(() => {
		const marks: string[] = [];
		for (let y = 60; y < innerHeight; y += 12)
			for (let x = 6; x < innerWidth; x += 12) {
				const mark = document.elementFromPoint(x, y)?.closest('.picture *');
				if (mark) marks.push(mark.closest('.string') ? 'a string' : mark.classList.value);
			}
		return [...new Set(marks)];
	});
	expect(hit).toEqual(['a string']);
	expect(faults()).toEqual([]);
});

test('beads are made for a picture that has stood for a moment, not for one that comes', async () => {
	const { page, faults } = await app.open('/#who-holds', {
		...desktop,
		reducedMotion: 'no-preference'
	});
	await settled(page, 'who-holds');
	await page.waitForSelector('.beads i');
	await page.evaluate(() => {
		const host = window as Window & { __sent?: number };
		host.__sent = 0;
		const animate = Element.prototype.animate;
		Element.prototype.animate = function (...how) {
			if (this.closest('.beads')) host.__sent! += 1;
			return animate.apply(this, how);
		};
	});
	await page.keyboard.press('ArrowRight');
	await settled(page, 'both-ways');
	await page.waitForTimeout(800);
	const sent = await page.evaluate(() => (window as Window & { __sent?: number }).__sent);
	expect(sent).toBeGreaterThan(0);
	expect(sent).toBe(await page.locator('.beads i').count());
	expect(faults()).toEqual([]);
});

test('what is yet to be read is laid out in time, and moves nobody', async () => {
	const { page, faults } = await app.open('/#who-holds', phone);
	await settled(page, 'who-holds');
	const top = (): Promise<number | undefined> =>
		page.evaluate(() => document.querySelector('#who-holds')?.getBoundingClientRect().top);
	const before = await top();
	// Those above stay out: they would move the page.
	const yetToLayOut = (): Promise<number> =>
		page.evaluate(() => {
			const steps = [...document.querySelectorAll('.step')];
			const here = steps.findIndex((step) => step.id === 'who-holds');
			return steps.slice(here).filter((step) => !step.matches('.laid')).length;
		});
	await expect.poll(yetToLayOut, { timeout: 10_000 }).toBe(0);
	expect(await top()).toBe(before);
	expect(await page.evaluate(() => document.querySelector('.step')?.matches('.laid'))).toBe(false);
	expect(faults()).toEqual([]);
});
