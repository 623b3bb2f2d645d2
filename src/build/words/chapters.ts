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
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Node, Root as MdRoot, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { parse as parseYaml } from 'yaml';
import type { Fault } from '../../lib/data/check.ts';
import { ROOT } from '../../story/root.ts';
import type { ChapterWords, StepWords } from '../../story/types.ts';
import { claimAnchor, termAnchor, claimsOf, type Claim } from '../../lib/data/claims.ts';
import { formatDate } from '../../lib/data/dates.ts';
import type { Datasets } from '../../lib/data/schema.ts';
import { derivedClaims } from '../../lib/model/derived.ts';

/** Names that contain digits and number words that count nothing. */
const NAMES =
	/\b(?:F-35[AB]?|F-16|F135|F414|S-400|JF-17|RD-93|Su-30MKI|M1A1|S26T|FA-50|T129|PK16LE|Gripen [CE]|Article \d+|Section \d+|Arrow 3|RM16)\b/g;
const TYPED_NUMBER =
	/\d+|\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|trillions?)\b/i;

const isDirective = (node: Node): node is ContainerDirective | LeafDirective | TextDirective =>
	node.type === 'containerDirective' ||
	node.type === 'leafDirective' ||
	node.type === 'textDirective';

/** All citable claims: recorded and counted. */
export function allClaims(data: Datasets): Map<string, Claim> {
	const claims = claimsOf(data);
	for (const claim of derivedClaims(data)) claims.set(claim.id, claim);
	return claims;
}

export interface WordsResult {
	chapters: ChapterWords[];
	faults: Fault[];
}

/**
 * Reads every chapter's `words.<language>.md` under `src/story/`, in the order given.
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
		const file = join(root, 'src/story', slug, `words.${language}.md`);
		const shown = relative(root, file);
		if (!existsSync(file)) {
			faults.push({
				file: shown,
				path: '',
				found: 'no file',
				expected: 'the chapter’s words',
				hint: 'write it, or take the chapter out of src/story/order.ts'
			});
			continue;
		}
		chapters.push(readChapter(slug, shown, readFileSync(file, 'utf8'), data, claims, faults, seen));
	}
	return { chapters, faults };
}

/** The faults of all words found under `src/story/`: what `npm run data:check` calls. */
export function checkWords(root: string, data: Datasets): Fault[] {
	const folder = join(root, 'src/story');
	const chapters = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name);
	const faults = readWords(root, chapters, data).faults;
	const claims = allClaims(data);
	for (const correction of data.corrections.records)
		if (!claims.has(correction.claim))
			faults.push({
				file: 'data/corrections.json',
				path: correction.id,
				found: correction.claim,
				expected: 'the id of a claim',
				hint: 'see the notes page for the ids of claims'
			});
	return faults;
}

const RESERVED = ['story', 'stack', 'present', 'notes', 'data', 'pictures', 'embed'];

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
	const fault = (node: Node | null, found: string, expected: string, hint: string): void => {
		const line = (node?.position?.start.line ?? 0) + (node ? offset : 0);
		faults.push({ file, path: line ? `line ${line}` : '', found, expected, hint });
	};
	const front = /^---\n([\s\S]*?)\n---\n/.exec(source);
	const offset = front ? front[0].split('\n').length - 1 : 0;
	let meta: Record<string, unknown> = {};
	try {
		meta = (front ? (parseYaml(front[1]!) as Record<string, unknown>) : {}) ?? {};
	} catch (error) {
		fault(
			null,
			String(error).split('\n')[0]!,
			'YAML between the --- lines',
			'mend the front matter'
		);
	}
	const title = typeof meta.title === 'string' ? meta.title : '';
	if (!title) fault(null, 'no title', 'title: in the front matter', 'name the chapter');

	const processor = unified().use(remarkParse).use(remarkDirective);
	const tree: MdRoot = processor.parse(source.slice(front?.[0].length ?? 0));
	const name = (step: string, node: Node | null): void => {
		if (RESERVED.includes(step))
			fault(
				node,
				`slug “${step}”`,
				'a slug that is not reserved',
				`reserved: ${RESERVED.join(', ')}`
			);
		const before = seen.get(step);
		if (before) fault(node, `slug “${step}”`, 'a slug used once', `also in ${before}`);
		seen.set(step, file);
	};
	name(slug, null);

	const steps: StepWords[] = [];
	for (const node of tree.children) {
		if (node.type !== 'containerDirective' || node.name !== 'step') {
			fault(
				node,
				`“${toString(node).slice(0, 40)}”`,
				'::::step{#slug title="…"}',
				'all words stand inside a step'
			);
			continue;
		}
		const id = node.attributes?.id ?? '';
		if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
			fault(node, `step id “${id}”`, 'a slug', 'write ::::step{#lower-case-words …}');
		name(id, node);
		steps.push(readStep(node, id));
	}
	if (steps.length === 0) fault(null, 'no steps', 'at least one ::::step', 'see another chapter');
	return {
		slug,
		title,
		standfirst: typeof meta.standfirst === 'string' ? meta.standfirst : '',
		steps
	};

	function readStep(step: ContainerDirective, id: string): StepWords {
		const cited: string[] = [];
		const part = (role: string): RootContent[] =>
			step.children.flatMap((child) =>
				child.type === 'containerDirective' && child.name === role
					? (child.children as RootContent[])
					: []
			);
		const running = step.children.filter(
			(child) =>
				!(
					child.type === 'containerDirective' &&
					['notes', 'question', 'answer'].includes(child.name)
				)
		) as RootContent[];
		for (const child of step.children)
			if (
				child.type === 'containerDirective' &&
				!['notes', 'question', 'answer', 'aside'].includes(child.name)
			)
				fault(
					child,
					`:::${child.name}`,
					':::notes, :::question, :::answer or :::aside',
					'check the spelling and the number of colons'
				);
		for (const role of ['notes', 'question', 'answer'])
			if (part(role).length === 0)
				fault(
					step,
					`step “${id}” without :::${role}`,
					`a :::${role} block`,
					'presenters need a note, one question and what a good answer contains'
				);
		const title = checked(step.attributes?.title ?? '', step);
		if (!title)
			fault(step, `step “${id}” without a title`, 'title="…"', 'titles name slides and links');
		const html = render(running, cited);
		const body = running.filter((child) => child.type === 'paragraph');
		const count = body.map(plainText).join(' ').split(/\s+/).filter(Boolean).length;
		if (count > 100)
			fault(
				step,
				`${count} words in step “${id}”`,
				'about 90 at most',
				'move something to an :::aside'
			);
		return {
			slug: id,
			title,
			core: step.attributes !== null && 'core' in (step.attributes ?? {}),
			html,
			notes: render(part('notes'), []),
			question: render(part('question'), []),
			answer: render(part('answer'), []),
			claims: [...new Set(cited)],
			count,
			lead: body[0] ? plainText(body[0]) : ''
		};
	}

	/** Text of a node with figures written out. */
	function plainText(node: Node): string {
		if (isDirective(node) && node.name === 'fig')
			return claims.get(toString(node))?.value(node.attributes?.as ?? undefined) ?? '';
		if ('children' in node) return (node.children as Node[]).map(plainText).join('');
		return 'value' in node ? String(node.value) : '';
	}

	/** Text as it is shown; a number in it is a fault. */
	function checked(text: string, node: Node | null): string {
		const typed = TYPED_NUMBER.exec(text.replace(NAMES, ''));
		if (typed)
			fault(
				node,
				`“${typed[0]}” typed in a sentence`,
				'a :fig[…] reference',
				'put the figure in data/ with its source, or add the name to the allow-list'
			);
		return text.replaceAll("'", '’');
	}

	function render(nodes: RootContent[], cited: string[]): string {
		const part: MdRoot = { type: 'root', children: structuredClone(nodes) };
		visit(part, (node, index, parent) => {
			if (node.type === 'text') {
				node.value = checked(node.value, node);
			}
			if (!isDirective(node) || parent === undefined || index === undefined) return;
			if (node.type === 'containerDirective' && node.name === 'aside') {
				node.data = { hName: 'details', hProperties: { className: ['aside'] } };
				node.children.unshift({
					type: 'paragraph',
					data: {
						hName: 'summary',
						hChildren: [{ type: 'text', value: checked(node.attributes?.title ?? 'More', node) }]
					},
					children: []
				});
				return;
			}
			const element = replace(node, cited);
			if (element) {
				node.data = {
					...node.data,
					hName: element.tagName,
					hProperties: element.properties,
					hChildren: element.children as ElementContent[]
				};
				return SKIP;
			}
			return;
		});
		const hast = unified().use(remarkRehype).runSync(part) as HastRoot;
		return unified().use(rehypeStringify).stringify(hast).trim();
	}

	function replace(
		node: ContainerDirective | LeafDirective | TextDirective,
		cited: string[]
	): Pick<Element, 'tagName' | 'properties' | 'children'> | null {
		const of = node.attributes?.of ?? '';
		const text = (value: string): ElementContent[] => [{ type: 'text', value }];
		const cite = (id: string, words: string, extra: string): ReturnType<typeof replace> => {
			const claim = claims.get(id);
			if (!claim) {
				fault(node, `reference “${id}”`, 'the id of a claim', closest(id, [...claims.keys()]));
				return { tagName: 'span', properties: {}, children: text(words || id) };
			}
			cited.push(id);
			return {
				tagName: 'a',
				properties: {
					className: [extra],
					href: `${ROOT}/notes/#${claimAnchor(id)}`,
					...(claim.status === 'contested' && { dataContested: '' })
				},
				children: text(words)
			};
		};
		switch (node.name) {
			case 'fig': {
				const id = toString(node);
				const value = claims.get(id)?.value(node.attributes?.as ?? undefined) ?? '';
				if (claims.has(id) && !value)
					fault(
						node,
						`:fig[${id}]`,
						'a claim with a value',
						'use :src[phrase]{of="…"} for statements'
					);
				const cap = node.attributes?.as?.includes('capital');
				return cite(id, cap ? value.charAt(0).toUpperCase() + value.slice(1) : value, 'fig');
			}
			case 'src':
				return cite(of, checked(toString(node), node), 'src');
			case 'term': {
				const term = data.glossary.records.find((g) => g.id === of);
				if (!term) {
					fault(
						node,
						`term “${of}”`,
						'an id in glossary.json',
						closest(
							of,
							data.glossary.records.map((g) => g.id)
						)
					);
					return { tagName: 'span', properties: {}, children: text(toString(node)) };
				}
				return {
					tagName: 'a',
					properties: { className: ['term'], href: `${ROOT}/notes/#${termAnchor(of)}` },
					children: text(checked(toString(node), node))
				};
			}
			case 'voice': {
				const voice = claims.get(of)?.voice;
				if (!voice) {
					fault(
						node,
						`voice “${of}”`,
						'the claim of a voice',
						closest(
							of,
							[...claims.values()].filter((claim) => claim.voice).map((claim) => claim.id)
						).replace('no such id', 'see the voices in data/')
					);
					return null;
				}
				cited.push(of);
				return {
					tagName: 'blockquote',
					properties: { className: ['voice'] },
					children: [
						{ type: 'element', tagName: 'p', properties: {}, children: text(`“${voice.quote}”`) },
						{
							type: 'element',
							tagName: 'footer',
							properties: {},
							children: [
								{
									type: 'element',
									tagName: 'a',
									properties: {
										className: ['src'],
										href: `${ROOT}/notes/#${claimAnchor(of)}`
									},
									children: text(voice.who)
								},
								{ type: 'text', value: `, ${voice.role}, ${formatDate(voice.date, 'year')}` }
							]
						}
					]
				};
			}
			case 'notes':
			case 'question':
			case 'answer':
				return null;
			default:
				fault(
					node,
					`:${node.name}`,
					':fig, :src, :term, ::voice or :::aside',
					'check the spelling; a colon before a word starts a directive'
				);
				return { tagName: 'span', properties: {}, children: text(toString(node)) };
		}
	}
}

/** "did you mean …" by shared letters in order; plain, and enough for a typo. */
function closest(id: string, known: string[]): string {
	const score = (other: string): number => {
		let at = 0;
		for (const letter of other) if (letter === id[at]) at++;
		return at / Math.max(other.length, id.length);
	};
	const best = known.map((k) => [score(k), k] as const).sort((a, b) => b[0] - a[0])[0];
	return best && best[0] > 0.5 ? `did you mean “${best[1]}”?` : 'no such id';
}
