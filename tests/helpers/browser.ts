/**
 * A browser, servers and an eye on everything that goes wrong, for tests that read the built site.
 *
 *     const app = withBrowser();
 *     test('…', async () => {
 *     	const { page, faults } = await app.open('/');
 *     	await settled(page, 'one-button');
 *     	expect(faults()).toEqual([]);
 *     });
 */
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import {
	chromium,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	type Frame,
	type Locator,
	type Page
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, test } from 'vitest';
import { serve, type ServeOptions, type Served } from '../../scripts/serve.mjs';
import { browserArgs, ensureBrowser } from '../../scripts/setup.mjs';

const root = new URL('../../', import.meta.url);

/** The two sizes most journeys are made at. */
export const phone = {
	viewport: { width: 390, height: 844 },
	deviceScaleFactor: 2,
	hasTouch: true,
	isMobile: true
} as const satisfies BrowserContextOptions;
export const desktop = {
	viewport: { width: 1440, height: 900 },
	deviceScaleFactor: 1,
	// Said, since pages of tests are a phone's unless told otherwise.
	hasTouch: false,
	isMobile: false
} as const satisfies BrowserContextOptions;

/** A test that takes too long for `npm test`; `npm run test:full` has it. */
export const longTest = test.runIf(process.env.TEST_FULL === '1');

export interface FolderOptions extends ServeOptions {
	/** The folder to serve, from the project's root; unless said the built site, with KIT_CLIENT=1 the one with SvelteKit's own client. */
	folder?: string;
}

export interface HarnessOptions {
	site?: FolderOptions;
	/** A second origin, such as a page of another publisher that embeds the story. */
	other?: FolderOptions;
}

/** What went wrong on a page, frames and workers included. */
export interface Records {
	/** Messages the page wrote to the console as errors. */
	consoleErrors: string[];
	/** Exceptions nobody caught. */
	pageErrors: string[];
	/** Breaches of the Content Security Policy: directive and what was refused. */
	violations: string[];
	/** Requests to origins that none of the test's servers has. */
	foreign: string[];
	/** Requests that failed or were answered with an error. */
	failed: string[];
	/** Every address that was asked for, in order. */
	requests: string[];
}

export interface Visit {
	page: Page;
	context: BrowserContext;
	records: Records;
	/** All that went wrong, one line each; an empty list is a clean visit. */
	faults(): string[];
}

export interface Harness {
	/** The origin of the built site. */
	readonly site: Served;
	/** The second origin; asking for it without having configured it is a failure. */
	readonly other: Served;
	readonly browser: Browser;
	/** A page in a context of its own, closed after the test. */
	newPage(options?: BrowserContextOptions): Promise<Visit>;
	/** A new page that has loaded a path of the site. */
	open(path: string, options?: BrowserContextOptions): Promise<Visit>;
}

declare global {
	interface Window {
		/** Hands a policy violation to the test; set by the harness only. */
		__reportViolation?: (text: string) => void;
	}
}

/** Runs in every frame before its scripts. */
function watchViolations(): void {
	document.addEventListener('securitypolicyviolation', (event) => {
		const sample = event.sample ? ` (${event.sample})` : '';
		window.__reportViolation?.(
			`${event.effectiveDirective}: ${event.blockedURI}${sample} on ${event.documentURI}`
		);
	});
}

/** @param origins the tests' servers, the site's first */
async function watch(context: BrowserContext, origins: string[]): Promise<Records> {
	const records: Records = {
		consoleErrors: [],
		pageErrors: [],
		violations: [],
		foreign: [],
		failed: [],
		requests: []
	};
	const note = (address: string) => {
		records.requests.push(address);
		const { protocol, host } = new URL(address);
		// A socket counts as the origin it belongs to; data: and blob: addresses leave nobody's machine.
		if (!/^(https?|wss?):$/.test(protocol)) return;
		if (!origins.includes(`${protocol.replace('ws', 'http')}//${host}`)) {
			records.foreign.push(address);
		}
	};
	await context.exposeBinding('__reportViolation', (_source, text: string) => {
		records.violations.push(text);
	});
	await context.addInitScript(watchViolations);
	context.on('console', (message) => {
		if (message.type() !== 'error') return;
		const { url } = message.location();
		// Browsers ask every origin for an icon; only the site's own pages must name one.
		if (url.endsWith('/favicon.ico') && !url.startsWith(`${origins[0]}/`)) return;
		// A refused data: address is named in full, which may be a whole font.
		const text = message.text().replace(/(data:[^,\s]{0,40},\S{20})\S+/g, '$1…');
		records.consoleErrors.push(`${text} (${url})`);
	});
	context.on('weberror', (error) => records.pageErrors.push(String(error.error())));
	context.on('request', (request) => note(request.url()));
	context.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? 'failed';
		// Leaving a page cancels what it was still loading.
		if (reason !== 'net::ERR_ABORTED') records.failed.push(`${reason}: ${request.url()}`);
	});
	context.on('response', (response) => {
		if (response.status() >= 400) records.failed.push(`${response.status()}: ${response.url()}`);
	});
	context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())));
	return records;
}

function faultsOf(records: Records): string[] {
	const { consoleErrors, pageErrors, violations, foreign, failed } = records;
	return [
		...consoleErrors.map((text) => `console error: ${text}`),
		...pageErrors.map((text) => `exception: ${text}`),
		...violations.map((text) => `policy violation: ${text}`),
		...foreign.map((text) => `foreign request: ${text}`),
		...failed.map((text) => `failed request: ${text}`)
	];
}

function present<T>(value: T | undefined, what: string): T {
	if (value === undefined) throw new Error(`${what} is there only while a test runs.`);
	return value;
}

/**
 * Starts a browser and the servers before this file's tests and stops them after; contexts are closed
 * after each test.
 */
export function withBrowser({ site = {}, other }: HarnessOptions = {}): Harness {
	let browser: Browser | undefined;
	let served: Served | undefined;
	let second: Served | undefined;
	const contexts = new Set<BrowserContext>();

	const built = process.env.KIT_CLIENT === '1' ? 'build-kit' : 'build';
	const start = ({ folder = built, ...options }: FolderOptions) =>
		serve(fileURLToPath(new URL(folder, root)), options);

	beforeAll(async () => {
		served = await start(site);
		if (other) second = await start(other);
		browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });
	}, 60_000);

	afterEach(async () => {
		await Promise.all(
			[...contexts].map(async (context) => {
				// A test that is over closes its pages, whatever was still on its way to them.
				for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
				await context.close();
			})
		);
		contexts.clear();
	});

	afterAll(async () => {
		await browser?.close();
		await Promise.all([served?.close(), second?.close()]);
	});

	const harness: Harness = {
		get site() {
			return present(served, 'The site');
		},
		get other() {
			if (!other) throw new Error('No second origin: call withBrowser({ other: {} }).');
			return present(second, 'The second origin');
		},
		get browser() {
			return present(browser, 'The browser');
		},
		async newPage(options = {}) {
			const context = await harness.browser.newContext({
				...phone,
				baseURL: harness.site.url,
				// Without this a test would depend on the clock and language of the machine.
				locale: 'en-GB',
				timezoneId: 'UTC',
				...options
			});
			contexts.add(context);
			const servers = second ? [harness.site, second] : [harness.site];
			const origins = servers.map(({ url }) => new URL(url).origin);
			const records = await watch(context, origins);
			const page = await context.newPage();
			return { page, context, records, faults: () => faultsOf(records) };
		},
		async open(path, options) {
			const visit = await harness.newPage(options);
			await visit.page.goto(path);
			return visit;
		}
	};
	return harness;
}

/**
 * Has a page served the way a host does that sends nobody to the proper address: pages without the
 * slash at their end, with two inside or with escapes. Files must be asked for by their own names.
 * @param folder where the site lies
 */
export async function servedLoosely(page: Page, site: Served, folder = '/'): Promise<void> {
	await page.route(`${site.url}**`, async (route) => {
		const { pathname } = new URL(route.request().url());
		if (!`${pathname}/`.startsWith(folder)) return route.fulfill({ status: 404, body: '' });
		const path = pathname.slice(folder.length - 1);
		const document = route.request().resourceType() === 'document';
		const name = document ? path.replace(/\/+/g, '/').replace(/\/?(index\.html)?$/, '/') : path;
		const response = await route.fetch({ url: site.url.replace(/\/$/, name) });
		await route.fulfill({ response });
	});
}

/**
 * Waits until the stage shows a step and its transition has ended; says what it shows instead when it
 * does not come.
 */
export async function settled(page: Page | Frame, step: string, timeout = 5000): Promise<void> {
	const stage = `[data-stage][data-scene="${step}"][data-state="settled"]`;
	try {
		await page.waitForSelector(stage, { state: 'attached', timeout });
	} catch (cause) {
		const shown = await page.$$eval('[data-stage]', (stages) =>
			stages.map(
				(each) => `${each.getAttribute('data-scene')} (${each.getAttribute('data-state')})`
			)
		);
		const instead = shown.length > 0 ? shown.join(', ') : 'no stage at all';
		throw new Error(`Waited ${timeout} ms for "${step}" to settle; there is ${instead}.`, {
			cause
		});
	}
}

/** The slugs of a page's steps in reading order. */
export function stepsOf(page: Page | Frame): Promise<string[]> {
	return page.$$eval('[data-step]', (steps) =>
		steps.map((step) => step.getAttribute('data-step') ?? '')
	);
}

/**
 * Some of a list, such as a story's steps, spread over all of it: the first, the last and others between,
 * so that tests keep their reach while chapters are added.
 */
export function spread<T>(all: readonly T[], count: number): T[] {
	const last = all.length - 1;
	const places = Array.from({ length: count }, (_, n) =>
		Math.round((last * n) / Math.max(1, count - 1))
	);
	return [...new Set(places)].flatMap((place) => (place in all ? [all[place]!] : []));
}

/** Cases of a table of tests: a few of them, spread over all, in `npm test`; all in `npm run test:full`. */
export const few = <const T>(cases: readonly T[], count: number): T[] =>
	process.env.TEST_FULL === '1' ? [...cases] : spread(cases, count);

/** Scrolls until a step's top touches the window's, without waiting for the stage. */
export async function scrollToStep(page: Page | Frame, step: string): Promise<void> {
	await page.$eval(`[data-step="${step}"]`, (section) =>
		section.scrollIntoView({ block: 'start', behavior: 'instant' })
	);
}

/**
 * Changes the size of the window and waits until the page has answered it. A page brings its reader
 * back to the step in the next frame, and whoever scrolls before that is brought back as well.
 */
export async function resizeTo(page: Page, width: number, height: number): Promise<void> {
	await page.setViewportSize({ width, height });
	await page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
	);
}

/** Reads on (or back) to a step and waits until its picture stands. */
export async function readTo(page: Page | Frame, step: string): Promise<void> {
	await scrollToStep(page, step);
	await settled(page, step);
}

/**
 * Presses something on the screen where it stands. Playwright's own click may scroll first, and to
 * scroll is to read on.
 */
export async function press(page: Page, target: Locator): Promise<void> {
	await target.waitFor({ state: 'visible', timeout: 3000 });
	// A link may be broken over two lines, and then nothing of it stands in its middle.
	const box = await target.evaluate((element) => {
		const { x, y, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
		return { x: x + width / 2, y: y + height / 2 };
	});
	await page.mouse.click(box.x, box.y);
}

/** Points at a place as a hand does: the mouse comes to it from beside it. */
export async function pointTo(page: Page, x: number, y: number): Promise<void> {
	await page.mouse.move(x - 1, y - 1);
	await page.mouse.move(x, y);
}

/** Points at something on the screen where it stands, as a hand does. */
export async function pointAt(page: Page, target: Locator): Promise<void> {
	await target.scrollIntoViewIfNeeded();
	// A link that breaks into lines is on none of them in the middle of its box.
	const line = await target.evaluate((element) => {
		const [first] = element.getClientRects();
		return first ? { x: first.left + first.width / 2, y: first.top + first.height / 2 } : null;
	});
	if (!line) throw new Error('There is nothing to point at.');
	await pointTo(page, line.x, line.y);
}

/** Waits until nothing is being fetched and every typeface in use is there. */
export async function loaded(page: Page | Frame): Promise<void> {
	await page.waitForLoadState('networkidle');
	await page.evaluate(() => document.fonts.ready);
}

/**
 * Has a page wait for its typefaces. Readers' pages don't: with `font-display: optional` a slow first
 * visit keeps the stand-in, whose lines may break elsewhere, and so may the picture beside them.
 */
export async function withItsFonts(page: Page): Promise<void> {
	await page.route('**/*.css', async (route) => {
		const response = await route.fetch();
		const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block');
		await route.fulfill({ response, body });
	});
}

/** Waits until the address names a step; the story's first step goes without a name. */
export async function addressNames(page: Page, step: string): Promise<void> {
	await page.waitForURL((url) => url.hash === `#${step}`, { timeout: 5000 });
}

/**
 * The step that has to be on the stage, by the contract alone: the last whose top is at or above the
 * middle of the window, or the first.
 */
export function stepAtLine(page: Page | Frame): Promise<string> {
	return page.evaluate(() => {
		const sections = [...document.querySelectorAll<HTMLElement>('[data-step]')];
		const above = sections.filter(
			(section) => section.getBoundingClientRect().top <= window.innerHeight / 2 + 0.5
		);
		return (above.at(-1) ?? sections[0])?.dataset.step ?? '';
	});
}

/**
 * Scrolls through the whole page, down and up again, and lists the places where the stage did not show
 * the step at the line within three frames. An empty list is a clean sweep.
 *
 * @param every distance between two looks, px
 */
export function sweep(page: Page | Frame, every: number): Promise<string[]> {
	return page.evaluate(async (distance) => {
		const stage = document.querySelector<HTMLElement>('[data-stage]');
		const sections = [...document.querySelectorAll<HTMLElement>('[data-step]')];
		if (!stage || sections.length === 0) return ['There is no stage or no step.'];
		const frame = () => new Promise((done) => requestAnimationFrame(done));
		// Positions are fractions of a pixel: a top within one pixel of the line may count or not.
		const allowed = (): string[] => {
			const tops = sections.map((section) => section.getBoundingClientRect().top);
			return [-1, 1].map((grace) => {
				const line = window.innerHeight / 2 + grace;
				const above = sections.filter((_, index) => (tops[index] ?? 0) <= line);
				return (above.at(-1) ?? sections[0])?.dataset.step ?? '';
			});
		};
		const faults: string[] = [];
		const look = async (top: number, way: string): Promise<void> => {
			window.scrollTo({ top, behavior: 'instant' });
			const shown = (): string => stage.dataset.scene ?? '';
			for (let frames = 0; frames < 3; frames++) {
				await frame();
				if (allowed().includes(shown())) return;
			}
			faults.push(
				`${way} at ${top} px: shows ${shown()}, at the line is ${allowed().join(' or ')}`
			);
		};
		const bottom = (): number => document.documentElement.scrollHeight - window.innerHeight;
		for (let top = 0; top < bottom(); top += distance) await look(top, 'down');
		for (let top = bottom(); top > 0; top -= distance) await look(top, 'up');
		await look(0, 'up');
		return faults;
	}, every);
}

/**
 * The stage's picture as markup, once it no longer changes. Comments, the order of attributes and
 * spaces among classes are left out: they tell how the drawing got there, not what it shows.
 */
export async function picture(page: Page | Frame): Promise<string> {
	const read = () =>
		page.$$eval('[data-stage] :not(.ahead) > svg.picture', (drawings) => {
			const markup = (node: Node): string => {
				if (node instanceof Text) return node.data;
				if (!(node instanceof Element)) return '';
				const attributes = [...node.attributes]
					.map(({ name, value }) =>
						name === 'class'
							? ` class="${[...node.classList].sort().join(' ')}"`
							: ` ${name}="${value}"`
					)
					.sort();
				const inside = [...node.childNodes].map(markup).join('');
				return `<${node.localName}${attributes.join('')}>${inside}</${node.localName}>`;
			};
			return drawings.map(markup).join('\n');
		});
	let before = await read();
	for (let tries = 0; tries < 30; tries++) {
		await page.waitForTimeout(80);
		const now = await read();
		if (now === before && now !== '') return now;
		before = now;
	}
	throw new Error('The picture on the stage does not come to rest.');
}

/** What makes a page scroll sideways or lets its words run out of it; nothing when all fits. */
export function sideways(page: Page | Frame): Promise<string[]> {
	return page.evaluate(() => {
		const root = document.documentElement;
		const faults: string[] = [];
		if (root.scrollWidth > root.clientWidth) {
			faults.push(`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth} px`);
		}
		const scrolls = (element: Element | null): boolean =>
			element !== null &&
			(/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
		const words = 'h1, h2, h3, p, li, dt, dd, summary, legend, label, button, figcaption, .card';
		for (const element of document.querySelectorAll(words)) {
			const { left, right, width } = element.getBoundingClientRect();
			// One pixel wide and clipped is the usual way to speak to screen readers alone.
			if (width <= 1 || (left >= -1 && right <= root.clientWidth + 1)) continue;
			if (!element.checkVisibility({ visibilityProperty: true }) || scrolls(element)) continue;
			const text = element.textContent?.trim().slice(0, 40) ?? '';
			faults.push(
				`<${element.localName}> “${text}” reaches from ${Math.round(left)} to ${Math.round(right)} px`
			);
		}
		return faults;
	});
}

/**
 * What axe finds wrong with a page as it stands, one line for each place.
 *
 * @param part looks only inside what these selectors name, for parts of a page that has been seen whole
 */
export async function axe(page: Page, part: readonly string[] = []): Promise<string[]> {
	const builder = new AxeBuilder({ page });
	for (const selector of part) builder.include(selector);
	const { violations } = await builder.analyze();
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target, failureSummary }) => {
			const why = failureSummary?.split('\n').slice(1).join(' ').trim() ?? '';
			return `${id} (${help}) at ${target.join(' ')}: ${why}`;
		})
	);
}
