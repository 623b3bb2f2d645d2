/**
 * Words: each chapter's Markdown read into checked HTML.
 *
 * Directives: `::::step{#slug title="…" core}` holds a step, with `:::notes`, `:::question`,
 * `:::answer` for the presenter, `:::aside{title="…"}` opened on demand and
 * `::voice{of="programme/voice"}` for a quoted person. In a sentence, `:fig[gripen-e/brazil-order]`
 * writes a figure or date from the data (`{as="words"}` in letters, `month`, `year`, `bare`),
 * `:src[phrase]{of="edge/gripen-e-engine"}` ties a phrase to its source and
 * `:term[phrase]{of="retransfer"}` to its definition. Whatever doesn't resolve, and any number typed by
 * hand, is a fault with its file and line.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Node, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import type { Fault } from '../../lib/data/check/index.ts';
import type { Datasets } from '../../lib/data/schema.ts';
import { allClaims } from '../../lib/model/claims.ts';
import { ROOT } from '../../story/words/root.ts';
import type { ChapterWords, StepWords } from '../../story/types.ts';
import { readDocument, written, type Document } from './document.ts';
import { element, referenceOf, type Scope } from './references.ts';
import { plainText, toHast, toHtml, type WriteDirective } from './render.ts';
import type { Claim } from '../../lib/data/claims/claim.ts';

export interface WordsResult {
	chapters: ChapterWords[];
	faults: Fault[];
}

/** The name of a chapter's file of words. */
export const wordsFile = (language = 'en'): string => `words.${language}.md`;

/**
 * Reads every chapter's `words.<language>.md` under `src/story/chapters/`, in the order given.
 * Never throws for what authors wrote: faults say where and what.
 */
export function readWords(
	root: string,
	order: readonly string[],
	data: Datasets,
	language = 'en'
): WordsResult {
	const faults: Fault[] = [];
	const chapters: ChapterWords[] = [];
	const claims = allClaims(data);
	const seen = new Map<string, string>();
	for (const slug of order) {
		const file = join(root, 'src/story/chapters', slug, wordsFile(language));
		const shown = relative(root, file);
		if (!existsSync(file)) {
			faults.push({
				file: shown,
				path: '',
				found: 'no file',
				expected: 'the chapter’s words',
				hint: 'write it, or take the chapter out of src/story/story.ts'
			});
			continue;
		}
		chapters.push(readChapter(slug, shown, readFileSync(file, 'utf8'), data, claims, faults, seen));
	}
	return { chapters, faults };
}

const RESERVED = ['story', 'stack', 'present', 'notes', 'data', 'pictures', 'embed'];
/** What a step holds for whoever presents it. */
const PRESENTER = ['notes', 'question', 'answer'];
/** The most words a step may have. */
const LONGEST = 100;

/** Reads one chapter. Exported for tests; `readWords` is what the build calls. */
export function readChapter(
	slug: string,
	file: string,
	source: string,
	data: Datasets,
	claims: Map<string, Claim> = allClaims(data),
	faults: Fault[] = [],
	seen: Map<string, string> = new Map()
): ChapterWords {
	const document = readDocument(file, source, faults);
	const { meta, tree, report } = document;
	const scope: Scope = { data, claims, address: (anchor) => `${ROOT}/notes/#${anchor}` };
	const said = (name: string): string => {
		const value = (meta.value as Record<string, unknown> | null)?.[name];
		return typeof value === 'string' ? document.checked(value, meta.lineOf([name])) : '';
	};
	const title = said('title');
	if (!title) report(null, 'no title', 'title: in the front matter', 'name the chapter');

	const name = (step: string, node: Node | null): void => {
		const found = `slug “${step}”`;
		if (RESERVED.includes(step))
			report(node, found, 'a slug that is not reserved', `reserved: ${RESERVED.join(', ')}`);
		const before = seen.get(step);
		if (before) report(node, found, 'a slug used once', `also in ${before}`);
		seen.set(step, file);
	};
	name(slug, null);

	const steps: StepWords[] = [];
	for (const node of tree.children) {
		if (node.type !== 'containerDirective' || node.name !== 'step') {
			report(
				node,
				`“${toString(node).slice(0, 40)}”`,
				'::::step{#slug title="…"}',
				'all words stand inside a step'
			);
			continue;
		}
		const id = node.attributes?.id ?? '';
		if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
			report(node, `step id “${id}”`, 'a slug', 'write ::::step{#lower-case-words …}');
		name(id, node);
		steps.push(readStep(node, id, document, scope));
	}
	if (steps.length === 0) report(null, 'no steps', 'at least one ::::step', 'see another chapter');
	return {
		slug,
		title,
		standfirst: said('standfirst'),
		steps
	};
}

function readStep(
	step: ContainerDirective,
	id: string,
	document: Document,
	scope: Scope
): StepWords {
	const { report, checked } = document;
	const parts = step.children.filter((child) => child.type === 'containerDirective');
	const part = (role: string): RootContent[] =>
		parts.flatMap((child) => (child.name === role ? (child.children as RootContent[]) : []));
	const running = step.children.filter(
		(child) => !(child.type === 'containerDirective' && PRESENTER.includes(child.name))
	) as RootContent[];
	for (const child of parts)
		if (![...PRESENTER, 'aside'].includes(child.name))
			report(
				child,
				written(child),
				':::notes, :::question, :::answer or :::aside',
				'check the spelling and the number of colons'
			);
	for (const role of PRESENTER)
		if (part(role).length === 0)
			report(
				step,
				`step “${id}” without :::${role}`,
				`a :::${role} block`,
				'presenters need a note, one question and what a good answer contains'
			);
	const title = checked(step.attributes?.title ?? '', step);
	if (!title)
		report(step, `step “${id}” without a title`, 'title="…"', 'titles name slides and links');

	const render = (nodes: RootContent[], cited: string[]): string =>
		toHtml(toHast(nodes, document, writeDirective(document, scope, cited)));
	const cited: string[] = [];
	const html = render(running, cited);

	const plain = (node: Node): string =>
		plainText(node, (directive) =>
			directive.name === 'fig'
				? (scope.claims.get(toString(directive))?.value(directive.attributes?.as ?? undefined) ??
					'')
				: undefined
		);
	const body = running.filter((child) => child.type === 'paragraph');
	const count = body.map(plain).join(' ').split(/\s+/).filter(Boolean).length;
	if (count > LONGEST)
		report(
			step,
			`${count} words in step “${id}”`,
			'about 90 at most',
			'move something to an :::aside'
		);
	return {
		slug: id,
		title,
		core: 'core' in (step.attributes ?? {}),
		html,
		notes: render(part('notes'), []),
		question: render(part('question'), []),
		answer: render(part('answer'), []),
		claims: [...new Set(cited)],
		count,
		lead: body[0] ? plain(body[0]) : ''
	};
}

/** What becomes of a directive in a chapter. */
const writeDirective =
	(document: Document, scope: Scope, cited: string[]): WriteDirective =>
	(node, state) => {
		if (node.type === 'containerDirective' && node.name === 'aside')
			return element('details', { className: ['aside'] }, [
				element('summary', {}, document.checked(node.attributes?.title ?? 'More', node)),
				...state.all(node)
			]);
		if (PRESENTER.includes(node.name)) return element('div', {}, state.all(node));
		const reference = referenceOf(node, document, scope, cited);
		if (reference) return reference;
		document.report(
			node,
			`:${node.name}`,
			':fig, :src, :term, ::voice or :::aside',
			'check the spelling; a colon before a word starts a directive'
		);
		return element('span', {}, toString(node));
	};
