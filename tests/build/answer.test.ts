/** The first guess: question, hint, pictures and answer count the same governments, and the end names them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import data from 'story:data';
import { otherHolders } from '../../src/lib/model/holders.ts';
import { ANSWERING, GUESSED, OPENING } from '../../src/story/story.ts';
import { sceneOf } from '../../src/story/chapters/resolved-scenes.ts';
import { wordsOf } from '../../src/story/words/html.ts';
import { describe, expect, test } from '../helpers/unit.ts';

const root = fileURLToPath(new URL('../../build/', import.meta.url));
const nameOf = new Map(data.parties.records.map(({ id, name }) => [id, name]));
const holders = otherHolders(GUESSED, data);
const names = holders.map(({ party }) => nameOf.get(party)!);
const plain = (html: string): string => html.replace(/<[^>]*>/g, '').trim();

test('the question asks for governments', () => {
	expect(plain(wordsOf(OPENING).html)).toMatch(/how many other governments/);
});

describe.each(['who-holds', ANSWERING])('the picture of %s', (step) => {
	const scene = sceneOf(step);
	if (scene.figure !== 'map') throw new Error('Not a map.');
	const own = new Set(['Sweden']);

	test('has knots of those who are counted, and of nobody else', () => {
		const held = scene.strings.flatMap(({ holder }) =>
			holder && !own.has(holder) ? [holder] : []
		);
		expect([...new Set(held)].sort()).toEqual([...names].sort());
	});

	test('tints and names each of them', () => {
		const tinted = scene.lit.filter(({ tone }) => tone === 'hold').map(({ party }) => party);
		expect(tinted.sort()).toEqual(holders.map(({ party }) => party).sort());
		for (const name of names)
			expect(scene.places.filter((place) => place.name.includes(name))).not.toEqual([]);
	});
});

// Each is written by the server: it is there without script as well.
describe.each(['index.html', `embed/${ANSWERING}/index.html`, 'present/index.html'])(
	'%s',
	(file) => {
		const html = readFileSync(root + file, 'utf8');
		const record = html.slice(html.indexOf('class="record')).split('</ul>')[0]!;
		const items = record.split('<li>').slice(1);

		test('tells the number and names each government, with what it may do and who says so', () => {
			expect(plain(record.split('<ul>')[0]!)).toContain(`The record shows ${holders.length}`);
			expect(items).toHaveLength(holders.length);
			holders.forEach(({ documented, edges }, i) => {
				expect(items[i]).toContain(`<b>${names[i]}</b>`);
				expect(items[i]).toMatch(/notes\/#c-hold\./);
				expect(plain(items[i]!).length).toBeGreaterThan(60);
				expect(items[i]!.includes('by its general law')).toBe(!documented);
				expect(edges.length).toBeGreaterThan(0);
			});
		});

		test('leads to claims that are in the notes', () => {
			const notes = readFileSync(`${root}notes/index.html`, 'utf8');
			for (const [, id] of record.matchAll(/notes\/#([^"]+)"/g))
				expect(notes).toContain(`id="${id}"`);
		});
	}
);
