/**
 * `npm run data:schemas`: writes `data/schemas/<name>.schema.json`, for editors and for whoever uses
 * the data without this project. With `--check` it writes nothing and exits 1 if a file is stale.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'data', 'schemas');

// Compiled without tsconfig.json, which rests on a file that SvelteKit only writes later.
const oxc = /** @type {import('vite').OxcOptions} */ ({ tsconfig: false });
const { module } = await runnerImport(join(root, 'src/lib/data/schema.ts'), {
	root,
	logLevel: 'error',
	oxc
});
const { datasetSchemas } = /** @type {typeof import('../src/lib/data/schema.ts')} */ (module);

const wanted = new Map(
	Object.entries(datasetSchemas).map(([name, schema]) => {
		// Calendar checks and trimming have no counterpart in JSON Schema.
		const { $schema, ...rest } = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
		const title = `data/${name}.json`;
		return [`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...rest }, null, '\t')}\n`];
	})
);

/** @returns {string[]} */
function present() {
	try {
		return readdirSync(folder).filter((file) => file.endsWith('.schema.json'));
	} catch {
		return [];
	}
}

/** @param {string} file */
function onDisk(file) {
	try {
		return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
	} catch {
		return undefined;
	}
}

const left = present().filter((file) => !wanted.has(file));
if (process.argv.includes('--check')) {
	const stale = [...wanted].filter(([file, text]) => onDisk(file) !== text).map(([file]) => file);
	for (const file of [...stale, ...left])
		console.error(
			`data/schemas/${file}: ${wanted.has(file) ? 'differs from src/lib/data/schema.ts' : 'belongs to no dataset'}`
		);
	if (stale.length + left.length > 0) {
		console.error('Run "npm run data:schemas" and commit the result.');
		process.exitCode = 1;
	} else console.log(`${wanted.size} JSON Schemas up to date.`);
} else {
	mkdirSync(folder, { recursive: true });
	for (const [file, text] of wanted) writeFileSync(join(folder, file), text);
	for (const file of left) rmSync(join(folder, file));
	console.log(`${wanted.size} JSON Schemas written to data/schemas/.`);
}
