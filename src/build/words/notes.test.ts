import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '../../../tests/helpers/unit.ts';
import type { Fault } from '../../lib/data/check/index.ts';
import { datasetSchemas } from '../../lib/data/schema.ts';
import { datasetsWith } from '../../lib/data/testing.ts';
import { countsOf, flagsOf, listsOf, textsOf } from '../../story/notes/facts.ts';
import type { NotesPage, Piece } from '../../story/notes/page.ts';
import type { ChapterWords } from '../../story/types.ts';
import { readLabels, readNotes, readText, type NotesGround } from './notes.ts';
import type { Claim } from '../../lib/data/claims/claim.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, 'src/story/notes');
const MD = 'src/story/notes/notes.en.md';
const YAML = 'src/story/notes/notes.en.yaml';
const own = {
	text: readFileSync(join(folder, 'notes.en.md'), 'utf8'),
	labels: readFileSync(join(folder, 'notes.en.yaml'), 'utf8')
};

const cited = { sources: ['s'], asOf: '2025-03', status: 'confirmed' as const };
const data = datasetsWith({
	sources: {
		records: [
			{
				id: 's',
				publisher: 'A paper',
				title: 'A page',
				date: '2025-03',
				url: 'https://paper.invalid/',
				lang: 'en',
				kind: 'news',
				supports: 'All of it.'
			}
		]
	},
	glossary: { records: [{ id: 'offset', term: 'Offset', definition: 'A deal.', ...cited }] },
	parties: {
		records: [],
		disputed: [
			{ id: 'a', name: 'Abyei', shown: 'Hatched.', why: 'Claimed.', sources: ['s'] },
			{ id: 'b', name: 'Bir', shown: 'Left out.', why: 'Unclaimed.', sources: ['s'] }
		]
	} as never
});
const claim = (id: string, status: Claim['status'] = 'confirmed'): Claim => ({
	id,
	says: `${id}.`,
	value: () => 'about 15%',
	...cited,
	status
});
const claims = new Map(
	[claim('jet/order'), claim('jet/share', 'contested'), claim('jet/untold')].map((c) => [c.id, c])
);
const chapters: ChapterWords[] = [
	{
		slug: 'chapter',
		title: 'A chapter',
		standfirst: '',
		steps: ['a-step', 'b-step'].map((slug) => ({
			slug,
			title: `The ${slug}`,
			core: slug === 'a-step',
			html: '',
			notes: '',
			question: '',
			answer: '',
			claims: ['jet/order', 'jet/share'],
			count: 0,
			lead: ''
		}))
	}
];
const ground: NotesGround = { data, claims, chapters, scenes: {}, origin: null, contact: null };
const labels = readLabels(YAML, own.labels, [])!;

const FRONT = '---\ncontents:\n  - name: All\n    sections:\n      here: Here\n---\n';
const HEAD = '# Notes\n\n## Here {#here}\n\n';

function read(
	words: string,
	known: Partial<NotesGround> = {},
	front = FRONT
): { page: NotesPage; faults: Fault[] } {
	const faults: Fault[] = [];
	const page = readText(MD, front + HEAD + words, { ...ground, ...known }, labels, faults);
	return { page, faults };
}
const htmlOf = (pieces: readonly Piece[]): string =>
	pieces
		.map((piece) =>
			'html' in piece ? piece.html : 'block' in piece ? `[${piece.block}]` : htmlOf(piece.pieces)
		)
		.join('');
/** What words that have no fault come to, after their heading. */
function written(words: string, known?: Partial<NotesGround>): string {
	const { page, faults } = read(words, known);
	expect(faults).toEqual([]);
	return htmlOf(page.body).replace('<h2 id="here">Here</h2>', '').trim();
}
/** The only fault of words in line 11, where they begin. */
function faultOf(words: string, known?: Partial<NotesGround>): Fault {
	const { faults } = read(words, known);
	expect(faults).toHaveLength(1);
	expect(faults[0]).toMatchObject({ file: MD, path: 'line 11' });
	return faults[0]!;
}

describe('what the notes refer to by name', () => {
	test('is written from the record', () => {
		expect(written('There are :count[claims] of :count[steps]{as="words"} steps.')).toBe(
			'<p>There are 3 of two steps.</p>'
		);
		expect(written(':count[core-steps]{as="capital words"} is core.')).toContain('One is core.');
		expect(written('As of :fact[as-of].')).toContain('As of March 2025.');
		expect(written('Say :code[sample-claim].')).toContain('<code>jet/order</code>');
		expect(written('Press :key[N].')).toContain('<kbd>N</kbd>');
	});

	test('leads to what stands on the page itself, or in the site', () => {
		expect(written('So :fig[jet/share].')).toBe(
			'<p>So <a class="fig" href="#c-jet.share" data-contested="">about 15%</a>.</p>'
		);
		expect(written('A :src[line]{like="confirmed"}.')).toContain('class="src" href="#c-jet.order"');
		expect(written('A :src[line]{like="contested"}.')).toContain('href="#c-jet.share" data-cont');
		expect(written('An :term[offset]{of="offset"}.')).toContain('class="term" href="#t-offset"');
		expect(written('Show :slide[a-step].')).toContain('href="../present/#a-step">The a-step</a>');
		expect(written('[Slides](/present/) and [here](#here).')).toBe(
			'<p><a href="../present/">Slides</a> and <a href="#here">here</a>.</p>'
		);
		expect(written('[CC](https://creativecommons.org/licenses/by/4.0/)')).toContain(
			'rel="license external"'
		);
	});

	test('a claim the notes don’t list is said without a link, and can’t be a source', () => {
		expect(written('So :fig[jet/untold].')).toBe('<p>So <span>about 15%</span>.</p>');
		expect(faultOf('As :src[said]{of="jet/untold"}.').hint).toContain('list no others');
	});

	test.each([
		['a count', 'So :count[sorces].', 'count “sorces”', 'did you mean “sources”?'],
		['a fact', 'In :fact[yer].', 'fact “yer”', 'did you mean “year”?'],
		['a condition', ':when[So.]{of="orgin"}', 'condition “orgin”', 'did you mean “origin”?'],
		['a list', '- ::each[{name}]{of="former-state"}', 'list “former-state”', '“former-states”'],
		['a blank', '- ::each[{nme}]{of="disputed-areas"}', 'blank “nme”', 'did you mean “name”?'],
		['a fact in code', '```prose Box\nSee {orign}\n```', 'fact “orign”', 'did you mean “origin”?'],
		['a step', 'At :slide[a-stp].', 'step “a-stp”', 'did you mean “a-step”?'],
		['a claim', 'So :fig[jet/ordr].', 'reference “jet/ordr”', 'did you mean “jet/order”?'],
		['a term', 'An :term[offset]{of="ofset"}.', 'term “ofset”', 'did you mean “offset”?'],
		['a directive', 'So :coun[sources].', ':coun', 'did you mean “count”?'],
		['a block', '::trms', '::trms', 'did you mean “terms”?'],
		['what a block is of', '::bars[All]{of="kind"}', '::bars of “kind”', 'did you mean “kinds”?'],
		['a section', '[there](#her)', 'link to “#her”', 'did you mean “here”?'],
		['a slide', '[it](/present/#a-stap)', 'link to', 'did you mean “a-step”?'],
		['a frame', '[it](/embed/chaptr/)', 'link to', 'did you mean “chapter”?']
	])('%s that isn’t known is a fault with file, line and a suggestion', (_, words, found, hint) => {
		const fault = faultOf(words);
		expect(fault.found).toContain(found);
		expect(fault.hint).toContain(hint);
	});
});

describe('a condition', () => {
	const origin = 'https://site.invalid/';

	test('lets words and blocks be there or not', () => {
		const words = 'One. :when[Known.]{of="origin"}:unless[Put it in.]{of="origin"}';
		expect(written(words)).toBe('<p>One. Put it in.</p>');
		expect(written(words, { origin })).toBe('<p>One. Known.</p>');
		expect(written(':::when{of="corrections"}\n::corrections\n:::')).toBe('');
		const contact = { href: 'mailto:a@b.invalid', text: 'a@b.invalid' };
		expect(written('Write to :contact.', { contact })).toContain(
			'<a href="mailto:a@b.invalid" rel="external">a@b.invalid</a>'
		);
	});

	test('doesn’t hide faults', () => {
		expect(faultOf(':when[See 36 jets.]{of="corrections"}').found).toContain('“36”');
	});

	test('of a fact that is empty takes its line out of a box', () => {
		const words = '```prose Citation\n{name}.\n{origin}\nAs of {as-of}.\n```';
		expect(written(words)).toMatch(
			/<pre class="prose" tabindex="0" role="group" aria-label="Citation">Strings Attached\. As of March 2025\.<\/pre>/
		);
		expect(written(words, { origin })).toContain('Attached. https://site.invalid/ As of');
		expect(written('```bibtex BibTeX\n@misc{a-{year},\n  url = {{origin}}\n}\n```')).toContain(
			'<code>@misc{a-2025,\n}</code>'
		);
	});
});

describe('the tree', () => {
	test('a list’s item is repeated for each of a list, texts and addresses', () => {
		expect(written('- First\n- ::each[**{name}.** {why}]{of="disputed-areas"}\n- Last')).toMatch(
			/<ul class="points">\s*<li>First<\/li>\s*<li><strong>Abyei\.<\/strong> Claimed\.<\/li>\s*<li><strong>Bir\.<\/strong> Unclaimed\.<\/li>\s*<li>Last<\/li>\s*<\/ul>/
		);
		expect(
			written('- ::each[[`embed/{slug}/`](/embed/{slug}/), “{title}”]{of="chapters"}')
		).toContain('<a href="../embed/chapter/"><code>embed/chapter/</code></a>, “A chapter”');
		expect(read('::each[{name}]{of="disputed-areas"}').faults).toHaveLength(1);
	});

	test('blocks stand between texts, with what is around them', () => {
		const { page, faults } = read(
			'Before.\n\n:::pair\n::bars[By kind]{of="kinds"}\n:::\n\n:::aside{title="More"}\nIn.\n\n::fields\n:::\n\nAfter.'
		);
		expect(faults).toEqual([]);
		expect(page.head).toEqual([{ html: '<h1>Notes</h1>' }]);
		expect(page.body).toEqual([
			{ html: '<h2 id="here">Here</h2>\n<p>Before.</p>' },
			{
				tag: 'div',
				class: 'pair',
				pieces: [{ block: 'bars', caption: 'By kind', of: 'kinds' }]
			},
			{
				tag: 'details',
				class: 'aside',
				pieces: [
					{ html: '<summary>More</summary><p>In.</p>' },
					{ block: 'fields', caption: '', of: '' }
				]
			},
			{ html: '<p>After.</p>' }
		]);
	});

	test('a heading has an id of its own, and the contents lead to headings', () => {
		expect(faultOf('## Without').expected).toContain('{#id}');
		expect(faultOf('## Again {#here}').found).toBe('id “here”');
		const front = FRONT.replace('here: Here', 'hera: Here');
		expect(read('', {}, front).faults).toMatchObject([
			{ path: 'line 5', found: 'section “hera”', hint: 'did you mean “here”?' }
		]);
		expect(read('', {}, FRONT.replace('name: All', 'nam: All')).faults).toContainEqual(
			expect.objectContaining({ path: 'line 3', hint: 'did you mean “name”?' })
		);
		expect(read('').page.contents).toEqual([
			{ name: 'All', links: [{ id: 'here', name: 'Here' }] }
		]);
	});
});

describe('a number typed by hand is a fault', () => {
	test.each([
		'It has 36 jets.',
		'It took fourteen years.',
		'- Of twelve, all.',
		'[Seven makers](#here)',
		'It is `in 2014`.',
		'```prose Box\nSince 2014.\n```',
		'```prose Box of 3\nSince.\n```',
		'::outcomes[All 50 cases]',
		':::aside{title="Why 36?"}\nSo.\n:::',
		':when[Since 2014.]{of="origin"}',
		'- ::each[{name} and 3 more]{of="disputed-areas"}',
		':key[4]'
	])('in the text: %s', (words) => {
		expect(faultOf(words).found).toContain('typed in a sentence');
	});

	test('in the contents and in what tables and lists say, with its line', () => {
		expect(read('', {}, FRONT.replace('name: All', 'name: All 12')).faults).toMatchObject([
			{ path: 'line 3', found: '“12” typed in a sentence' }
		]);
		const faults: Fault[] = [];
		const source = own.labels.replace('those of one American', 'those of three American');
		readLabels(YAML, source, faults);
		const line = source.split('\n').findIndex((text) => text.includes('three American')) + 1;
		expect(faults).toMatchObject([
			{ file: YAML, path: `line ${line}`, found: '“three” typed in a sentence' }
		]);
	});
});

describe('what tables and lists say', () => {
	const faultsOf = (source: string): Fault[] => {
		const faults: Fault[] = [];
		readLabels(YAML, source, faults);
		return faults;
	};

	test('every dataset says what it leaves out, in the order in which the notes offer them', () => {
		expect(Object.keys(labels.datasets).sort()).toEqual(Object.keys(datasetSchemas).sort());
		expect(Object.keys(labels.datasets)[0]).toBe('programmes');
	});

	test('a name that is missing or that nobody asks for is a fault, with what it may have meant', () => {
		const faults = faultsOf(own.labels.replace('  parties:\n', '  partys:\n'));
		expect(faults).toContainEqual(
			expect.objectContaining({
				found: '“datasets.partys”',
				hint: 'did you mean “parties”?',
				path: expect.stringMatching(/^line \d+$/)
			})
		);
		expect(faults).toContainEqual(expect.objectContaining({ found: 'no “datasets.parties”' }));
	});

	test('so are blanks that nothing fills, broken YAML and an empty file', () => {
		expect(faultsOf(own.labels.replace('as of {date}', 'as of {day}'))).toMatchObject([
			{ expected: 'a text with {date}' }
		]);
		expect(faultsOf('page: [')[0]).toMatchObject({ expected: 'well-formed YAML', path: 'line 1' });
		expect(faultsOf('')).not.toEqual([]);
	});
});

describe('the notes as they are', () => {
	const { text } = own;
	const known = { ...ground, labels, listed: claims };

	test('have every name of facts.ts in them, so that no dead one is kept', () => {
		const used = (name: string): boolean =>
			text.includes(`[${name}]`) || text.includes(`{${name}}`) || text.includes(`of="${name}"`);
		const names = [countsOf, textsOf, flagsOf, listsOf].flatMap((of) => Object.keys(of(known)));
		expect(names.filter((name) => !used(name))).toEqual([]);
	});

	test('are had in another language by adding its files, and stop the build where they are missing', () => {
		const other = mkdtempSync(join(tmpdir(), 'notes-'));
		const there = join(other, 'src/story/notes');
		mkdirSync(there, { recursive: true });
		copyFileSync(join(folder, 'notes.en.md'), join(there, 'notes.xx.md'));
		const missing = readNotes(other, ground, 'xx');
		expect(missing.page).toBeNull();
		expect(missing.faults).toMatchObject([
			{ file: 'src/story/notes/notes.xx.yaml', found: 'no file' }
		]);
		writeFileSync(join(there, 'notes.xx.md'), `${FRONT}# Noten\n\n## Hier {#here}\n\nSo.\n`);
		writeFileSync(
			join(there, 'notes.xx.yaml'),
			own.labels.replace('skip: To the notes', 'skip: Zu den Noten')
		);
		const { page, faults } = readNotes(other, ground, 'xx');
		rmSync(other, { recursive: true });
		expect(faults).toEqual([]);
		expect(page?.head).toEqual([{ html: '<h1>Noten</h1>' }]);
		expect(page?.labels.page.skip).toBe('Zu den Noten');
	});

	test('can be read before anything is known of the claims', () => {
		const { faults } = readNotes(root, { ...ground, claims: new Map() });
		// References lead nowhere then, and that is all.
		expect(faults.filter(({ file }) => file !== MD)).toEqual([]);
	});
});
