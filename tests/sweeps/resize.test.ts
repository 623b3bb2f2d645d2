/** Windows of all shapes, and every way from one to another: the step stays, and all fits. */
import { expect, test } from 'vitest';
import {
	desktop,
	loaded,
	picture,
	readTo,
	resizeTo,
	settled,
	sideways,
	spread,
	stepAtLine,
	stepsOf,
	withBrowser,
	withItsFonts
} from '../helpers/browser.ts';

const app = withBrowser();
const calm = { ...desktop, reducedMotion: 'reduce' } as const;
const sizes = [
	[320, 568],
	[390, 844],
	[844, 390],
	[768, 1024],
	[1024, 768],
	[1440, 900],
	[2560, 1080],
	[3840, 2160]
] as const;

test('from every size to every other, the step stays', async () => {
	const { page, faults } = await app.open('/', calm);
	const steps = await stepsOf(page);
	const lost: string[] = [];
	for (const step of spread(steps, 4)) {
		for (const [w0, h0] of sizes) {
			for (const [w1, h1] of sizes) {
				if (w0 === w1 && h0 === h1) continue;
				await resizeTo(page, w0, h0);
				await readTo(page, step);
				await resizeTo(page, w1, h1);
				await page.waitForTimeout(150);
				const shown = await page.getAttribute('[data-stage]', 'data-scene');
				const atLine = await stepAtLine(page);
				if (shown !== step || atLine !== step) {
					lost.push(`${step}, ${w0}×${h0} → ${w1}×${h1}: shows ${shown}, at the line ${atLine}`);
				}
			}
		}
	}
	expect(lost).toEqual([]);
	expect(faults()).toEqual([]);
});

test('after a change of size the picture is the one a fresh page has', async () => {
	const { page } = await app.newPage(calm);
	await withItsFonts(page);
	await page.goto('/');
	const steps = await stepsOf(page);
	const different: string[] = [];
	for (const step of spread(steps, 4)) {
		for (const [index, [width, height]] of sizes.entries()) {
			await page.setViewportSize({ width, height });
			await page.goto('about:blank');
			await page.goto(`/#${step}`);
			await settled(page, step);
			await loaded(page);
			const fresh = await picture(page);
			const [otherWidth, otherHeight] = sizes[(index + 3) % sizes.length] ?? [1024, 768];
			await resizeTo(page, otherWidth, otherHeight);
			await page.waitForTimeout(150);
			await resizeTo(page, width, height);
			await readTo(page, step);
			if ((await picture(page)) !== fresh) different.push(`${step} at ${width}×${height}`);
		}
	}
	expect(different).toEqual([]);
});

test.each(sizes)('at %i×%i every step fits', async (width, height) => {
	const { page, faults } = await app.open('/', { ...calm, viewport: { width, height } });
	const found: string[] = [];
	for (const step of await stepsOf(page)) {
		await readTo(page, step);
		found.push(...(await sideways(page)).map((fault) => `${step}: ${fault}`));
		const fault = await page.evaluate((slug) => {
			const stage = document.querySelector('[data-stage]')?.getBoundingClientRect();
			const box = document.querySelector(`[data-step="${slug}"]`)?.getBoundingClientRect();
			if (!stage || !box) return 'no stage or no step';
			if (Math.abs(stage.height - window.innerHeight) > 1 || Math.abs(stage.top) > 1)
				return `the stage is from ${stage.top} px, ${stage.height} px high`;
			return Math.abs(stage.width - document.documentElement.clientWidth) > 1
				? `the stage is ${stage.width} px wide`
				: '';
		}, step);
		if (fault) found.push(`${step}: ${fault}`);
	}
	expect([...new Set(found)]).toEqual([]);
	expect(faults()).toEqual([]);
});
