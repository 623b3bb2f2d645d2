/**
 * Wakes a page: gives its markup to the components that drew it. It stands in for SvelteKit's own
 * client (see `build/kit/own-start.ts`), most of which is a router: here every page is a file, every link
 * loads the next one whole, and the browser itself remembers where a reader was.
 */
import type { Component } from 'svelte';
import { keepTexts } from './lib/ui/translated.ts';
import { asWithoutScript, wake } from './wake.ts';

type Data = Record<string, unknown>;

/** A layout or a page, as SvelteKit builds it. */
interface PageNode {
	component: Component;
	universal?: { load?: (event: { params: Record<string, string>; url: URL }) => unknown };
}

/** What SvelteKit's manifest for the browser says. */
export interface App {
	nodes: readonly (() => Promise<PageNode>)[];
	root: Component<Data>;
}

/**
 * Called by the script that SvelteKit writes into each page. If a part of the page can't be had, its
 * words and pictures stand as they are.
 * @param target holds the page's markup, and in `data-params` what the brackets of its route stand for
 * @param hydration layout and page, by their place among the nodes
 */
export async function start(
	{ nodes, root }: App,
	target: HTMLElement,
	{ node_ids }: { node_ids: readonly number[] }
): Promise<void> {
	const url = new URL(location.href);
	// Not read from the address, which may be written in many ways, nor from where the page lies.
	const params = Object.fromEntries(new URLSearchParams(target.dataset.params));
	try {
		const loaded = await Promise.all(
			node_ids.map(async (id) => {
				const { component, universal } = await nodes[id]!();
				return { component, data: (await universal?.load?.({ params, url })) ?? {} };
			})
		);
		wake(root, target, {
			// Nobody subscribes to the page that never changes.
			stores: { page: { set() {}, notify() {} } },
			page: { params },
			constructors: loaded.map(({ component }) => component),
			...Object.fromEntries(loaded.map(({ data }, i) => [`data_${i}`, data]))
		});
		keepTexts(document.body);
	} catch (fault) {
		asWithoutScript('could not start', fault);
	}
}
