/**
 * Every step's picture against its baseline, wide and narrow, in both themes, as the live stage of
 * the step by itself paints it. With UPDATE_BASELINES=1 baselines that no longer match are made anew
 * instead: `npm run visual:update`.
 */
import outline from 'story:outline';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { withBrowser } from '../helpers/browser.ts';
import {
	RESULTS,
	baseline,
	baselines,
	dropBaseline,
	keepResult,
	nameOf,
	painter,
	painterOf,
	setBaseline,
	setPainter,
	whyNot,
	type Painter
} from './baselines.ts';
import { THEMES, photograph, readPng, stillPage, writePng } from './camera.ts';
import { compare, marked, type Bitmap } from './compare.ts';

const app = withBrowser();
const update = process.env.UPDATE_BASELINES === '1';
const steps = outline.flatMap((chapter) => chapter.steps.map(({ slug }) => slug));

let here: Painter;
let reason: string | null;
beforeAll(() => {
	here = painterOf(app.browser.version());
	reason = whyNot(here, painter());
	if (reason && !update) console.warn(reason);
});

/** What is wrong with a picture, in a line, once it has been put where people can look at it; null if nothing. */
async function fault(page: Page, name: string, actual: Bitmap): Promise<string | null> {
	const file = baseline(name);
	if (!file) return `${name}: has no baseline yet; run \`npm run visual:update\``;
	const expected = await readPng(page, file);
	const difference = compare(expected, actual);
	if (!difference.says) return null;
	keepResult(`${name}.expected`, file);
	keepResult(`${name}.actual`, await writePng(actual));
	keepResult(`${name}.difference`, await writePng(marked(actual, difference)));
	return `${name}: ${difference.says}; see ${RESULTS}/${name}.{expected,actual,difference}.png`;
}

/** Makes a baseline anew, unless it still shows the same: what doesn't change needn't be stored again. */
async function renew(page: Page, name: string, actual: Bitmap): Promise<void> {
	const file = reason ? null : baseline(name);
	if (file && !compare(await readPng(page, file), actual).says) return;
	setBaseline(name, await writePng(actual));
}

describe.each(steps)('%s', (step) => {
	test('looks as it did', async ({ skip }) => {
		if (reason && !update) skip(reason);
		const page = await stillPage(app);
		const faults: string[] = [];
		const pictures = await photograph(page, step);
		for (const theme of THEMES) {
			const name = nameOf(step, theme);
			const actual = pictures[theme];
			if (update) await renew(page, name, actual);
			else faults.push(...[await fault(page, name, actual)].filter((each) => each !== null));
		}
		expect(faults).toEqual([]);
	});
});

test('there is a baseline for every picture and no other, and they are light', ({ skip }) => {
	const names = steps.flatMap((step) => THEMES.map((theme) => nameOf(step, theme))).sort();
	if (update) {
		for (const name of baselines().names) if (!names.includes(name)) dropBaseline(name);
		setPainter(here);
	} else if (reason) skip(reason);
	expect(baselines().names).toEqual(names);
	expect(baselines().bytes).toBeLessThan(3_000_000);
});

describe('the comparison', () => {
	/** What it says of a step's picture after something has been done to it. */
	async function after(step: string, change: (page: Page) => Promise<void>): Promise<string> {
		const page = await stillPage(app);
		const { light } = await photograph(page, step);
		const before = await readPng(page, await writePng(light));
		return compare(before, (await photograph(page, step, change)).light).says;
	}
	/** A rule added to the page, from a sheet: its policy lets no other in. */
	const rule = (css: string) => async (page: Page) => {
		await page.evaluate((text) => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(text);
			document.adoptedStyleSheets = [sheet];
		}, css);
	};
	const [step = ''] = steps;

	test('passes the same picture taken again', async () => {
		expect(await after(step, async () => {})).toBe('');
	});

	test('sees a name moved by two pixels', async () => {
		const moved = rule('.picture .label:nth-last-of-type(1) { translate: 0 2px }');
		expect(await after(step, moved)).toMatch(/pixels differ/);
	});

	test('sees that a string is gone', async () => {
		const id = await (async () => {
			const { page } = await app.open(`/embed/${step}/`);
			return page.$eval('[data-string]', (string) => string.getAttribute('data-string') ?? '');
		})();
		expect(await after(step, rule(`[data-string="${id}"] { display: none }`))).toMatch(
			/pixels differ/
		);
	});

	test('sees another colour of the threads, and a slightly other ground', async () => {
		expect(await after(step, rule(':root { --flow: #0a5a8e }'))).not.toBe('');
		expect(await after(step, rule(':root { --paper: #f4efe0 }'))).toMatch(/colour/);
	});

	test('bears edges that are painted a little otherwise', async () => {
		// A tenth of a pixel is what another machine may make of an edge.
		expect(await after(step, rule('.picture { translate: 0.06px 0.06px }'))).toBe('');
	});
});
