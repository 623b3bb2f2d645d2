/** A Markdown file as a tree: front matter, words, and how to say what is wrong in them. */
import type { Node, Root } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Fault } from '../../lib/data/check/index.ts';
import { typedNumber } from './numbers.ts';
import { readYaml, type Yaml } from './yaml.ts';

export type Directive = ContainerDirective | LeafDirective | TextDirective;

/** Where something is wrong: at a node, in a line of the file, or (null) in the whole of it. */
export type Where = Node | number | null;
export type Report = (where: Where, found: string, expected: string, hint: string) => void;

export interface Document {
	/** What stands between the `---` lines; its lines are those of the file. */
	meta: Yaml;
	tree: Root;
	report: Report;
	/** Text as it is shown, apostrophes set as a printer would; a number typed in it is reported. */
	checked: (text: string, where: Where) => string;
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
	const report: Report = (where, found, expected, hint) => {
		const line =
			typeof where === 'number' ? where : where?.position && where.position.start.line + offset;
		faults.push({ file, path: line ? `line ${line}` : '', found, expected, hint });
	};
	// The front matter begins in the second line.
	const yaml = readYaml(front?.[1] ?? '', (line, found) =>
		report(line + 1, found, 'YAML between the --- lines', 'mend the front matter at this line')
	);
	return {
		meta: { ...yaml, lineOf: (path) => yaml.lineOf(path) + 1 },
		tree: unified()
			.use(remarkParse)
			.use(remarkDirective)
			.parse(source.slice(front?.[0].length ?? 0)),
		report,
		checked: (text, where) => checkedText(text, where, report)
	};
}

/** Text as it is shown, apostrophes set as a printer would; a number typed in it is reported. */
export function checkedText(text: string, where: Where, report: Report): string {
	const typed = typedNumber(text);
	if (typed)
		report(
			where,
			`“${typed}” typed in a sentence`,
			'a reference, such as :fig[…]',
			'put the figure in data/ with its source, or add the name to the allow-list'
		);
	return text.replaceAll("'", '’');
}
