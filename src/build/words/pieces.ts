/** A tree of HTML in pieces: text that is written out, and blocks that are left to the page. */
import type { Element, ElementContent } from 'hast';
import { fill } from '../../story/notes/labels.ts';
import type { BlockName, Piece } from '../../story/notes/page.ts';
import { element } from './references.ts';
import { toHtml } from './render.ts';

/** Marks where a block goes in the tree; no element of HTML is called so. */
const BLOCK = 'notes-block';

/** A block's place in the tree. */
export const placeOf = (block: BlockName, caption: string, of: string): Element =>
	element(BLOCK, { block, caption, of }, []);

/** A tree with its blanks filled in, in texts and in addresses. */
export function filledIn<T extends ElementContent>(
	node: T,
	values: Readonly<Record<string, string>>
): T {
	if (node.type === 'text') return { ...node, value: fill(node.value, values) };
	if (node.type !== 'element') return node;
	const { href } = node.properties;
	return {
		...node,
		properties: {
			...node.properties,
			...(typeof href === 'string' && { href: fill(href, values) })
		},
		children: node.children.map((child) => filledIn(child, values))
	};
}

const holdsBlock = (node: ElementContent): boolean =>
	node.type === 'element' && (node.tagName === BLOCK || node.children.some(holdsBlock));

/** The tree in pieces: what holds no block is written out, blocks are left to the page. */
export function piecesOf(nodes: readonly ElementContent[]): Piece[] {
	const pieces: Piece[] = [];
	let run: ElementContent[] = [];
	const write = (): void => {
		const html = toHtml({ type: 'root', children: run });
		if (html) pieces.push({ html });
		run = [];
	};
	for (const node of nodes) {
		if (node.type !== 'element' || !holdsBlock(node)) {
			run.push(node);
			continue;
		}
		write();
		const { tagName, properties, children } = node;
		if (tagName === BLOCK)
			pieces.push({
				block: properties.block as BlockName,
				caption: String(properties.caption),
				of: String(properties.of)
			});
		else
			pieces.push({
				tag: tagName,
				class: Array.isArray(properties.className) ? properties.className.join(' ') : '',
				pieces: piecesOf(children)
			});
	}
	write();
	return pieces;
}
