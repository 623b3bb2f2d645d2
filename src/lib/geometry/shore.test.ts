import { expect, test } from 'vitest';
import world from 'story:map/world';
import { shoreOf } from './shore.ts';

/** Points of absolute path data, by ring. */
const ringsOf = (path: string): [number, number][][] =>
	path
		.split('z')
		.filter(Boolean)
		.map((ring) =>
			ring
				.slice(1)
				.split('L')
				.map((point) => point.split(' ').map(Number) as [number, number])
		);

test('a shore keeps what lies far enough apart, of every ring that stays one', () => {
	// A square with a bay of 2, then an islet of 3, then one of 20 that begins where the islet did.
	const land = 'M0 0l50 0 1 2 49-2 0 100-100 0zm300 300l3 0 0 3zm0 0l20 0 0 20z';
	expect(ringsOf(shoreOf(land, 10))).toEqual([
		[
			[0, 0],
			[50, 0],
			[100, 0],
			[100, 100],
			[0, 100]
		],
		[
			[300, 300],
			[320, 300],
			[320, 320]
		]
	]);
});

test('the shore of a view has a fraction of its coast’s points, and none but those', () => {
	const shore = ringsOf(shoreOf(world.land)).flat();
	const coast = new Set(ringsOf(shoreOf(world.land, 0)).flat().map(String));
	expect(shore.length).toBeGreaterThan(200);
	expect(shore.length).toBeLessThan(coast.size / 2);
	expect(shore.every((point) => coast.has(String(point)))).toBe(true);
});
