/** Where no script runs: all words, a picture for each step, and references that lead to their sources. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { desktop, phone, sideways, withBrowser } from '../helpers/browser.ts';

const app = withBrowser();
const noScript = { javaScriptEnabled: false } as const;

/** All faults but one: switching script off refuses the scripts that the page asks to have early. */
const withoutScripts = (faults: string[]): string[] =>
	faults.filter((fault) => !/^failed request: csp: \S+\.js$/.test(fault));

/** A step as its editor wrote it: title, and every run of words between directives. */
interface Written {
	step: string;
	words: string[];
}

/** Spaces, quotes and dashes are set by the build; letters are not. */
const plain = (text: string): string =>
	text
		.replace(/[“”„«»]/g, '"')
		.replace(/[‘’]/g, "'")
		.replace(/[–—]/g, '-')
		.replace(/\s+/g, ' ')
		.trim();

/** Reads a chapter's words from its Markdown, without any of the build's own code. */
function written(chapter: string): Written[] {
	const file = fileURLToPath(
		new URL(`../../src/story/chapters/${chapter}/words.en.md`, import.meta.url)
	);
	if (!existsSync(file)) throw new Error(`There is no ${file}.`);
	const steps: Written[] = [];
	let shown = true;
	for (const line of readFileSync(file, 'utf8').split('\n')) {
		const step = /^::::+step\{#([\w-]+)\s+title="([^"]*)"/.exec(line);
		if (step) {
			steps.push({ step: step[1] ?? '', words: [plain(step[2] ?? '')] });
			shown = true;
		} else if (/^:::+(notes|question|answer)/.test(line)) {
			// The presenter's, for the slides alone.
			shown = false;
		} else if (/^:::+\s*$/.test(line)) {
			shown = true;
		} else if (shown && !line.startsWith(':')) {
			const runs = line
				.replace(/^(?:[-*>]|#+) /, '')
				.replace(/:(?:src|term)\[([^\]]*)\]\{[^}]*\}/g, '$1')
				.split(/:\w+\[[^\]]*\](?:\{[^}]*\})?|\*+|_{1,2}(?=\W|$)|\[|\]\([^)]*\)|`/);
			steps.at(-1)?.words.push(...runs.map(plain).filter((run) => /\p{L}{2}/u.test(run)));
		}
	}
	return steps;
}

describe.each([
	['a phone', phone],
	['a desktop', desktop]
])('on %s', (_name, size) => {
	test('all words of all steps are there to be read', async () => {
		const { page, faults } = await app.open('/', { ...size, ...noScript });
		const chapters = await page.$$eval('[data-chapter]', (all) =>
			all.map((each) => each.getAttribute('data-chapter') ?? '')
		);
		expect(chapters.length).toBeGreaterThan(1);
		// Opened by a reader's hand, which needs no script.
		const read = new Map(
			await page.$$eval('[data-step]', (steps) =>
				steps.map((step) => {
					for (const aside of step.querySelectorAll('details')) aside.open = true;
					const said = (step as HTMLElement).innerText;
					for (const aside of step.querySelectorAll('details')) aside.open = false;
					return [step.getAttribute('data-step') ?? '', said] as const;
				})
			)
		);
		const missing: string[] = [];
		const steps = chapters.flatMap(written);
		for (const { step, words } of steps) {
			const said = plain(read.get(step) ?? '');
			missing.push(...words.filter((run) => !said.includes(run)).map((run) => `${step}: ${run}`));
		}
		expect([...read.keys()]).toEqual(steps.map(({ step }) => step));
		expect(missing).toEqual([]);

		const unseen = await page.$$eval(
			'[data-step] :is(h1, h2, h3, p, li, blockquote, figcaption):not(details *)',
			(all) =>
				all
					.filter((element) => {
						const { width, height } = element.getBoundingClientRect();
						const seen = element.checkVisibility({
							opacityProperty: true,
							visibilityProperty: true
						});
						// What asks for a script to answer may stay away.
						return !element.closest('fieldset') && (!seen || width < 2 || height < 2);
					})
					.map((element) => `${element.localName}: ${element.textContent?.slice(0, 40)}`)
		);
		expect(unseen).toEqual([]);
		expect(await sideways(page)).toEqual([]);
		expect(withoutScripts(faults())).toEqual([]);
	});

	test('nothing covers the words, and nothing offers what only script can do', async () => {
		const { page } = await app.open('/', { ...size, ...noScript });
		const dead = await page.$$eval('button, input, [data-stage], canvas', (all) =>
			all
				.filter((element) => element.checkVisibility({ visibilityProperty: true }))
				.map((element) => element.outerHTML.slice(0, 80))
		);
		expect(dead).toEqual([]);
		const { seen, covered } = await page.evaluate(() => {
			const all = [...document.querySelectorAll('[data-step] p')].filter((words) =>
				words.checkVisibility({ visibilityProperty: true })
			);
			const covered = all.flatMap((words) => {
				words.scrollIntoView({ block: 'center', behavior: 'instant' });
				const { left, top, width, height } = words.getBoundingClientRect();
				const hit = document.elementFromPoint(left + width / 2, top + height / 2);
				return hit && (words.contains(hit) || hit.contains(words))
					? []
					: [`${words.textContent.slice(0, 40)}: under ${hit?.outerHTML.slice(0, 60)}`];
			});
			return { seen: all.length, covered };
		});
		expect(seen).toBeGreaterThan(100);
		expect(covered).toEqual([]);
	});

	test('every step has a picture that is shown and loaded', async () => {
		const { page } = await app.open('/', { ...size, ...noScript });
		await page.waitForLoadState('networkidle');
		const without = await page.$$eval('[data-step]', (steps) =>
			steps
				.filter(
					(step) =>
						![...step.querySelectorAll('img')].some(
							(picture) =>
								picture.checkVisibility() &&
								picture.naturalWidth > 0 &&
								picture.getBoundingClientRect().width > 200 &&
								picture.alt.length > 20
						)
				)
				.map((step) => step.id)
		);
		expect(without).toEqual([]);
	});
});

test('every reference leads to its entry in the notes, with publisher, title and date', async () => {
	const { page } = await app.open('/', { ...phone, ...noScript });
	const references = await page.$$eval('a:is(.fig, .src, .term)', (all) =>
		(all as HTMLAnchorElement[]).map((link) => ({
			text: link.textContent?.trim() ?? '',
			address: link.href
		}))
	);
	expect(references.length).toBeGreaterThan(20);
	const notes = new URL('notes/', app.site.url).href;
	const wrong = references.filter(
		({ text, address }) => text === '' || address.split('#')[0] !== notes || !address.includes('#')
	);
	expect(wrong).toEqual([]);

	await page.goto('/notes/');
	const ids = [...new Set(references.map(({ address }) => address.split('#')[1] ?? ''))];
	const faults = await page.evaluate(
		(wanted) =>
			wanted.flatMap((raw) => {
				const id = decodeURIComponent(raw);
				const target = document.getElementById(id);
				if (!target) return [`${id}: no such entry`];
				if (!target.checkVisibility()) return [`${id}: not visible`];
				// A term's sources stand with its definition.
				const parts = target.localName === 'dt' ? [target, target.nextElementSibling] : [target];
				const sources = parts.flatMap((part) => [
					...(part?.querySelectorAll<HTMLAnchorElement>('a[href^="http"]') ?? [])
				]);
				if (sources.length === 0) return [`${id}: no source`];
				return sources.flatMap((link) => {
					const title = link.textContent?.trim() ?? '';
					const beside = (link.parentElement?.textContent ?? '').replace(title, '');
					const complete =
						title !== '' && /\p{L}{2,}/u.test(beside) && /\d{4}|undated/.test(beside);
					return complete ? [] : [`${id}: “${link.parentElement?.textContent?.trim()}”`];
				});
			}),
		ids
	);
	expect(faults).toEqual([]);
});

test('the other pages can be read as well', async () => {
	const { page, faults } = await app.newPage({ ...phone, ...noScript });
	await page.goto('/');
	const steps = await page.locator('[data-step]').count();
	const step = (await page.locator('[data-step]').nth(3).getAttribute('data-step')) ?? '';
	for (const [path, titles] of [
		['/present/', steps],
		['/embed/stack/', steps],
		['/embed/story/', steps],
		[`/embed/${step}/`, 1]
	] as const) {
		await page.goto(path);
		await page.waitForLoadState('networkidle');
		const seen = await page.$$eval('[data-step]', (all) =>
			all.map((each) => ({
				title: each.querySelector('h1, h2, h3')?.checkVisibility() ?? false,
				picture: [...each.querySelectorAll('img')].some(
					(image) => image.checkVisibility() && image.naturalWidth > 0
				)
			}))
		);
		expect(seen.filter(({ title }) => title).length, `titles on ${path}`).toBe(titles);
		expect(seen.filter((each) => each.picture).length, `pictures on ${path}`).toBe(titles);
	}
	expect(withoutScripts(faults())).toEqual([]);
});
