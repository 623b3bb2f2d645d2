/**
 * The text of the notes turned into pieces: what its directives become, and its own manners of headings,
 * links, lists and code. What may be written is told in `notes.ts`.
 */
import type { Element, ElementContent } from 'hast';
import type { Code, Heading, Link, List, ListItem, Node, Parents, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { defaultHandlers } from 'remark-rehype';
import { claimAnchor, termAnchor } from '../../lib/data/claims.ts';
import { inWords, sentenceCase } from '../../lib/data/format.ts';
import { thousands } from '../../lib/data/thousands.ts';
import {
	countsOf,
	flagsOf,
	listsOf,
	sampleOf,
	textsOf,
	type FactList,
	type Ground
} from '../../story/notes/facts.ts';
import { blanksIn, fill } from '../../story/notes/labels.ts';
import { BLOCKS, UP, type BlockName, type Piece } from '../../story/notes/page.ts';
import { isDirective, written, type Directive, type Document, type Where } from './document.ts';
import { filledIn, piecesOf, placeOf } from './pieces.ts';
import { element, referenceOf, type Scope } from './references.ts';
import { toHast, type State } from './render.ts';
import { closest } from './suggest.ts';

/** `{#id}` at the end of a heading. */
const HEADING_ID = /\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;

/** The id of a heading; undefined if it has none. */
export const headingId = (heading: Heading): string | undefined => {
	const last = heading.children.at(-1);
	return last?.type === 'text' ? HEADING_ID.exec(last.value)?.[1] : undefined;
};

/** Where the licence stands: a link to it says that it is one. */
const LICENCES = 'https://creativecommons.org/licenses/';

/** Turns nodes of one text into pieces. */
export class NotesWriter {
	readonly #document: Document;
	readonly #ground: Ground;
	readonly #scope: Scope;
	/** Whether it is known which claims the notes list. */
	readonly #complete: boolean;
	readonly #anchors: readonly string[];
	readonly #counts: Readonly<Record<string, number>>;
	readonly #texts: Readonly<Record<string, string>>;
	readonly #flags: Readonly<Record<string, boolean>>;
	readonly #lists: Readonly<Record<string, FactList>>;
	readonly #steps: ReadonlyMap<string, string>;

	constructor(document: Document, ground: Ground, complete: boolean, anchors: readonly string[]) {
		this.#document = document;
		this.#ground = ground;
		this.#complete = complete;
		this.#anchors = anchors;
		this.#counts = countsOf(ground);
		this.#texts = textsOf(ground);
		this.#flags = flagsOf(ground);
		this.#lists = listsOf(ground);
		this.#steps = new Map(
			ground.chapters.flatMap(({ steps }) => steps).map(({ slug, title }) => [slug, title])
		);
		const there = new Set([
			...[...ground.listed.keys()].map(claimAnchor),
			...ground.data.glossary.records.map(({ id }) => termAnchor(id))
		]);
		this.#scope = {
			...ground,
			address: (anchor) => (there.has(anchor) ? `#${anchor}` : null)
		};
	}

	pieces(nodes: readonly RootContent[]): Piece[] {
		const { children } = toHast(
			nodes,
			this.#document,
			(node, state) => this.#directive(node, state),
			{
				heading: (state, node: Heading) => this.#heading(state, node),
				link: (state, node: Link) => this.#link(state, node),
				code: (_state, node: Code) => this.#code(node),
				list: (state, node: List) => {
					const made = defaultHandlers.list(state, node);
					return { ...made, properties: { ...made.properties, className: ['points'] } };
				},
				listItem: (state, node: ListItem, parent) => this.#item(state, node, parent)
			}
		);
		return piecesOf(children as ElementContent[]);
	}

	/** What is known under a name; what isn't is reported. */
	#named<T>(
		known: Readonly<Record<string, T>>,
		name: string,
		node: Where,
		what: string
	): T | undefined {
		if (Object.hasOwn(known, name)) return known[name];
		const names = Object.keys(known);
		this.#document.report(
			node,
			`${what} “${name}”`,
			`a ${what} of src/story/notes/facts.ts`,
			closest(name, names, `known are ${names.join(', ')}`)
		);
		return undefined;
	}

	#directive(node: Directive, state: State): ElementContent | ElementContent[] {
		const { report, checked } = this.#document;
		const name = toString(node);
		const { of = '', as = '', like, title } = node.attributes ?? {};
		const text = (value: string): ElementContent => ({ type: 'text', value });
		switch (node.name) {
			case 'count': {
				const count = this.#named(this.#counts, name, node, 'count');
				if (count === undefined) return [];
				const value = as?.includes('words') ? inWords(count) : thousands(count);
				return text(as?.includes('capital') ? sentenceCase(value) : value);
			}
			case 'fact':
				return text(this.#named(this.#texts, name, node, 'fact') ?? '');
			case 'code':
				return element('code', {}, this.#named(this.#texts, name, node, 'fact') ?? '');
			case 'key':
				return element('kbd', {}, checked(name, node));
			case 'slide': {
				const step = this.#named(Object.fromEntries(this.#steps), name, node, 'step') ?? '';
				return element('a', { href: `${UP}/present/#${name}` }, step);
			}
			case 'contact': {
				const { contact } = this.#ground;
				return contact ? element('a', { href: contact.href, rel: ['external'] }, contact.text) : [];
			}
			case 'when':
			case 'unless': {
				// Made either way, so that both ways are checked.
				const made = state.all(node) as ElementContent[];
				const flag = this.#named(this.#flags, of ?? '', node, 'condition') ?? true;
				return flag === (node.name === 'when') ? made : [];
			}
			case 'each':
				report(node, '::each', 'an item of a list, and nothing else in it', 'write - ::each[…]');
				return [];
			case 'aside':
				return element('details', { className: ['aside'] }, [
					element('summary', {}, checked(title ?? 'More', node)),
					...(state.all(node) as ElementContent[])
				]);
			case 'sums':
			case 'pair':
				return element('div', { className: [node.name] }, state.all(node) as ElementContent[]);
		}
		if (Object.hasOwn(BLOCKS, node.name)) return this.#block(node, node.name as BlockName);
		const reference = referenceOf(this.#sampled(node, like), this.#document, this.#scope, []);
		if (reference) return reference;
		const known = [
			'fig',
			'src',
			'term',
			'count',
			'fact',
			'code',
			'key',
			'slide',
			'contact',
			'when'
		];
		report(
			node,
			written(node),
			'a reference or a block of the notes',
			closest(
				node.name,
				[...known, 'unless', 'each', 'aside', 'sums', 'pair', ...Object.keys(BLOCKS)],
				'check the spelling; a colon before a word starts a directive'
			)
		);
		return element('span', {}, name);
	}

	/** A reference to a claim like another, as one to the first such claim; others as they are. */
	#sampled(node: Directive, like: string | null | undefined): Directive {
		const { report } = this.#document;
		if (node.name !== 'src') return node;
		if (like === 'confirmed' || like === 'contested' || like === 'derived') {
			const of = sampleOf(this.#ground.listed, like)?.id;
			if (of) return { ...node, attributes: { of } };
			report(node, `like “${like}”`, 'a claim of the story that is so', 'take the phrase out');
		}
		const of = node.attributes?.of ?? '';
		if (this.#complete && this.#scope.claims.has(of) && !this.#ground.listed.has(of))
			report(node, `reference “${of}”`, 'a claim that the story cites', 'the notes list no others');
		return node;
	}

	#block(node: Directive, block: BlockName): Element {
		const { report, checked } = this.#document;
		const of = node.attributes?.of ?? '';
		const choice: readonly string[] = BLOCKS[block];
		if (node.type !== 'leafDirective')
			report(node, written(node), `::${block}`, 'a block has two colons and a line of its own');
		if (choice.length > 0 ? !choice.includes(of) : of !== '')
			report(
				node,
				`::${block} of “${of}”`,
				choice.length > 0 ? `of ${choice.join(' or ')}` : 'no {of=…}',
				closest(of, choice, 'see src/story/notes/page.ts')
			);
		return placeOf(block, checked(toString(node), node), of);
	}

	#heading(state: State, node: Heading): Element {
		const id = headingId(node);
		if (id === undefined) return defaultHandlers.heading(state, node) as Element;
		const last = node.children.at(-1);
		if (last?.type === 'text') last.value = last.value.replace(HEADING_ID, '');
		return element(`h${node.depth}`, { id }, state.all(node) as ElementContent[]);
	}

	#link(state: State, node: Link): Element {
		const { url } = node;
		const { report } = this.#document;
		const children = state.all(node) as ElementContent[];
		const known = (id: string, ids: readonly string[], what: string): void => {
			if (!ids.includes(id)) report(node, `link to “${url}”`, `the ${what}`, closest(id, ids));
		};
		if (url.startsWith('#')) known(url.slice(1), this.#anchors, 'id of a heading');
		const steps = [...this.#steps.keys()];
		const step = /^\/(?:present\/)?#(.+)$/.exec(url)?.[1];
		if (step) known(step, steps, 'name of a step');
		const frame = /^\/embed\/([^/{]+)\/$/.exec(url)?.[1];
		const chapters = this.#ground.chapters.map(({ slug }) => slug);
		if (frame) known(frame, ['story', 'stack', ...chapters, ...steps], 'name of a frame');
		if (url.startsWith('/')) return element('a', { href: UP + url }, children);
		if (!/^[a-z]+:/i.test(url)) return element('a', { href: url }, children);
		const rel = [...(url.startsWith(LICENCES) ? ['license'] : []), 'external'];
		return element('a', { href: url, rel }, children);
	}

	/** A box to copy from. What stands behind the kind of it names it. */
	#code(node: Code): Element {
		const { report, checked } = this.#document;
		const label = checked(node.meta ?? '', node);
		if (!label)
			report(node, 'a code block without a name', '```kind Name', 'readers hear the name');
		checked(node.value, node);
		const lines = node.value.split('\n').flatMap((line) => {
			const blanks = blanksIn(line);
			const values = Object.fromEntries(
				blanks.map((name) => [name, this.#named(this.#texts, name, node, 'fact') ?? ''])
			);
			// An address that isn't known takes its line with it.
			return blanks.length > 0 && blanks.every((name) => values[name] === '')
				? []
				: fill(line, values);
		});
		const attributes = { tabIndex: 0, role: 'group', ariaLabel: label };
		return node.lang === 'prose'
			? element('pre', { className: ['prose'], ...attributes }, lines.join(' '))
			: element('pre', attributes, [element('code', {}, lines.join('\n'))]);
	}

	/** An item, or as many as the list has that it repeats. */
	#item(state: State, node: ListItem, parent: Parents | undefined): ElementContent[] {
		const [each] = node.children as Node[];
		if (!each || !isDirective(each) || each.name !== 'each' || node.children.length > 1)
			return [defaultHandlers.listItem(state, node, parent)];
		const list = this.#named(this.#lists, each.attributes?.of ?? '', each, 'list');
		const template = defaultHandlers.listItem(
			state,
			{
				...node,
				children: [{ type: 'paragraph', children: each.children } as ListItem['children'][number]]
			},
			parent
		);
		if (!list) return [];
		const known = Object.fromEntries(list.blanks.map((blank) => [blank, '']));
		for (const blank of new Set(blanksIn(JSON.stringify(template))))
			this.#named(known, blank, each, 'blank');
		return list.items.map((values) => filledIn(template, values));
	}
}
