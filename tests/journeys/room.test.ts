/** Every size of window and of text: the picture has its room, and nothing is cut. */
import {
	atRest,
	cutWords,
	desktop,
	expect,
	few,
	jumpTo,
	phone,
	readTo,
	roomFaults,
	settled,
	sideways,
	spaceOut,
	stepsOf,
	test,
	textSize,
	windows,
	withBrowser,
	type Page
} from '../helpers/journey.ts';

const app = withBrowser();
const calm = { reducedMotion: 'reduce' } as const;

/** Faults of some steps, each with its name. */
async function read(page: Page, count: number): Promise<string[]> {
	const faults: string[] = [];
	for (const step of few(await stepsOf(page), count)) {
		await jumpTo(page, step);
		await settled(page, step);
		await atRest(page, step);
		for (const fault of await roomFaults(page)) faults.push(`${step}: ${fault}`);
	}
	return faults;
}

test.each(few(windows, 2))(
	'the picture has a third of a window of %i × %i',
	async (width, height) => {
		const { page } = await app.open('/', { ...calm, viewport: { width, height } });
		await settled(page, 'whose-jet');
		expect(await read(page, 12)).toEqual([]);
	},
	120_000
);

test.each(['/present/', '/embed/story/'])(
	'so it has in %s',
	async (path) => {
		for (const [width, height] of few(windows, 1)) {
			const { page } = await app.open(path, { ...calm, viewport: { width, height } });
			await settled(page, 'whose-jet');
			expect({ width, faults: await read(page, 8) }).toEqual({ width, faults: [] });
		}
	},
	60_000
);

/** Sizes of the letters of a card and of a picture’s names, px on the screen. */
const letters = (page: Page, step: string): Promise<{ card: number; name: number }> =>
	page.evaluate((slug) => {
		const card = document.querySelector(`[data-step="${slug}"] .card p:not(.kicker)`)!;
		const name = document.querySelector('.layer.here .picture .label-name')!;
		const { width } = name.closest('svg')!.getBoundingClientRect();
		const drawn = width / name.closest('svg')!.viewBox.baseVal.width;
		return {
			card: parseFloat(getComputedStyle(card).fontSize),
			name: parseFloat(getComputedStyle(name).fontSize) * drawn
		};
	}, step);

test.each(few([24, 20, 32], 1))(
	'a reader’s letters of %i px are followed in full',
	async (px) => {
		// In letters of 32 px the desk's window is a low one, and has smaller type.
		for (const { viewport } of px < 32 ? [phone, desktop] : [phone]) {
			const usual = await app.open('/', { ...calm, viewport });
			await readTo(usual.page, 'slow-cut');
			const was = await letters(usual.page, 'slow-cut');
			const { page } = await app.newPage({ ...calm, viewport });
			await textSize(page, px);
			await page.goto('/');
			await readTo(page, 'slow-cut');
			const is = await letters(page, 'slow-cut');
			expect(is.card / was.card).toBeCloseTo(px / 16, 2);
			// Down to the narrowest stage that is drawn: a name would find no room in one of half a phone.
			const most = Math.min(viewport.width, viewport.height) / 260;
			expect(is.name / was.name).toBeCloseTo(Math.min(px / 16, most), 2);
			expect(await sideways(page)).toEqual([]);
			expect(await cutWords(page)).toEqual([]);
			expect(await read(page, 8)).toEqual([]);
		}
	},
	180_000
);

test.each(few(['/', '/present/', '/embed/story/', '/notes/', '/embed/other-gates/'], 1))(
	'nothing is cut where texts are set apart: %s',
	async (path) => {
		for (const [width, height] of few(
			[
				[320, 568],
				[390, 844],
				[1440, 900]
			] as const,
			1
		)) {
			const { page } = await app.open(path, { ...calm, viewport: { width, height } });
			await spaceOut(page);
			expect(await sideways(page)).toEqual([]);
			expect(await cutWords(page)).toEqual([]);
			if (path === '/') expect(await read(page, 12)).toEqual([]);
		}
	},
	120_000
);
