/** Checked Markdown as a tree of HTML: every text is looked at, every directive becomes something. */
import type { ElementContent, Root } from 'hast';
import type { RootContent } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import { unified } from 'unified';
import { isDirective, type Directive, type Document } from './document.ts';

type Handlers = NonNullable<Options['handlers']>;
/** How one kind of node becomes HTML. */
export type Handler = NonNullable<Handlers['text']>;
/** What a handler makes the rest of the tree with. */
export type State = Parameters<Handler>[0];
/** What directives of a document become. */
export type WriteDirective = (
	node: Directive,
	state: State
) => ElementContent | ElementContent[] | undefined;

/**
 * Nodes as HTML, still a tree.
 * @param write what becomes of directives
 * @param handlers for other kinds of node, where a document has manners of its own
 */
export function toHast(
	nodes: readonly RootContent[],
	{ checked }: Document,
	write: WriteDirective,
	handlers: Handlers = {}
): Root {
	const directive: Handler = (state, node: unknown) => write(node as Directive, state);
	return unified()
		.use(remarkRehype, {
			handlers: {
				text: (state, node) =>
					defaultHandlers.text(state, { ...node, value: checked(node.value, node) }),
				inlineCode: (state, node) => {
					checked(node.value, node);
					return defaultHandlers.inlineCode(state, node);
				},
				textDirective: directive,
				leafDirective: directive,
				containerDirective: directive,
				...handlers
			}
		})
		.runSync({ type: 'root', children: structuredClone([...nodes]) }) as Root;
}

/** The tree written out: the last thing that happens to it. */
export function toHtml(tree: Root): string {
	return unified().use(rehypeStringify).stringify(tree).trim();
}

/** The text of a node, with what `value` gives for a directive. */
export function plainText(
	node: { type: string },
	value: (directive: Directive) => string | undefined
): string {
	const known = isDirective(node) ? value(node) : undefined;
	if (known !== undefined) return known;
	if ('children' in node)
		return (node.children as { type: string }[]).map((child) => plainText(child, value)).join('');
	return 'value' in node ? String(node.value) : '';
}
