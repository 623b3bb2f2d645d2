import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../lib/data/check/index.ts';
import { formatFigure } from '../../lib/data/format.ts';
import type { Figure } from '../../lib/data/schema.ts';
import { aProgramme, cited, datasetsWith } from '../../lib/data/testing.ts';
import { ROOT } from '../../story/words/root.ts';
import { readChapter, readWords } from './chapters.ts';
import { checkWords } from './check.ts';
import type { Claim } from '../../lib/data/claims/claim.ts';

const order: Figure = {
	id: 'order',
	what: 'aircraft',
	kind: 'count',
	value: 4,
	unit: 'aircraft',
	bound: 'at least',
	...cited
};

const data = datasetsWith({
	programmes: {
		records: [
			aProgramme({
				figures: [order],
				voices: [
					{
						id: 'smith',
						who: 'A. <Smith>',
						role: 'engineer',
						quote: 'Practice & patience',
						date: '2021-05',
						...cited
					}
				]
			})
		]
	},
	glossary: {
		records: [{ id: 'retransfer', term: 'Retransfer', definition: 'Passing on.', ...cited }]
	}
});

const claim = (
	id: string,
	value: Claim['value'],
	status: Claim['status'] = 'confirmed'
): Claim => ({
	id,
	says: `${id}.`,
	value,
	...cited,
	status
});
const claims = new Map(
	[
		claim('jet/order', (as) => formatFigure(order, { as })),
		claim('jet/disputed', () => 'about 15%', 'contested'),
		claim('edge/engine', () => ''),
		{
			...claim('jet/smith', () => '“Practice & patience”'),
			voice: data.programmes.records[0]!.voices[0]!
		}
	].map((c) => [c.id, c])
);

const presenter = ':::notes\nPoint at it.\n:::\n:::question\nWhy?\n:::\n:::answer\nBecause.\n:::';
const step = (words: string, head = '#a-step title="A step"'): string =>
	`::::step{${head}}\n${words}\n\n${presenter}\n::::\n`;
const FRONT = '---\ntitle: A chapter\nstandfirst: What is it about?\n---\n';

/** A chapter read with everything found wrong in it. */
function read(body: string, front = FRONT, slug = 'chapter', seen = new Map<string, string>()) {
	const faults: Fault[] = [];
	const file = `src/story/chapters/${slug}/words.en.md`;
	const chapter = readChapter(slug, file, front + body, data, claims, faults, seen);
	return { chapter, faults, html: chapter.steps[0]?.html ?? '' };
}
/** The only fault of one step's words. */
function faultOf(words: string): Fault | undefined {
	const { faults } = read(step(words));
	expect(faults).toHaveLength(1);
	return faults[0];
}

describe('a chapter without faults', () => {
	const { chapter, faults, html } = read(
		step(
			'It\'s made of :fig[jet/order]{as="words"} parts, **all** :src[from Lynn]{of="edge/engine"}, under :term[consent]{of="retransfer"}. :fig[jet/order]{as="capital words"} of them.\n\nMore.',
			'#a-step title="A step" core'
		)
	);

	it('says what it is and what it stands on', () => {
		expect(faults).toEqual([]);
		expect(chapter).toMatchObject({
			slug: 'chapter',
			title: 'A chapter',
			standfirst: 'What is it about?'
		});
		expect(chapter.steps[0]).toMatchObject({
			slug: 'a-step',
			title: 'A step',
			core: true,
			claims: ['jet/order', 'edge/engine'],
			notes: '<p>Point at it.</p>',
			question: '<p>Why?</p>',
			answer: '<p>Because.</p>'
		});
		expect(read(step('Words.')).chapter.steps[0]?.core).toBe(false);
	});

	it('writes figures, sources and terms as links that work without script', () => {
		expect(html).toContain(`<a class="fig" href="${ROOT}/notes/#c-jet.order">at least four</a>`);
		expect(html).toContain('>At least four</a>');
		expect(html).toContain(`<a class="src" href="${ROOT}/notes/#c-edge.engine">from Lynn</a>`);
		expect(html).toContain(`<a class="term" href="${ROOT}/notes/#t-retransfer">consent</a>`);
		expect(html).toContain('<strong>all</strong>');
		expect(html).toMatch(/^<p>It’s made/);
	});

	it('sets apostrophes as a printer would, in links and titles, too', () => {
		const { chapter: set, html: typed } = read(
			step(
				"It's Brazil's: :src[Saab's work]{of=\"edge/engine\"}.",
				'#a-step title="What it doesn\'t show"'
			)
		);
		expect(typed).toContain('It’s Brazil’s');
		expect(typed).toContain('>Saab’s work</a>');
		expect(set.steps[0]?.title).toBe('What it doesn’t show');
	});

	it('keeps the presenter’s words out of the reader’s', () => {
		expect(html).not.toMatch(/Point at it|Why\?|Because/);
	});

	it('counts its running words, figures written out, and leaves asides out of the count', () => {
		const { chapter: short } = read(
			step('He saw :fig[jet/order]{as="words"} jets.\n\n:::aside{title="More"}\nA long aside.\n:::')
		);
		expect(short.steps[0]).toMatchObject({ count: 6, lead: 'He saw at least four jets.' });
	});

	it('opens asides on demand, with their title', () => {
		const { html: aside } = read(step('Words.\n\n:::aside{title="How British?"}\nVery.\n:::'));
		expect(aside).toMatch(
			/<details class="aside"><summary>How British\?<\/summary>\s*<p>Very\.<\/p>\s*<\/details>/
		);
	});

	it('quotes a voice with who spoke, as what and when', () => {
		const { chapter: voiced, html: quoted } = read(step('Words.\n\n::voice{of="jet/smith"}'));
		expect(quoted).toContain('<blockquote class="voice"><p>“Practice &#x26; patience”</p><footer>');
		expect(quoted).toContain('#c-jet.smith">A. &#x3C;Smith></a>, engineer, 2021');
		expect(voiced.steps[0]?.claims).toEqual(['jet/smith']);
	});
});

describe('what is contested says so', () => {
	it('in the sentence itself, and nothing else does', () => {
		const { html } = read(step('The share is :fig[jet/disputed], of :fig[jet/order]{as="words"}.'));
		expect(html).toMatch(/#c-jet\.disputed" data-contested="">about 15%</);
		expect(html.match(/data-contested/g)).toHaveLength(1);
		const phrase = read(step('Critics :src[doubt]{of="jet/disputed"} it.')).html;
		expect(phrase).toContain('data-contested');
	});
});

describe('a number typed by hand', () => {
	it.each([
		['36', 'It ordered 36 jets.'],
		['2014', 'In 2014 it began.'],
		['15', 'About 15% of it.'],
		['Three', 'Three countries build it.'],
		['twelve', 'It took twelve years.'],
		['fourteen', 'It took fourteen years.'],
		['sixteen', 'It took sixteen years.'],
		['nineteen', 'It took nineteen years.'],
		['twenty', 'It took twenty-two years.'],
		['sixty', 'It took sixty years.'],
		['ninety', 'It took ninety years.'],
		['dozens', 'There are dozens of them.'],
		['millions', 'It cost millions.'],
		['trillion', 'It costs a trillion.'],
		['36', 'It is **36** jets.'],
		['36', '- It is 36 jets.'],
		['7', 'The F-35 needs 7 partners.'],
		['seven', 'It :src[has seven makers]{of="edge/engine"}.'],
		['900', 'It made :term[900 parts]{of="retransfer"}.']
	])('(%s) is a fault: %s', (number, words) => {
		expect(faultOf(words)).toMatchObject({
			file: 'src/story/chapters/chapter/words.en.md',
			path: 'line 6',
			found: expect.stringContaining(`“${number}”`),
			hint: expect.stringContaining('data/')
		});
	});

	it.each([
		'The F-35 flies, and so does the F-35A.',
		'The S-400 came; the Gripen E stayed; Article 5 holds.',
		'One jet, two ends, at first, a second line, both of them.',
		'Often someone weighs the tension.'
	])('is not: %s', (words) => {
		expect(read(step(words)).faults).toEqual([]);
	});

	it('is found in what only the presenter sees, too', () => {
		const body = step('Words.').replace('Because.', 'Because of 40 jets.');
		expect(read(body).faults).toMatchObject([
			{ path: 'line 15', found: expect.stringContaining('“40”') }
		]);
	});

	it('is found in titles, which name slides and links', () => {
		expect(read(step('Words.', '#a-step title="Seven makers"')).faults).toHaveLength(1);
		const aside = faultOf('Words.\n\n:::aside{title="Why 36 jets?"}\nMore.\n:::');
		expect(aside).toMatchObject({ path: 'line 8', found: expect.stringContaining('“36”') });
	});

	it('is named by the line in the file, with or without front matter', () => {
		const body = step('Words.\n\nMore words.\n\nIt ordered 36 jets.');
		expect(read(body).faults.map((f) => f.path)).toEqual(['line 10']);
		expect(read(body, '').faults.map((f) => f.path)).toContain('line 6');
		const longer = '---\ntitle: A\nstandfirst: B\nmore: C\n---\n\n\n';
		expect(read(body, longer).faults.map((f) => f.path)).toEqual(['line 13']);
	});
});

describe('a reference that leads nowhere', () => {
	it.each([
		['a figure', 'It has :fig[jet/ordr].', 'jet/ordr', 'did you mean “jet/order”?'],
		['a source', 'It :src[flew]{of="edge/engin"}.', 'edge/engin', 'did you mean “edge/engine”?'],
		['a term', 'A :term[say]{of="retransfr"}.', 'retransfr', 'did you mean “retransfer”?'],
		['one unlike any', 'It :src[flew]{of="zzz"}.', 'zzz', 'no such id'],
		['a source without an id', 'It :src[flew].', '“”', 'no such id'],
		['a voice', 'Words.\n\n::voice{of="jet/jones"}', 'jet/jones', 'voices']
	])('%s is a fault with a hint', (_what, words, found, hint) => {
		const fault = faultOf(words);
		expect(fault?.path).toMatch(/^line [68]$/);
		expect(fault?.found).toContain(found);
		expect(fault?.hint).toContain(hint);
	});

	it('a statement can’t be written as a figure', () => {
		expect(faultOf('It has :fig[edge/engine].')?.hint).toContain(':src');
	});

	it.each([
		['a misspelt directive', 'It has :figg[jet/order].', ':figg'],
		['a word after a stray colon', 'Sweden :decides.', ':decides'],
		['a misspelt block', 'Words.\n\n:::asides\nMore.\n:::', ':::asides']
	])('%s is a fault with a hint', (_what, words, found) => {
		const { faults } = read(step(words));
		expect(faults[0]?.found).toBe(found);
		expect(faults[0]?.hint).toMatch(/spelling/);
		expect(faults[0]?.path).toMatch(/^line [68]$/);
	});
});

describe('a step', () => {
	it.each(['notes', 'question', 'answer'])('needs its :::%s', (role) => {
		const block = new RegExp(`:::${role}\\n[^:]*\\n:::\\n?`);
		const body = step('Words.').replace(block, '');
		expect(read(body).faults).toMatchObject([
			{ path: 'line 5', found: `step “a-step” without :::${role}` }
		]);
	});

	it('needs a title and a slug', () => {
		expect(read(step('Words.', '#a-step')).faults[0]?.found).toContain('without a title');
		for (const id of ['', '#A-Step', '#a--step'])
			expect(read(step('Words.', `${id} title="A step"`)).faults[0]?.expected).toBe('a slug');
	});

	it.each(['story', 'stack', 'present', 'notes', 'data'])('may not be called %s', (slug) => {
		const { faults } = read(step('Words.', `#${slug} title="A step"`));
		expect(faults).toHaveLength(1);
		expect(faults[0]).toMatchObject({ path: 'line 5', found: `slug “${slug}”` });
		expect(faults[0]?.hint).toContain('reserved');
	});

	it('may not take the name of another, here or in any chapter', () => {
		const twice = step('Words.') + step('More.');
		expect(read(twice).faults).toMatchObject([{ found: 'slug “a-step”' }]);
		const seen = new Map<string, string>();
		read(step('Words.'), FRONT, 'first', seen);
		const { faults } = read(step('More.'), FRONT, 'second', seen);
		expect(faults).toHaveLength(1);
		expect(faults[0]?.hint).toContain('src/story/chapters/first/words.en.md');
		// Nor the name of a chapter.
		expect(read(step('More.', '#first title="A step"'), FRONT, 'third', seen).faults).toHaveLength(
			1
		);
	});

	it('may not run on', () => {
		const words = (n: number): string => `${'word '.repeat(n).trim()}.`;
		expect(read(step(words(100))).faults).toEqual([]);
		const { faults } = read(step(`${words(60)}\n\n${words(41)}`));
		expect(faults).toMatchObject([{ found: '101 words in step “a-step”' }]);
		expect(faults[0]?.hint).toContain('aside');
	});
});

describe('a chapter', () => {
	it('needs a title, steps, and all its words inside them', () => {
		expect(read(step('Words.'), '---\nstandfirst: B\n---\n').faults[0]?.found).toBe('no title');
		expect(read('', FRONT).faults[0]?.found).toBe('no steps');
		const stray = read(`Loose words.\n\n${step('Words.')}`).faults;
		expect(stray).toMatchObject([{ path: 'line 5', found: '“Loose words.”' }]);
	});

	it('with broken front matter is a fault, not a crash', () => {
		const { faults } = read(step('Words.'), '---\ntitle: [\n---\n');
		expect(faults[0]?.hint).toContain('front matter');
	});
});

describe('what could break the page', () => {
	it('is escaped or left out', () => {
		const { html } = read(
			step('A < B & C > D, "so". <script>alert(1)</script> <b onclick="x">bold</b> &lt;i&gt;')
		);
		expect(html).toContain('A &#x3C; B &#x26; C');
		expect(html).not.toMatch(/<script|<b|<i>|onclick/);
	});

	it('never gets a style attribute, which the policy would refuse', () => {
		const { html } = read(step('Some **bold** and *slanted* words.\n\n> And a quotation.'));
		expect(html).not.toMatch(/\sstyle=/);
	});

	it('is never the build itself: whatever authors write is read, with faults where need be', () => {
		const piece = fc.constantFrom(
			'::::step{#b title="B"}',
			'::::',
			':::notes',
			':::aside{title=x}',
			':::',
			'::voice{of=jet/smith}',
			':fig[jet/order]{as=words}',
			':fig[',
			':src[x]{of=',
			':term[**x**]{of=retransfer}',
			'{}',
			'36',
			'---',
			'# heading',
			'[link](https://example.org)',
			'![](x)',
			'```',
			'- item',
			'<!-- comment -->',
			'<script>',
			'&amp;',
			'\n',
			'\n\n',
			' '
		);
		const text = fc
			.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 24 })
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, fc.boolean(), (words, inStep) => {
				const { faults, chapter } = read(inStep ? step(words) : words);
				// In an attribute they are harmless.
				for (const { html } of chapter.steps)
					expect(html.replace(/"[^"]*"/g, '')).not.toMatch(/<script|<!--/);
				for (const fault of faults) {
					expect(fault.file).toBe('src/story/chapters/chapter/words.en.md');
					expect(fault.path).toMatch(/^(line \d+)?$/);
					expect(fault.hint).not.toBe('');
				}
			}),
			{ numRuns: 400 }
		);
	});
});

describe('all chapters', () => {
	let root = '';
	beforeAll(() => {
		root = mkdtempSync(join(tmpdir(), 'words-'));
		for (const [slug, words] of [
			['one', step('Words.', '#one-a title="A"')],
			['two', step('It has 36 jets.', '#two-a title="A"')]
		] as const) {
			mkdirSync(join(root, 'src/story/chapters', slug), { recursive: true });
			writeFileSync(join(root, 'src/story/chapters', slug, 'words.en.md'), FRONT + words);
		}
	});
	afterAll(() => rmSync(root, { recursive: true, force: true }));

	it('are read in the order given, with the faults of all', () => {
		const { chapters, faults } = readWords(root, ['two', 'one'], data);
		expect(chapters.map((c) => c.slug)).toEqual(['two', 'one']);
		expect(faults).toMatchObject([{ file: 'src/story/chapters/two/words.en.md', path: 'line 6' }]);
	});

	it('that have no file are a fault, and the others are read all the same', () => {
		const { chapters, faults } = readWords(root, ['gone', 'one'], data);
		expect(chapters.map((c) => c.slug)).toEqual(['one']);
		expect(faults).toMatchObject([
			{ file: 'src/story/chapters/gone/words.en.md', found: 'no file' }
		]);
	});

	it('are checked together with the corrections, which must name a claim', () => {
		const correction = (id: string, corrected: string) => ({
			id,
			date: '2025-01-01',
			claim: corrected,
			steps: [],
			sources: ['s'],
			was: 'a',
			now: 'b',
			why: 'c'
		});
		const corrected = {
			...data,
			corrections: { records: [correction('good', 'jet/order'), correction('bad', 'jet/ordr')] }
		};
		const faults = checkWords(root, corrected);
		expect(faults.filter((f) => f.file === 'data/corrections.json')).toMatchObject([
			{ path: 'bad', found: 'jet/ordr' }
		]);
		expect(faults.filter((f) => f.found.includes('36'))).toHaveLength(1);
	});
});
