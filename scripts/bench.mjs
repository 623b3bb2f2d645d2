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
import { cpuThrottle, measure, pixelRatio, scrollSpeed, viewport } from './bench/measure.mjs';
import { medians, table } from './bench/report.mjs';
import { serve } from './serve.mjs';
import {
	browserArgs,
	checkNode,
	ensureBrowser,
	ensureInstalled,
	root,
	run,
	SetupError
} from './setup.mjs';

/**
 * @typedef {import('./bench/measure.mjs').Settings} Settings
 * @typedef {import('./bench/report.mjs').Figures} Figures
 */

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
