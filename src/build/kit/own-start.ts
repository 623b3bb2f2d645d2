/**
 * SvelteKit's client is a router first, and a fifth of the script a page would load; pages here are
 * always loaded whole. The built pages are woken by our own `start.ts` in its place, as the
 * components they are. (The development server keeps SvelteKit's.)
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const start = JSON.stringify(fileURLToPath(new URL('../../start.ts', import.meta.url)));

export function ownStart(): Plugin {
	return {
		name: 'strings-attached:own-start',
		apply: 'build',
		enforce: 'pre',
		load(id) {
			if (/\/kit\/src\/runtime\/client\/entry\.js$/.test(id))
				return `export { start } from ${start};`;
			// Components as they are, without the class that the framework's client would make instances of.
			if (id.endsWith('/generated/root.js') && this.environment.name === 'client')
				return `export { default } from './root.svelte';`;
			return undefined;
		}
	};
}
