/**
 * `npm test`: installs what is missing, then runs every check, two at a time where neither minds, and
 * goes on after a failed one.
 *
 * `--full` adds the long sweeps and the comparison of pictures, `--only=lint,unit` runs a part,
 * `--update` makes the pictures compared with anew, `--verbose` shows what passed checks had to say.
 * The last line is the count, alone.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, ensureBrowser, ensureInstalled, root, run, SetupError } from './setup.mjs';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 *
 * @typedef {object} Check
 * @property {string} name what `--only` calls it
 * @property {string} title
 * @property {string[][]} [commands] Node command lines, run in order, stopping at the first failure
 * @property {string[]} [projects] vitest projects, instead of commands
 * @property {number} [workers] test files at a time, if not what vitest thinks fit
 * @property {Record<string, string>} [env]
 * @property {string[]} [clears] folders an earlier run may have left, which must not pass for new
 * @property {string} [needs] a check without which this one means nothing
 * @property {1 | 2} [lane] checks of two lanes run at the same time; one without runs alone, afterwards
 */

/** @param {...string} parts a package's folder and the path of its command inside it */
const bin = (...parts) => join('node_modules', ...parts);
const vite = bin('vite', 'bin', 'vite.js');
const vitest = bin('vitest', 'vitest.mjs');

const full = process.argv.includes('--full');

/** @type {Check[]} */
const checks = [
	{
		name: 'lint',
		lane: 1,
		title: 'Lint, layers included (eslint)',
		commands: [[bin('eslint', 'bin', 'eslint.js'), '.']]
	},
	{
		name: 'types',
		lane: 1,
		title: 'Types (svelte-check)',
		commands: [
			[bin('@sveltejs', 'kit', 'svelte-kit.js'), 'sync'],
			[bin('svelte-check', 'bin', 'svelte-check'), '--tsconfig', './tsconfig.json']
		]
	},
	{ name: 'data', lane: 1, title: 'Data', commands: [['scripts/data-check.mjs']] },
	{
		name: 'schemas',
		lane: 1,
		title: 'JSON Schemas up to date',
		commands: [['scripts/data-schemas.mjs', '--check']]
	},
	{ name: 'unit', lane: 1, title: 'Unit and component tests', projects: ['unit', 'component'] },
	{
		name: 'site',
		lane: 2,
		title: 'Site build',
		commands: [[vite, 'build', '--logLevel', 'warn']],
		clears: ['build']
	},
	{
		name: 'single',
		lane: 2,
		title: 'Single-file build',
		commands: [[vite, 'build', '--logLevel', 'warn']],
		env: { SINGLE_FILE: '1' },
		clears: ['build-single']
	},
	{
		name: 'build',
		lane: 2,
		title: 'Budgets and build checks',
		projects: ['build'],
		needs: 'site'
	},
	{
		name: 'format',
		lane: 2,
		title: 'Format (prettier)',
		commands: [[bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']]
	},
	// Journeys wait more than they work: two at a time even on two cores.
	{
		name: 'journeys',
		title: 'Browser journeys',
		projects: ['journeys'],
		workers: 2,
		needs: 'site'
	},
	...(full
		? [
				{ name: 'sweeps', title: 'Browser sweeps', projects: ['sweeps'], needs: 'site' },
				{
					name: 'visual',
					title: 'Pictures compared with their baselines',
					projects: ['visual'],
					needs: 'site',
					clears: ['test-results/visual'],
					env: process.argv.includes('--update') ? { UPDATE_BASELINES: '1' } : {}
				}
			]
		: [])
];

/**
 * Runs Node with a command line.
 *
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, live?: boolean }} [options] `live` lets people watch
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function node(args, { env = {}, live = false } = {}) {
	return new Promise((done) => {
		const merged = { ...process.env, ...env };
		if (!env.SINGLE_FILE) delete merged.SINGLE_FILE;
		const child = spawn(process.execPath, args, {
			cwd: root,
			env: merged,
			stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe']
		});
		let output = '';
		child.stdout?.on('data', (part) => (output += part));
		child.stderr?.on('data', (part) => (output += part));
		child.once('error', (error) => done({ ok: false, output: `${output}${error.message}\n` }));
		child.once('close', (code) => done({ ok: code === 0, output }));
	});
}

/**
 * Counts a vitest report. A file that could not be loaded holds no tests but is a failure; so is a
 * run that failed outside every test.
 *
 * @param {string} file
 * @param {boolean} ok whether vitest itself was content
 * @returns {Count & { skipped: number }}
 */
function countReport(file, ok) {
	if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
	const report = JSON.parse(readFileSync(file, 'utf8'));
	/** @type {{ status: string, assertionResults: { status: string }[] }[]} */
	const files = report.testResults;
	const unloadable = files.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
	).length;
	const failed = report.numFailedTests + unloadable;
	return {
		passed: report.numPassedTests,
		failed: failed === 0 && !ok ? 1 : failed,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

/** @param {number} start */
const since = (start) => `${((Date.now() - start) / 1000).toFixed(1)} s`;

/**
 * @param {Check} check
 * @param {{ verbose: boolean, temp: string, env: Record<string, string> }} context
 * @returns {Promise<Count>}
 */
async function perform(check, { verbose, temp, env }) {
	const start = Date.now();
	for (const folder of check.clears ?? [])
		rmSync(join(root, folder), { recursive: true, force: true });

	if (check.projects) {
		// What takes minutes is watched; what runs beside something else speaks when it is over.
		const live = check.lane === undefined;
		if (live) console.log(`\n── ${check.title}`);
		const file = join(temp, `${check.name}.json`);
		const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
		const projects = check.projects.map((name) => `--project=${name}`);
		const workers = check.workers ? [`--maxWorkers=${check.workers}`] : [];
		const { ok, output } = await node([vitest, 'run', ...projects, ...workers, ...reporters], {
			env: { ...env, ...check.env },
			live
		});
		const { skipped, ...count } = countReport(file, ok);
		const left = skipped > 0 ? `, ${skipped} skipped` : '';
		const result = `${count.passed} passed, ${count.failed} failed${left} (${since(start)})`;
		console.log(live ? `   ${result}` : `── ${check.title}: ${result}`);
		if (!live && (count.failed > 0 || verbose)) process.stdout.write(output);
		return count;
	}

	let ok = true;
	let output = '';
	for (const command of check.commands ?? []) {
		const result = await node(command, { env: { ...env, ...check.env } });
		output += result.output;
		ok = result.ok;
		if (!ok) break;
	}
	console.log(`── ${check.title}: ${ok ? 'ok' : 'FAILED'} (${since(start)})`);
	if (!ok || verbose) process.stdout.write(output);
	return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/** The checks `--only` names, or all. */
function chosenChecks() {
	const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
	if (only === undefined) return checks;
	const names = only.split(',');
	const unknown = names.find((name) => !checks.some((check) => check.name === name));
	if (unknown !== undefined) {
		const known = checks.map((check) => check.name).join(', ');
		throw new SetupError(`There is no check "${unknown}": name some of ${known}.`);
	}
	return checks.filter((check) => names.includes(check.name));
}

await run(async () => {
	checkNode();
	const chosen = chosenChecks();
	ensureInstalled();
	const needsBrowser = chosen.some(({ name }) => ['journeys', 'sweeps', 'visual'].includes(name));
	/** @type {Record<string, string>} */
	const env = needsBrowser ? { CHROMIUM_PATH: await ensureBrowser({ quick: true }) } : {};
	// Some journeys are long; they go without saying where everything is tested.
	if (full) env.TEST_FULL = '1';

	const temp = mkdtempSync(join(tmpdir(), 'strings-attached-'));
	const total = { passed: 0, failed: 0 };
	/** @type {Set<string>} */
	const failures = new Set();
	const start = Date.now();
	try {
		/** @param {Check[]} lane checks that wait for one another */
		const runLane = async (lane) => {
			for (const check of lane) {
				let count = { passed: 0, failed: 1 };
				if (check.needs && failures.has(check.needs)) {
					console.log(
						`── ${check.title}: not run and counted as failed, because the site could not be built.`
					);
				} else {
					count = await perform(check, { verbose: process.argv.includes('--verbose'), temp, env });
				}
				if (count.failed > 0) failures.add(check.name);
				total.passed += count.passed;
				total.failed += count.failed;
			}
		};
		const inLane = (/** @type {number | undefined} */ number) =>
			runLane(chosen.filter(({ lane }) => lane === number));
		await Promise.all([inLane(1), inLane(2)]);
		await inLane(undefined);
	} finally {
		rmSync(temp, { recursive: true, force: true });
	}
	const failed = chosen.filter(({ name }) => failures.has(name)).map(({ title }) => title);
	console.log(
		`\nAll of it took ${since(start)}.${failed.length ? ` Failed: ${failed.join('; ')}.` : ''}`
	);
	console.log(`${total.passed} passed, ${total.failed} failed`);
	if (total.failed > 0) process.exitCode = 1;
});
