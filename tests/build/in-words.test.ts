/** “The picture in words” against the picture: whatever is drawn is told, and what is told is drawn or said not to be. */
import outline from 'story:outline';
import { layoutFor, type Layout } from '../../src/lib/scene/layout.ts';
import { NOT_SHOWN } from '../../src/lib/scene/base.ts';
import { sceneOf } from '../../src/story/chapters/resolved-scenes.ts';
import { drawing } from '../../src/story/twins/still.ts';
import { describe, expect, test } from '../helpers/unit.ts';
import type { MapScene } from '../../src/lib/figures/map/spec.ts';
import type { Scene } from '../../src/lib/figures/index.ts';

const slugs = outline.flatMap((chapter) => chapter.steps.map(({ slug }) => slug));
const layouts: readonly Layout[] = [
	layoutFor(1440, 900),
	layoutFor(390, 844),
	layoutFor(800, 500, undefined, 'nothing')
];
const NOT_ON_RECORD = 'not in this record';
const RESULTS: Record<string, string> = {
	'in-order': 'in order',
	partly: 'only part seen',
	'not-accounted': 'most not shown',
	none: 'no check on record'
};

const plain = (text: string): string =>
	text
		.replace(/<[^>]*>/g, '')
		.replaceAll('&amp;', '&')
		.replaceAll('&lt;', '<')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase();

/** Everything the words beside a picture say. */
function told(scene: Scene): string {
	const { caption, head, rows, lists = [] } = scene.table;
	const rule = scene.figure === 'map' ? (scene.rule ?? '') : '';
	return plain(
		[
			caption,
			...head,
			...rows.flat(),
			...lists.flatMap((list) => [list.caption, ...list.items]),
			rule,
			scene.alt
		].join(' \n ')
	);
}

/** Lines of words in a drawing, one by one. */
const lines = (markup: string): string[] =>
	[...markup.matchAll(/<text[^>]*>(.*?)<\/text>/gs)]
		.flatMap(([, inside = '']) => inside.split('</tspan>'))
		.map(plain)
		.filter(Boolean);

/** What a figure writes that is no fact of its own: scales, sums of rows, short forms of what is told in full. */
function own(scene: Scene, line: string): boolean {
	switch (scene.figure) {
		case 'map':
			// The ends of a chart’s scale.
			return scene.web?.chart != null && /^\d{4}$/.test(line);
		case 'count':
			// The years along the ground, of which the caption says which are open; reasons that have no room.
			return /^’?\d{2,4}(–’?\d{2,4})?$|^– and others$/.test(line);
		case 'ledger':
			return /held (there|at home|by a third)$|^\d+ more\b|^\+/.test(line);
		case 'network':
			return scene.nodes.some(({ short }) => short && plain(short) === line);
		case 'debate':
			return plain(`${scene.a.brief} ${scene.b.brief}`).includes(line);
		case 'document':
			return scene.unseen.length > 0 && /^not seen by us/.test(line);
		default:
			return false;
	}
}

const count = (markup: string, pattern: RegExp): number => [...markup.matchAll(pattern)].length;
const maps = slugs.map(sceneOf).filter((scene): scene is MapScene => scene.figure === 'map');

describe.each(slugs)('%s', (slug) => {
	const scene = sceneOf(slug);
	const words = told(scene);

	test.each(layouts.map((layout) => [`${layout.width} × ${layout.height}`, layout] as const))(
		'tells every word that is drawn at %s',
		(_size, layout) => {
			const known = (part: string): boolean =>
				words.includes(part.replace(/^[–+ ]+|[,:. ]+$/g, ''));
			const missing = lines(drawing(scene, layout))
				.map((line) => line.replace(/ ×\d+$/, '').replace(/ \+ \d+$/, ''))
				.filter((line) => !known(line) && !own(scene, line) && !line.split(/[,:;] /).every(known));
			expect(missing).toEqual([]);
		}
	);
});

describe.each(maps.map((scene) => [scene.step, scene] as const))(
	'the map of %s',
	(_step, scene) => {
		const { rows, lists = [] } = scene.table;
		const markup = drawing(scene, layouts[0]!);

		test('has a row for every string and no other', () => {
			const drawn = new Set([...markup.matchAll(/data-string="([^"]+)"/g)].map(([, id]) => id));
			expect([...drawn].sort()).toEqual(scene.strings.map(({ id }) => id).sort());
			if (scene.web) {
				const full =
					scene.strings.length + scene.web.treaties.filter((t) => t.state !== 'faint').length;
				expect(rows.filter(([name]) => name !== 'Others, drawn faint')).toHaveLength(full);
			} else if (scene.strings.length > 0)
				expect(rows).toHaveLength(scene.strings.length + (scene.requests ?? []).length);
		});

		test('says who holds whatever has a knot, and of nothing else', () => {
			if (scene.web || scene.strings.length === 0) return;
			const said = rows.slice(0, scene.strings.length);
			const held = scene.strings.map((string, i) => ({ string, says: said[i]!.at(-1)! }));
			for (const { string, says } of held)
				if (string.holder) expect(says, string.id).toContain(string.holder);
				else
					expect(says, string.id).toMatch(
						/^(both sides|none on record|not shown here|not in this record)$/
					);
			const knotted = held.filter(({ string }) => string.holder && string.state !== 'cut');
			expect(count(markup, /class="knot(?: [^"]*)?"/g)).toBe(knotted.length);
			expect(count(markup, /class="string [^"]*\blaw\b/g)).toBe(
				held.filter(({ says }) => says.endsWith('by its general law')).length
			);
		});

		test('says how each marked string came out', () => {
			const marks = [...markup.matchAll(/<g class="outcome[^"]*"/g)].length;
			const outcomes = /: (?:.*, )?(approved|blocked|delayed|on conditions|reversed|replaced)$/;
			expect(rows.filter(([what]) => outcomes.test(what!))).toHaveLength(marks);
		});

		test('says what each mark of a check says', () => {
			const all = [...rows.map((row) => row.join(', ')), ...lists.flatMap(({ items }) => items)];
			const checks = (scene.checks ?? []).filter(({ result }) => result !== null);
			for (const { x, y, result } of checks) {
				const { name } = scene.places.find((place) => place.x === x && place.y === y)!;
				const says = all.filter(
					(line) => line.startsWith(name) && !/not shown here|mark is that/.test(line)
				);
				expect(says.join('\n'), name).toContain(RESULTS[result!]);
			}
			if (scene.strings.length === 0 && checks.length > 0)
				expect(rows.filter((row) => !/not shown here|mark is that/.test(row.at(-1)!))).toHaveLength(
					checks.length
				);
		});
	}
);

test('no table denies a hold that another step shows, and one says where it is left out', () => {
	const said = new Map<string, Set<string>>();
	for (const scene of maps)
		if (!scene.web)
			scene.strings.forEach(({ id }, i) =>
				said.set(id, (said.get(id) ?? new Set()).add(scene.table.rows[i]!.at(-1)!))
			);
	const told = [...said].filter(([, says]) => says.size > 1);
	expect(told.length).toBeGreaterThan(5);
	for (const [id, says] of told) expect([...says], id).not.toContain(NOT_ON_RECORD);
	expect([...(said.get('gripen-e-engine') ?? [])].sort()).toEqual(['United States', NOT_SHOWN]);
});

test('the ledger of the strongest adds up to what the words count', () => {
	const scene = sceneOf('strongest-too');
	if (scene.figure !== 'ledger') throw new Error('No ledger.');
	const [all = 0, ...parts] = [...scene.sum.matchAll(/\d+/g)].map(Number);
	expect(parts.reduce((a, b) => a + b, 0)).toBe(all);
	expect(scene.claims).toContain('count/ledger/USA/holds');
	expect(plain(drawing(scene, layouts[0]!))).toContain(plain(scene.sum));
});
