/**
 * `npm run data:check`: holds `data/` against its schemas, itself and the map, and the words of the
 * story against the data. Prints every fault and exits 1, or prints one line of counts and exits 0.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @typedef {typeof import('../src/build/read.ts')} Read
 * @typedef {typeof import('../src/lib/data/check/index.ts')} Check
 * @typedef {import('../src/lib/data/check/index.ts').Fault} Fault
 * @typedef {import('../src/lib/data/schema.ts').Datasets} Datasets
 * @typedef {{ checkWords: (root: string, data: Datasets) => Fault[] | Promise<Fault[]> }} Words
 */

/**
 * A TypeScript module of this project. Compiled without tsconfig.json, which rests on a file that
 * SvelteKit only writes later.
 *
 * @template T
 * @param {string} file
 * @returns {Promise<T>}
 */
async function load(file) {
	const oxc = /** @type {import('vite').OxcOptions} */ ({ tsconfig: false });
	const { module } = await runnerImport(join(root, file), { root, logLevel: 'error', oxc });
	return /** @type {T} */ (module);
}

const { loadDatasets } = /** @type {Read} */ (await load('src/build/read.ts'));
const { formatFaults } = /** @type {Check} */ (await load('src/lib/data/check/index.ts'));
let { data, faults } = loadDatasets(root);

// Words can only be held against data that is itself in order.
const words = 'src/build/words/check.ts';
if (data && existsSync(join(root, words))) {
	const { checkWords } = /** @type {Words} */ (await load(words));
	faults = await checkWords(root, data);
}

if (faults.length > 0) {
	console.error(formatFaults(faults));
	const files = new Set(faults.map(({ file }) => file)).size;
	console.error(
		`\n${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${files} ${files === 1 ? 'file' : 'files'}.`
	);
	process.exitCode = 1;
} else {
	const counts = Object.entries(data ?? {}).map(
		([name, { records }]) => `${records.length} ${name}`
	);
	console.log(`Data in order: ${counts.join(', ')}.`);
}
