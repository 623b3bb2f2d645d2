/** Bytes on the wire, without headers, as a browser counts them from a server that compresses. */
import { existsSync, mkdtempSync, copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { phone, settled, stepsOf, withBrowser } from '../helpers/browser.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const single = fileURLToPath(new URL('../../build-single/index.html', import.meta.url));
/** A host's page with a frame that may run scripts and nothing else, and the single file by itself. */
const pages = {
	'/host/':
		'<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" width="390" height="800" title="Story" src="/alone/"></iframe>',
	'/alone/': existsSync(single) ? readFileSync(single, 'utf8') : ''
};
const app = withBrowser({ site: { pages } });

/**
 * A goal is what we aim at; a ceiling is where the test fails. Between the two a change may cost bytes
 * if its commit says why: no right behaviour, plain name or clear file is given up for them. kB, brotli,
 * without headers; `embed.js` gzip.
 */
const budgets = {
	'first load': { goal: 105, ceiling: 125 },
	'first load, HTML': { goal: 45, ceiling: 52 },
	'first load, script': { goal: 42, ceiling: 50 },
	'full read': { goal: 240, ceiling: 280 },
	'full read, with a note of every chapter': { goal: 260, ceiling: 300 },
	'an embedded step': { goal: 80, ceiling: 96 },
	'embed.js': { goal: 2.2, ceiling: 3 }
} as const;

/**
 * Holds a weight against its budget: past the goal it is said, past the ceiling the test fails.
 * @param kB what was measured
 * @param files what it is made of, for the message
 */
function expectWithin(name: keyof typeof budgets, kB: number, files = ''): void {
	const { goal, ceiling } = budgets[name];
	const drift = kB > goal ? `, ${(kB - goal).toFixed(1)} over the goal` : '';
	console.log(`${name}: ${kB.toFixed(1)} kB of ${goal}${drift}; ceiling ${ceiling}`);
	expect.soft(kB, `${name}\n${files}`).toBeLessThanOrEqual(ceiling);
}

/** Bytes by kind of resource, and what each file cost. */
interface Weight {
	all: number;
	html: number;
	script: number;
	/** One line a file, the heaviest first: what a failure shows. */
	files: string;
}

/** Counts what a page takes from now on; asks the browser, not the disk. */
async function scales(page: Page): Promise<() => Weight> {
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Network.enable');
	const headers = new Map<string, number>();
	const seen = new Map<string, { url: string; type: string; bytes: number; encoding: string }>();
	cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
		// What the page holds inside itself was paid for with the page.
		if (!/^https?:/.test(response.url)) return;
		const encoding = response.headers['content-encoding'] ?? response.headers['Content-Encoding'];
		seen.set(requestId, { url: response.url, type, bytes: 0, encoding: encoding ?? 'as it is' });
		// The goals are sizes of compressed files; headers are the server's affair.
		headers.set(requestId, response.encodedDataLength);
	});
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const file = seen.get(requestId);
		if (file) file.bytes += encodedDataLength - (headers.get(requestId) ?? 0);
	});
	return () => {
		const files = [...seen.values()].sort((a, b) => b.bytes - a.bytes);
		const sum = (type?: string): number =>
			files
				.filter((file) => type === undefined || file.type === type)
				.reduce((all, { bytes }) => all + bytes, 0) / 1000;
		return {
			all: sum(),
			html: sum('Document'),
			script: sum('Script'),
			files: files
				.map(({ url, bytes, encoding }) => `${bytes} ${new URL(url).pathname} (${encoding})`)
				.join('\n')
		};
	};
}

/** Without moves, which weigh nothing, a read is over sooner. */
const calm = { ...phone, reducedMotion: 'reduce' } as const;

/** What the first load of a path takes: until the network has rested for half a second. */
async function firstLoad(path: string) {
	const { page } = await app.newPage(calm);
	const weigh = await scales(page);
	await page.goto(path, { waitUntil: 'load' });
	await page.waitForLoadState('networkidle');
	return { page, weigh, first: weigh() };
}

describe('the story', () => {
	test('first load: all of it, its script, its HTML', async () => {
		const { page, first } = await firstLoad('/');
		await settled(page, (await stepsOf(page))[0] ?? '');
		// Otherwise the figures would be those of another server.
		expect(first.files).toContain('(br)');
		expectWithin('first load, HTML', first.html, first.files);
		expectWithin('first load, script', first.script, first.files);
		expectWithin('first load', first.all, first.files);
	});

	test('full read: with a note opened, and with one opened in every chapter', async () => {
		const { page, weigh } = await firstLoad('/');
		const open = async (step: string): Promise<void> => {
			await page.$eval(`[data-step="${step}"]`, (section) =>
				section.scrollIntoView({ block: 'start', behavior: 'instant' })
			);
			await settled(page, step);
		};
		const look = async (chapter: string): Promise<void> => {
			await page.locator(`[data-chapter="${chapter}"] a:is(.fig, .src)`).first().click();
			await page.locator('[popover]:popover-open').waitFor({ timeout: 3000 });
			await page.keyboard.press('Escape');
		};
		for (const step of await stepsOf(page)) await open(step);
		await look('prologue');
		await page.evaluate(() =>
			window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })
		);
		// What is fetched a while after reading has begun counts as well.
		await page.waitForTimeout(3000);
		await page.waitForLoadState('networkidle');
		const read = weigh();
		const chapters = await page.$$eval('.chapter[data-chapter]', (all) =>
			all.map((each) => each.getAttribute('data-chapter') ?? '')
		);
		for (const chapter of chapters) await look(chapter);
		await page.waitForLoadState('networkidle');
		const all = weigh();
		expectWithin('full read', read.all, read.files);
		expectWithin('full read, with a note of every chapter', all.all, all.files);
	});
});

describe('an embedded step', () => {
	test('first load, the heaviest of each chapter', async () => {
		const { page } = await app.open('/', phone);
		const chapters = await page.$$eval('[data-chapter]', (all) =>
			all.map((each) =>
				[...each.querySelectorAll('[data-step]')].map(
					(step) => step.getAttribute('data-step') ?? ''
				)
			)
		);
		const size = (step: string): number =>
			readFileSync(new URL(`../../build/embed/${step}/index.html.br`, import.meta.url)).byteLength;
		const heaviest = chapters.flatMap((steps) =>
			steps.sort((a, b) => size(b) - size(a)).slice(0, 1)
		);
		for (const step of heaviest) {
			const { page: embed, first } = await firstLoad(`/embed/${step}/`);
			await settled(embed, step);
			expectWithin('an embedded step', first.all, `${step}\n${first.files}`);
		}
	});

	test('embed.js, where there is one', () => {
		const folder = fileURLToPath(new URL('../../build/', import.meta.url));
		const scripts = readdirSync(folder).filter((name) => name === 'embed.js.gz');
		// The notes tell publishers to use it, so it has to be there.
		const notes = readFileSync(join(folder, 'notes/index.html'), 'utf8');
		if (notes.includes('embed.js')) expect(scripts).toEqual(['embed.js.gz']);
		for (const name of scripts) {
			expectWithin('embed.js', readFileSync(join(folder, name)).byteLength / 1000);
		}
	});
});

describe.runIf(existsSync(single))('the single file', () => {
	const folder = mkdtempSync(join(tmpdir(), 'strings-attached-single-'));
	const alone = join(folder, 'story.html');
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	/** A copy with nothing beside it, as it would be mailed or archived. */
	function copied(): string {
		copyFileSync(single, alone);
		return pathToFileURL(alone).href;
	}

	test('opens from a disk, asks for nothing, and can be read to the end', async () => {
		const address = copied();
		const { page, records, faults } = await app.newPage(calm);
		await page.goto(address);
		const steps = await stepsOf(page);
		for (const step of steps) {
			await page.$eval(`[data-step="${step}"]`, (section) =>
				section.scrollIntoView({ block: 'start', behavior: 'instant' })
			);
			await settled(page, step);
		}
		const asked = records.requests.filter((url) => url !== address && !url.startsWith('data:'));
		expect(asked).toEqual([]);
		expect(faults()).toEqual([]);
	});

	test.each(['', 'present/', 'embed/story/', 'embed/licensing/', 'embed/slow-cut/'])(
		'shows the picture that stands in it without script: %s',
		async (path) => {
			const { page } = await app.newPage({ ...phone, javaScriptEnabled: false });
			for (const [width, height] of [
				[390, 844],
				[1440, 900]
			] as const) {
				await page.setViewportSize({ width, height });
				await page.goto(pathToFileURL(join(single, '..', path, 'index.html')).href);
				const pictures = page.locator('svg.picture:visible');
				expect(await pictures.count()).toBe(1);
				const box = (await pictures.boundingBox())!;
				expect(box.width).toBeGreaterThan(width * 0.9);
				expect(box.y).toBeLessThan(height / 2);
				// The words follow it and are not covered.
				const words = (await page.locator('[data-step] :is(h2, h3)').first().boundingBox())!;
				const stage = (await page.locator('[data-stage]').boundingBox())!;
				expect(words.y).toBeGreaterThanOrEqual(stage.y + stage.height - 1);
			}
		}
	);

	test('works in a sandbox that allows scripts and nothing else', async () => {
		const { page, records } = await app.newPage(phone);
		await page.goto('/host/');
		const frame = await (await page.waitForSelector('iframe')).contentFrame();
		if (!frame) throw new Error('The frame has no document.');
		await frame.waitForSelector('[data-step]', { state: 'attached' });
		const [first = '', second = ''] = await stepsOf(frame);
		await settled(frame, first);
		await frame.$eval(`[data-step="${second}"]`, (section) =>
			section.scrollIntoView({ block: 'start', behavior: 'instant' })
		);
		await settled(frame, second);
		const asked = records.requests.filter((url) => !url.startsWith('data:'));
		expect(asked.map((url) => new URL(url).pathname)).toEqual(['/host/', '/alone/']);
		expect(records.pageErrors).toEqual([]);
		expect(records.violations).toEqual([]);
	});
});
