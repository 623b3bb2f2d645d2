/**
 * Gives a page's markup to its components, and sees to it that nothing of it is lost. Svelte starts
 * afresh where markup isn't what it was built as, and what only the server writes would be gone: words,
 * maps, pictures. So what has been altered is not given to it. The page is drawn anew beside it and
 * gets the server's parts back; where that can't be done, it stays as it is and is read as without
 * script.
 */
import { hydrate, mount, unmount, type Component } from 'svelte';
import { KEPT, shapeOf } from './markup.ts';

type Props = Record<string, unknown>;

const kept = `[${KEPT}]`;
/** What may be words or a picture of ours, where it stands outside the parts that are kept. */
const CONTENT = 'p, li, h1, h2, h3, section, figure, img, table, details, blockquote';

/** The parts only the server writes, by name. */
const partsOf = (page: HTMLElement): Map<string, Element> =>
	new Map([...page.querySelectorAll(kept)].map((part) => [part.getAttribute(KEPT)!, part]));

const looseIn = (page: HTMLElement): number =>
	[...page.querySelectorAll(CONTENT)].filter((element) => !element.closest(kept)).length;

/**
 * Draws a page anew and moves the server's parts into it.
 * @returns whether nothing would be lost by it; if not, all is left as it was
 */
function drawAnew(root: Component<Props>, target: HTMLElement, props: Props): boolean {
	const fresh = target.cloneNode(false) as HTMLElement;
	const instance = mount(root, { target: fresh, props });
	const [served, parts] = [partsOf(target), partsOf(fresh)];
	const names = [...parts.keys()];
	// A part without its name, or words that were moved out of theirs, would stay behind.
	if (
		served.size === parts.size &&
		names.every((name) => served.has(name)) &&
		looseIn(target) <= looseIn(fresh)
	) {
		for (const [name, part] of parts) part.replaceChildren(...served.get(name)!.childNodes);
		target.replaceWith(fresh);
		return true;
	}
	void unmount(instance);
	return false;
}

/** What stands where, down to the parts that are kept. */
const placesOf = (node: Element): [Element, ChildNode[]][] => [
	[node, [...node.childNodes]],
	...(node.hasAttribute(KEPT) ? [] : [...node.children].flatMap(placesOf))
];

/** Shows a page as it is read without script, and says why. */
export function asWithoutScript(why: string, ...faults: unknown[]): void {
	document.documentElement.classList.remove('js');
	// Everything has moved: back to what the address names.
	document.querySelector(':target')?.scrollIntoView();
	// eslint-disable-next-line no-console -- whoever runs the site looks there for the reason
	console.warn(`Strings Attached ${why}, so it is shown as without script.`, ...faults);
}

/**
 * Wakes a page.
 * @param root the page as a component
 * @param target holds its markup, and in `data-shape` what that was built as
 * @param props given to the component
 * @throws if a component does; all that was served is where it was
 */
export function wake(root: Component<Props>, target: HTMLElement, props: Props): void {
	if (shapeOf(target) !== target.dataset.shape) {
		if (!drawAnew(root, target, props)) asWithoutScript('was altered on its way here');
		return;
	}
	const places = placesOf(target);
	try {
		hydrate(root, { target, props, recover: false });
	} catch (fault) {
		// What failed has taken along what it had found.
		for (const [element, nodes] of places) element.replaceChildren(...nodes);
		throw fault;
	}
}
