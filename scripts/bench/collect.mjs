/** What a page reports about itself while it is read, and what follows from it. */

/**
 * @typedef {import('playwright-core').CDPSession} CDPSession
 * @typedef {import('playwright-core').Page} Page
 */

const frame = 1000 / 60;

/** Runs in the page before its own scripts and keeps what the browser reports. */
export function observe() {
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
export const observed = (page) => page.evaluate('window.__bench');

/**
 * The value below which a share of the sorted values lies.
 *
 * @param {number[]} values
 * @param {number} share
 */
export function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/**
 * Worst session window: shifts less than a second apart, five seconds at most.
 *
 * @param {{ at: number, value: number }[]} shifts
 */
export function worstWindow(shifts) {
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
export function blockingOf({ fcp, tasks }) {
	let [blocking, blockingBefore] = [0, 0];
	for (const { at, duration } of tasks) {
		const after = Math.max(0, Math.min(duration, at + duration - fcp) - 50);
		blocking += after;
		blockingBefore += duration - 50 - after;
	}
	return { blocking, blockingBefore };
}

/**
 * How far apart frames are, and how many are missing between them.
 *
 * @param {number[]} times when each came, ms, ascending
 * @returns intervals in ms, and missed frames in % of all
 */
export function frameTimes(times) {
	const intervals = times.slice(1).map((time, index) => time - (times[index] ?? time));
	const missed = intervals.reduce(
		(sum, each) => sum + Math.max(0, Math.round(each / frame) - 1),
		0
	);
	return { intervals, missed: (100 * missed) / (missed + intervals.length || 1) };
}

/**
 * Counts bytes on the wire, headers included, by kind of resource.
 *
 * @param {CDPSession} cdp
 */
export function countBytes(cdp) {
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
export async function mainThread(cdp) {
	const { metrics } = await cdp.send('Performance.getMetrics');
	return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/**
 * Seconds of CPU the renderers and the painter have used: what the main thread hands to others
 * (compositing, raster) counts too. The browser's own process is left out: it also serves this script.
 *
 * @param {CDPSession} browserCdp
 */
export async function processTime(browserCdp) {
	const { processInfo } = await browserCdp.send('SystemInfo.getProcessInfo');
	return processInfo
		.filter(({ type }) => type === 'renderer' || type === 'GPU')
		.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/**
 * JS heap in MB after the garbage is gone.
 *
 * @param {CDPSession} cdp
 */
export async function heap(cdp) {
	// Twice, because finalisers of the first round may free more.
	await cdp.send('HeapProfiler.collectGarbage');
	await cdp.send('HeapProfiler.collectGarbage');
	const { usedSize } = await cdp.send('Runtime.getHeapUsage');
	return usedSize / 1e6;
}
