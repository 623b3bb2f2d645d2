/** Takes pictures of steps as readers see them, always the same way, and reads pictures back. */
import type { Page } from 'playwright-core';
import { encodePng } from '../../src/story/twins/png.ts';
import { settled, withItsFonts, type Harness } from '../helpers/browser.ts';
import { beside, halved, type Bitmap } from './compare.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Stages that a step has by itself: wide and narrow, px. */
const SIZES = [
	{ width: 800, height: 500 },
	{ width: 400, height: 500 }
] as const;

/** Colours of a picture as file. With fewer, letters' edges would be off as far as a real fault is. */
const COLOURS = 256;

/** A page that is painted the same way each time: its own typefaces, one pixel to a pixel, at rest. */
export async function stillPage(app: Harness): Promise<Page> {
	const { page } = await app.newPage({
		viewport: { width: 800, height: 1000 },
		deviceScaleFactor: 1,
		reducedMotion: 'reduce',
		colorScheme: 'light',
		forcedColors: 'none',
		contrast: 'no-preference'
	});
	await withItsFonts(page);
	return page;
}

/**
 * A step's stage in both themes: wide and narrow side by side, at half size.
 * @param change done to the page before each picture, for tests of the comparison itself
 * @throws if the step's picture doesn't come to rest, or not in boxes of these sizes
 */
export async function photograph(
	page: Page,
	step: string,
	change?: (page: Page) => Promise<void>
): Promise<Record<Theme, Bitmap>> {
	const shots: Record<Theme, Bitmap[]> = { light: [], dark: [] };
	const [first] = SIZES;
	await page.setViewportSize({ width: first.width, height: 1000 });
	await page.goto(`/embed/${step}/?motion=reduce`);
	await settled(page, step, 20_000);
	for (const { width, height } of SIZES) {
		await page.setViewportSize({ width, height: 1000 });
		await page.waitForFunction(
			([w, h]) =>
				document.querySelector('[data-stage] svg.picture')?.getAttribute('viewBox') ===
				`0 0 ${w} ${h}`,
			[width, height] as const,
			{ timeout: 10_000 }
		);
		await change?.(page);
		for (const theme of THEMES) {
			// As the page does when the address names a theme.
			await page.evaluate(async (name) => {
				document.documentElement.dataset.theme = name;
				await document.fonts.ready;
				for (let frames = 0; frames < 2; frames++)
					await new Promise((done) => requestAnimationFrame(done));
			}, theme);
			const shot = await page
				.locator('[data-stage]')
				.screenshot({ animations: 'disabled', caret: 'hide' });
			shots[theme].push(halved(await readPng(page, shot)));
		}
	}
	return { light: beside(shots.light), dark: beside(shots.dark) };
}

/** A PNG's pixels, read by the browser: it is there, and nothing else need know the format. */
export async function readPng(page: Page, png: Buffer): Promise<Bitmap> {
	const { width, height, bytes } = await page.evaluate(async (base64) => {
		const file = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
		const image = await createImageBitmap(new Blob([file], { type: 'image/png' }), {
			colorSpaceConversion: 'none'
		});
		const { width, height } = image;
		const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
		pen.drawImage(image, 0, 0);
		const { data } = pen.getImageData(0, 0, width, height);
		let bytes = '';
		for (let at = 0; at < data.length; at += 8192)
			bytes += String.fromCharCode(...data.subarray(at, at + 8192));
		return { width, height, bytes: btoa(bytes) };
	}, png.toString('base64'));
	return { width, height, data: Buffer.from(bytes, 'base64') };
}

/** A picture as file: small, of few colours. */
export const writePng = ({ data, width, height }: Bitmap): Promise<Buffer> =>
	encodePng(data, width, height, COLOURS);
