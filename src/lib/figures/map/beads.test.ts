import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcBetween, arcLength, pointAt, type Arc, type Point } from '../../geometry/arcs.ts';
import { beadsFor, type Bead } from './beads.ts';

const straight = (length: number): Arc => arcBetween(0, 0, length, 0, 0);
const coordinate = fc.double({ min: -500, max: 2500, noNaN: true });
const arc = fc
	.tuple(
		coordinate,
		coordinate,
		coordinate,
		coordinate,
		fc.double({ min: -0.3, max: 0.3, noNaN: true })
	)
	.map((ends) => arcBetween(...ends));
const long = arc.filter((a) => arcLength(a) > 30);

/** Where a bead goes, px; throws for a transform that is no plain move. */
const stopsOf = (bead: Bead): Point[] =>
	bead.stops.map((stop) => {
		const found = /^translate\((-?\d+(?:\.\d+)?)px, (-?\d+(?:\.\d+)?)px\)$/.exec(stop);
		if (!found) throw new Error(`not a move: ${stop}`);
		return { x: Number(found[1]), y: Number(found[2]) };
	});
const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

describe('beadsFor', () => {
	it('leaves out strings too short for a bead', () => {
		expect(beadsFor([straight(0), straight(10), straight(23)])).toEqual([]);
		expect(beadsFor([])).toEqual([]);
		expect(beadsFor([straight(10), straight(60)])).toHaveLength(1);
	});

	it('gives longer strings more beads', () => {
		const counts = [30, 150, 300, 900].map((length) => beadsFor([straight(length)]).length);
		expect(counts[0]).toBe(1);
		for (let i = 1; i < counts.length; i++) expect(counts[i]!).toBeGreaterThan(counts[i - 1]!);
	});

	it('bounds the beads of a whole scene, yet leaves every string one', () => {
		fc.assert(
			fc.property(fc.array(long, { minLength: 1, maxLength: 20 }), (arcs) => {
				const beads = beadsFor(arcs);
				// Four dozen, and a string's first bead is never taken from it.
				expect(beads.length).toBeLessThanOrEqual(48 + arcs.length);
				expect(new Set(beads.map((bead) => bead.stops[0])).size).toBe(
					new Set(arcs.map((a) => beadsFor([a])[0]!.stops[0])).size
				);
			}),
			{ numRuns: 60 }
		);
	});

	it('leads each along its own string, from the sender to the receiver, clear of both pins', () => {
		fc.assert(
			fc.property(long, (a) => {
				for (const bead of beadsFor([a])) {
					const stops = stopsOf(bead);
					expect(stops.length).toBeGreaterThan(8);
					expect(apart(stops[0]!, pointAt(a, 0.03))).toBeLessThan(0.1);
					expect(apart(stops.at(-1)!, pointAt(a, 0.97))).toBeLessThan(0.1);
					const fine = Array.from({ length: 801 }, (_, i) => pointAt(a, i / 800));
					const along = stops.map((stop) => {
						const away = fine.map((p) => apart(p, stop));
						const nearest = Math.min(...away);
						expect(nearest).toBeLessThan(0.1 + arcLength(a) / 800);
						return away.indexOf(nearest);
					});
					expect(along).toEqual([...along].sort((x, y) => x - y));
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('keeps one pace on every string', () => {
		const pace = [60, 400, 1500].map((length) => {
			const [bead] = beadsFor([straight(length)]);
			const stops = stopsOf(bead!);
			return apart(stops[0]!, stops.at(-1)!) / bead!.duration;
		});
		// Px a millisecond: to be seen moving, but slower than the eye.
		expect(pace[0]).toBeGreaterThan(0.02);
		expect(pace[0]).toBeLessThan(0.08);
		for (const each of pace) expect(each / pace[0]!).toBeCloseTo(1, 2);
	});

	it('spaces the beads of a string evenly', () => {
		const beads = beadsFor([straight(900)]);
		const [{ duration }] = beads as [Bead];
		expect(beads.map((bead) => bead.duration)).toEqual(beads.map(() => duration));
		const offsets = beads.map((bead) => bead.offset).sort((a, b) => a - b);
		offsets.forEach((offset, i) => expect(offset).toBeCloseTo((i / beads.length) * duration, 6));
	});

	it('is the same every time', () => {
		const arcs = [straight(400), arcBetween(0, 0, 300, 200, 0.1)];
		expect(beadsFor(arcs)).toEqual(beadsFor(arcs));
	});
});
