/**
 * SvelteKit's root announces client-side navigation through an element with a style attribute,
 * which a policy without `unsafe-*` refuses. Pages here are always loaded whole, so there is nothing
 * to announce: the element and its state are taken out as the root is compiled.
 */
import type { Plugin } from 'vite';

export function noAnnouncer(): Plugin {
	return {
		name: 'strings-attached:no-announcer',
		enforce: 'pre',
		transform(code, id) {
			if (!id.endsWith('/generated/root.svelte')) return undefined;
			// The element, and the state it shows.
			const parts = [
				/\{#if mounted\}[\s\S]*?\n\{\/if\}/,
				/let mounted = [\s\S]*?return unsubscribe;\s*\}\);/
			];
			if (!parts.every((part) => part.test(code)))
				this.error('SvelteKit’s root has changed: see src/build/kit/no-announcer.ts.');
			return { code: parts.reduce((rest, part) => rest.replace(part, ''), code), map: null };
		}
	};
}
