/** A mouse that only rests does nothing: neither the page that scrolls under it nor a new picture is pointed at. */
import {
	describe,
	expect,
	test,
	desktop,
	pointTo,
	readTo,
	settled,
	withBrowser,
	type Page
} from '../helpers/journey.ts';

const app = withBrowser();
const calm = { ...desktop, reducedMotion: 'reduce' } as const;

interface Place {
	x: number;
	y: number;
}

/** The middle of a string of the picture that stands, where nothing lies over it. */
async function onAString(page: Page): Promise<Place> {
	const place = await page.evaluate(() => {
		for (const line of document.querySelectorAll<SVGPathElement>('.layer.here .grab')) {
			const toScreen = line.getScreenCTM();
			for (let share = 0.2; toScreen && share < 0.8; share += 0.02) {
				const { x, y } = line
					.getPointAtLength(share * line.getTotalLength())
					.matrixTransform(toScreen);
				if (document.elementFromPoint(x, y) === line) return { x, y };
			}
		}
		return null;
	});
	if (!place) throw new Error('No string is within reach.');
	return place;
}

const pulled = (page: Page): Promise<number> => page.locator('.layer .pulled').count();
const note = (page: Page) => page.locator('[popover]:popover-open');

/** Counts what browsers say to have come under the mouse. */
async function watchArrivals(page: Page, selector: string): Promise<void> {
	await page.evaluate((wanted) => {
		const root = document.documentElement;
		root.dataset.arrivals = '0';
		addEventListener('pointerover', ({ target }) => {
			if ((target as Element).closest(wanted))
				root.dataset.arrivals = String(Number(root.dataset.arrivals) + 1);
		});
	}, selector);
}
const arrived = (page: Page) =>
	page.waitForSelector('html:not([data-arrivals="0"])', { timeout: 5000 });

describe('a mouse that rests', () => {
	test('pulls no string when the page scrolls, and pulls it as soon as it moves', async () => {
		const { page, faults } = await app.open('/#handshake', calm);
		await settled(page, 'handshake');
		const { x, y } = await onAString(page);
		await readTo(page, 'the-ladder');
		await watchArrivals(page, '.string');
		await pointTo(page, x, y);
		await readTo(page, 'handshake');
		await arrived(page);
		expect(await pulled(page)).toBe(0);
		await page.mouse.move(x, y + 1);
		await page.locator('.layer .pulled').first().waitFor({ state: 'attached', timeout: 3000 });
		// What it pulled it lets go when the page takes it away.
		await readTo(page, 'the-ladder');
		expect(await pulled(page)).toBe(0);
		expect(faults()).toEqual([]);
	});

	test('pulls no string when a key brings another slide, and none of a web', async () => {
		const { page } = await app.open('/present/#first-blocs', calm);
		await settled(page, 'first-blocs');
		const spot = await page.evaluate(() => {
			for (const ring of document.querySelectorAll('.layer.here .treaty-taut .treaty')) {
				const { left, top, width, height } = ring.getBoundingClientRect();
				const [x, y] = [left + width / 2, top + height / 2];
				if (document.elementFromPoint(x, y) === ring) return { x, y };
			}
			throw new Error('No treaty is within reach.');
		});
		await page.keyboard.press('ArrowLeft');
		await settled(page, 'not-a-sale');
		await pointTo(page, spot.x, spot.y);
		await watchArrivals(page, '.string');
		await page.keyboard.press('ArrowRight');
		await settled(page, 'first-blocs');
		await page.evaluate(() => scrollBy(0, 1));
		await arrived(page);
		expect(await pulled(page)).toBe(0);
		await page.mouse.move(spot.x + 1, spot.y);
		await page.locator('.layer .pulled').first().waitFor({ state: 'attached', timeout: 3000 });
	});

	test('opens no note when the words scroll, before and after the notes have loaded', async () => {
		const { page, records } = await app.open('/#who-holds', calm);
		await settled(page, 'who-holds');
		const link = page.locator('[data-step="who-holds"] .card a.src').first();
		const there = async (): Promise<Place> => {
			const box = await link.boundingBox();
			if (!box) throw new Error('The reference is not to be seen.');
			return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		};
		const scrolled = (by: number): Promise<void> =>
			page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), by);
		const rest = async (): Promise<void> => {
			const { x, y } = await there();
			await pointTo(page, x, y + 200);
			await watchArrivals(page, 'a.src');
			await scrolled(-200);
			await arrived(page);
			// Longer than a note takes to come.
			await page.waitForTimeout(500);
			expect(await note(page).count()).toBe(0);
		};
		const asked = records.requests.length;
		await rest();
		expect(records.requests.slice(asked).filter((url) => url.includes('notes'))).toEqual([]);
		const { x, y } = await there();
		await page.mouse.move(x + 1, y);
		await note(page).waitFor({ timeout: 3000 });
		await page.mouse.move(5, 5);
		await note(page).waitFor({ state: 'hidden', timeout: 3000 });
		await scrolled(200);
		await rest();
		await page.mouse.move((await there()).x + 2, (await there()).y);
		await note(page).waitFor({ timeout: 3000 });
	});

	test('walks through no list that scrolls', async () => {
		const { page } = await app.open('/#fully-strung', calm);
		await settled(page, 'fully-strung');
		await page.getByRole('button', { name: 'All strings' }).click();
		const option = page.getByRole('option').nth(2);
		await option.waitFor({ timeout: 3000 });
		const box = await option.boundingBox();
		if (!box) throw new Error('There is no list.');
		await pointTo(page, box.x + 40, box.y + box.height / 2);
		await page.locator('.layer .pulled').first().waitFor({ state: 'attached', timeout: 3000 });
		await watchArrivals(page, '[role="option"]');
		await page.mouse.wheel(0, 200);
		await arrived(page);
		await expect.poll(() => pulled(page)).toBe(0);
		await page.mouse.move(box.x + 42, box.y + box.height / 2);
		await page.locator('.layer .pulled').first().waitFor({ state: 'attached', timeout: 3000 });
	});
});
