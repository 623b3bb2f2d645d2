/**
 * SvelteKit's root announces client-side navigation through an element with a style attribute,
 * which a policy without `unsafe-*` refuses. Pages here are always loaded whole, so there is nothing
 * to announce: the element and its state are taken out as the root is compiled.
 */
import type { Plugin } from 'vite';
import { expectKit } from './expect.ts';

/** What makes up the announcer in the root's source. */
const PARTS = {
	'an element that is there once the root has mounted': /\{#if mounted\}[\s\S]*?\n\{\/if\}/,
	'state of what it says': /let mounted = [\s\S]*?return unsubscribe;\s*\}\);/
};

/**
 * The root without its announcer.
 * @param source of SvelteKit’s generated root component
 * @throws {KitError} if the announcer isn't where it was
 */
export function withoutAnnouncer(source: string): string {
	let rest = source;
	for (const [name, part] of Object.entries(PARTS)) {
		expectKit(part.test(rest), `${name} in root.svelte`, 'no-announcer.ts');
		rest = rest.replace(part, '');
	}
	expectKit(
		!/\b(mounted|navigated|announcer)\b/.test(rest),
		'nothing more of the announcer in root.svelte',
		'no-announcer.ts'
	);
	return rest;
}

export function noAnnouncer(): Plugin {
	let seen = false;
	return {
		name: 'strings-attached:no-announcer',
		enforce: 'pre',
		transform(code, id) {
			if (!id.endsWith('/generated/root.svelte')) return undefined;
			seen = true;
			return { code: withoutAnnouncer(code), map: null };
		},
		generateBundle() {
			expectKit(seen, 'a root in generated/root.svelte', 'no-announcer.ts');
		}
	};
}
