/** The twins against the live stage: the same marks, in the same places, of the same colours. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { few, loaded, settled, stepsOf, withBrowser } from '../helpers/browser.ts';

const app = withBrowser();
const box = { viewport: { width: 800, height: 1000 }, deviceScaleFactor: 1, isMobile: false };

/** What is drawn inside a picture: each mark with its place, its words and how it looks. */
function marksOf(page: Page, picture: string): Promise<string[]> {
	return page.$eval(picture, (svg) => {
		const shapes = 'path, circle, ellipse, line, rect, polygon, polyline, text, tspan, use';
		// Not on the stage: the sheet and the caption. Not in a file: what only a finger meets.
		const apart = 'defs, #ground, #foot, .grab';
		const places = 'd cx cy r rx ry x y x1 y1 x2 y2 width height dx dy points href'.split(' ');
		return [...svg.querySelectorAll(shapes)]
			.filter((mark) => !mark.closest(apart))
			.map((mark) => {
				const style = getComputedStyle(mark);
				const moved: string[] = [];
				for (let each: Element | null = mark; each && each !== svg; each = each.parentElement)
					moved.push(each.getAttribute('transform') ?? '');
				const transform = moved.filter(Boolean).join(' ');
				// Strokes that don't scale and strokes written thinner look the same.
				const scale =
					style.vectorEffect === 'non-scaling-stroke'
						? 1
						: Number(/matrix\(([\d.]+)/.exec(transform)?.[1] ?? 1);
				const words = [...mark.childNodes]
					.map((node) => (node instanceof Text ? node.data.trim() : ''))
					.filter(Boolean)
					.join(' ');
				const target = mark.getAttribute('href');
				return [
					mark.localName,
					...places.map((name) => mark.getAttribute(name) ?? ''),
					transform,
					target ? (document.querySelector(target)?.getAttribute('d') ?? 'nothing') : '',
					words,
					style.display,
					style.opacity,
					style.fill,
					style.stroke,
					style.stroke === 'none' ? '' : (parseFloat(style.strokeWidth) * scale).toFixed(1),
					style.strokeDasharray,
					style.strokeLinecap,
					...(words
						? [style.fontFamily.split(',')[0]!, style.fontSize, style.fontWeight, style.textAnchor]
						: [])
				].join('|');
			});
	});
}

test('a step’s drawing has the marks of its settled stage, in either theme', async () => {
	const { page, faults } = await app.newPage(box);
	await page.goto('/embed/stack/');
	const steps = few(await stepsOf(page), 4);
	// The box of a step by itself is then the drawing's own, whatever a scroll bar takes.
	const bar = await page.evaluate(() => innerWidth - document.body.clientWidth);
	await page.setViewportSize({ width: 800 + bar, height: 1000 });
	for (const [n, step] of steps.entries()) {
		const theme = n % 2 ? 'dark' : 'light';
		await page.goto(`/embed/${step}/?theme=${theme}&motion=reduce`);
		await settled(page, step);
		await loaded(page);
		expect(
			await page.$eval('[data-stage]', ({ clientWidth, clientHeight }) => [
				clientWidth,
				clientHeight
			])
		).toEqual([800, 500]);
		const live = await marksOf(page, '[data-stage] svg.picture');
		expect(live.length, step).toBeGreaterThan(10);
		await page.goto(`/pictures/${step}-${theme}.svg`);
		expect(await marksOf(page, 'svg'), `${step}, ${theme}`).toEqual(live);
		// The one that follows the reader's system draws the same as well.
		await page.emulateMedia({ colorScheme: theme });
		await page.goto(`/pictures/${step}.svg`);
		expect(await marksOf(page, 'svg'), `${step}, by the system`).toEqual(live);
	}
	// A drawing opened by itself has no page to name an icon.
	expect(faults().filter((fault) => !fault.includes('/favicon.ico'))).toEqual([]);
});

test('a step’s pixels show what its drawing does', async () => {
	const { page, faults } = await app.newPage(box);
	await page.goto('/embed/stack/');
	const steps = few(await stepsOf(page), 3);
	const differences = await page.evaluate(async (slugs) => {
		// Small enough that the two painters' ways with edges and letters don't count.
		const [width, height] = [160, 100];
		const seen = async (address: string): Promise<Uint8ClampedArray> => {
			const image = new Image(1280, 800);
			image.src = address;
			await image.decode();
			// In full first: a drawing would be drawn anew in the smaller size.
			const sheet = new OffscreenCanvas(1280, 800);
			sheet.getContext('2d')!.drawImage(image, 0, 0, 1280, 800);
			const canvas = new OffscreenCanvas(width, height);
			const pen = canvas.getContext('2d', { willReadFrequently: true })!;
			pen.imageSmoothingQuality = 'high';
			pen.drawImage(sheet, 0, 0, width, height);
			return pen.getImageData(0, 0, width, height).data;
		};
		const found: { name: string; mean: number; far: number }[] = [];
		for (const slug of slugs)
			for (const theme of ['light', 'dark']) {
				const name = `${slug}-${theme}`;
				const [drawing, pixels] = await Promise.all(
					['svg', 'png'].map((kind) => seen(`../../pictures/${name}.${kind}`))
				);
				let sum = 0;
				let far = 0;
				for (const [i, value] of drawing!.entries()) {
					const off = Math.abs(value - pixels![i]!);
					sum += off;
					if (off > 48) far++;
				}
				found.push({ name, mean: sum / drawing!.length, far: far / drawing!.length });
			}
		return found;
	}, steps);
	expect(differences.filter(({ mean, far }) => mean > 1.5 || far > 0.001)).toEqual([]);
	expect(faults()).toEqual([]);
});
