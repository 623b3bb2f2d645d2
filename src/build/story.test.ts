import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimAnchor } from '../lib/data/claims.ts';
import { otherHolders } from '../lib/model/holders.ts';
import { views } from '../lib/geometry/projection.ts';
import { resolveScene } from '../lib/figures/resolve.ts';
import { citedBy } from '../story/notes/listed.ts';
import { ANSWERING, GUESSED, OPENING, order } from '../story/story.ts';
import { sceneSpecs } from '../story/chapters/scenes.ts';
import { countryShape } from './basemap.ts';
import { buildStory, pointOfParty, StoryError, type Story } from './story.ts';
import { sceneClaims, type Scene, type SceneSpec } from '../lib/figures/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let story: Story;
beforeAll(() => {
	story = buildStory(root);
}, 30_000);

const specs = order.flatMap((chapter) =>
	Object.entries(sceneSpecs[chapter]).map(([step, spec]): [string, SceneSpec] => [step, spec])
);
const sceneOf = (step: string): Scene =>
	Object.values(story.scenes).find((c) => c.scenes[step])!.scenes[step]!;

describe('every step', () => {
	it('has its words and its scene, in one order, under one name', () => {
		expect(story.outline.map((c) => c.slug)).toEqual([...order]);
		const slugs = story.outline.flatMap((c) => c.steps.map((s) => s.slug));
		expect(new Set([...slugs, ...order]).size).toBe(slugs.length + order.length);
		expect([...slugs].sort()).toEqual(specs.map(([step]) => step).sort());
		for (const chapter of story.words) {
			expect(chapter.standfirst, chapter.slug).not.toBe('');
			expect(Object.keys(story.scenes[chapter.slug]!.scenes)).toEqual(
				chapter.steps.map((s) => s.slug)
			);
			for (const step of chapter.steps) expect(step.lead, step.slug).not.toBe('');
		}
	});

	it('resolves to plain data that survives being written down', () => {
		for (const [step] of specs) {
			const scene = sceneOf(step);
			expect(scene.step).toBe(step);
			expect(JSON.parse(JSON.stringify(scene)), step).toEqual(scene);
			expect(JSON.stringify(scene), step).not.toMatch(/NaN|undefined/);
		}
	});

	it('looks the same from wherever the reader jumps to it', () => {
		const resolve = (step: string, spec: SceneSpec): Scene =>
			resolveScene(step, spec, story.data, pointOfParty);
		const direct = new Map(specs.map(([step]) => [step, JSON.stringify(sceneOf(step))]));
		// Forwards, backwards and in leaps, so that every step comes after several others.
		for (const leap of [1, -1, 5, 17, -12])
			for (const [i, [to, spec]] of specs.entries()) {
				const [from, fromSpec] = specs.at((i + leap) % specs.length)!;
				resolve(from, fromSpec);
				expect(JSON.stringify(resolve(to, spec)), `${from} → ${to}`).toBe(direct.get(to));
			}
	}, 60_000);

	it('can be read without its picture', () => {
		for (const [step] of specs) {
			const { alt, table } = sceneOf(step);
			expect(alt, step).toMatch(/^[A-Z].{30,}\.$/);
			expect(table.rows.length, step).toBeGreaterThan(0);
			for (const row of table.rows) {
				expect(row, step).toHaveLength(table.head.length);
				for (const cell of row) expect(cell, step).not.toBe('');
			}
		}
	});

	it('draws each string once and tints only countries its map shows', () => {
		for (const [step] of specs) {
			const scene = sceneOf(step);
			if (scene.figure !== 'map') continue;
			const ids = scene.strings.map((s) => s.id);
			expect(new Set(ids).size, step).toBe(ids.length);
			expect(new Set(scene.places.map((p) => p.id)).size, step).toBe(scene.places.length);
			expect(new Set(scene.lit.map((l) => l.party)).size, step).toBe(scene.lit.length);
			for (const { party } of scene.lit) {
				expect(countryShape(views[scene.view], party), `${step}: ${party}`).not.toBe('');
				expect(story.tinted[scene.view], step).toContain(party);
			}
		}
	});
});

describe('the short version', () => {
	it('begins with the question, ends with the answer, and opens every chapter', () => {
		const core = story.outline.map((c) => c.steps.filter((s) => s.core).map((s) => s.slug));
		expect(core.flat()[0]).toBe(OPENING);
		expect(core.flat().at(-1)).toBe(ANSWERING);
		expect(core.flat().length).toBeGreaterThanOrEqual(12);
		expect(core.flat().length).toBeLessThanOrEqual(15);
		for (const [i, steps] of core.entries()) {
			expect(steps.length, order[i]).toBeGreaterThanOrEqual(1);
			expect(steps[0], order[i]).toBe(story.outline[i]!.steps[0]!.slug);
		}
	});
});

describe('the last picture', () => {
	it('shows every other government that the answer counts, and no holder besides', () => {
		const scene = sceneOf(ANSWERING);
		if (scene.figure !== 'map') throw new Error('The last picture is a map.');
		const shown = new Set(scene.strings.flatMap((s) => s.holder ?? []));
		const lead = story.data.parties.records.find((p) => p.id === 'SWE')!.name;
		const counted = otherHolders(GUESSED, story.data).map(
			({ party }) => story.data.parties.records.find((p) => p.id === party)!.name
		);
		expect([...shown].filter((name) => name !== lead).sort()).toEqual(counted.sort());
	});
});

describe('every claim the story rests on', () => {
	const citedIn = ({ words, scenes }: Story): Set<string> =>
		new Set(words.flatMap((chapter) => citedBy(chapter, scenes[chapter.slug])));

	it('is on record, with sources', () => {
		const cited = citedIn(story);
		expect(cited.size).toBeGreaterThan(20);
		for (const id of cited) {
			const claim = story.claims.get(id);
			expect(claim, id).toBeDefined();
			expect(claim!.says, id).not.toBe('');
			expect(claim!.sources.length, id).toBeGreaterThan(0);
		}
	});

	it('can be looked up in its step, if the words link to it', () => {
		for (const { slug, claims } of story.words.flatMap(({ steps }) => steps))
			for (const id of claims) {
				const index = story.notes[slug]!;
				const note = index.claims[claimAnchor(id)];
				expect(note, id).toBeDefined();
				expect(note!.says, id).not.toBe('');
				expect(note!.sources.length, id).toBeGreaterThan(0);
				const sources = [...note!.sources, ...(note!.accounts ?? []).flatMap((a) => a.sources)];
				for (const at of sources) expect(index.sources[at]?.url, id).toMatch(/^https?:\/\//);
				if (note!.status === 'contested') expect(note!.accounts?.length, id).toBeGreaterThan(1);
			}
	});

	it('includes what words and scenes cite', () => {
		const cited = citedIn(story);
		expect(cited).toContain('gripen-e/brazil-order');
		expect(cited).toContain('hold/gripen-e-engine');
		expect(cited).toContain('programme/gripen-e');
		for (const [step] of specs)
			for (const id of sceneClaims(sceneOf(step))) expect(cited, step).toContain(id);
	});

	it('has a place of its own in the notes', () => {
		const ids = [...story.claims.keys()];
		expect(new Set(ids.map(claimAnchor)).size).toBe(ids.length);
		for (const [id, claim] of story.claims) {
			expect(claim.id).toBe(id);
			expect(claim.sources.length, id).toBeGreaterThan(0);
		}
	});

	it('tells the answer to the guess where it stands, beside the last step', () => {
		const last = story.outline.at(-1)!.steps.at(-1)!.slug;
		expect(story.notes[last]!.claims[claimAnchor('count/holders/gripen-e')]).toBeDefined();
	});

	it('names each of its sources once, and so does every term', () => {
		for (const index of Object.values(story.notes)) {
			for (const [id, note] of Object.entries(index.claims))
				expect(new Set(note.sources).size, id).toBe(note.sources.length);
			// And the list of sources has each once.
			expect(new Set(index.sources.map((source) => source.url)).size).toBe(index.sources.length);
			for (const term of Object.values(index.terms)) {
				expect(term.definition).not.toBe('');
				expect(term.sources.length).toBeGreaterThan(0);
				for (const at of term.sources) expect(index.sources[at]).toBeDefined();
			}
		}
	});

	it('is linked from the words by a reference that leads there', () => {
		for (const chapter of story.words)
			for (const step of chapter.steps) {
				const linked = [...step.html.matchAll(/notes\/#(c-[^"]+)"/g)].map(([, id]) => id!);
				expect([...new Set(linked)].sort(), step.slug).toEqual(step.claims.map(claimAnchor).sort());
				for (const [, id] of step.html.matchAll(/notes\/#(t-[^"]+)"/g))
					expect(story.notes[step.slug]!.terms[id!], step.slug).toBeDefined();
			}
	});
});

describe('no sentence says more than its record', () => {
	const plain = (html: string): string => html.replace(/<[^>]+>/g, '');
	const steps = (): { slug: string; html: string; claims: string[] }[] =>
		story.words.flatMap((chapter) => chapter.steps);

	it('a count of strings that holds ended ones says so beside it', () => {
		let held = 0;
		for (const { slug, html, claims } of steps()) {
			const ended = claims.filter(
				(id) => id.startsWith('count/ledger/') && / ended\.$/.test(story.claims.get(id)!.says)
			);
			if (ended.length === 0) continue;
			held++;
			expect(plain(html), slug).toMatch(/\bend(ed)?\b/);
		}
		expect(held).toBeGreaterThan(0);
	});

	it('where later news is to be expected, the words say where the record ends', () => {
		const open = [
			'gripen-e/colombia-signs',
			'debate/legislature-vs-executive/section-224',
			'debate/autonomy-decoupling/china-suspends',
			'pathway/ch-licence',
			'f35/return-talks-2026'
		];
		for (const id of open) {
			const telling = steps().filter(({ claims }) => claims.includes(id));
			expect(
				telling.some(({ claims }) => claims.includes('record/end')),
				id
			).toBe(true);
		}
	});

	it('nothing is counted for a day after the record ends', () => {
		const end = story.claims.get('record/end')!.asOf;
		for (const claim of story.claims.values())
			expect(claim.asOf.slice(0, end.length) <= end, `${claim.id}: ${claim.asOf}`).toBe(true);
		expect(story.claims.get('count/agreements/now')!.says).toContain(
			`when it ends, in ${story.claims.get('record/end')!.value('month')}`
		);
	});

	it('what was mended can be looked up where it was told', () => {
		for (const { id, claim, steps: told } of story.data.corrections.records) {
			expect(told.length, id).toBeGreaterThan(0);
			const cited = steps()
				.filter(({ slug }) => told.includes(slug))
				.flatMap(({ claims }) => claims);
			expect(cited, id).toContain(claim);
		}
	});
});

describe('pointOfParty', () => {
	it('is on the largest piece of a country’s land', () => {
		// Not between the mainland and French Guiana, Alaska or the Chukchi coast.
		const near = (party: string, lon: number, lat: number): void => {
			const [x, y] = pointOfParty(party)!;
			expect(Math.hypot(x - lon, y - lat), party).toBeLessThan(6);
		};
		near('FRA', 2.5, 46.5);
		near('USA', -99, 39.5);
		near('COL', -73, 4);
		near('NLD', 5.5, 52.2);
	});

	it('is nowhere for a party the map doesn’t have', () => {
		expect(pointOfParty('NATO')).toBeNull();
	});
});

describe('a story with faults', () => {
	let copy = '';
	beforeAll(() => {
		copy = mkdtempSync(join(tmpdir(), 'story-'));
	});
	afterAll(() => rmSync(copy, { recursive: true, force: true }));

	/** The message of a build from a changed copy of the facts and words. */
	function failure(file: string, change: (text: string) => string): string {
		cpSync(join(root, 'data'), join(copy, 'data'), { recursive: true });
		for (const chapter of order) {
			const words = `src/story/chapters/${chapter}/words.en.md`;
			mkdirSync(join(copy, 'src/story/chapters', chapter), { recursive: true });
			cpSync(join(root, words), join(copy, words));
		}
		const before = readFileSync(join(copy, file), 'utf8');
		const after = change(before);
		expect(after).not.toBe(before);
		writeFileSync(join(copy, file), after);
		try {
			buildStory(copy);
		} catch (error) {
			expect(error).toBeInstanceOf(StoryError);
			return (error as Error).message;
		}
		throw new Error('the build passed');
	}

	it('stops at facts that don’t hold together, naming file and record', () => {
		const message = failure('data/edges.json', (text) =>
			text.replace('"from": "lynn"', '"from": "lyn"')
		);
		expect(message).toContain('data/edges.json');
		expect(message).toContain('lyn');
	});

	it('stops at words that cite what isn’t on record, naming file and line', () => {
		const message = failure('src/story/chapters/prologue/words.en.md', (text) =>
			text.replace(':fig[gripen-e/brazil-order]', ':fig[gripen-e/brazil-ordr]')
		);
		expect(message).toMatch(/src\/story\/chapters\/prologue\/words\.en\.md/);
		expect(message).toMatch(/line \d+/);
		expect(message).toContain('gripen-e/brazil-ordr');
	});

	it('stops at a step without a scene and at a scene without a step, naming both', () => {
		const message = failure('src/story/chapters/prologue/words.en.md', (text) =>
			text.replace('{#whose-jet ', '{#whose-yet ')
		);
		expect(message).toContain('src/story/chapters/prologue/scenes.ts');
		expect(message).toMatch(/whose-yet/);
		expect(message).toMatch(/whose-jet/);
		// And where else it goes by that name.
		expect(message).toContain('src/story/story.ts');
	});

	it('stops at a short version that has grown long or lost the head of a chapter', () => {
		const long = failure('src/story/chapters/licensing/words.en.md', (text) =>
			text.replaceAll(/^(::::step\{#[^}]*?)(?: core)?\}$/gm, '$1 core}')
		);
		expect(long).toMatch(/\d+ steps marked core/);
		const headless = failure('src/story/chapters/licensing/words.en.md', (text) =>
			text.replace(/(\{#whose-yes [^}]*) core\}/, '$1}')
		);
		expect(headless).toContain('whose-yes');
	}, 30_000);

	it('stops at a scene that asks for what the facts no longer have', () => {
		const message = failure('data/agreements.json', (text) =>
			text.replaceAll('brazil-sweden-defence-2014', 'brazil-sweden-defence-2015')
		);
		expect(message).toContain('both-ways');
		expect(message).toContain('brazil-sweden-defence-2014');
	});
});
