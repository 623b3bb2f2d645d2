import licensing from 'story:scenes/licensing';
import { describe, expect, it } from 'vitest';
import { datasetsWith } from '../../data/testing.ts';
import type { GateTime, Pathway } from '../../data/schema.ts';
import { layoutFor, type Layout } from '../../scene/layout.ts';
import { drawGates, type DrawnGates } from './layout.ts';
import { fitText } from '../../text/wrap.ts';
import { textWidth } from '../../text/labels.ts';
import type { Rect } from '../../geometry/rect.ts';
import { SceneError } from '../../scene/base.ts';
import type { GatesScene, GatesSpec } from './spec.ts';
import { resolveGates } from './resolve.ts';

const cited = { sources: ['s'], asOf: '2024', status: 'confirmed' as const };
const time = (days: number, changes: Partial<GateTime> = {}): GateTime => ({
	days,
	count: 'calendar',
	basis: 'law',
	what: 'w',
	...cited,
	...changes
});
const path = (id: string, gates: Pathway['gates'], changes: Partial<Pathway> = {}): Pathway => ({
	id,
	country: 'SWE',
	name: 'licence',
	authority: 'Inspectorate, with the government',
	law: 'Act',
	covers: 'all',
	lane: 'ordinary',
	gates,
	...cited,
	...changes
});
const gate = (id: string, t: GateTime | null = null) => ({
	id,
	name: `Gate ${id}`,
	who: 'office',
	time: t
});
const data = datasetsWith({
	parties: {
		records: [{ id: 'SWE', name: 'Sweden', kind: 'state', ...cited }],
		disputed: []
	},
	licensing: {
		records: [
			path('one', [gate('a'), gate('b', time(60)), gate('c', time(30))]),
			path('two', [gate('a'), gate('b', time(20, { count: 'working', basis: 'target' }))]),
			path('silent', [gate('a')]),
			path('lane', [gate('a'), gate('b')], { lane: 'trusted' })
		],
		thresholds: [],
		conditions: [],
		volumes: []
	}
});
const resolve = (changes: Partial<GatesSpec>): GatesScene =>
	resolveGates(
		'the-step',
		{ figure: 'gates', form: 'walk', lanes: [{ pathway: 'one' }], alt: 'Gates.', ...changes },
		data
	);

describe('a scene of gates', () => {
	it('says of every gate how long it takes and by what, and of silence that it is silence', () => {
		const { lanes, table, longest } = resolve({});
		expect(lanes[0]!.gates.map((g) => g.days)).toEqual([null, 60, 30]);
		expect(lanes[0]!.gates[1]!.time).toBe('60 days, by law');
		expect(longest).toBe(60);
		expect(table.rows.map((row) => row[2])).toEqual([
			'no time published',
			'60 days, by law',
			'30 days, by law'
		]);
	});

	it('never makes working days of others, or a rule of a target', () => {
		const { lanes } = resolve({ form: 'beside', lanes: [{ pathway: 'two' }] });
		expect(lanes[0]!.gates[1]!.time).toBe('20 working days, target');
	});

	it('stands on the claims it shows: every time in a walk, one in a row', () => {
		expect(resolve({}).claims).toEqual(['pathway/one', 'pathway/one/b', 'pathway/one/c']);
		const row = resolve({ form: 'beside', lanes: [{ pathway: 'one', gate: 'c' }] });
		expect(row.claims).toEqual(['pathway/one', 'pathway/one/c']);
		expect(row.longest).toBe(30);
	});

	it.each<[string, Partial<GatesSpec>, RegExp]>([
		['no lane', { lanes: [] }, /no lane/],
		['an unknown pathway', { lanes: [{ pathway: 'three' }] }, /three/],
		['an unknown gate', { form: 'beside', lanes: [{ pathway: 'one', gate: 'z' }] }, /“z”/],
		['a walk of two', { lanes: [{ pathway: 'one' }, { pathway: 'two' }] }, /one pathway/],
		['a lane round nothing', { form: 'past', lanes: [{ pathway: 'lane' }] }, /past the gates/],
		[
			'a lane round the unknown',
			{ form: 'past', lanes: [{ pathway: 'lane', round: 'three' }] },
			/three/
		]
	])('is refused with %s', (_what, changes, named) => {
		expect(() => resolve(changes)).toThrow(SceneError);
		expect(() => resolve(changes)).toThrow(named);
	});
});

const SIZES = [
	[320, 568],
	[390, 844],
	[768, 1024],
	[1024, 768],
	[1440, 900],
	[3840, 2160]
] as const;
const layouts: Layout[] = SIZES.flatMap(([w, h]) => [layoutFor(w, h), layoutFor(w, h, h * 0.5)]);
const own = Object.values(licensing.scenes).filter((s) => s.figure === 'gates') as GatesScene[];

const boxes = (drawn: DrawnGates): (Rect & { text: string })[] =>
	drawn.texts.map((t) => {
		const width = textWidth(t.text, t.size, t.kind === 'strong') * (t.kind === 'name' ? 0.94 : 1);
		return {
			text: t.text,
			x: t.anchor === 'middle' ? t.x - width / 2 : t.x,
			y: t.y - t.size * 0.76,
			width,
			height: t.size * 0.96
		};
	});

describe('drawn', () => {
	it('stays in the part no card covers, whatever the size', () => {
		expect(own.length).toBeGreaterThan(2);
		for (const scene of own)
			for (const layout of layouts) {
				const { safe } = layout;
				const where = `${scene.step} at ${layout.width} × ${layout.height}`;
				const drawn = drawGates(scene, layout);
				for (const box of boxes(drawn)) {
					expect(box.x, `${box.text}, ${where}`).toBeGreaterThanOrEqual(safe.x - 1);
					expect(box.x + box.width, `${box.text}, ${where}`).toBeLessThanOrEqual(
						safe.x + safe.width + 6
					);
					expect(box.y, `${box.text}, ${where}`).toBeGreaterThanOrEqual(safe.y - 4);
					expect(box.y + box.height, `${box.text}, ${where}`).toBeLessThanOrEqual(
						safe.y + safe.height + 6
					);
				}
				for (const g of drawn.gates) {
					expect(g.x, where).toBeGreaterThan(safe.x);
					expect(g.x, where).toBeLessThan(safe.x + safe.width);
				}
			}
	});

	it('writes no text over another', () => {
		for (const scene of own)
			for (const layout of layouts.filter((l) => l.safe.height > 250)) {
				const all = boxes(drawGates(scene, layout));
				all.forEach((a, i) => {
					for (const b of all.slice(i + 1)) {
						const x = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
						const y = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
						const where = `${scene.step} at ${layout.width} × ${layout.height}`;
						expect(x > 2 && y > 2, `“${a.text}” over “${b.text}”, ${where}`).toBe(false);
					}
				});
			}
	});

	it('gives every day a tick, all on one scale, and silence none', () => {
		const { rulers } = drawGates(resolve({}), layoutFor(1440, 900));
		expect(rulers.map((r) => r.ticks.length)).toEqual([0, 60, 30]);
		const [, long, short] = rulers;
		expect((short!.x1 - short!.x0) / (long!.x1 - long!.x0)).toBeCloseTo(0.5);
	});

	it('leads a lane for partners round the gates, and leaves its own knots on it', () => {
		const scene = resolve({ form: 'past', lanes: [{ pathway: 'lane', round: 'one' }] });
		const { gates } = drawGates(scene, layoutFor(1440, 900));
		const ghosts = gates.filter((g) => g.ghost);
		const knots = gates.filter((g) => !g.ghost);
		expect([ghosts.length, knots.length]).toEqual([3, 2]);
		for (const knot of knots)
			for (const ghost of ghosts) expect(knot.y - knot.half).toBeGreaterThan(ghost.y + ghost.half);
	});
});

describe('text that is too long', () => {
	it('ends at a word', () => {
		expect(fitText('short', 14, 200)).toBe('short');
		const cut = fitText('a rather long name for a gate', 14, 90);
		expect(cut).toMatch(/^a rather.* …$/);
		expect(textWidth(cut, 14)).toBeLessThanOrEqual(90);
	});
});
