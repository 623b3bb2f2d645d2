/** On paper: every step with its words and picture, and nothing that only works on a screen. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, phone, readTo, stepsOf, withBrowser } from '../helpers/browser.ts';

const app = withBrowser();

interface Printed {
	step: string;
	title: boolean;
	pictures: number;
	loaded: number;
}

/** What of each step would be on paper. */
const printed = (page: Page): Promise<Printed[]> =>
	page.$$eval('[data-step]', (steps) =>
		steps.map((step) => {
			const pictures = [...step.querySelectorAll('img')].filter(
				(picture) => picture.checkVisibility() && picture.getBoundingClientRect().height > 40
			);
			const title = step.querySelector('h1, h2, h3');
			return {
				step: step.getAttribute('data-step') ?? '',
				title:
					(title?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ?? false) &&
					(title?.getBoundingClientRect().height ?? 0) > 0,
				pictures: pictures.length,
				loaded: pictures.filter((picture) => picture.complete && picture.naturalWidth > 0).length
			};
		})
	);

test.each([
	['a phone', phone],
	['a desktop', desktop]
])('printed from %s, every step has its title and its picture', async (_name, size) => {
	const { page, faults } = await app.open('/', size);
	const steps = await stepsOf(page);
	// A reader prints from somewhere in the middle.
	await readTo(page, steps[1] ?? '');
	// Says `beforeprint`, lays out on paper and says `afterprint`, as the browser's own menu does.
	const pdf = await page.pdf({ format: 'A4' });
	expect(pdf.byteLength).toBeGreaterThan(20_000);

	await page.emulateMedia({ media: 'print' });
	await page.waitForLoadState('networkidle');
	const found = await printed(page);
	expect(found.filter(({ title }) => !title).map(({ step }) => step)).toEqual([]);
	expect(found.filter(({ pictures }) => pictures === 0).map(({ step }) => step)).toEqual([]);
	expect(
		found.filter(({ pictures, loaded }) => loaded < pictures).map(({ step }) => step),
		'pictures that were not loaded when the page was printed'
	).toEqual([]);
	expect(faults()).toEqual([]);
});

test('nothing stays in front of the words', async () => {
	const { page } = await app.open('/', desktop);
	const steps = await stepsOf(page);
	await readTo(page, steps[2] ?? '');
	await page.emulateMedia({ media: 'print' });
	const screenOnly = await page.$$eval('body *', (all) =>
		all
			.filter((element) => {
				const { position } = getComputedStyle(element);
				const { width, height } = element.getBoundingClientRect();
				return (
					(/fixed|sticky/.test(position) ||
						element.matches('[data-stage], canvas, button, input, nav')) &&
					element.checkVisibility({ visibilityProperty: true }) &&
					width > 1 &&
					height > 1
				);
			})
			.map((element) => `${element.localName}.${element.getAttribute('class')}`)
	);
	expect(screenOnly).toEqual([]);
	// Ink on white, whatever the screen's theme.
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	const ink = await page.$eval('[data-step] p', (words) => {
		const lightness = (colour: string): number => {
			const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
			return a === 0 ? 255 : (r + g + b) / 3;
		};
		let ground = 255;
		for (let each: Element | null = words; each; each = each.parentElement) {
			const colour = getComputedStyle(each).backgroundColor;
			if (!/, 0\)$|transparent/.test(colour)) {
				ground = lightness(colour);
				break;
			}
		}
		return { words: lightness(getComputedStyle(words).color), ground };
	});
	expect(ink.words).toBeLessThan(100);
	expect(ink.ground).toBeGreaterThan(200);
});

test('notes and slides print as well', async () => {
	const { page } = await app.newPage(desktop);
	for (const path of ['/notes/', '/present/']) {
		await page.goto(path);
		await page.emulateMedia({ media: 'print' });
		const headings = await page.$$eval('h2, h3', (all) =>
			all.map((each) => each.checkVisibility())
		);
		expect(headings.length, path).toBeGreaterThan(3);
		expect(headings.filter((visible) => !visible).length, `${path}: headings left out`).toBe(0);
	}
});
