/** The address is state, and any address at all is a valid one; and what may be missing, may be missing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import {
	few,
	addressNames,
	desktop,
	loaded,
	phone,
	picture,
	pointAt,
	readTo,
	settled,
	spread,
	stepAtLine,
	stepsOf,
	withBrowser,
	withItsFonts
} from '../helpers/browser.ts';

const app = withBrowser();
const calm = { ...phone, reducedMotion: 'reduce' } as const;
let steps: string[] = [];
/** A step well inside the story. */
let inner = '';

beforeAll(async () => {
	const { page } = await app.open('/', calm);
	steps = await stepsOf(page);
	inner = steps[Math.floor(steps.length * 0.6)] ?? '';
});

/** How light the page's ground is, 0 to 255. */
const ground = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const parts = getComputedStyle(document.documentElement).backgroundColor.match(/[\d.]+/g) ?? [];
		return parts.slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
	});

/** Where two drawings part; empty if they are the same. */
function firstChange(wanted: string, found: string): string {
	if (wanted === found) return '';
	const [before, after] = [wanted, found].map((drawing) => drawing.split(/(?=<)/));
	const at = before?.findIndex((tag, index) => tag !== after?.[index]) ?? 0;
	return `${before?.[at] ?? 'nothing'} became ${after?.[at] ?? 'nothing'}`;
}

describe('a step in the address', () => {
	test.each(
		few(
			[
				['as a fragment', () => `/#${inner}`],
				['in capitals', () => `/#${inner.toUpperCase()}`],
				['with escapes', () => `/#${inner.replaceAll('-', '%2D')}`],
				['as a parameter', () => `/?step=${inner}`],
				['as a parameter in capitals', () => `/?theme=light&step=${inner.toUpperCase()}`],
				['as a fragment that wins over a parameter', () => `/?step=${steps[1]}#${inner}`]
			],
			2
		)
	)('%s is where the story opens', async (_name, path) => {
		const { page, faults } = await app.open(path(), calm);
		await settled(page, inner);
		expect(await stepAtLine(page)).toBe(inner);
		expect(faults()).toEqual([]);
	});

	/** What a link gains on its way: a tracker's mark, the end of a sentence, a bracket. */
	const gained = ['?utm_source=x', '&fbclid=IwAR0-x', '.', '/', ').', '%', '%E2%80%9D'];
	test.each(
		few(
			[
				...gained.map((end) => [`/#`, end]),
				...['.', '/', ')'].map((end) => [`/?step=`, end]),
				['/present/#', '.'],
				['/present/#', '?utm_source=x'],
				['/present/?step=', '.'],
				['/embed/story/#', '&fbclid=x'],
				['/embed/story/?step=', ')']
			],
			1
		)
	)('%s… opens there with “%s” at its end', async (path, end) => {
		const { page, faults } = await app.open(`${path}${inner}${end}`, calm);
		await settled(page, inner);
		if (!path.startsWith('/present/')) expect(await stepAtLine(page)).toBe(inner);
		expect(faults()).toEqual([]);
	});

	test('with something at its end it is found where no script tells the story, too', async () => {
		const { page } = await app.open(`/embed/stack/#${inner}?utm_source=x`, calm);
		await page.waitForURL((url) => url.hash === `#${inner}`, { timeout: 5000 });
		await expect
			.poll(() => page.$eval(`#${inner}`, (step) => Math.abs(step.getBoundingClientRect().top)))
			.toBeLessThan(120);
		// Its ids have dots in them, so the end of a sentence is no matter of course.
		await page.goto('/notes/');
		const claim = await page.$eval('[id^="c-"][id*="."]', ({ id }) => id);
		await page.goto('about:blank');
		await page.goto(`/notes/#${claim}).`);
		await page.waitForURL((url) => url.hash === `#${claim}`, { timeout: 5000 });
	});

	test.each(few(['/', '/present/', '/embed/story/'], 1))(
		'as a parameter of %s says where to begin, and a reload opens where the reader was',
		async (path) => {
			const { page, faults } = await app.open(`${path}?theme=dark&step=${steps[1]}`, calm);
			await settled(page, steps[1] ?? '');
			await page.keyboard.press('ArrowLeft');
			await settled(page, steps[0] ?? '');
			await page.waitForURL((url) => url.search === '?theme=dark', { timeout: 5000 });
			await page.reload();
			await settled(page, steps[0] ?? '');
			await page.keyboard.press('ArrowRight');
			await page.keyboard.press('ArrowRight');
			await settled(page, steps[2] ?? '');
			await addressNames(page, steps[2] ?? '');
			await page.reload();
			await settled(page, steps[2] ?? '');
			expect(faults()).toEqual([]);
		}
	);

	test.each(few(['/', '/present/', '/embed/story/'], 1))(
		'a reload right after a move opens where it led: %s',
		async (path) => {
			const { page, faults } = await app.open(`${path}#${inner}`, calm);
			await settled(page, inner);
			const next = steps[steps.indexOf(inner) + 1] ?? '';
			await page.keyboard.press('ArrowRight');
			await page.waitForSelector(`[data-stage][data-scene="${next}"]`);
			expect(new URL(page.url()).hash, 'the address is still behind').toBe(`#${inner}`);
			await page.reload();
			await settled(page, next);
			await addressNames(page, next);
			// What a link names wins over where this tab was.
			await page.keyboard.press('ArrowRight');
			await page.waitForSelector(`[data-stage]:not([data-scene="${next}"])`);
			await page.goto('about:blank');
			await page.goto(`${path}#${inner}`);
			await settled(page, inner);
			expect(faults()).toEqual([]);
		}
	);

	test('the address is caught up with when the page goes out of sight', async () => {
		const { page } = await app.open(`/#${inner}`, calm);
		await settled(page, inner);
		const next = steps[steps.indexOf(inner) + 1] ?? '';
		await page.keyboard.press('ArrowRight');
		await page.waitForSelector(`[data-stage][data-scene="${next}"]`);
		const hash = await page.evaluate(() => {
			Object.defineProperty(document, 'hidden', { value: true });
			document.dispatchEvent(new Event('visibilitychange'));
			return location.hash;
		});
		expect(hash).toBe(`#${next}`);
	});

	test.each(
		few(
			[
				['an unknown step', '/#unknown'],
				['a cut escape', '/#%E0%A4'],
				['a lone per cent sign', '/#%'],
				['markup', '/#"><script>alert(1)</script>'],
				['an unknown parameter', '/?step=unknown'],
				['a cut escape as a parameter', '/?step=%E0%A4'],
				['empty parameters', '/?step=&theme=&motion='],
				['names of built-in things', '/?step[]=1&step=__proto__#constructor'],
				['an unknown theme', '/?theme=purple'],
				['three thousand letters', `/#${'x'.repeat(3000)}`]
			],
			1
		)
	)('%s opens at the beginning', async (_name, path) => {
		const { page, faults } = await app.open(path, calm);
		await settled(page, steps[0] ?? '');
		expect(await page.evaluate(() => window.scrollY)).toBeLessThan(60);
		// And it can be read on from there.
		await page.keyboard.press('ArrowRight');
		await settled(page, steps[1] ?? '');
		expect(faults()).toEqual([]);
	});

	test('follows the reader, keeping the parameters, without filling the history', async () => {
		const { page } = await app.open('/?theme=dark', calm);
		await settled(page, steps[0] ?? '');
		const before = await page.evaluate(() => history.length);
		for (const step of steps.slice(1, 5)) {
			await readTo(page, step);
			await addressNames(page, step);
		}
		expect(new URL(page.url()).search).toBe('?theme=dark');
		expect(await page.evaluate(() => history.length)).toBe(before);
	});

	test('can be changed by hand, to something senseless too', async () => {
		const { page, faults } = await app.open('/', calm);
		await settled(page, steps[0] ?? '');
		await page.evaluate((hash) => (location.hash = hash), inner);
		await settled(page, inner);
		await page.evaluate(() => (location.hash = '%E0%A4%A'));
		await page.waitForTimeout(300);
		await settled(page, inner);
		await page.evaluate((hash) => (location.hash = hash), steps[1] ?? '');
		await settled(page, steps[1] ?? '');
		expect(faults()).toEqual([]);
	});
});

describe('a theme in the address', () => {
	test.each(
		few(
			[
				['dark', 'light', 0, 90],
				['light', 'dark', 190, 255]
			],
			1
		)
	)('%s wins over a system that is %s', async (theme, colorScheme, least, most) => {
		const { page, faults } = await app.open(`/?theme=${theme}`, { ...calm, colorScheme });
		const light = await ground(page);
		expect(light).toBeGreaterThanOrEqual(least);
		expect(light).toBeLessThanOrEqual(most);
		for (const path of ['/notes/', '/present/', '/embed/stack/', `/embed/${inner}/`]) {
			await page.goto(`${path}?theme=${theme}`);
			expect(Math.abs((await ground(page)) - light), path).toBeLessThan(12);
		}
		expect(faults()).toEqual([]);
	});

	test('is no longer asked for once the reader has chosen another', async () => {
		const { page } = await app.open(`/?x=a%20b&theme=dark#${inner}`, calm);
		await settled(page, inner);
		await page.getByRole('button', { name: 'Light theme' }).click();
		expect(await ground(page)).toBeGreaterThan(190);
		await page.reload();
		expect(await ground(page)).toBeGreaterThan(190);
		expect(new URL(page.url()).search).toBe('?x=a%20b');
	});

	test('none: the system’s', async () => {
		const { page } = await app.open('/', { ...calm, colorScheme: 'dark' });
		expect(await ground(page)).toBeLessThan(90);
		await page.emulateMedia({ colorScheme: 'light' });
		expect(await ground(page)).toBeGreaterThan(190);
	});
});

test('a jump from any step gives the picture that a direct link gives', async () => {
	const chosen = spread(steps, 6);
	const direct = new Map<string, string>();
	for (const step of chosen) {
		const { page, context } = await app.newPage(calm);
		await withItsFonts(page);
		await page.goto(`/#${step}`);
		await settled(page, step);
		await loaded(page);
		direct.set(step, await picture(page));
		await context.close();
	}
	expect(new Set(direct.values()).size).toBe(chosen.length);

	const { page, faults } = await app.newPage(calm);
	await withItsFonts(page);
	await page.goto('/');
	await loaded(page);
	const different: string[] = [];
	const jump = async (step: string): Promise<void> => {
		await page.evaluate((hash) => (location.hash = hash), step);
		await settled(page, step);
	};
	for (const to of chosen) {
		for (const from of chosen) {
			if (from === to) continue;
			await jump(from);
			await jump(to);
			const change = firstChange(direct.get(to) ?? '', await picture(page));
			if (change) different.push(`${from} → ${to}: ${change}`);
		}
	}
	expect(different).toEqual([]);
	expect(faults()).toEqual([]);
});

test('a direct link shows the same with motion, once it has settled', async () => {
	const { page } = await app.newPage({ ...calm, reducedMotion: 'no-preference' });
	await withItsFonts(page);
	await page.goto(`/#${inner}`);
	await settled(page, inner);
	await loaded(page);
	// Beads at rest are part of the drawing; beads that travel lie over it.
	const bare = (svg: string): string => svg.replace(/<circle class="bead"[^>]*><\/circle>/g, '');
	const moving = bare(await picture(page));
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.reload();
	await settled(page, inner);
	await loaded(page);
	expect(moving).toBe(bare(await picture(page)));
});

describe('where storage is refused', () => {
	test('the story works, and the guess lasts as long as the page', async () => {
		const { page, faults } = await app.newPage(calm);
		await page.addInitScript(() => {
			for (const name of ['localStorage', 'sessionStorage']) {
				Object.defineProperty(window, name, {
					get() {
						throw new DOMException('The operation is insecure.', 'SecurityError');
					}
				});
			}
		});
		await page.goto('/');
		await settled(page, steps[0] ?? '');
		await page.locator('label:has(input[name="guess"])').nth(2).click();
		expect(await page.locator('input[name="guess"]').nth(2).isChecked()).toBe(true);
		await readTo(page, steps.at(-1) ?? '');
		await page.getByText(/you guessed/i).waitFor({ timeout: 3000 });
		for (const path of ['/?theme=dark', '/notes/', '/present/', `/embed/${inner}/`]) {
			await page.goto(path);
		}
		expect(faults()).toEqual([]);
	});
});

describe('where a part of the script does not arrive', () => {
	const folder = fileURLToPath(new URL('../../build/_app/immutable/', import.meta.url));

	/** Names of the build's scripts whose text has all of these and none of those. */
	function scriptsWith(all: readonly RegExp[], none: readonly RegExp[] = []): string[] {
		return readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.js'))
			.filter((name) => {
				const text = readFileSync(join(folder, name), 'utf8');
				return all.every((each) => each.test(text)) && !none.some((each) => each.test(text));
			});
	}

	/** Opens the page while some scripts are lost on the way. */
	async function without(names: readonly string[], options: typeof calm | typeof desktop) {
		expect(names.length).toBeGreaterThan(0);
		const visit = await app.newPage(options);
		let lost = 0;
		await visit.page.route(
			(url) => names.some((name) => url.pathname.endsWith(name)),
			(route) => {
				lost += 1;
				return route.abort('failed');
			}
		);
		await visit.page.goto('/');
		await settled(visit.page, steps[0] ?? '');
		return { ...visit, lost: () => lost };
	}

	test('a chapter’s scenes: its words are read without, and the rest goes on', async () => {
		const { page: before } = await app.open('/', calm);
		const chapters = await before.$$eval('[data-chapter]', (all) =>
			all.map((each) =>
				[...each.querySelectorAll('[data-step]')].map(
					(step) => step.getAttribute('data-step') ?? ''
				)
			)
		);
		const [first = [], second = []] = chapters;
		const named = (step: string | undefined) => new RegExp(`["'\`]${step}["'\`]`);
		const names = scriptsWith(
			[/figure/, named(second[0]), named(second.at(-1))],
			[named(first[0])]
		);
		const { page, records, lost } = await without(names, calm);
		for (const step of second) {
			await page.$eval(`[data-step="${step}"]`, (section) =>
				section.scrollIntoView({ block: 'start', behavior: 'instant' })
			);
			await page.waitForSelector(`[data-stage][data-scene="${step}"]`, {
				state: 'attached',
				timeout: 2000
			});
			const words = page.locator(`[data-step="${step}"] p:visible`);
			expect((await words.allInnerTexts()).join(' ').length).toBeGreaterThan(80);
		}
		// Long enough for a second attempt, and for its failure to be noticed.
		await page.waitForTimeout(2500);
		expect(lost()).toBeGreaterThan(0);
		expect(records.pageErrors).toEqual([]);
		expect(records.violations).toEqual([]);
		await readTo(page, first.at(-1) ?? '');
	});

	test('the notes’ texts: a reference leads to the notes page instead', async () => {
		const { page, records, lost } = await without(
			scriptsWith([/publisher/, /derivation|asOf/, /https?:\/\//]),
			{ ...desktop, reducedMotion: 'reduce' } as typeof desktop
		);
		await readTo(page, steps[2] ?? '');
		const link = page.locator(`[data-step="${steps[2]}"] a:is(.fig, .src)`).first();
		await pointAt(page, link);
		await page.waitForTimeout(500);
		await page.mouse.move(3, 3);
		await page.keyboard.press('Tab');
		await link.focus();
		await page.waitForTimeout(300);
		expect(await page.locator('[popover]:popover-open').count()).toBe(0);
		expect(lost()).toBeGreaterThan(0);
		expect(records.pageErrors).toEqual([]);
		await link.click();
		await page.waitForURL((url) => url.pathname.endsWith('/notes/'), { timeout: 5000 });
		expect(records.pageErrors).toEqual([]);
	});
});
