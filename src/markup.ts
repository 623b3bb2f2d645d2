/**
 * What a page's markup looks like to the components that wake it. A page may be altered on its way:
 * minifiers strip comments, translating proxies put spaces between elements, extensions add elements of
 * their own before script wakes. Components find their place by counting nodes, so they must not be
 * given what has been altered. The build writes the shape of each page into the page itself (see
 * `hooks.server.ts`), and `wake.ts` compares.
 */

/** Marks an element whose inside only the server writes, and names it; see `lib/ui/server-only.ts`. */
export const KEPT = 'data-kept';

/** A node of a page, as the browser has it and as the build's parser has it. */
export interface MarkupNode {
	readonly nodeName: string;
	readonly childNodes?: Iterable<MarkupNode>;
	/** The words of a comment. */
	readonly data?: string;
	/** A browser's name for attributes. */
	readonly attributes?: Iterable<{ readonly name: string }>;
	/** The parser's. */
	readonly attrs?: Iterable<{ readonly name: string }>;
}

/** Svelte's marks around what it wakes: it begins at the first of these. */
const opens = (node: MarkupNode): boolean =>
	node.nodeName === '#comment' && /^\[(?:!|-?\d+)?$/.test(node.data ?? '');
const closes = (node: MarkupNode): boolean => node.nodeName === '#comment' && node.data === ']';

/** What components wake of an element: all from Svelte's first mark to the one that ends it. */
function woken(page: MarkupNode): MarkupNode[] {
	const nodes = [...(page.childNodes ?? [])];
	const first = nodes.findIndex(opens);
	let depth = 0;
	const last = nodes.findIndex((node, i) => {
		if (i >= first) depth += opens(node) ? 1 : closes(node) ? -1 : 0;
		return i >= first && depth === 0;
	});
	return first < 0 || last < 0 ? [] : nodes.slice(first, last + 1);
}

const isEmptyComment = (node: MarkupNode): boolean =>
	node.nodeName === '#comment' && node.data === '';

function tell(node: MarkupNode): string {
	if (node.nodeName === '#text') return '"';
	if (node.nodeName === '#comment') return `<!${node.data ?? ''}>`;
	const attributes = [...(node.attributes ?? node.attrs ?? [])];
	const inside = [...(node.childNodes ?? [])];
	const name = node.nodeName.toLowerCase();
	if (!attributes.some((attribute) => attribute.name === KEPT))
		return `${name}(${inside.map(tell).join('')})`;
	// Of the inside only the two comments count that Svelte keeps it by.
	const bounds = inside.flatMap((child, i) => (isEmptyComment(child) ? i : []));
	return bounds.join() === `0,${inside.length - 1}` ? `${name}+` : `${name}-`;
}

/**
 * The shape of what components wake: its elements, comments and runs of text, in order. What only the
 * server writes is left out (no component looks inside), and so is what no component counts: words,
 * attributes, and whatever stands around.
 * @param page the element that holds a page's markup
 * @returns a few letters; empty if there is nothing to wake
 */
export function shapeOf(page: MarkupNode): string {
	const told = woken(page).map(tell).join('');
	let hash = 5381;
	for (let i = 0; i < told.length; i++) hash = (hash * 33) ^ told.charCodeAt(i);
	return told && (hash >>> 0).toString(36);
}
