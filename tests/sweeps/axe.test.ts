/** axe at every step, in both themes and at both sizes, and on every page there is. */
import {
	axe,
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
const sizes = [
	['a phone', phone],
	['a desktop', desktop]
] as const;

/** The notes, to the last source. */
async function atNotes(page: Page): Promise<string[]> {
	await page.goto('/notes/');
	return (await axe(page)).map((fault) => `notes: ${fault}`);
}

describe.each(sizes)('on %s', (_name, size) => {
	test.each(['light', 'dark'] as const)('every step, %s', async (colorScheme) => {
		const { page } = await app.open('/', { ...size, colorScheme, reducedMotion: 'reduce' });
		const faults: string[] = [];
		for (const [index, step] of (await stepsOf(page)).entries()) {
			await readTo(page, step);
			// The page is seen whole once: from then on only what a step changes. The whole would take
			// half an hour, of which all but a minute goes to words that haven't changed.
			const part = index === 0 ? [] : ['[data-stage]', `#${step}`, '.topbar'];
			faults.push(...(await axe(page, part)).map((fault) => `${step}: ${fault}`));
		}
		expect(faults).toEqual([]);
	});

	test.each(['light', 'dark'] as const)('every slide, notes shown, %s', async (colorScheme) => {
		const { page } = await app.open('/present/', { ...size, colorScheme, reducedMotion: 'reduce' });
		const faults: string[] = [];
		await page.keyboard.press('n');
		for (const [index, step] of (await stepsOf(page)).entries()) {
			if (index > 0) await page.keyboard.press('ArrowRight');
			await settled(page, step);
			const part = index === 0 ? [] : ['[data-stage]', `#${step}`, '.presenter', '.bar'];
			faults.push(...(await axe(page, part)).map((fault) => `${step}: ${fault}`));
		}
		expect(faults).toEqual([]);
	});

	test.each(['light', 'dark'] as const)('notes and every embed, %s', async (colorScheme) => {
		const { page } = await app.open('/', { ...size, colorScheme, reducedMotion: 'reduce' });
		const chapters = await page.$$eval('[data-chapter]', (all) =>
			all.map((each) => each.getAttribute('data-chapter') ?? '')
		);
		const faults: string[] = [];
		faults.push(...(await atNotes(page)));
		for (const part of ['story', 'stack', ...chapters, ...(await stepsOf(page))]) {
			await page.goto(`/embed/${part}/`);
			faults.push(...(await axe(page)).map((fault) => `${part}: ${fault}`));
		}
		expect(faults).toEqual([]);
	});
});

test('with forced colours and with more contrast', async () => {
	const { page } = await app.open('/', { ...phone, forcedColors: 'active' });
	const steps = await stepsOf(page);
	await settled(page, steps[0] ?? '');
	expect(await axe(page)).toEqual([]);
	await page.emulateMedia({ forcedColors: 'none', contrast: 'more' });
	expect(await axe(page)).toEqual([]);
});
