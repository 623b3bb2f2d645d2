/** The whole page in small strides: at every place the stage shows the step at the line. */
import { expect, test } from 'vitest';
import { desktop, phone, settled, stepsOf, sweep, withBrowser } from '../helpers/browser.ts';

/** A page of another publisher with the story in a frame. */
const pages: Record<string, string> = {};
const app = withBrowser({ other: { pages } });
const landscape = { ...phone, viewport: { width: 844, height: 390 } } as const;

test.each([
	['390×844', phone, 'reduce'],
	['1440×900', desktop, 'reduce'],
	['844×390', landscape, 'reduce'],
	['390×844 with motion', phone, 'no-preference']
] as const)('every 20 px at %s', async (_name, size, reducedMotion) => {
	const { page, faults } = await app.open('/', { ...size, reducedMotion });
	const steps = await stepsOf(page);
	await settled(page, steps[0] ?? '');
	expect(await sweep(page, 20)).toEqual([]);
	await settled(page, steps[0] ?? '');
	// Once more after the height has changed, as when a phone's address bar goes.
	const { width, height } = size.viewport;
	await page.setViewportSize({ width, height: Math.round(height * 0.87) });
	expect(await sweep(page, 20)).toEqual([]);
	expect(faults()).toEqual([]);
});

test.each([
	['a phone', phone],
	['a desktop', desktop]
] as const)('every 20 px of the story embedded on another origin, on %s', async (_name, size) => {
	const { page, faults } = await app.newPage({ ...size, reducedMotion: 'reduce' });
	pages['/article/'] =
		`<!doctype html><html lang="en"><title>Article</title><link rel="icon" href="data:,"><iframe src="${app.site.url}embed/story/" title="Story" style="width:100%;height:90vh"></iframe>`;
	await page.goto(new URL('/article/', app.other.url).href);
	await page.locator('iframe').waitFor();
	const frame = await (await page.$('iframe'))?.contentFrame();
	if (!frame) throw new Error('The frame has no document.');
	await settled(frame, (await stepsOf(frame))[0] ?? '');
	expect(await sweep(frame, 20)).toEqual([]);
	expect(await page.evaluate(() => window.scrollY), 'the host’s page has moved').toBe(0);
	expect(faults()).toEqual([]);
});

test('with the wheel, by every size of stride', async () => {
	const { page, faults } = await app.open('/', desktop);
	const steps = await stepsOf(page);
	await settled(page, steps[0] ?? '');
	await page.mouse.move(1200, 500);
	for (const stride of [53, 120, 347, 1111]) {
		for (const way of [stride, -stride]) {
			for (let before = -1, at = 0; at !== before;) {
				before = at;
				// Two turns, since one may be swallowed by a scroll that is still going on.
				await page.mouse.wheel(0, way);
				await page.mouse.wheel(0, way);
				await page.waitForTimeout(60);
				at = await page.evaluate(() => window.scrollY);
			}
			await settled(page, (way > 0 ? steps.at(-1) : steps[0]) ?? '');
		}
	}
	expect(faults()).toEqual([]);
});
