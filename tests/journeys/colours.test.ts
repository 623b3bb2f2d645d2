/** The reader's own colours: nothing on the stage keeps ours, and what tells kinds apart is still there. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, readTo, settled, withBrowser } from '../helpers/browser.ts';

const app = withBrowser();

/** What the system's colours, and their mixtures for lit countries, come to on this page. */
const systemColours = (page: Page): Promise<Record<string, string>> =>
	page.evaluate(() => {
		const probe = document.body.appendChild(document.createElement('i'));
		probe.style.setProperty('forced-color-adjust', 'none');
		const wanted = ['Canvas', 'CanvasText', 'LinkText', 'GrayText', 'Highlight', 'HighlightText'];
		const mixed = ['LinkText', 'CanvasText'].map((one) => `color-mix(in srgb, ${one} 30%, Canvas)`);
		const found = [...wanted, ...mixed].map((name) => {
			probe.style.color = name;
			return [name, getComputedStyle(probe).color] as const;
		});
		probe.remove();
		return Object.fromEntries(found);
	});

/** Marks on the stage in a colour that isn't the system's: what they are and the colour. */
const strangers = (page: Page, allowed: readonly string[]): Promise<string[]> =>
	page.evaluate((known) => {
		const faults = new Set<string>();
		for (const mark of document.querySelectorAll('.layer.here .picture *, #hatch *, .beads i')) {
			if (mark instanceof SVGElement && !mark.matches('path, circle, rect, line, text, tspan, use'))
				continue;
			const style = getComputedStyle(mark);
			const { fill, stroke, backgroundColor, borderTopColor } = style;
			const colours =
				mark instanceof SVGElement ? [fill, stroke] : [backgroundColor, borderTopColor];
			for (const colour of colours) {
				if (/^(none|url\(.*|rgba\(0, 0, 0, 0\))$/.test(colour) || known.includes(colour)) continue;
				faults.add(`${mark.localName}.${mark.getAttribute('class') ?? ''}: ${colour}`);
			}
		}
		return [...faults];
	}, allowed);

const colourOf = (page: Page, mark: string, what: 'fill' | 'stroke' | 'color'): Promise<string> =>
	page
		.locator(mark)
		.first()
		.evaluate((element, property) => getComputedStyle(element)[property], what);

test('forced colours reach every mark, also against a theme chosen here; so does more contrast', async () => {
	const { page, faults } = await app.newPage({
		...desktop,
		colorScheme: 'dark',
		forcedColors: 'active',
		reducedMotion: 'reduce'
	});
	await page.goto('/?theme=light#who-holds');
	await settled(page, 'who-holds');
	const system = await systemColours(page);

	expect(await colourOf(page, '.layer .bead', 'fill')).toBe(system.LinkText);
	expect(await colourOf(page, '.layer .string.flow .thread', 'stroke')).toBe(system.LinkText);
	expect(await colourOf(page, '.layer .consent', 'stroke')).toBe(system.CanvasText);
	expect(await colourOf(page, '.layer :not(.law) > .knot-eye', 'fill')).toBe(system.CanvasText);
	expect(await colourOf(page, '.layer .pin', 'fill')).toBe(system.CanvasText);
	expect(await colourOf(page, '.layer .lit', 'fill')).not.toBe(system.Canvas);
	expect(await colourOf(page, '[data-step="who-holds"] a.src', 'color')).toBe(system.LinkText);
	// Shadows are gone, so the chapter that is read is underlined.
	const line = await page
		.locator('.topbar [aria-current]')
		.evaluate((link) => getComputedStyle(link).textDecorationLine);
	expect(line).toBe('underline');

	for (const step of ['who-holds', 'clause-by-clause', 'slow-cut', 'what-they-found']) {
		await readTo(page, step);
		expect(await strangers(page, Object.values(system)), step).toEqual([]);
	}

	// More contrast, in a theme that sets the same variables.
	await page.emulateMedia({ forcedColors: 'none', contrast: 'more' });
	const values = await page.evaluate(() => {
		document.documentElement.dataset.theme = 'dark';
		const style = getComputedStyle(document.documentElement);
		return ['--soft', '--ink', '--border', '--coast'].map((name) => style.getPropertyValue(name));
	});
	expect(values[0]).toBe(values[1]);
	expect(values[2]).toBe(values[3]);
	expect(faults()).toEqual([]);
});
