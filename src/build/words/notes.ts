/**
 * The notes page's text read into checked pieces: `notes.<language>.md` with `notes.<language>.yaml`
 * for what tables and lists say.
 *
 * Sections are headings with an id: `## Borders {#borders}`. Beside the references of chapters
 * (`:fig`, `:src`, `:term`), a sentence may hold `:count[sources]` (`{as="words"}` in letters, `capital
 * words`), `:fact[as-of]`, `:code[sample-claim]` for a fact set as code, `:slide[step]`, `:key[N]`,
 * `:contact`, and a sample instead of a certain claim: `:src[…]{like="confirmed"}`.
 * `:when[…]{of="origin"}` and `:unless[…]{of="origin"}`, also around blocks, depend on a condition. An item
 * `- ::each[**{name}.** {why}]{of="former-states"}` is repeated for a list; code blocks fill in facts the
 * same way and leave out a line whose fact is empty. Names are those of `src/story/notes/facts.ts`.
 * Blocks such as `::bars[Caption]{of="languages"}` are components, listed in `src/story/notes/page.ts`.
 * Links from the site's root (`/present/#step`) and to sections are checked.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import * as v from 'valibot';
import type { Fault } from '../../lib/data/check/index.ts';
import type { Datasets } from '../../lib/data/schema.ts';
import type { Ground } from '../../story/notes/facts.ts';
import { LabelsSchema, type Labels } from '../../story/notes/labels.ts';
import { claimsByChapter } from '../../story/notes/listed.ts';
import { claimsSection, type NotesPage } from '../../story/notes/page.ts';
import type { ChapterScenes, ChapterWords } from '../../story/types.ts';
import { checkedText, readDocument, type Document } from './document.ts';
import { headingId, NotesWriter } from './notes-writer.ts';
import { closest } from './suggest.ts';
import { eachText, readYaml, shaped, type ReportAt } from './yaml.ts';
import type { Claim } from '../../lib/data/claims/claim.ts';

/** What the notes are about, and what of it is known. */
export interface NotesGround extends Pick<Ground, 'origin' | 'contact'> {
	data: Datasets;
	claims: ReadonlyMap<string, Claim>;
	chapters: readonly ChapterWords[];
	/** Null where scenes haven't been resolved: then every claim counts as one the notes list. */
	scenes: Readonly<Record<string, ChapterScenes>> | null;
}

export interface NotesResult {
	/** Null if there is any fault. */
	page: NotesPage | null;
	faults: Fault[];
}

const FOLDER = 'src/story/notes';

/** Reads the notes' text and labels. Never throws for what authors wrote. */
export function readNotes(root: string, ground: NotesGround, language = 'en'): NotesResult {
	const faults: Fault[] = [];
	const [text, labels] = ['md', 'yaml'].map((type) => {
		const path = join(root, FOLDER, `notes.${language}.${type}`);
		const file = relative(root, path);
		if (existsSync(path)) return { file, source: readFileSync(path, 'utf8') };
		faults.push({
			file,
			path: '',
			found: 'no file',
			expected: 'the words of the notes',
			hint: 'write it after another language’s'
		});
		return null;
	});
	if (!text || !labels) return { page: null, faults };
	const read = readLabels(labels.file, labels.source, faults);
	const page = read && readText(text.file, text.source, ground, read, faults);
	return { page: faults.length === 0 ? page : null, faults };
}

/** Reads what tables and lists say. Exported for tests. */
export function readLabels(file: string, source: string, faults: Fault[]): Labels | null {
	const report: ReportAt = (line, found, expected, hint) => {
		faults.push({ file, path: `line ${line}`, found, expected, hint });
	};
	const before = faults.length;
	const yaml = readYaml(source, report);
	if (faults.length > before) return null;
	const checked = eachText(yaml.value, (text, path) =>
		checkedText(text, yaml.lineOf(path), (_where, ...rest) => report(yaml.lineOf(path), ...rest))
	);
	return shaped(LabelsSchema, { ...yaml, value: checked }, report);
}

const Contents = v.strictObject({
	contents: v.array(
		v.strictObject({
			name: v.string(),
			sections: v.union([v.literal('chapters'), v.record(v.string(), v.string())])
		})
	)
});

/** Reads the text. Exported for tests. */
export function readText(
	file: string,
	source: string,
	{ scenes, ...known }: NotesGround,
	labels: Labels,
	faults: Fault[]
): NotesPage {
	const document = readDocument(file, source, faults);
	const { meta, tree, report, checked } = document;
	const listed = new Map(
		claimsByChapter(known.chapters, scenes ?? {}, known.claims)
			.flatMap(({ claims }) => claims)
			.map((claim) => [claim.id, claim])
	);
	const ground: Ground = { ...known, listed, labels };
	const sections = sectionsOf(tree.children, document);
	const generated = known.chapters.map(({ slug }) => claimsSection(slug));
	const writer = new NotesWriter(document, ground, scenes !== null, [...sections, ...generated]);

	const contents =
		shaped(
			Contents,
			{ ...meta, value: eachText(meta.value, (text, at) => checked(text, meta.lineOf(at))) },
			report
		)?.contents ?? [];
	for (const [i, { sections: links }] of contents.entries())
		for (const id of typeof links === 'string' ? [] : Object.keys(links))
			if (!sections.includes(id)) {
				const line = meta.lineOf(['contents', i, 'sections', id]);
				report(line, `section “${id}”`, 'the id of a heading', closest(id, sections));
			}

	const start = tree.children.findIndex((node) => node.type === 'heading' && node.depth === 2);
	const split = start < 0 ? tree.children.length : start;
	return {
		head: writer.pieces(tree.children.slice(0, split)),
		contents: contents.map(({ name, sections: links }) => ({
			name,
			links:
				links === 'chapters'
					? known.chapters.map(({ slug, title }) => ({ id: claimsSection(slug), name: title }))
					: Object.entries(links).map(([id, title]) => ({ id, name: title }))
		})),
		body: writer.pieces(tree.children.slice(split)),
		labels
	};
}

/** The ids of all headings, each of which but the page's own needs one of its own. */
function sectionsOf(nodes: readonly RootContent[], { report }: Document): string[] {
	const ids: string[] = [];
	for (const node of nodes) {
		if (node.type !== 'heading' || node.depth === 1) continue;
		const id = headingId(node);
		if (!id)
			report(node, `“${toString(node)}”`, 'a heading with its {#id}', 'links lead to headings');
		else if (ids.includes(id)) report(node, `id “${id}”`, 'an id used once', 'choose another');
		else ids.push(id);
	}
	return ids;
}
