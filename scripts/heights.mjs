/**
 * Measures, in the built site, how tall the words under each step's picture are at the widths of
 * columns, for the lines that reserve an embed's room: `npm run heights:update` after a change of words
 * or type. A journey says when it is due.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from './serve.mjs';
import { browserArgs, ensureBrowser, isMain, root, run } from './setup.mjs';

/** Widths of columns, px. From the last on the words are as wide as they get. */
export const widths = Array.from({ length: 17 }, (_, n) => 320 + 20 * n);

/**
 * Heights of the words of an open embed of one step, at each width.
 *
 * @param {import('playwright-core').Page} page
 * @param {readonly number[]} [at]
 */
export async function wordsHeights(page, at = widths) {
	const heights = [];
	for (const width of at) {
		await page.setViewportSize({ width, height: 900 });
		heights.push(
			await page.evaluate(() => {
				const box = /** @type {HTMLElement} */ (document.querySelector('[data-embed]'));
				// As guest.js has it.
				box.style.display = 'flow-root';
				const picture = /** @type {HTMLElement} */ (box.querySelector('.box'));
				return Math.ceil(
					box.getBoundingClientRect().height - picture.getBoundingClientRect().height
				);
			})
		);
	}
	return heights;
}

/**
 * Opens a step's embed with its own typefaces, which readers' pages don't wait for.
 *
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} address
 */
export async function openAlone(context, address) {
	const page = await context.newPage();
	await page.route('**/*.css', async (route) => {
		const response = await route.fetch();
		const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block');
		await route.fulfill({ response, body });
	});
	await page.goto(address);
	await page.waitForSelector('[data-state="settled"]', { state: 'attached' });
	await page.waitForLoadState('networkidle');
	await page.evaluate(async () => void (await document.fonts.ready));
	return page;
}

async function main() {
	const { chromium } = await import('playwright-core');
	const site = await serve(join(root, 'build'));
	const browser = await chromium.launch({
		executablePath: await ensureBrowser(),
		args: browserArgs
	});
	try {
		const context = await browser.newContext({ reducedMotion: 'reduce' });
		const stack = await context.newPage();
		await stack.goto(`${site.url}embed/stack/`);
		const steps = await stack.$$eval('[data-step]', (all) =>
			all.map((each) => each.getAttribute('data-step') ?? '')
		);
		/** @type {Record<string, number[]>} */
		const words = {};
		for (const step of steps) {
			const page = await openAlone(context, `${site.url}embed/${step}/`);
			words[step] = await wordsHeights(page);
			await page.close();
		}
		const rows = Object.entries(words).map(
			([step, heights]) => `\t\t${JSON.stringify(step)}: [${heights.join(', ')}]`
		);
		await writeFile(
			join(root, 'src/story/embedding/heights.json'),
			`{\n\t"widths": [${widths.join(', ')}],\n\t"words": {\n${rows.join(',\n')}\n\t}\n}\n`
		);
		console.log(`Measured ${steps.length} steps at ${widths.length} widths.`);
	} finally {
		await browser.close();
		await site.close();
	}
}

if (isMain(import.meta.url)) await run(main);
