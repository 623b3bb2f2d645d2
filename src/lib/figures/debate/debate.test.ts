import { beforeAll, describe, expect, it } from 'vitest';
import type { Datasets } from '../../data/schema.ts';
import { recorded } from '../../data/testing.ts';
import { drawDebate } from './layout.ts';
import { layoutFor } from '../../scene/layout.ts';
import { textWidth } from '../../text/labels.ts';
import { listWithin, wrapTo } from '../../text/wrap.ts';
import { SceneError } from '../../scene/base.ts';
import { resolveDebate } from './resolve.ts';

let data: Datasets;
beforeAll(() => {
	// Real records: their lengths are what the layout has to bear.
	data = recorded();
});
const resolve = (debate: string) =>
	resolveDebate('a-step', { figure: 'debate', debate, alt: 'Two sides.' }, data);

describe('a debate scene', () => {
	it('has both sides, whole in its table, and cites both', () => {
		const scene = resolve('burden-sharing');
		expect(scene.table.rows).toEqual(
			[scene.a, scene.b].map((s) => [s.label, s.case, `${s.instance}. ${s.example}`])
		);
		expect(scene.claims).toEqual(['debate/burden-sharing/a', 'debate/burden-sharing/b']);
	});

	it('draws the examples of both sides from their cases, and says what is drawn', () => {
		const scene = resolve('entanglement-vs-sovereignty');
		expect(scene.a.picture).toMatchObject({ from: 'Israel', to: 'Germany', state: 'taut' });
		expect(scene.b.picture).toMatchObject({ from: 'Norway', to: 'Malaysia', state: 'cut' });
		expect(scene.claims).toContain('case/arrow3-germany-2023');
		expect(scene.table.rows.map((row) => row.at(-1))).toEqual([
			expect.stringContaining('taut string from Israel to Germany'),
			expect.stringContaining('cut string from Norway to Malaysia')
		]);
		expect(scene.falls).toBe(true);
		expect(resolve('burden-sharing').falls).toBeUndefined();
	});

	it('is refused if it is not on record', () => {
		expect(() => resolve('no-such')).toThrow(SceneError);
	});
});

describe.each([
	[320, 640, 330],
	[390, 844, 480],
	[844, 390, undefined],
	[1440, 900, undefined],
	[3840, 2160, undefined]
] as const)('drawn at %d × %d', (width, height, card) => {
	it('gives both sides the same room, keeps them apart and within it', () => {
		const layout = layoutFor(width, height, card);
		const { safe } = layout;
		for (const { id } of data.debates.records) {
			const scene = resolve(id);
			const drawn = drawDebate(scene, layout);
			expect(drawn.bottom, id).toBeLessThanOrEqual(safe.y + safe.height + 4);
			const [a, b] = drawn.sides as [(typeof drawn.sides)[0], (typeof drawn.sides)[0]];
			// The same parts in the same type on either side.
			const parts = (side: typeof a) => [...new Set(side.lines.map((l) => `${l.kind} ${l.size}`))];
			expect(parts(a), id).toEqual(parts(b));
			for (const line of a.lines)
				if (line.kind !== 'label')
					expect(a.x + textWidth(line.text, line.size), line.text).toBeLessThan(drawn.middle.x);
			for (const line of b.lines)
				expect(b.x + textWidth(line.text, line.size * 0.93), line.text).toBeLessThanOrEqual(
					safe.x + safe.width + 1
				);
			expect(drawn.middle.x).toBeCloseTo((drawn.rope.x0 + drawn.rope.x1) / 2);
			// Both examples are drawn or neither, level and as large as one another, clear of the words.
			const [one, other] = [a.strings[0], b.strings[0]];
			expect(!one, id).toBe(!other);
			if (!one || !other) continue;
			expect(one.arc.y0).toBeCloseTo(other.arc.y0);
			expect(one.arc.x1 - one.arc.x0).toBeCloseTo(other.arc.x1 - other.arc.x0);
			for (const side of [a, b]) {
				const { pins, knot, says, names, size } = side.strings[0]!;
				const [top, bottom] = [
					Math.min(knot.y - 7, ...pins.map((pin) => pin.y - 5)),
					Math.max(...says.map((line) => line.y), ...names.map((name) => name.y))
				];
				for (const line of side.lines)
					expect(line.y <= top || line.y - line.size * 0.8 >= bottom, line.text).toBe(true);
				for (const line of says)
					expect(line.x + textWidth(line.text, size), line.text).toBeLessThanOrEqual(
						side.key === 'a' ? drawn.middle.x : safe.x + safe.width + 1
					);
			}
		}
	});
});

it.each([
	[390, 844, 480],
	[1440, 900, undefined]
] as const)('finds room for the examples’ strings at %d × %d', (width, height, card) => {
	const drawn = drawDebate(resolve('human-rights-conditions'), layoutFor(width, height, card));
	expect(drawn.sides.map((side) => side.strings[0]?.state)).toEqual(['cut', 'taut']);
});

describe('wrapping', () => {
	it('breaks at words by width, and lists what is left over', () => {
		expect(wrapTo('one two three', 12, 1000)).toEqual(['one two three']);
		expect(wrapTo('one two three', 12, 30)).toEqual(['one', 'two', 'three']);
		expect(wrapTo('', 12, 30)).toEqual([]);
		expect(listWithin(['radar', 'seat', 'gun'], 12, 1000, 1)).toEqual(['radar, seat, gun']);
		expect(listWithin(['radar', 'seat', 'gun'], 12, 75, 1)).toEqual(['radar\u00a0+\u00a02']);
		expect(listWithin(['a very long single item'], 12, 40, 1)).toEqual([]);
	});
});
