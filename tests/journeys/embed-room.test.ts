/** The lines that publishers copy make the room for a frame: nothing moves when a script comes late. */
import { openAlone, wordsHeights } from '../../scripts/heights.mjs';
import { roomAt, wordsOf } from '../../src/story/embedding/embed-lines.ts';
import { embedOf, hostPage } from '../helpers/host.ts';
import {
	few,
	describe,
	expect,
	settled,
	spread,
	stepsOf,
	test,
	withBrowser
} from '../helpers/journey.ts';

declare global {
	interface Window {
		/** How far the page has moved by itself, as browsers count it; set by the host's page only. */
		__moved?: number;
	}
}

/** Pages of the other publisher, by path. */
const pages: Record<string, string> = {};
const app = withBrowser({ other: { pages } });

/** The lines for a part, as the site gives them. */
async function linesFor(part: string): Promise<string> {
	const all = await (await fetch(`${app.site.url}embed/lines.txt`)).text();
	const own = all.split('\n\n\n').find((each) => each.includes(` (${part})\n`));
	if (!own) throw new Error(`There are no lines for ${part}.`);
	return own.slice(own.indexOf('<')).replaceAll('https://example.org/', app.site.url);
}

const watch = `<script>__moved = 0;
new PerformanceObserver((list) => { for (const { value } of list.getEntries()) __moved += value; })
	.observe({ type: 'layout-shift', buffered: true });</script>`;

describe('with the lines as documented and a script that is late', () => {
	// High windows, so that what stands after the frame is in sight, too.
	test.each(
		few(
			[
				['story', 390, 844],
				['story', 844, 390],
				['co-production', 1000, 1600],
				['stack', 390, 844],
				['slow-cut', 352, 2000],
				['slow-cut', 422, 2000],
				['slow-cut', 1000, 2000],
				['whose-jet', 390, 2000]
			],
			2
		)
	)('nothing moves: %s at %i × %i', async (part, width, height) => {
		pages['/article/'] = hostPage(
			`${watch}<p>The article.</p>${await linesFor(part)}<p id="after">And on.</p>`
		);
		const { page, faults } = await app.newPage({ viewport: { width, height } });
		let late = (): void => {};
		const waited = new Promise<void>((done) => (late = done));
		await page.route('**/embed.js', async (route) => {
			await waited;
			await route.continue();
		});
		await page.goto(new URL('article/', app.other.url).href, { waitUntil: 'domcontentloaded' });
		await page.waitForSelector('#after');
		// What has been painted can be seen to move.
		await page.waitForTimeout(2000);
		late();
		const { frame } = await embedOf(page);
		if (part !== 'stack') await settled(frame, (await stepsOf(frame))[0] ?? '');
		await page.waitForLoadState('networkidle');
		await expect.poll(() => page.$('[data-strings-attached] > a')).toBeNull();
		await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
		expect(await page.evaluate(() => window.__moved)).toBe(0);
		expect(faults()).toEqual([]);
	});
});

test('the heights on record are those of the steps: else `npm run heights:update`', async () => {
	const { page: stack } = await app.open('embed/stack/');
	const all = await stepsOf(stack);
	const steps = process.env.TEST_FULL === '1' ? all : spread(all, 4);
	expect(all.filter((step) => !wordsOf(step))).toEqual([]);
	const { context } = await app.newPage({ reducedMotion: 'reduce' });
	for (const step of steps) {
		const page = await openAlone(context, `${app.site.url}embed/${step}/`);
		const widths = [330, 390, 470, 640];
		const heights = await wordsHeights(page, widths);
		for (const [i, width] of widths.entries()) {
			const real = heights[i]! + (width < 640 ? width * 1.25 : width * 0.625);
			const room = roomAt(wordsOf(step)!, width);
			expect.soft(room, `${step}, ${width} px: too little`).toBeGreaterThanOrEqual(real);
			expect.soft(room, `${step}, ${width} px: too much`).toBeLessThanOrEqual(real + 140);
		}
		await page.close();
	}
});
