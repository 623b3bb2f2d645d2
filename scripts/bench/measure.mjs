/** Readers who load, read, press keys, scroll and stop: what each costs. */
import {
	blockingOf,
	countBytes,
	frameTimes,
	heap,
	mainThread,
	observe,
	observed,
	processTime,
	quantile,
	worstWindow
} from './collect.mjs';

/**
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {import('playwright-core').CDPSession} CDPSession
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('./report.mjs').Figures} Figures
 */

/**
 * What a run can be told.
 *
 * @typedef {object} Settings
 * @property {string} key
 * @property {string | undefined} flows
 * @property {number} idleSeconds
 * @property {number} rounds times up and down
 * @property {number} presses
 */

export const viewport = { width: 390, height: 844 };
export const pixelRatio = 2;
export const cpuThrottle = 4;
export const scrollSpeed = 1500;

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
export async function measure(launch, url, settings) {
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
