/**
 * SvelteKit's root announces client-side navigation through an element with a style attribute,
 * which a policy without `unsafe-*` refuses. Pages here are always loaded whole, so there is nothing
 * to announce: the element is taken out as the root is compiled.
 */
import type { Plugin } from 'vite';

export function noAnnouncer(): Plugin {
	return {
		name: 'strings-attached:no-announcer',
		enforce: 'pre',
		transform(code, id) {
			if (!id.endsWith('/generated/root.svelte')) return undefined;
			const without = code.replace(/\{#if mounted\}[\s\S]*?\n\{\/if\}/, '');
			if (without === code)
				this.error('SvelteKit’s root has changed: see src/build/no-announcer.ts.');
			return { code: without, map: null };
		}
	};
}
