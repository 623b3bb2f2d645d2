import { describe, expect, it } from 'vitest';
import { datasetsWith } from '../../data/testing.ts';
import type { Datasets, YearlyChecks } from '../../data/schema.ts';
import { drawCount, textBox } from './layout.ts';
import { layoutFor, type Layout } from '../../scene/layout.ts';
import { SceneError } from '../../scene/base.ts';
import type { CountScene, CountSpec } from './spec.ts';
import { resolveCount } from './resolve.ts';

const cited = { sources: ['s'], asOf: '2023', status: 'confirmed' as const };
const year = (fiscalYear: number, changes: Partial<YearlyChecks> = {}): YearlyChecks => ({
	id: `fy${fiscalYear}`,
	fiscalYear,
	initiated: 300,
	closed: null,
	favourable: null,
	unfavourable: null,
	unfavourablePercent: null,
	countries: null,
	regions: [],
	reasons: [],
	...cited,
	...changes
});
const records = [
	year(2009, { initiated: 774, closed: 649, favourable: 562, unfavourable: 87 }),
	year(2010, { initiated: 1046, closed: 723, favourable: 573, unfavourable: 150 }),
	year(2011, { initiated: null }),
	...[2012, 2013, 2014, 2015].map((y) => year(y, { initiated: 820 })),
	year(2016, {
		initiated: 673,
		regions: [
			{ region: 'Asia', percent: 60 },
			{ region: 'Europe', percent: 40 }
		]
	}),
	year(2017),
	year(2018, { initiated: 466, closed: 585, favourable: 417, unfavourable: 168 }),
	year(2019, { initiated: 187 }),
	year(2020),
	year(2021),
	year(2022, {
		initiated: 305,
		closed: 226,
		favourable: 159,
		unfavourable: 67,
		regions: [{ region: 'Europe', percent: 41.7 }],
		reasons: ['A foreign party did not respond', 'What was found did not match']
	})
];
const data: Datasets = datasetsWith({
	monitoring: {
		records,
		gaps: [
			{ id: 'before', from: 2003, to: 2008, why: 'not found', ...cited },
			{ id: 'after', from: 2023, to: 2025, why: 'not found', ...cited }
		],
		programmes: [
			{
				id: 'lantern',
				party: 'USA',
				name: 'Lantern',
				onSite: 'practised',
				since: null,
				basis: 'law',
				summary: 'checks',
				figures: [{ id: 'days', what: 'days', kind: 'count', value: 35, unit: 'days', ...cited }],
				events: [],
				voices: [],
				...cited
			}
		],
		visits: [],
		findings: []
	}
});
const spec = (changes: Partial<CountSpec> = {}): CountSpec => ({
	figure: 'count',
	by: 'year',
	per: 10,
	years: [2010, 2022],
	alt: 'Dots.',
	...changes
});
const resolve = (changes: Partial<CountSpec> = {}): CountScene =>
	resolveCount('a-step', spec(changes), data);
const outcome = resolve({ by: 'outcome', reasonsOf: 2022 });
const region = resolve({ by: 'region', region: 'Europe', years: [2016, 2022] });
const remarked = resolve({
	remark: { year: 2019, before: '', figure: 'lantern/days', after: ' days without money' }
});

describe('a count', () => {
	it('deals one dot for every so many checks, and leaves open what was not found', () => {
		const piles = resolve().piles;
		expect(piles.map((p) => p.label)).toEqual([
			'2003–2008',
			...records.map((r) => String(r.fiscalYear)),
			'2023–2025'
		]);
		expect(piles.find((p) => p.label === '2010')).toMatchObject({ up: 105, says: '1,046' });
		expect(piles.filter((p) => p.open).map((p) => p.label)).toEqual([
			'2003–2008',
			'2011',
			'2023–2025'
		]);
		expect(piles.filter((p) => p.open).every((p) => p.up === 0)).toBe(true);
	});

	it('by outcome shows only years whose two counts were published', () => {
		const told = outcome.piles.filter((p) => !p.open);
		expect(told.map((p) => [p.label, p.up, p.down])).toEqual([
			['2009', 56, 9],
			['2010', 57, 15],
			['2018', 42, 17],
			['2022', 16, 7]
		]);
		expect(outcome.reasons).toHaveLength(3);
	});

	it('by region shows every year whose share was published, not only those at the ends', () => {
		const told = region.piles.filter((p) => !p.open);
		expect(told.map((p) => [p.label, p.up, p.down, p.says])).toEqual([
			['2016', 27, 40, '40%'],
			['2022', 13, 18, '41.7%']
		]);
		expect(region.names).toEqual(['Europe', 'elsewhere']);
		expect(region.table.rows).toEqual([
			['2016', '673', '40%'],
			['2022', '305', '41.7%']
		]);
		expect(region.claims).toContain('checks/fy2016/europe');
	});

	it('names the claims it stands on, gaps included', () => {
		expect(remarked.claims).toEqual([
			...records.map((r) => `checks/${r.id}`),
			'gap/before',
			'gap/after',
			'watch/lantern/days'
		]);
		expect(remarked.remark).toEqual({ pile: 11, text: '35 days without money' });
	});

	it.each<[string, Partial<CountSpec>, RegExp]>([
		['an unknown year', { years: [1990] }, /1990/],
		['dots for less than one check', { per: 0 }, /at least one/],
		['an unknown figure', { remark: { year: 2019, before: '', figure: 'x/y', after: '' } }, /x\/y/],
		[
			'a year without the region',
			{ by: 'region', region: 'Asia', years: [2016, 2022] },
			/Asia.*2022/
		],
		['no region', { by: 'region', years: [2016] }, /2016/]
	])('refuses %s', (_, changes, message) => {
		expect(() => resolve(changes)).toThrow(SceneError);
		expect(() => resolve(changes)).toThrow(message);
	});
});

const layouts: [string, Layout][] = [
	['320×640', layoutFor(320, 640)],
	['390×844', layoutFor(390, 844)],
	['844×390', layoutFor(844, 390)],
	['1024×768', layoutFor(1024, 768)],
	['1440×900', layoutFor(1440, 900)],
	['3840×2160', layoutFor(3840, 2160)],
	['embed', layoutFor(640, 480, undefined, 'nothing')],
	['slide', layoutFor(1280, 720, undefined, 'slide')]
];
const scenes: [string, CountScene][] = [
	['year', remarked],
	['outcome', outcome],
	['region', region]
];
const every = layouts.flatMap(([size, layout]) =>
	scenes.map(([by, scene]) => [`${by} at ${size}`, scene, layout] as const)
);

describe('drawn', () => {
	const spots = (d: string): [number, number][] =>
		[...d.matchAll(/M([-\d.]+) ([-\d.]+)h/g)].map((m) => [Number(m[1]), Number(m[2])]);

	it.each(every)('%s: every dot and word stays within the free part', (_, scene, layout) => {
		const drawn = drawCount(scene, layout);
		const { safe } = layout;
		for (const { d } of drawn.dots)
			for (const [x, y] of spots(d)) {
				expect(x).toBeGreaterThanOrEqual(safe.x - 1);
				expect(x).toBeLessThanOrEqual(safe.x + safe.width + 1);
				expect(y).toBeGreaterThanOrEqual(safe.y - 1);
				expect(y).toBeLessThanOrEqual(safe.y + safe.height + 1);
			}
		for (const t of drawn.texts) {
			const box = textBox(t);
			expect(box.x, t.text).toBeGreaterThanOrEqual(safe.x - 6);
			expect(box.x + box.width, t.text).toBeLessThanOrEqual(safe.x + safe.width + 12);
			expect(box.y, t.text).toBeGreaterThanOrEqual(0);
			expect(box.y + box.height, t.text).toBeLessThanOrEqual(safe.y + safe.height + 2);
		}
		expect(JSON.stringify(drawn)).not.toMatch(/NaN|null/);
	});

	it.each(every)('%s: no word lies on another', (_, scene, layout) => {
		const boxes = drawCount(scene, layout).texts.map((t) => ({ t, ...textBox(t) }));
		for (const [i, a] of boxes.entries())
			for (const b of boxes.slice(i + 1)) {
				const x = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
				const y = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
				if (x > 1 && y > 1) expect.fail(`“${a.t.text}” and “${b.t.text}”`);
			}
	});

	it('has as many dots as the scene deals, and one for the legend', () => {
		const layout = layoutFor(1440, 900);
		for (const [, scene] of scenes) {
			const drawn = drawCount(scene, layout);
			const dots = drawn.dots.reduce((sum, { d }) => sum + spots(d).length, 0);
			const dealt = scene.piles.reduce((sum, p) => sum + p.up + p.down, 0);
			expect(dots).toBe(dealt + 1);
		}
	});

	it('lets the dots fall: none at first, then from the top, at last in place', () => {
		const layout = layoutFor(390, 844);
		const at = (fall: number): [number, number][] =>
			drawCount(remarked, layout, fall).dots.flatMap(({ d }) => spots(d));
		expect(at(0)).toEqual([]);
		const [half, all] = [at(0.2), at(1)];
		expect(half.length).toBeLessThan(all.length);
		half.forEach(([x, y], i) => {
			expect(x).toBe(all[i]![0]);
			expect(y).toBeLessThanOrEqual(all[i]![1]);
		});
	});
});
