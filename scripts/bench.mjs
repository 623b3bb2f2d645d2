/**
 * `npm run bench`: what a phone has to do to read the built page, beside the least any page can ask.
 *
 * Builds nothing: it reads `build/` and, in the same run, a generated page of plain text (the floor).
 * Absolute times belong to the machine; the distance from the floor belongs to the page.
 *
 *     --path /present/   another page            --key ArrowRight   the key of the interaction
 *     --flows <step>     where things move       --runs 3           medians of several runs
 *     --folder <folder>  another build           --json <file>      writes the figures
 *     --quick            shorter waits, to try the script itself
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
	browserArgs,
	checkNode,
	ensureBrowser,
	ensureInstalled,
	root,
	run,
	SetupError
} from './setup.mjs';
import { serve } from './serve.mjs';

/**
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {import('playwright-core').CDPSession} CDPSession
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ label: string, unit?: string, digits?: number, goal?: string }} Row
 * @typedef {Record<string, number | null>} Figures by row name; null where the page has no such thing
 *
 * @typedef {object} Settings
 * @property {string} key
 * @property {string | undefined} flows
 * @property {number} idleSeconds
 * @property {number} rounds times up and down
 * @property {number} presses
 */

const viewport = { width: 390, height: 844 };
const pixelRatio = 2;
const cpuThrottle = 4;
const scrollSpeed = 1500;
const frame = 1000 / 60;

/** The table, in its order. @type {Record<string, Row>} */
const rows = {
	firstBytes: { label: 'First load, all bytes', unit: 'kB', digits: 1, goal: '≤ 110' },
	fullBytes: { label: 'Full read, all bytes', unit: 'kB', digits: 1, goal: '≤ 240' },
	htmlBytes: { label: 'HTML', unit: 'kB', digits: 1, goal: '≤ 40' },
	firstScriptBytes: { label: 'JavaScript, first load', unit: 'kB', digits: 1, goal: '≤ 45' },
	fullScriptBytes: { label: 'JavaScript, full read', unit: 'kB', digits: 1 },
	fontBytes: { label: 'Fonts, full read', unit: 'kB', digits: 1 },
	requests: { label: 'Requests, full read' },
	lcp: { label: 'Largest contentful paint (no network throttling)', unit: 'ms' },
	blocking: { label: 'Total blocking time, from the first words on', unit: 'ms', goal: '≤ 50' },
	blockingBefore: { label: 'Blocking time before there are words', unit: 'ms' },
	shift: { label: 'Layout shift, load and whole scroll (all summed)', digits: 4, goal: '0' },
	shiftScore: { label: 'Layout shift, worst window (CLS)', digits: 4, goal: '0' },
	frameP50: { label: 'Frame interval while scrolling, p50', unit: 'ms', digits: 1, goal: '17' },
	frameP95: { label: 'Frame interval, p95', unit: 'ms', digits: 1, goal: '17' },
	frameP99: { label: 'Frame interval, p99', unit: 'ms', digits: 1, goal: '17' },
	missed: { label: 'Missed frames', unit: '%', digits: 2, goal: '≤ 1' },
	unseen: {
		label: 'Missed on the screen, where scroll and moves go on without script',
		unit: '%',
		digits: 2
	},
	scrollBusy: { label: 'Main thread busy while scrolling', unit: '%', digits: 1, goal: '≤ 40' },
	scrollLongTasks: { label: 'Long tasks while scrolling', goal: '0' },
	longestTask: { label: 'Longest task while scrolling', unit: 'ms' },
	interaction: { label: 'Slowest key press to next paint', unit: 'ms', digits: 1, goal: '≤ 50' },
	interactionEvent: { label: 'Slowest key press by Event Timing (8 ms steps)', unit: 'ms' },
	idleFlows: { label: 'CPU per 10 s, flows in view', unit: 's', digits: 3, goal: '≤ 1.0' },
	idleFlowsMain: { label: '… main thread alone', unit: 's', digits: 3 },
	idleReduced: { label: 'CPU per 10 s, reduced motion', unit: 's', digits: 3, goal: '≤ 0.05' },
	idleReducedMain: { label: '… main thread alone', unit: 's', digits: 3 },
	idleEnd: { label: 'CPU per 10 s, at the end of the page', unit: 's', digits: 3, goal: '≤ 0.05' },
	idleEndMain: { label: '… main thread alone', unit: 's', digits: 3 },
	heap: { label: 'JS heap after the full read', unit: 'MB', digits: 2, goal: '≤ 10' },
	heapAfter: { label: 'JS heap after going up and down', unit: 'MB', digits: 2, goal: 'no growth' },
	elements: { label: 'Elements in the page after the full read', goal: '≤ 2000' },
	pageHeight: { label: 'Page height', unit: 'px' }
};

/** The least a page can be: about 20 kB of text in sections, no script, no font, no picture. */
function floorPage() {
	const words =
		'A string of plain words that says nothing stands here so that a page has something to show and to scroll'.split(
			' '
		);
	let sections = '';
	let at = 0;
	for (let step = 0; sections.length < 20_000; step++) {
		let text = '';
		for (let count = 0; count < 140; count++) text += `${words[(at += 7) % words.length]} `;
		sections += `<section id="s${step}" data-step="s${step}"><h2>Part ${step + 1}</h2><p>${text}</p></section>\n`;
	}
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>Floor</title>
<style>body{margin:16px;font:18px/1.5 serif}section{margin-bottom:50vh}</style></head>
<body><main>${sections}</main></body></html>`;
}

/** Runs in the page before its own scripts and keeps what the browser reports. */
function observe() {
	/** @type {Window & { __bench?: unknown }} */
	const host = window;
	const bench = {
		fcp: 0,
		lcp: 0,
		/** @type {{ at: number, value: number }[]} */
		shifts: [],
		/** @type {{ at: number, duration: number }[]} */
		tasks: [],
		/** @type {number[]} */
		events: []
	};
	host.__bench = bench;
	/**
	 * @param {string} type
	 * @param {(entry: PerformanceEntry & { hadRecentInput?: boolean, value?: number }) => void} keep
	 * @param {object} [options]
	 */
	const on = (type, keep, options = {}) =>
		new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({
			type,
			buffered: true,
			...options
		});
	on('paint', (entry) => {
		if (entry.name === 'first-contentful-paint') bench.fcp = entry.startTime;
	});
	on('largest-contentful-paint', (entry) => (bench.lcp = entry.startTime));
	on('layout-shift', (entry) => {
		if (!entry.hadRecentInput) {
			bench.shifts.push({ at: entry.startTime, value: entry.value ?? 0 });
		}
	});
	on('longtask', (entry) => bench.tasks.push({ at: entry.startTime, duration: entry.duration }));
	on('event', (entry) => entry.name.startsWith('key') && bench.events.push(entry.duration), {
		durationThreshold: 16
	});
}

/**
 * @typedef {object} Observed
 * @property {number} fcp
 * @property {number} lcp
 * @property {{ at: number, value: number }[]} shifts
 * @property {{ at: number, duration: number }[]} tasks
 * @property {number[]} events
 */

/**
 * @param {Page} page
 * @returns {Promise<Observed>}
 */
const observed = (page) => page.evaluate('window.__bench');

/**
 * The value below which a share of the sorted values lies.
 *
 * @param {number[]} values
 * @param {number} share
 */
function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/**
 * Worst session window: shifts less than a second apart, five seconds at most.
 *
 * @param {{ at: number, value: number }[]} shifts
 */
function worstWindow(shifts) {
	let [worst, sum, first, last] = [0, 0, -Infinity, -Infinity];
	for (const { at, value } of shifts) {
		if (at - last > 1000 || at - first > 5000) [sum, first] = [0, at];
		sum += value;
		last = at;
		worst = Math.max(worst, sum);
	}
	return worst;
}

/**
 * How long tasks keep a reader's first tap waiting: of each what is over 50 ms. As “total blocking time” is
 * defined, from the first contentful paint on; what comes before is told apart.
 *
 * @param {Observed} loaded
 */
function blockingOf({ fcp, tasks }) {
	let [blocking, blockingBefore] = [0, 0];
	for (const { at, duration } of tasks) {
		const after = Math.max(0, Math.min(duration, at + duration - fcp) - 50);
		blocking += after;
		blockingBefore += duration - 50 - after;
	}
	return { blocking, blockingBefore };
}

/**
 * Counts bytes on the wire, headers included, by kind of resource.
 *
 * @param {CDPSession} cdp
 */
function countBytes(cdp) {
	/** @type {Map<string, string>} */
	const kinds = new Map();
	/** @type {Record<string, number>} */
	const bytes = {};
	let requests = 0;
	cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
		// What the page holds inside itself was paid for with the page.
		if (/^https?:/.test(response.url)) kinds.set(requestId, type);
	});
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId);
		if (kind === undefined) return;
		requests += 1;
		bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
	});
	return () => ({
		all: Object.values(bytes).reduce((sum, value) => sum + value, 0) / 1000,
		html: (bytes.Document ?? 0) / 1000,
		script: (bytes.Script ?? 0) / 1000,
		font: (bytes.Font ?? 0) / 1000,
		requests
	});
}

/**
 * Seconds the page's main thread has been at work so far.
 *
 * @param {CDPSession} cdp
 */
async function mainThread(cdp) {
	const { metrics } = await cdp.send('Performance.getMetrics');
	return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/**
 * Seconds of CPU the renderers and the painter have used: what the main thread hands to others
 * (compositing, raster) counts too. The browser's own process is left out: it also serves this script.
 *
 * @param {CDPSession} browserCdp
 */
async function processTime(browserCdp) {
	const { processInfo } = await browserCdp.send('SystemInfo.getProcessInfo');
	return processInfo
		.filter(({ type }) => type === 'renderer' || type === 'GPU')
		.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** @param {number} ms */
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** @param {Page} page */
const bottom = (page) =>
	page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);

/**
 * Scrolls down at the speed of the bench, through the browser's own input path.
 *
 * @param {CDPSession} cdp
 * @param {number} distance px
 */
const scrollDown = (cdp, distance) =>
	cdp.send('Input.synthesizeScrollGesture', {
		x: viewport.width / 2,
		y: viewport.height / 2,
		yDistance: -distance,
		speed: scrollSpeed,
		gestureSourceType: 'mouse'
	});

/**
 * How far apart frames are, and how many are missing between them.
 *
 * @param {number[]} times when each came, ms, ascending
 * @returns intervals in ms, and missed frames in % of all
 */
function frameTimes(times) {
	const intervals = times.slice(1).map((time, index) => time - (times[index] ?? time));
	const missed = intervals.reduce(
		(sum, each) => sum + Math.max(0, Math.round(each / frame) - 1),
		0
	);
	return { intervals, missed: (100 * missed) / (missed + intervals.length || 1) };
}

/**
 * Scrolls through the whole page at an even speed, through the browser's own input path, and times
 * every frame.
 *
 * @param {Page} page
 * @param {CDPSession} cdp
 */
async function readThrough(page, cdp) {
	await page.evaluate(() => {
		/** @type {Window & { __frames?: number[], __framesOn?: boolean }} */
		const host = window;
		host.__frames = [];
		host.__framesOn = true;
		/** @param {number} time */
		const tick = (time) => {
			host.__frames?.push(time);
			if (host.__framesOn) requestAnimationFrame(tick);
		};
		requestAnimationFrame(tick);
	});
	const begun = { at: performance.now(), busy: await mainThread(cdp) };
	/** @type {number} */
	const from = await page.evaluate(() => performance.now());
	// In parts of four seconds: a page may grow while it is read.
	for (let left = await bottom(page), stuck = 0; left > 1 && stuck < 3;) {
		await scrollDown(cdp, Math.min(left, scrollSpeed * 4));
		const now = await bottom(page);
		stuck = now >= left ? stuck + 1 : 0;
		left = now;
	}
	const busy = (await mainThread(cdp)) - begun.busy;
	const seconds = (performance.now() - begun.at) / 1000;
	/** @type {number[]} */
	const times = await page.evaluate(`window.__framesOn = false, window.__frames`);
	const { intervals, missed } = frameTimes(times);
	const tasks = (await observed(page)).tasks.filter(({ at }) => at >= from);
	if ((await bottom(page)) > 1) {
		console.warn('The scroll did not reach the end of the page: its figures cover a part only.');
	}
	return {
		frameP50: quantile(intervals, 0.5),
		frameP95: quantile(intervals, 0.95),
		frameP99: quantile(intervals, 0.99),
		missed,
		scrollBusy: (100 * busy) / seconds,
		scrollLongTasks: tasks.length,
		longestTask: Math.max(0, ...tasks.map(({ duration }) => duration))
	};
}

/**
 * Presses the key for the next step again and again: from the press to the frame after it.
 *
 * @param {Page} page
 * @param {Settings} settings
 */
async function pressKeys(page, { key, presses }) {
	await page.evaluate(() => {
		/** @type {Window & { __presses?: number[] }} */
		const host = window;
		host.__presses = [];
		addEventListener(
			'keydown',
			(event) =>
				// The task after the frame's callbacks runs once the frame has been handed on.
				requestAnimationFrame(() => {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = () => host.__presses?.push(performance.now() - event.timeStamp);
					port2.postMessage(null);
				}),
			{ capture: true }
		);
		scrollTo(0, 0);
	});
	await pause(500);
	const before = (await observed(page)).events.length;
	for (let press = 0; press < presses; press++) {
		await page.keyboard.press(key);
		// Some presses meet the transition of the one before.
		await pause(press % 2 === 0 ? 900 : 250);
	}
	/** @type {number[]} */
	const times = await page.evaluate('window.__presses');
	const events = (await observed(page)).events.slice(before);
	return {
		interaction: Math.max(0, ...times),
		// Shorter than the threshold of 16 ms is not reported at all.
		interactionEvent: Math.max(0, ...events)
	};
}

/**
 * What the page uses while nobody touches it, for ten seconds.
 *
 * @param {{ cdp: CDPSession, browserCdp: CDPSession }} sessions
 * @param {number} seconds
 */
async function idle({ cdp, browserCdp }, seconds) {
	await pause(2500);
	const before = { all: await processTime(browserCdp), main: await mainThread(cdp) };
	await pause(seconds * 1000);
	const scale = 10 / seconds;
	return {
		all: ((await processTime(browserCdp)) - before.all) * scale,
		main: ((await mainThread(cdp)) - before.main) * scale
	};
}

/**
 * JS heap in MB after the garbage is gone.
 *
 * @param {CDPSession} cdp
 */
async function heap(cdp) {
	// Twice, because finalisers of the first round may free more.
	await cdp.send('HeapProfiler.collectGarbage');
	await cdp.send('HeapProfiler.collectGarbage');
	const { usedSize } = await cdp.send('Runtime.getHeapUsage');
	return usedSize / 1e6;
}

/**
 * Goes up and down the page quickly, by frames.
 *
 * @param {Page} page
 * @param {number} rounds
 */
async function upAndDown(page, rounds) {
	await page.evaluate(async (times) => {
		const steps = 120;
		for (let pass = 0; pass < times * 2; pass++) {
			const height = document.documentElement.scrollHeight - innerHeight;
			for (let step = 0; step <= steps; step++) {
				const share = pass % 2 === 0 ? 1 - step / steps : step / steps;
				scrollTo({ top: height * share, behavior: 'instant' });
				await new Promise((done) => requestAnimationFrame(done));
			}
		}
	}, rounds);
	await pause(1500);
}

/**
 * Brings the step where things move into view: the named one, or the first of the first chapter after
 * the opening.
 *
 * @param {Page} page
 * @param {string | undefined} flows
 */
async function showFlows(page, flows) {
	const found = await page.evaluate((step) => {
		const target = step
			? document.querySelector(`[data-step="${CSS.escape(step)}"]`)
			: (document.querySelector('[data-chapter="agreement"] [data-step]') ??
				document.querySelector('[data-step]'));
		target?.scrollIntoView({ block: 'start', behavior: 'instant' });
		return target !== null;
	}, flows);
	return found;
}

/**
 * A page in a context of its own, as new as on a first visit.
 *
 * @param {Browser} browser
 */
async function visit(browser) {
	const context = await browser.newContext({
		viewport,
		deviceScaleFactor: pixelRatio,
		hasTouch: true,
		// With isMobile on, Chromium's synthetic gestures end early or do not scroll at all.
		isMobile: false,
		reducedMotion: 'no-preference'
	});
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	await cdp.send('Network.enable');
	await cdp.send('Performance.enable');
	return { context, page, cdp };
}

/**
 * Opens a page on a machine that is slowed down, and waits until it has come to rest.
 *
 * @param {Page} page
 * @param {CDPSession} cdp
 * @param {string} url
 */
async function openSlowly(page, cdp, url) {
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuThrottle });
	await page.goto(url, { waitUntil: 'load' });
	await page.waitForLoadState('networkidle');
	await pause(2000);
}

/**
 * One reader on a slow phone: loads, reads, presses keys, goes up and down.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {Settings} settings
 * @returns {Promise<Figures>}
 */
async function measureReading(browser, url, settings) {
	const { context, page, cdp } = await visit(browser);
	await page.addInitScript(observe);
	const transferred = countBytes(cdp);

	await openSlowly(page, cdp, url);
	const first = transferred();
	const loaded = await observed(page);

	const scrolling = await readThrough(page, cdp);
	await pause(1500);
	const full = transferred();
	const { shifts } = await observed(page);
	const heapFull = await heap(cdp);
	const { elements, pageHeight } = await page.evaluate(() => ({
		elements: document.querySelectorAll('*').length,
		pageHeight: document.documentElement.scrollHeight
	}));
	const pressing = await pressKeys(page, settings);
	await upAndDown(page, settings.rounds);
	const heapAfter = await heap(cdp);
	await context.close();

	return {
		firstBytes: first.all,
		fullBytes: full.all,
		htmlBytes: full.html,
		firstScriptBytes: first.script,
		fullScriptBytes: full.script,
		fontBytes: full.font,
		requests: full.requests,
		lcp: loaded.lcp,
		...blockingOf(loaded),
		shift: shifts.reduce((sum, { value }) => sum + value, 0),
		shiftScore: worstWindow(shifts),
		...scrolling,
		...pressing,
		heap: heapFull,
		heapAfter,
		elements,
		pageHeight
	};
}

/**
 * One reader who stops, on a machine that is not slowed down: seconds of CPU are this machine's.
 *
 * In a visit of its own, because Chromium's compositor stays awake for good after a synthetic gesture.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {Settings} settings
 * @returns {Promise<Figures>}
 */
async function measureRest(browser, url, { flows: step, idleSeconds }) {
	const { context, page, cdp } = await visit(browser);
	const browserCdp = await browser.newBrowserCDPSession();
	const sessions = { cdp, browserCdp };
	await page.goto(url, { waitUntil: 'load' });
	await page.waitForLoadState('networkidle');
	// Once through, so that whatever is loaded or started late is there.
	await upAndDown(page, 1);

	const hasFlows = await showFlows(page, step);
	if (!hasFlows && step) console.error(`${url} has no step "${step}": nothing measured there.`);
	const flows = hasFlows ? await idle(sessions, idleSeconds) : null;
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const reduced = hasFlows ? await idle(sessions, idleSeconds) : null;
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.evaluate(() =>
		scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })
	);
	const end = await idle(sessions, idleSeconds);
	await browserCdp.detach();
	await context.close();

	return {
		idleFlows: flows?.all ?? null,
		idleFlowsMain: flows?.main ?? null,
		idleReduced: reduced?.all ?? null,
		idleReducedMain: reduced?.main ?? null,
		idleEnd: end.all,
		idleEndMain: end.main
	};
}

/**
 * What a reader sees of a scroll: the browser shows it, and what is moved by transform, without waiting
 * for the page's own frames, which `readThrough` counts.
 *
 * In a visit of its own, because the trace it is read from slows the page down.
 *
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<Figures>}
 */
async function measureSeen(browser, url) {
	const { context, page, cdp } = await visit(browser);
	await openSlowly(page, cdp, url);
	/** @type {number[]} */
	const times = [];
	cdp.on('Tracing.dataCollected', ({ value }) => {
		for (const { name, ts } of value) {
			if (name === 'Display::FrameDisplayed') times.push(Number(ts) / 1000);
		}
	});
	await cdp.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: { includedCategories: ['viz', 'benchmark'] }
	});
	// In one go, and no further than the page: where nothing scrolls, no frame is missed.
	const distance = Math.min(await bottom(page), scrollSpeed * 8);
	if (distance > 1) await scrollDown(cdp, distance);
	const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
	await cdp.send('Tracing.end');
	await complete;
	await context.close();
	if (distance <= 1 || times.length < 2) return { unseen: null };
	return { unseen: frameTimes(times.sort((a, b) => a - b)).missed };
}

/**
 * One run on one page. The browser is new each time: processes of earlier pages would be counted.
 *
 * @param {() => Promise<Browser>} launch
 * @param {string} url
 * @param {Settings} settings
 * @returns {Promise<Figures>}
 */
async function measure(launch, url, settings) {
	/** @type {Figures} */
	const figures = {};
	for (const part of [measureReading, measureSeen, measureRest]) {
		const browser = await launch();
		try {
			Object.assign(figures, await part(browser, url, settings));
		} finally {
			await browser.close();
		}
	}
	return figures;
}

/**
 * The median of each figure.
 *
 * @param {Figures[]} runs
 * @returns {Figures}
 */
function medians(runs) {
	return Object.fromEntries(
		Object.keys(rows).map((name) => {
			const values = runs.map((figures) => figures[name]).filter((value) => value != null);
			return [name, values.length > 0 ? quantile(values, 0.5) : null];
		})
	);
}

/**
 * @param {number | null | undefined} value
 * @param {Row} row
 */
const shown = (value, { digits = 0 }) => (value == null ? '–' : value.toFixed(digits));

/**
 * @param {Figures} site
 * @param {Figures} floor
 */
function table(site, floor) {
	const cells = Object.entries(rows).map(([name, row]) => [
		row.unit ? `${row.label}, ${row.unit}` : row.label,
		shown(site[name], row),
		shown(floor[name], row),
		row.goal ?? ''
	]);
	return [['', 'page', 'floor', 'goal'], ['---', '--:', '--:', '--:'], ...cells]
		.map((line) => `| ${line.join(' | ')} |`)
		.join('\n');
}

/**
 * @param {string} name
 * @returns {string | undefined}
 */
function option(name) {
	const at = process.argv.indexOf(`--${name}`);
	if (at < 0) return undefined;
	const value = process.argv[at + 1];
	if (value === undefined || value.startsWith('--')) {
		throw new SetupError(`--${name} needs a value after it.`);
	}
	return value;
}

await run(async () => {
	checkNode();
	const quick = process.argv.includes('--quick');
	const runs = Number(option('runs') ?? 1);
	if (!Number.isInteger(runs) || runs < 1) throw new SetupError('--runs needs a whole number.');
	const json = option('json');
	/** @type {Settings} */
	const settings = {
		key: option('key') ?? 'ArrowRight',
		flows: option('flows'),
		idleSeconds: quick ? 2 : 10,
		rounds: quick ? 1 : 10,
		presses: quick ? 4 : 20
	};
	const path = option('path') ?? '/';
	ensureInstalled();
	const executablePath = await ensureBrowser();
	const served = await serve(option('folder') ?? join(root, 'build'), {
		pages: { '/__floor': floorPage() }
	});
	const { chromium } = await import('playwright-core');
	let version = '';
	const launch = async () => {
		const browser = await chromium.launch({ executablePath, args: browserArgs });
		version = browser.version();
		return browser;
	};
	// The floor's own name for the step where things move is its first.
	const floorSettings = { ...settings, flows: undefined };
	try {
		/** @type {Figures[]} */
		const site = [];
		/** @type {Figures[]} */
		const floor = [];
		for (let each = 1; each <= runs; each++) {
			console.error(`Measuring the floor, then ${path} (run ${each} of ${runs}) …`);
			floor.push(await measure(launch, new URL('/__floor', served.url).href, floorSettings));
			site.push(await measure(launch, new URL(path, served.url).href, settings));
		}
		const result = {
			browser: `Chromium ${version}`,
			node: process.version,
			date: new Date().toISOString(),
			page: path,
			viewport: { ...viewport, pixelRatio },
			cpuThrottle,
			scrollSpeed,
			runs,
			site: medians(site),
			floor: medians(floor)
		};
		console.log(
			`${result.browser}, ${viewport.width}×${viewport.height} at ${pixelRatio}×, ${cpuThrottle}× CPU (at rest 1×), scrolling ${scrollSpeed} px/s, ${path}, ${runs === 1 ? 'one run' : `medians of ${runs} runs`}\n`
		);
		console.log(table(result.site, result.floor));
		if (json) writeFileSync(resolve(json), `${JSON.stringify(result, null, '\t')}\n`);
	} finally {
		await served.close();
	}
});
