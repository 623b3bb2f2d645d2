import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	arcBeside,
	arcBetween,
	arcLength,
	arcPart,
	arcPath,
	arrowhead,
	directionAt,
	entersAt,
	pointAt,
	slackHalf,
	type Arc,
	type Point
} from './arcs.ts';

const coordinate = fc.double({ min: -2000, max: 4000, noNaN: true });
const bend = fc.double({ min: -0.35, max: 0.35, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const ends = fc.tuple(coordinate, coordinate, coordinate, coordinate);
const apart = ends.filter(([x0, y0, x1, y1]) => Math.hypot(x1 - x0, y1 - y0) > 20);

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const arc = (e: [number, number, number, number], b: number): Arc => arcBetween(...e, b);

/** The numbers of path data, in order. */
const numbers = (d: string): number[] => (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

describe('a string', () => {
	it('begins and ends exactly at its pins', () => {
		fc.assert(
			fc.property(ends, bend, (e, b) => {
				const [x0, y0, x1, y1] = e;
				// To the last bit: a string that misses its pin by a hair shimmers when the camera moves.
				expect(distance(pointAt(arc(e, b), 0), { x: x0, y: y0 })).toBe(0);
				expect(distance(pointAt(arc(e, b), 1), { x: x1, y: y1 })).toBe(0);
			})
		);
	});

	it('bulges by the share of its length it was told, to the left of travel on screen', () => {
		fc.assert(
			fc.property(apart, bend, (e, b) => {
				const [x0, y0, x1, y1] = e;
				const length = Math.hypot(x1 - x0, y1 - y0);
				const middle = pointAt(arc(e, b), 0.5);
				const [mx, my] = [middle.x - (x0 + x1) / 2, middle.y - (y0 + y1) / 2];
				// Left of travel where y grows downwards: the direction turned a quarter against the clock.
				const left = (mx * (y1 - y0) - my * (x1 - x0)) / length;
				expect(left / length).toBeCloseTo(b, 6);
			})
		);
		// Eastwards, left is up.
		expect(pointAt(arcBetween(0, 0, 100, 0, 0.2), 0.5)).toEqual({ x: 50, y: -20 });
		expect(pointAt(arcBetween(0, 0, 100, 0, -0.2), 0.5)).toEqual({ x: 50, y: 20 });
	});

	it('points along its travel', () => {
		fc.assert(
			fc.property(apart, bend, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (e, b, t) => {
				const a = arc(e, b);
				const d = directionAt(a, t);
				expect(Math.hypot(d.x, d.y)).toBeCloseTo(1, 9);
				const [before, after] = [pointAt(a, t - 0.01), pointAt(a, t + 0.01)];
				const step = distance(before, after);
				expect(((after.x - before.x) * d.x + (after.y - before.y) * d.y) / step).toBeCloseTo(1, 3);
			})
		);
	});

	it('of no length still has a direction', () => {
		expect(directionAt(arcBetween(5, 5, 5, 5, 0.2), 0.5)).toEqual({ x: 1, y: 0 });
	});

	it('is as long as a finer measurement finds', () => {
		fc.assert(
			fc.property(apart, bend, (e, b) => {
				const [x0, y0, x1, y1] = e;
				const length = arcLength(arc(e, b));
				expect(length).toBeGreaterThanOrEqual(Math.hypot(x1 - x0, y1 - y0) * (1 - 1e-9));
				expect(length / arcLength(arc(e, b), 3000)).toBeCloseTo(1, 3);
			}),
			{ numRuns: 60 }
		);
	});

	it('is written as path data the browser reads, to a tenth of a pixel', () => {
		expect(arcPath(arcBetween(0.04, 10, 100.26, 10, 0))).toBe('M0 10Q50.2 10 100.3 10');
		fc.assert(
			fc.property(ends, bend, (e, b) => {
				const a = arc(e, b);
				expect(arcPath(a)).toMatch(/^M-?[\d.]+ -?[\d.]+Q(-?[\d.]+ ){3}-?[\d.]+$/);
				const read = numbers(arcPath(a));
				[a.x0, a.y0, a.cx, a.cy, a.x1, a.y1].forEach((v, i) =>
					expect(Math.abs(read[i]! - v)).toBeLessThanOrEqual(0.0501)
				);
			})
		);
	});
});

describe('arcPart', () => {
	it('lies on the whole, point for point', () => {
		fc.assert(
			fc.property(ends, bend, share, share, share, (e, b, from, to, t) => {
				const whole = arc(e, b);
				const part = arcPart(whole, from, to);
				expect(distance(pointAt(part, t), pointAt(whole, from + (to - from) * t))).toBeLessThan(
					1e-6
				);
			})
		);
	});

	it('of a part is a part of the whole', () => {
		fc.assert(
			fc.property(ends, bend, share, share, share, (e, b, from, to, t) => {
				const whole = arc(e, b);
				const half = arcPart(arcPart(whole, from, 1), 0, to);
				const direct = arcPart(whole, from, from + (1 - from) * to);
				expect(distance(pointAt(half, t), pointAt(direct, t))).toBeLessThan(1e-6);
			})
		);
	});

	it('from end to end is the whole', () => {
		const whole = arcBetween(10, 20, 300, 80, 0.15);
		expect(arcPart(whole, 0, 1)).toEqual(whole);
	});
});

describe('arcBeside', () => {
	it('keeps its distance to the left all the way, so that hold and flow stay apart', () => {
		fc.assert(
			fc.property(
				apart,
				fc.double({ min: -0.2, max: 0.2, noNaN: true }),
				fc.constantFrom(4.5, 7, -4.5),
				(e, b, by) => {
					const whole = arc(e, b);
					const beside = arcBeside(whole, by);
					for (const t of [0, 0.25, 0.5, 0.75, 1]) {
						const [p, q, d] = [pointAt(whole, t), pointAt(beside, t), directionAt(whole, t)];
						const left = (q.x - p.x) * d.y - (q.y - p.y) * d.x;
						expect(left / by).toBeGreaterThan(0.85);
						expect(left / by).toBeLessThan(1.15);
					}
				}
			)
		);
	});

	it('stands exactly beside both ends', () => {
		const beside = arcBeside(arcBetween(0, 0, 100, 0, 0), 4.5);
		expect(pointAt(beside, 0)).toEqual({ x: 0, y: -4.5 });
		expect(pointAt(beside, 1)).toEqual({ x: 100, y: -4.5 });
	});
});

describe('arrowhead', () => {
	it('has its tip on the string and its barbs behind, one on either side', () => {
		fc.assert(
			fc.property(apart, bend, fc.double({ min: 0.3, max: 1, noNaN: true }), (e, b, t) => {
				const a = arc(e, b);
				const [lx, ly, tx, ty, rx, ry] = numbers(arrowhead(a, t, 9));
				const tip = pointAt(a, t);
				expect(distance({ x: tx!, y: ty! }, tip)).toBeLessThan(0.11);
				const d = directionAt(a, t);
				const along = (x: number, y: number): number => (x - tip.x) * d.x + (y - tip.y) * d.y;
				const across = (x: number, y: number): number => (x - tip.x) * d.y - (y - tip.y) * d.x;
				expect(along(lx!, ly!)).toBeCloseTo(-9, 0);
				expect(along(rx!, ry!)).toBeCloseTo(-9, 0);
				expect(across(lx!, ly!)).toBeGreaterThan(4);
				expect(across(rx!, ry!)).toBeLessThan(-4);
			})
		);
	});
});

describe('entersAt', () => {
	const room = { x: 0, y: 0, width: 400, height: 300 };
	const within = (p: Point): boolean => p.x >= 0 && p.x <= 400 && p.y >= 0 && p.y <= 300;

	it('is where the string comes in, walking from either end', () => {
		const through = arcBetween(-200, 150, 600, 150, 0);
		const near = entersAt(through, room, 'start')!;
		const far = entersAt(through, room, 'end')!;
		// Steps of an eightieth of 800 px.
		expect(pointAt(through, near).x).toBeCloseTo(0, -1);
		expect(pointAt(through, far).x).toBeCloseTo(400, -1);
		expect(near).toBeLessThan(far);
	});

	it('is inside whenever it is anywhere, and null when the string stays outside', () => {
		fc.assert(
			fc.property(ends, bend, fc.constantFrom('start' as const, 'end' as const), (e, b, from) => {
				const a = arc(e, b);
				const t = entersAt(a, room, from);
				const seen = Array.from({ length: 41 }, (_, i) => within(pointAt(a, i / 40)));
				if (t === null) expect(seen).not.toContain(true);
				else {
					expect(within(pointAt(a, t))).toBe(true);
					// Nothing inside was passed over on the way.
					const passed = seen.filter((_, i) =>
						from === 'start' ? i / 40 < t - 1e-9 : i / 40 > t + 1e-9
					);
					expect(passed).not.toContain(true);
				}
			}),
			{ numRuns: 400 }
		);
	});

	it('is the very end where the end lies inside', () => {
		expect(entersAt(arcBetween(10, 10, 900, 10, 0), room, 'start')).toBe(0);
		expect(entersAt(arcBetween(900, 10, 10, 10, 0), room, 'end')).toBe(1);
		expect(entersAt(arcBetween(500, 10, 900, 10, 0), room, 'start')).toBeNull();
	});
});

describe('slackHalf', () => {
	const drop = 58;
	const middleOf = (points: [number, number][]): [number, number][] =>
		points.slice(1).map(([x, y], i) => [(x + points[i]![0]) / 2, (y + points[i]![1]) / 2]);
	/** Points the path goes through or near, in order. */
	const points = (d: string): [number, number][] => {
		const read = numbers(d);
		return Array.from({ length: read.length / 2 }, (_, i) => [read[2 * i]!, read[2 * i + 1]!]);
	};
	const chord = ([x0, y0, x1, y1]: number[]): number => Math.hypot(x1! - x0!, y1! - y0!);

	it('halves meet in the middle before they fall, on the taut string', () => {
		fc.assert(
			fc.property(apart, bend, (e, b) => {
				const a = arc(e, b);
				const [near, far] = [slackHalf(a, 'start', 0, drop), slackHalf(a, 'end', 0, drop)];
				expect(distance(near.tip, pointAt(a, 0.5))).toBeLessThan(1e-9);
				expect(distance(far.tip, near.tip)).toBeLessThan(1e-9);
				const fine = Array.from({ length: 801 }, (_, i) => pointAt(a, i / 800));
				for (const half of [near, far])
					for (const [x, y] of middleOf(points(half.path))) {
						const off = Math.min(...fine.map((p) => Math.hypot(p.x - x, p.y - y)));
						expect(off).toBeLessThan(1 + chord(e) / 400);
					}
			}),
			{ numRuns: 60 }
		);
	});

	it('stay tied to their own pins however far they have fallen', () => {
		fc.assert(
			fc.property(apart, bend, share, (e, b, slack) => {
				const a = arc(e, b);
				for (const holds of ['start', 'end'] as const) {
					const half = slackHalf(a, holds, slack, drop);
					const [x, y] = points(half.path)[0]!;
					expect(distance({ x, y }, pointAt(a, holds === 'start' ? 0 : 1))).toBeLessThan(0.08);
					// The path ends where the fibres stick out and the binding ends.
					const last = points(half.path).at(-1)!;
					expect(distance({ x: last[0], y: last[1] }, half.tip)).toBeLessThan(0.08);
					const bound = points(half.binding).at(-1)!;
					expect(distance({ x: bound[0], y: bound[1] }, half.tip)).toBeLessThan(0.08);
					expect(half.fray.startsWith(`M${last[0]} ${last[1]}l`)).toBe(true);
				}
			})
		);
	});

	it('part: at the end a wide gap lies between them, wider than at any time before', () => {
		fc.assert(
			fc.property(
				apart.filter((e) => chord(e) > 120),
				bend,
				(e, b) => {
					const a = arc(e, b);
					const gap = (slack: number): number =>
						distance(slackHalf(a, 'start', slack, drop).tip, slackHalf(a, 'end', slack, drop).tip);
					expect(gap(1)).toBeGreaterThan(chord(e) * 0.2);
					const on = [0, 0.25, 0.5, 0.75, 1].map(gap);
					for (let i = 1; i < on.length; i++) expect(on[i]!).toBeGreaterThan(on[i - 1]!);
				}
			)
		);
	});

	it('fall: a level string’s loose ends hang below it by the drop', () => {
		const level = arcBetween(0, 100, 600, 100, 0);
		for (const holds of ['start', 'end'] as const) {
			const { tip } = slackHalf(level, holds, 1, drop);
			expect(tip.y - 100).toBeGreaterThan(drop * 0.7);
			expect(tip.y - 100).toBeLessThan(drop * 1.3);
			expect(slackHalf(level, holds, 0.5, drop).tip.y).toBeLessThan(tip.y);
		}
	});

	it('lie limp: longer than the taut string they were', () => {
		const level = arcBetween(0, 100, 600, 100, 0);
		const along = points(slackHalf(level, 'start', 1, 0).path);
		const run = along
			.slice(1)
			.reduce((sum, [x, y], i) => sum + Math.hypot(x - along[i]![0], y - along[i]![1]), 0);
		const { tip } = slackHalf(level, 'start', 1, 0);
		expect(run).toBeGreaterThan(Math.hypot(tip.x, tip.y - 100) * 1.01);
	});

	it('of a string of no length are still path data', () => {
		const { path, fray, binding } = slackHalf(arcBetween(5, 5, 5, 5, 0.1), 'start', 1, drop);
		for (const d of [path, fray, binding]) expect(d).toMatch(/^M[-\d.\sMLQl]+$/);
	});
});
