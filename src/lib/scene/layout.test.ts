import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardColumn, layoutFor, type Cover } from './layout.ts';
import { betweenCameras } from '../geometry/camera-moves.ts';
import type { Rect } from '../geometry/rect.ts';
import { type Camera, fit, toScreen } from '../geometry/camera.ts';

const side = fc.oneof(
	fc.double({ min: 1, max: 60, noNaN: true }),
	fc.double({ min: 1, max: 5000, noNaN: true })
);
const cover = fc.constantFrom<Cover | undefined>('card', 'nothing', 'title', undefined);
const card = fc.option(fc.double({ min: 0, max: 6000, noNaN: true }), { nil: undefined });
const point = fc.tuple(
	fc.double({ min: 0, max: 4000, noNaN: true }),
	fc.double({ min: 0, max: 4000, noNaN: true })
);
const subject = fc.array(point, { minLength: 1, maxLength: 9 });
const safe = fc.record<Rect>({
	x: fc.double({ min: 0, max: 900, noNaN: true }),
	y: fc.double({ min: 0, max: 900, noNaN: true }),
	width: side,
	height: side
});

/** How far a point stands within a rectangle; negative outside. */
function clearance(rect: Rect, { x, y }: { x: number; y: number }): { x: number; y: number } {
	return {
		x: Math.min(x - rect.x, rect.x + rect.width - x),
		y: Math.min(y - rect.y, rect.y + rect.height - y)
	};
}

describe('fit', () => {
	it('shows the whole subject inside the safe rectangle, however small', () => {
		fc.assert(
			fc.property(subject, safe, side, side, (points, rect, mx, my) => {
				const camera = fit(points, rect, { x: mx, y: my });
				for (const [x, y] of points) {
					const clear = clearance(rect, toScreen(camera, x, y));
					expect(Math.min(clear.x, clear.y)).toBeGreaterThan(-1e-6);
				}
			}),
			{ numRuns: 500 }
		);
	});

	it('does so for every way the stage is divided, from a thumbnail to a wall', () => {
		fc.assert(
			fc.property(subject, side, side, card, cover, (points, width, height, tall, covered) => {
				const layout = layoutFor(width, height, tall, covered);
				const camera = fit(points, layout.safe, { x: 96, y: 56 });
				expect(camera.k).toBeGreaterThan(0);
				for (const [x, y] of points) {
					const clear = clearance(layout.safe, toScreen(camera, x, y));
					expect(Math.min(clear.x, clear.y)).toBeGreaterThan(-1e-6);
				}
			}),
			{ numRuns: 500 }
		);
	});

	it('keeps the margin free where there is room for it', () => {
		const rect = { x: 500, y: 52, width: 800, height: 700 };
		fc.assert(
			fc.property(subject, (points) => {
				const camera = fit(points, rect, { x: 96, y: 56 });
				for (const [x, y] of points) {
					const clear = clearance(rect, toScreen(camera, x, y));
					expect(clear.x).toBeGreaterThan(96 - 1e-6);
					expect(clear.y).toBeGreaterThan(56 - 1e-6);
				}
			})
		);
	});

	it('is as large as can be: the subject touches the margin or the scale its limit', () => {
		const rect = { x: 0, y: 0, width: 800, height: 700 };
		fc.assert(
			fc.property(subject, (points) => {
				const camera = fit(points, rect, { x: 96, y: 56 });
				const clear = points.map(([x, y]) => clearance(rect, toScreen(camera, x, y)));
				const touches =
					Math.min(...clear.map((c) => c.x)) < 96 + 1e-6 ||
					Math.min(...clear.map((c) => c.y)) < 56 + 1e-6;
				expect(touches || camera.k === 1.6).toBe(true);
				expect(camera.k).toBeLessThanOrEqual(1.6);
			})
		);
	});

	it('stands the subject in the middle', () => {
		const rect = { x: 100, y: 50, width: 600, height: 400 };
		const camera = fit(
			[
				[1000, 2000],
				[1400, 2100]
			],
			rect
		);
		expect(toScreen(camera, 1200, 2050)).toEqual({ x: 400, y: 250 });
	});

	it('does not blow up a single town, and bears an empty subject', () => {
		const rect = { x: 0, y: 0, width: 800, height: 600 };
		expect(fit([[1234, 567]], rect).k).toBe(1.6);
		expect(fit([], rect)).toEqual({ k: 1, x: 400, y: 300 });
	});
});

describe('layoutFor', () => {
	it('never gives a negative size, whatever it is asked', () => {
		const any = fc.oneof(side, fc.constantFrom(0, -1, 0.001, 1e7));
		fc.assert(
			fc.property(any, any, card, cover, (width, height, tall, covered) => {
				const layout = layoutFor(width, height, tall, covered);
				for (const size of [layout.width, layout.height, layout.safe.width, layout.safe.height])
					expect(size).toBeGreaterThan(0);
				for (const at of [layout.safe.x, layout.safe.y]) expect(at).toBeGreaterThanOrEqual(0);
			}),
			{ numRuns: 1000 }
		);
	});

	it('keeps the safe rectangle on the stage and below the bar', () => {
		const real = fc.integer({ min: 240, max: 5000 });
		fc.assert(
			fc.property(real, real, card, cover, (width, height, tall, covered) => {
				const { safe: rect } = layoutFor(width, height, tall, covered);
				expect(rect.x + rect.width).toBeLessThanOrEqual(width);
				expect(rect.y + rect.height).toBeLessThanOrEqual(height);
				if (covered !== 'nothing')
					expect(rect.y).toBeGreaterThanOrEqual(Math.min(52, height * 0.14));
			}),
			{ numRuns: 500 }
		);
	});

	it('keeps clear of the card: beside it on wide screens', () => {
		for (const [width, height] of [
			[1024, 768],
			[1280, 720],
			[1440, 900],
			[3840, 2160]
		] as const) {
			const layout = layoutFor(width, height, 900);
			expect(layout.kind).toBe('side');
			expect(layout.safe.x).toBeGreaterThan(cardColumn(width));
			// And the card leaves the picture the larger part.
			expect(layout.safe.width).toBeGreaterThan(width * 0.45);
		}
	});

	it('keeps clear of the card: above it on phones and upright tablets', () => {
		for (const [width, height] of [
			[320, 568],
			[390, 844],
			[768, 1024]
		] as const)
			for (const tall of [120, 240, height * 0.5]) {
				const { kind, safe: rect } = layoutFor(width, height, tall);
				expect(kind).toBe('below');
				expect(rect.y + rect.height).toBeLessThanOrEqual(height - tall);
				expect(rect.width).toBeGreaterThan(width * 0.9);
			}
	});

	it('leaves the subject its share under the longest card', () => {
		for (const [width, height] of [
			[320, 568],
			[390, 844],
			[360, 480]
		] as const)
			expect(layoutFor(width, height, 5000).safe.height).toBeGreaterThan(height * 0.25);
	});

	it('moves little when the card was not measured yet', () => {
		const guessed = layoutFor(390, 844).safe;
		const measured = layoutFor(390, 844, 844 * 0.42).safe;
		expect(measured).toEqual(guessed);
	});
});

describe('betweenCameras', () => {
	const camera = fc.record<Camera>({
		k: fc.double({ min: 0.05, max: 2, noNaN: true }),
		x: fc.double({ min: -3000, max: 3000, noNaN: true }),
		y: fc.double({ min: -3000, max: 3000, noNaN: true })
	});
	const centre = { x: 195, y: 422 };

	it('starts at the one camera and ends exactly at the other', () => {
		fc.assert(
			fc.property(camera, camera, (a, b) => {
				const move = betweenCameras(a, b, centre);
				const start = move(0);
				expect(start.k).toBeCloseTo(a.k, 9);
				expect(start.x).toBeCloseTo(a.x, 5);
				expect(start.y).toBeCloseTo(a.y, 5);
				expect(move(1)).toEqual(b);
				// It arrives, too: no jump at the end.
				const last = move(1 - 1e-9);
				expect(last.x).toBeCloseTo(b.x, 2);
				expect(last.y).toBeCloseTo(b.y, 2);
			}),
			{ numRuns: 300 }
		);
	});

	it('never lets the place it goes to swing further out of sight', () => {
		fc.assert(
			fc.property(camera, camera, (a, b) => {
				const move = betweenCameras(a, b, centre);
				const goal = { x: (centre.x - b.x) / b.k, y: (centre.y - b.y) / b.k };
				const away = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map((t) => {
					const seen = toScreen(move(t), goal.x, goal.y);
					return Math.hypot(seen.x - centre.x, seen.y - centre.y);
				});
				for (let i = 1; i < away.length; i++)
					expect(away[i]! - away[i - 1]!).toBeLessThan(1e-3 + away[0]! * 1e-5);
			}),
			{ numRuns: 300 }
		);
	});

	it('zooms one way and pans in a straight line over the map', () => {
		fc.assert(
			fc.property(camera, camera, (a, b) => {
				const move = betweenCameras(a, b, centre);
				const seen = [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => {
					const c = move(t);
					return { k: c.k, x: (centre.x - c.x) / c.k, y: (centre.y - c.y) / c.k };
				});
				const rising = Math.sign(b.k - a.k);
				const [from, to] = [seen[0]!, seen.at(-1)!];
				for (let i = 1; i < seen.length; i++) {
					const [before, after] = [seen[i - 1]!, seen[i]!];
					expect((after.k - before.k) * rising).toBeGreaterThanOrEqual(-1e-12);
					for (const axis of ['x', 'y'] as const) {
						const way = Math.sign(to[axis] - from[axis]);
						expect((after[axis] - before[axis]) * way).toBeGreaterThanOrEqual(-1e-4);
					}
				}
			}),
			{ numRuns: 300 }
		);
	});
});
