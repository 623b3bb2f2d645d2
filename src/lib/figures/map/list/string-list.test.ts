import outline from 'story:outline';
import { beforeAll, describe, expect, it } from 'vitest';
import { listStrings } from './string-list.ts';
import type { MapScene, ScenePlace, SceneString } from '../spec.ts';
import type { Scene } from '../../index.ts';
import { MOST_IN_FULL } from '../resolve.ts';

/** Every map scene of the story, as the page gets it. */
const maps: MapScene[] = [];
beforeAll(async () => {
	for (const { slug } of outline) {
		const chapter = (await import(/* @vite-ignore */ `story:scenes/${slug}`)) as {
			default: { scenes: Record<string, Scene> };
		};
		maps.push(...Object.values(chapter.default.scenes).filter((each) => each.figure === 'map'));
	}
});

const place = (id: string, name: string, party: string): ScenePlace => ({
	id,
	x: 0,
	y: 0,
	name,
	note: '',
	weight: 1,
	party
});
const string = (changes: Partial<SceneString> = {}): SceneString => ({
	id: 'engine',
	kind: 'flow',
	state: 'taut',
	from: 'lynn',
	to: 'linkoping',
	ends: [0, 0, 1, 1],
	bend: 0,
	holder: null,
	holdBasis: 'documented',
	what: 'engine',
	sentence: 'Engine: Lynn.',
	claim: 'edge/engine',
	...changes
});
const scene = (changes: Partial<MapScene>): MapScene => ({
	step: 'a-step',
	figure: 'map',
	view: 'atlantic',
	alt: '',
	table: { caption: '', head: [], rows: [] },
	subject: [],
	places: [
		place('lynn', '', 'United States'),
		place('linkoping', 'Linköping', 'Sweden'),
		place('brazil', 'Brazil', 'Brazil')
	],
	strings: [string()],
	lit: [],
	clock: null,
	...changes
});

describe('listStrings', () => {
	it('says what passes, from where to where, under what kind and who keeps a say', () => {
		const [free, held] = listStrings(
			scene({
				strings: [string(), string({ id: 'b', holder: 'United States', outcome: 'approved' })]
			})
		).drawn;
		expect(free).toEqual({
			id: 'engine',
			sign: 'flow',
			state: 'taut',
			kind: 'Flow',
			holder: '',
			name: 'Engine',
			from: 'United States',
			to: 'Linköping, Sweden',
			remark: '',
			sentence: 'Engine: Lynn.'
		});
		expect(held).toMatchObject({
			sign: 'hold',
			kind: 'Flow and hold',
			holder: 'United States',
			remark: 'approved'
		});
	});

	it('says of a cut, wanted or loose string how it stands, and of a promise only who made it', () => {
		const { drawn } = listStrings(
			scene({
				strings: [
					string({ state: 'cut' }),
					string({ id: 'b', state: 'wanted', outcome: 'blocked' }),
					string({ id: 'c', loose: true }),
					string({ id: 'd', kind: 'promise', from: 'linkoping', to: 'brazil' })
				]
			})
		);
		expect(drawn.map(({ remark }) => remark)).toEqual([
			'cut',
			'never delivered, blocked',
			'no consent on record',
			''
		]);
		expect(drawn[3]).toMatchObject({ from: 'Linköping, Sweden, Brazil', to: '', kind: 'Promise' });
	});

	it('keeps the order of the scene, with what is faint at the end', () => {
		const { drawn, faint } = listStrings(
			scene({
				strings: [string({ id: 'a', state: 'faint' }), string({ id: 'b' }), string({ id: 'c' })]
			})
		);
		expect(drawn.map(({ id }) => id)).toEqual(['b', 'c']);
		expect(faint.map(({ id }) => id)).toEqual(['a']);
	});

	it('lists every string and treaty of every scene once, each with a name, ends and a sentence', () => {
		expect(maps.length).toBeGreaterThan(10);
		for (const each of maps) {
			const { drawn, faint } = listStrings(each);
			const all = [...drawn, ...faint];
			const ids = all.map(({ id }) => id);
			expect(new Set(ids).size, each.step).toBe(ids.length);
			expect(ids.sort(), each.step).toEqual(
				[...each.strings, ...(each.web?.treaties ?? []), ...(each.web?.threads ?? [])]
					.map(({ id }) => id)
					.sort()
			);
			for (const { name, from, sentence } of all)
				expect([name, from, sentence].every(Boolean), `${name} in ${each.step}`).toBe(true);
		}
	});
});

describe('the rule of what is drawn in full', () => {
	it('lets at most thirty strings and treaties be drawn in full in any scene', () => {
		expect(MOST_IN_FULL).toBeLessThanOrEqual(30);
		for (const each of maps)
			expect(listStrings(each).drawn.length, each.step).toBeLessThanOrEqual(MOST_IN_FULL);
	});

	it('is said in words where anything is faint, with the number of what is, and nowhere else', () => {
		expect(maps.filter(({ rule }) => rule).length).toBeGreaterThan(3);
		for (const each of maps) {
			const { faint, rule } = listStrings(each);
			expect(rule !== '', each.step).toBe(faint.length > 0);
			if (rule) expect(rule, each.step).toContain(`${faint.length} `);
		}
	});
});
