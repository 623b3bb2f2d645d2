/** A Markdown file as a tree: front matter, words, and how to say what is wrong in them. */
import type { Node, Root } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import type { Fault } from '../../lib/data/check/index.ts';
import { typedNumber } from './numbers.ts';

export type Directive = ContainerDirective | LeafDirective | TextDirective;

/** Says what is wrong at a node, or with the whole file. */
export type Report = (node: Node | null, found: string, expected: string, hint: string) => void;

export interface Document {
	/** What stands between the `---` lines. */
	meta: Record<string, unknown>;
	tree: Root;
	report: Report;
	/** Text as it is shown, apostrophes set as a printer would; a number typed in it is reported. */
	checked: (text: string, node: Node | null) => string;
}

/** Whether a node is one of ours: `:name`, `::name` or `:::name`. */
export const isDirective = (node: Node): node is Directive =>
	node.type === 'containerDirective' ||
	node.type === 'leafDirective' ||
	node.type === 'textDirective';

/** A directive as its author wrote it, without label and attributes. */
export const written = ({ type, name }: Directive): string =>
	`${{ textDirective: ':', leafDirective: '::', containerDirective: ':::' }[type]}${name}`;

/**
 * Reads a file's text. Never throws for what authors wrote.
 * @param file as faults name it
 * @param faults gains what is reported
 */
export function readDocument(file: string, source: string, faults: Fault[]): Document {
	const front = /^---\n([\s\S]*?)\n---\n/.exec(source);
	const offset = front ? front[0].split('\n').length - 1 : 0;
	const report: Report = (node, found, expected, hint) => {
		const line = node?.position ? node.position.start.line + offset : 0;
		faults.push({ file, path: line ? `line ${line}` : '', found, expected, hint });
	};
	let meta: Record<string, unknown> = {};
	try {
		const read: unknown = front ? parseYaml(front[1]!) : null;
		if (typeof read === 'object' && read !== null) meta = read as Record<string, unknown>;
	} catch (error) {
		const [found = ''] = String(error).split('\n');
		report(null, found, 'YAML between the --- lines', 'mend the front matter');
	}
	return {
		meta,
		tree: unified()
			.use(remarkParse)
			.use(remarkDirective)
			.parse(source.slice(front?.[0].length ?? 0)),
		report,
		checked: (text, node) => {
			const typed = typedNumber(text);
			if (typed)
				report(
					node,
					`“${typed}” typed in a sentence`,
					'a reference, such as :fig[…]',
					'put the figure in data/ with its source, or add the name to the allow-list'
				);
			return text.replaceAll("'", '’');
		}
	};
}
