/** On paper: every step with its words and picture, and nothing that only works on a screen. */
import {
	few,
	describe,
	desktop,
	expect,
	phone,
	readTo,
	settled,
	stepsOf,
	test,
	withBrowser,
	type Page
} from '../helpers/journey.ts';

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

test.each(
	few(
		[
			['a phone', phone],
			['a desktop', desktop]
		],
		1
	)
)('printed from %s, every step has its title and its picture', async (_name, size) => {
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

describe('a printer’s file', () => {
	/** A4 less its margins, px. */
	const SHEET = { width: 680, height: 1009 };

	interface Paper {
		bytes: number;
		sheets: number;
		/** Sheets that its content would fill. */
		filled: number;
		/** Steps that are printed, and those of them whose picture isn't there once. */
		steps: string[];
		unpictured: string[];
		/** What is opened and closed only on a screen, and stays closed. */
		closed: number;
	}

	/** Prints a page as a browser does that has waited for what is only on paper. */
	async function paper(page: Page): Promise<Paper> {
		await page.setViewportSize(SHEET);
		await page.emulateMedia({ media: 'print' });
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await page.waitForLoadState('networkidle');
		await page.waitForFunction(() =>
			[...document.images].every((each) => !each.checkVisibility() || each.naturalWidth > 0)
		);
		const seen = await page.evaluate(() => {
			const shown = (each: Element): boolean =>
				each.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
				each.getBoundingClientRect().height > 4;
			const steps = [...document.querySelectorAll('[data-step]')].filter(shown);
			return {
				height: document.documentElement.scrollHeight,
				steps: steps.map((each) => each.id),
				unpictured: steps
					.filter(
						(each) => [...each.querySelectorAll('img, svg.picture')].filter(shown).length !== 1
					)
					.map((each) => each.id),
				closed: [...document.querySelectorAll('.words details.aside')].filter(
					(each) => shown(each) && [...each.children].some((child) => !shown(child))
				).length
			};
		});
		const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
		const { height, ...told } = seen;
		return {
			...told,
			bytes: pdf.byteLength,
			sheets: pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0,
			filled: height / SHEET.height
		};
	}

	test.each(few(['/', '/present/', '/embed/stack/', '/embed/story/'], 1))(
		'of all steps at %s is light, and no sheet stays half empty',
		async (path) => {
			const { page, faults } = await app.open(path, desktop);
			const steps = await stepsOf(page);
			if (path !== '/embed/stack/') await settled(page, steps[0] ?? '', 15_000);
			const file = await paper(page);
			expect(file.steps).toEqual(steps);
			expect(file.unpictured).toEqual([]);
			expect(file.closed).toBe(0);
			expect(file.bytes).toBeLessThan(5_000_000);
			expect(file.sheets).toBeGreaterThan(8);
			expect(file.sheets).toBeLessThan(1 + file.filled * 1.3);
			expect(faults()).toEqual([]);
		},
		60_000
	);

	test.each(few(['/?read=core', '/present/?read=core', '/embed/stack/?read=core'], 1))(
		'of the short version at %s has its steps alone',
		async (path) => {
			const { page } = await app.open(path, desktop);
			const core = await page.$$eval('[data-step][data-core]', (all) => all.map(({ id }) => id));
			await page.waitForFunction(() => document.readyState === 'complete');
			if (!path.includes('stack')) await settled(page, core[0] ?? '', 15_000);
			const file = await paper(page);
			expect(file.steps).toEqual(core);
			expect(file.unpictured).toEqual([]);
		},
		60_000
	);

	test.each(few(['/embed/slow-cut/', '/embed/co-production/?scroll=off'], 1))(
		'of the part at %s has its words and pictures',
		async (path) => {
			const { page } = await app.open(path, desktop);
			const steps = await stepsOf(page);
			await settled(page, steps[0] ?? '', 15_000);
			const file = await paper(page);
			expect(file.steps).toEqual(steps);
			expect(file.unpictured).toEqual([]);
			expect(
				await page
					.locator(`#${steps.at(-1)} .words > p`)
					.last()
					.isVisible()
			).toBe(true);
		}
	);

	test('of slides has all of them, blanked or with notes', async () => {
		const { page } = await app.open('/present/', desktop);
		const steps = await stepsOf(page);
		await settled(page, steps[0] ?? '', 15_000);
		await page.keyboard.press('b');
		await page.emulateMedia({ media: 'print' });
		const ground = await page.$eval('.slides', (each) => getComputedStyle(each).backgroundColor);
		expect(ground).toMatch(/rgba\(0, 0, 0, 0\)|255, 255, 255/);
		expect((await paper(page)).steps).toEqual(steps);
		await page.emulateMedia({ media: 'screen' });
		await page.keyboard.press('b');
		await page.keyboard.press('n');
		expect((await paper(page)).steps).toEqual(steps);
		const notes = page.locator('.presenter .for-step:visible');
		expect(await notes.count()).toBe(steps.length);
	}, 60_000);

	test('leaves asides as the reader had them', async () => {
		const { page } = await app.open('/', desktop);
		await settled(page, 'whose-jet', 15_000);
		const open = (): Promise<number> => page.locator('details.aside[open]').count();
		expect(await open()).toBe(0);
		await page.pdf({ format: 'A4' });
		expect(await open()).toBe(0);
	});
});
