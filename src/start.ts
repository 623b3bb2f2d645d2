/**
 * Wakes a page: gives its markup to the components that drew it. It stands in for SvelteKit's own
 * client (see `build/own-start.ts`), most of which is a router: here every page is a file, every link
 * loads the next one whole, and the browser itself remembers where a reader was.
 */
import { hydrate, type Component } from 'svelte';

type Data = Record<string, unknown>;

/** A layout or a page, as SvelteKit builds it. */
interface PageNode {
	component: Component;
	universal?: { load?: (event: { params: Record<string, string>; url: URL }) => unknown };
}

/** What SvelteKit's manifest for the browser says. */
export interface App {
	nodes: readonly (() => Promise<PageNode>)[];
	/** By route, its page among the nodes. */
	dictionary: Readonly<Record<string, readonly number[]>>;
	root: Component<Data>;
}

/**
 * What the brackets of a route stand for in an address, read from the end: the site may lie in any
 * folder.
 * @param route as in “/embed/[step=step]”
 * @param path as in “/somewhere/embed/who-holds/”
 */
export function paramsOf(route: string, path: string): Record<string, string> {
	const [names, values] = [route, path].map((parts) => parts.split('/').filter(Boolean).reverse());
	return Object.fromEntries(
		names!.flatMap((name, i) => {
			const param = /^\[(\w+)/.exec(name)?.[1];
			return param ? [[param, decodeURIComponent(values![i] ?? '')]] : [];
		})
	);
}

/**
 * Called by the script that SvelteKit writes into each page.
 * @param target holds the page's markup
 * @param hydration layout and page, by their place among the nodes
 * @throws if a part of the page can't be had; its words and pictures stand as they are
 */
export async function start(
	{ nodes, dictionary, root }: App,
	target: HTMLElement,
	{ node_ids }: { node_ids: readonly number[] }
): Promise<void> {
	const leaf = node_ids.at(-1)!;
	const route = Object.keys(dictionary).find((id) => dictionary[id]![0] === leaf) ?? '';
	const url = new URL(location.href);
	const params = paramsOf(route, url.pathname);
	const loaded = await Promise.all(
		node_ids.map(async (id) => {
			const { component, universal } = await nodes[id]!();
			return { component, data: (await universal?.load?.({ params, url })) ?? {} };
		})
	);
	hydrate(root, {
		target,
		props: {
			// Nobody subscribes to the page that never changes.
			stores: { page: { set() {}, notify() {} } },
			page: { params },
			constructors: loaded.map(({ component }) => component),
			...Object.fromEntries(loaded.map(({ data }, i) => [`data_${i}`, data]))
		}
	});
}
