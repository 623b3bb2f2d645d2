/**
 * SvelteKit's client is a router first, and a fifth of the script a page would load; pages here are
 * always loaded whole. The built pages are woken by our own `start.ts` in its place, as the
 * components they are. (The development server keeps SvelteKit's, and so does a build with KIT_CLIENT=1.)
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { expectKit } from './expect.ts';

const FILE = 'own-start.ts';
const start = JSON.stringify(fileURLToPath(new URL('../../start.ts', import.meta.url)));

/** A file of SvelteKit's that takes part in the start of a page. */
interface Part {
	/** How its path ends. */
	path: RegExp;
	name: string;
	/** What its source has to have for our start to stand in or to read it. */
	has: Readonly<Record<string, RegExp>>;
	/** What stands in for it; left out, it stays as it is. */
	instead?: string;
}

/** What is replaced, and what `start.ts` is handed. */
export const parts: readonly Part[] = [
	{
		path: /\/kit\/src\/runtime\/client\/entry\.js$/,
		name: 'runtime/client/entry.js',
		has: { 'an export `start`': /export \{[^}]*\bstart\b[^}]*\}/ },
		instead: `export { start } from ${start};`
	},
	{
		// Components as they are, without the class that the framework's client would make instances of.
		path: /\/generated\/root\.js$/,
		name: 'generated/root.js',
		has: {
			'root.svelte as a class': /import Root from '\.\/root\.svelte'[\s\S]*asClassComponent\(Root\)/
		},
		instead: `export { default } from './root.svelte';`
	},
	{
		path: /\/generated\/root\.svelte$/,
		name: 'generated/root.svelte',
		has: {
			'the properties that start.ts gives':
				/let \{ stores, page, constructors, components = \[\], form, data_0 = null, data_1 = null \} = \$props\(\)/,
			'no store but `page`, and of it `set` and `notify`': /stores\.page\.(set|notify)/
		}
	},
	{
		path: /\/generated\/client-optimized\/app\.js$/,
		name: 'generated/client-optimized/app.js',
		has: {
			'a list `nodes` of functions that import': /export const nodes = \[\s*\(\) => import\(/,
			'an export `root`': /export \{ default as root \} from '\.\.\/root\.js'/
		}
	},
	{
		path: /\/generated\/client-optimized\/nodes\/2\.js$/,
		name: 'generated/client-optimized/nodes/2.js',
		has: { 'an export `component`': /export \{ default as component \}/ }
	}
];

/**
 * Holds a file of SvelteKit's against what our start rests on.
 * @param source as SvelteKit has it
 * @throws {KitError} if it lacks something
 */
export function checkPart({ name, has }: Part, source: string): void {
	for (const [what, pattern] of Object.entries(has))
		expectKit(pattern.test(source), `${what} in ${name}`, FILE);
}

export function ownStart(): Plugin {
	const seen = new Set<Part>();
	return {
		name: 'strings-attached:own-start',
		apply: 'build',
		enforce: 'pre',
		applyToEnvironment: ({ config }) => config.consumer === 'client',
		async load(id) {
			const part = parts.find(({ path }) => path.test(id));
			if (!part) return undefined;
			seen.add(part);
			checkPart(part, await readFile(id, 'utf8'));
			return part.instead;
		},
		generateBundle() {
			// A file that goes by another name now would be left in place without a word.
			for (const part of parts)
				expectKit(seen.has(part), `a file ${part.name} in the client’s build`, FILE);
		}
	};
}
