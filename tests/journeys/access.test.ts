/** No page, at no depth and in no theme, has anything that axe finds fault with. */
import { expect, test } from 'vitest';
import {
	axe,
	desktop,
	phone,
	press,
	readTo,
	settled,
	spread,
	stepsOf,
	withBrowser,
	longTest
} from '../helpers/browser.ts';

const app = withBrowser();

/** In both themes at once: axe computes, and there is more than one core. */
async function inBothThemes(look: (colorScheme: 'light' | 'dark') => Promise<string[]>) {
	const found = await Promise.all(
		(['light', 'dark'] as const).map(async (theme) =>
			(await look(theme)).map((fault) => `${theme}: ${fault}`)
		)
	);
	expect(found.flat()).toEqual([]);
}

longTest('the story at six depths', () =>
	inBothThemes(async (colorScheme) => {
		const { page } = await app.open('/', { ...phone, colorScheme, reducedMotion: 'reduce' });
		const faults: string[] = [];
		for (const [depth, step] of spread(await stepsOf(page), 6).entries()) {
			await readTo(page, step);
			// All words are on the page from the start; what changes is the stage.
			const part = depth === 0 ? [] : ['[data-stage]', `[data-step="${step}"]`, 'header'];
			faults.push(...(await axe(page, part)).map((fault) => `${step} ${fault}`));
		}
		return faults;
	})
);

test('the story on a desktop, a note open, a string pulled and all details opened', () =>
	inBothThemes(async (colorScheme) => {
		const { page } = await app.open('/', { ...desktop, colorScheme, reducedMotion: 'reduce' });
		const steps = await stepsOf(page);
		const step = steps[2] ?? '';
		await readTo(page, step);
		await press(page, page.locator('[data-stage] button', { hasText: /a string/i }));
		await page.locator(`[data-step="${step}"] a:is(.fig, .src)`).first().click();
		await page.locator('[popover]:popover-open a').first().waitFor({ timeout: 3000 });
		await page.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
		// Tables come as elements when they are opened.
		await expect
			.poll(() =>
				page.$$eval('.in-words', (all) => all.filter((each) => !each.querySelector('td')).length)
			)
			.toBe(0);
		return axe(page, ['[data-stage]', '[popover]:popover-open', '.chapter:nth-of-type(3)']);
	}));

longTest('notes, slides and embeds', () =>
	inBothThemes(async (colorScheme) => {
		const { page } = await app.open('/', { ...phone, colorScheme, reducedMotion: 'reduce' });
		const steps = await stepsOf(page);
		const paths = [
			'/notes/',
			'/present/',
			// What differs from the page: no bar at the top, and the stepper.
			'/embed/story/',
			`/embed/${steps[3]}/`,
			'/embed/co-production/'
		];
		const faults: string[] = [];
		for (const path of paths) {
			await page.goto(path);
			if (path === '/present/') {
				await settled(page, steps[0] ?? '');
				await page.keyboard.press('n');
			}
			// Long lists of the same: each kind once, and all of them in the sweeps.
			const part =
				path === '/notes/'
					? [
							'.notes-bar',
							'.appendix > :is(header, nav)',
							'.notes > :not(.claims, .terms, .steps-list)',
							'.claims > :nth-child(-n + 2)',
							'.terms > :nth-child(-n + 4)',
							'.steps-list > :first-child'
						]
					: [];
			faults.push(...(await axe(page, part)).map((fault) => `${path} ${fault}`));
		}
		return faults;
	})
);

longTest('the story where no script has run', () =>
	inBothThemes(async (colorScheme) => {
		const { page } = await app.newPage({ ...phone, colorScheme });
		// axe is a script itself, so the page's own are lost on the way instead of switched off.
		await page.route('**/*.js', (route) => route.abort());
		await page.goto('/');
		// The page hears of it a moment after it has loaded.
		await page.waitForFunction(() => !document.documentElement.classList.contains('js'));
		return axe(page);
	})
);
