import licensing from 'story:scenes/licensing';
import { describe, expect, it } from 'vitest';
import { datasetsWith } from '../../data/testing.ts';
import type { Regime } from '../../data/schema.ts';
import { layoutFor } from '../../scene/layout.ts';
import { textWidth } from '../../text/labels.ts';
import { drawRegimes } from './layout.ts';
import { SceneError } from '../../scene/base.ts';
import type { RegimesScene, RegimesSpec } from './spec.ts';
import { resolveRegimes } from './resolve.ts';

const cited = { sources: ['s'], asOf: '2024', status: 'confirmed' as const };
const regime = (changes: Partial<Regime>): Regime => ({
	id: 'club',
	name: 'The Club',
	short: 'Club',
	founded: '1996',
	binding: false,
	decides: 'consensus',
	controls: 'things',
	members: ['SWE'],
	memberCount: 1,
	...cited,
	...changes
});
const data = datasetsWith({
	parties: {
		records: ['SWE', 'CHN'].map((id) => ({ id, name: id, kind: 'state' as const, ...cited })),
		disputed: []
	},
	regimes: {
		records: [
			regime({}),
			regime({ id: 'treaty', binding: true, decides: 'other', members: null, memberCount: 116 })
		]
	}
});
const resolve = (changes: Partial<RegimesSpec> = {}): RegimesScene =>
	resolveRegimes(
		'the-step',
		{
			figure: 'regimes',
			regimes: ['club', 'treaty'],
			states: ['SWE', 'CHN'],
			alt: 'Regimes.',
			...changes
		},
		data
	);

describe('a scene of regimes', () => {
	it('tells who is in, who is out, and where no list was read', () => {
		expect(resolve().table.rows).toEqual([
			['The Club', '1', 'not in law; all must agree', 'in', 'out'],
			['The Club', '116', 'binds in law', 'not listed', 'not listed']
		]);
	});

	it('is refused what the record doesn’t have', () => {
		expect(() => resolve({ regimes: ['guild'] })).toThrow(SceneError);
		expect(() => resolve({ states: ['XYZ'] })).toThrow(/XYZ/);
	});

	it('stands on the claims of its regimes', () => {
		expect(resolve().claims).toContain('regime/treaty/members');
	});
});

describe('drawn', () => {
	const scene = Object.values(licensing.scenes).find((s) => s.figure === 'regimes') as RegimesScene;

	it('has one spoke for every state', () => {
		const { regimes } = drawRegimes(scene, layoutFor(1440, 900));
		for (const [i, drawn] of regimes.entries()) {
			const { radius, apart } = drawn.ends;
			expect((2 * Math.PI * radius) / (apart + 0.01)).toBeCloseTo(scene.regimes[i]!.count, 1);
			expect(drawn.spokes.match(/M/g)).toHaveLength(scene.regimes[i]!.count);
		}
	});

	it.each([
		[320, 568],
		[390, 844],
		[768, 1024],
		[1440, 900],
		[3840, 2160]
	])('keeps in its place at %i × %i, nothing over anything else', (width, height) => {
		const layout = layoutFor(width, height);
		const { safe } = layout;
		const { regimes, nameSize } = drawRegimes(scene, layout);
		for (const [i, a] of regimes.entries()) {
			expect(a.x - a.outer).toBeGreaterThanOrEqual(safe.x);
			expect(a.x + a.outer).toBeLessThanOrEqual(safe.x + safe.width);
			expect(a.y - a.outer).toBeGreaterThanOrEqual(safe.y - 1);
			const foot = a.nameY + nameSize * (1.2 * (a.name.length - 1) + 1.3);
			expect(foot).toBeLessThanOrEqual(safe.y + safe.height + 6);
			for (const b of regimes.slice(i + 1)) {
				expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.outer + b.outer);
				if (a.y !== b.y) expect(foot).toBeLessThan(b.y - b.outer + 2);
				else
					for (const line of [...a.name, a.rule])
						expect(textWidth(line, nameSize, true)).toBeLessThan(b.x - a.x + 14);
			}
		}
	});
});
