/** Every page and part reaches from edge to edge: no strip kept free for a scrollbar that isn't there. */
import { expect, settled, test, withBrowser } from '../helpers/journey.ts';

const app = withBrowser();
/** Phones have scrollbars that take no room. */
const classic = { isMobile: false, hasTouch: false, deviceScaleFactor: 1 } as const;

test.each([
	['/', 'whose-jet', '[data-stage]'],
	['/present/', 'whose-jet', '[data-stage]'],
	['/embed/story/', 'whose-jet', '[data-stage]'],
	['/embed/co-production/', '', '[data-stage]'],
	['/embed/slow-cut/', 'slow-cut', '[data-stage]'],
	['/embed/stack/', '', 'main']
])('%s has no seam at its right edge', async (path, step, reaches) => {
	const { page } = await app.open(path, { ...classic, viewport: { width: 700, height: 600 } });
	if (step) await settled(page, step, 15_000);
	const right = await page.$eval(reaches, (each) => each.getBoundingClientRect().right);
	expect(right).toBe(700);
});

test('at 640 px a step by itself is as wide as its frame says, with a scrollbar in it or not', async () => {
	const { page } = await app.open('/embed/slow-cut/', {
		...classic,
		viewport: { width: 640, height: 300 }
	});
	await settled(page, 'slow-cut', 15_000);
	const proportions = (): Promise<number> =>
		page.$eval('[data-stage]', ({ clientWidth, clientHeight }) => clientWidth / clientHeight);
	const heightOf = (): Promise<number> =>
		page.$eval('[data-embed]', (each) => each.getBoundingClientRect().height);
	expect(await proportions()).toBeCloseTo(1.6, 1);
	const height = await heightOf();
	// A host that hasn't answered yet: the part scrolls, and the bar takes its room.
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('html { overflow-y: scroll } ::-webkit-scrollbar { width: 15px }');
		document.adoptedStyleSheets = [sheet];
	});
	expect(await heightOf()).toBe(height);
	expect(await page.evaluate(() => document.documentElement.scrollLeft)).toBe(0);
});
