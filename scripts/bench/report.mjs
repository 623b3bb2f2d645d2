/** The figures as a table: what is measured, in which order, and what is aimed at. */
import { quantile } from './collect.mjs';

/**
 * @typedef {{ label: string, unit?: string, digits?: number, goal?: string }} Row
 * @typedef {Record<string, number | null>} Figures by row name; null where the page has no such thing
 */

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

/**
 * The median of each figure.
 *
 * @param {Figures[]} runs
 * @returns {Figures}
 */
export function medians(runs) {
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
export function table(site, floor) {
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
