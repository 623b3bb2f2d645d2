/**
 * What a fresh machine needs before anything else can run: the right Node, the packages, a browser.
 *
 * Node built-ins only, and nothing newer than old Nodes can parse: this file has to load before the
 * packages are there, and has to tell a reader with an old Node what is wrong.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The project's folder, wherever the script was started from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What every Chromium is started with: nothing that phones home, and able to run as root in CI. */
export const browserArgs = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** A failure whose message is the whole story: one sentence that says what to do. */
export class SetupError extends Error {}

/**
 * Runs a script's main function; an expected failure becomes its one sentence, not a stack trace.
 *
 * @param {() => Promise<void> | void} main
 */
export async function run(main) {
	try {
		await main();
	} catch (error) {
		if (!(error instanceof SetupError)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
}

/**
 * Whether a script was started by itself, not imported.
 *
 * @param {string} url the script's `import.meta.url`
 */
export function isMain(url) {
	return process.argv[1] !== undefined && url === pathToFileURL(process.argv[1]).href;
}

/**
 * Refuses a Node on which the build tools do not run (they need `^20.19 || >=22.12`).
 *
 * @param {string} [version]
 */
export function checkNode(version = process.versions.node) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const good =
		(major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major === 23 || major >= 24;
	if (good) return;
	throw new SetupError(
		`This project needs Node 20.19 or newer (22 from 22.12 on; 21 will not do) and this is Node ${version}: install a current one from https://nodejs.org and start again.`
	);
}

/**
 * Runs npm, found the way that works when started by npm and when not.
 *
 * @param {string[]} args
 */
function npm(args) {
	const cli = process.env.npm_execpath;
	// Another package manager sets the same variable to itself.
	if (cli && basename(cli) === 'npm-cli.js') {
		return spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit' });
	}
	// On Windows npm is a batch file, which only a shell can start.
	return spawnSync('npm', args, {
		cwd: root,
		stdio: 'inherit',
		shell: process.platform === 'win32'
	});
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>}
 */
function lockedPackages(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages || {};
	} catch {
		return {};
	}
}

/**
 * Whether node_modules holds what package-lock.json asks for. Compares contents, because file times
 * say nothing after a checkout or an unpacked archive.
 *
 * @param {string} [dir]
 */
export function isInstalled(dir = root) {
	const wanted = lockedPackages(join(dir, 'package-lock.json'));
	const present = lockedPackages(join(dir, 'node_modules', '.package-lock.json'));
	const packages = Object.entries(wanted).filter(([name]) => name !== '');
	if (packages.length === 0) return existsSync(join(dir, 'node_modules'));
	return packages.every(([name, { version, optional }]) => {
		// Binaries for other systems are locked but not installed here.
		return present[name] ? present[name].version === version : optional === true;
	});
}

/** Installs the locked packages when they are missing or not the locked ones. */
export function ensureInstalled() {
	if (isInstalled()) return;
	console.log('Installing the packages this project needs (npm ci) …');
	const command = existsSync(join(root, 'package-lock.json')) ? 'ci' : 'install';
	// Everything here is a development dependency, which NODE_ENV=production would leave out.
	const result = npm([command, '--include=dev', '--no-audit', '--no-fund']);
	if (result.status === 0) return;
	throw new SetupError(
		`The packages could not be installed: check that this machine reaches the npm registry, then run \`npm ${command}\` and start again.`
	);
}

/** Debian's Chromium without the parts that draw windows: the same engine, and a page opens in a third of the time. */
const WINDOWLESS = '/usr/bin/chromium-headless-shell';

/** The usual places of a Chromium or Chrome, by platform. */
function usualPlaces() {
	if (process.platform === 'darwin') {
		const names = ['Google Chrome', 'Chromium'];
		return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
			names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name))
		);
	}
	if (process.platform === 'win32') {
		const { PROGRAMFILES, LOCALAPPDATA } = process.env;
		return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].flatMap((folder) =>
			folder
				? [
						join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
						join(folder, 'Chromium', 'Application', 'chrome.exe')
					]
				: []
		);
	}
	return [
		WINDOWLESS,
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome',
		'/usr/bin/google-chrome-stable',
		'/opt/google/chrome/chrome',
		'/snap/bin/chromium'
	];
}

/** Playwright's own store: the revision it wants, then any other that is there. */
async function playwrightStore() {
	/** @type {string[]} */
	const found = [];
	try {
		const { chromium } = await import('playwright-core');
		const wanted = chromium.executablePath();
		if (wanted) found.push(wanted);
		// …/ms-playwright/chromium-1234/chrome-linux64/chrome
		const inside = wanted.split(/[\\/]/);
		const at = inside.findIndex((part) => /^chromium-\d+$/.test(part));
		if (at > 0) {
			const store = inside.slice(0, at).join('/') || '/';
			for (const name of existsSync(store) ? readdirSync(store).sort().reverse() : []) {
				if (/^chromium-\d+$/.test(name))
					found.push([store, name, ...inside.slice(at + 1)].join('/'));
			}
		}
	} catch {
		// Not installed yet, or a platform it has no browser for: the other places remain.
	}
	return found;
}

/**
 * Whether the file is a browser that starts. Ubuntu's /usr/bin/chromium-browser may be a stub that
 * only tells to install a snap.
 *
 * @param {string} path
 */
function starts(path) {
	if (!existsSync(path)) return false;
	// Chrome on Windows opens a window instead of printing its version.
	if (process.platform === 'win32') return true;
	return spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0;
}

/**
 * Looks for a browser without installing one.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
	const asked = process.env.CHROMIUM_PATH;
	if (asked) {
		if (existsSync(asked)) return asked;
		throw new SetupError(
			`CHROMIUM_PATH names ${asked}, where there is no file: correct it, or unset it to have the usual places searched.`
		);
	}
	return usualPlaces().find(starts) || (await playwrightStore()).find(starts);
}

/** Debian, Ubuntu and their like, with the rights to install. */
function mayUseApt() {
	return (
		process.platform === 'linux' &&
		process.getuid !== undefined &&
		process.getuid() === 0 &&
		existsSync('/etc/debian_version') &&
		existsSync('/usr/bin/apt-get')
	);
}

/**
 * @param {string} name of a package
 * @returns {boolean} whether every step went well
 */
function aptInstall(name) {
	/** @type {import('node:child_process').SpawnSyncOptions} */
	const options = {
		stdio: ['ignore', 'ignore', 'inherit'],
		timeout: 300_000,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	};
	const install = ['install', '-y', '--no-install-recommends', name];
	return [['update'], install].every((args) => spawnSync('apt-get', args, options).status === 0);
}

/** @returns {boolean} */
function playwrightInstall() {
	const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
	if (!existsSync(cli)) return false;
	const args = [cli, 'install', 'chromium'];
	return spawnSync(process.execPath, args, { stdio: 'inherit', timeout: 300_000 }).status === 0;
}

/**
 * Finds a Chromium for the browser tests, or installs one. Never asks for more rights than it has.
 *
 * @param {{ quick?: boolean }} [wish] `quick`: get the windowless one even where another is there,
 *   which pays for a run of all tests
 * @returns {Promise<string>} the browser's path
 */
export async function ensureBrowser({ quick = false } = {}) {
	const present = await findBrowser();
	const contents = present === WINDOWLESS || process.env.CHROMIUM_PATH !== undefined || !quick;
	if (present && (contents || !mayUseApt())) return present;
	if (mayUseApt()) {
		console.log('Installing Chromium’s headless shell with apt-get …');
		if (!aptInstall('chromium-headless-shell') && !present) {
			console.log('There is none here: installing Chromium with apt-get …');
			aptInstall('chromium');
		}
		const installed = await findBrowser();
		if (installed) return installed;
	}
	console.log('No browser found: fetching Chromium with `npx playwright-core install chromium` …');
	playwrightInstall();
	const fetched = await findBrowser();
	if (fetched) return fetched;
	throw new SetupError(
		'The browser tests need Chromium or Chrome and none could be installed: install one (on Debian or Ubuntu `apt-get install chromium`, else from https://www.google.com/chrome), or set CHROMIUM_PATH to its executable, and start again.'
	);
}
