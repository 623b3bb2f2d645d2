import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcBetween, pointAt, type Arc } from './arcs.ts';
import { beadPositions, beadRuns } from './beads.ts';

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

describe('beadRuns', () => {
	it('leaves out strings too short for a bead', () => {
		expect(beadRuns([straight(0), straight(10), straight(23)])).toEqual([]);
		expect(beadRuns([straight(10), straight(100)])).toHaveLength(1);
	});

	it('gives longer strings more beads, within reason', () => {
		const counts = [30, 150, 300, 900, 9000].map(
			(length) => beadRuns([straight(length)])[0]!.count
		);
		expect(counts).toEqual([...counts].sort((a, b) => a - b));
		expect(counts[0]).toBe(1);
		expect(counts.at(-1)).toBeLessThanOrEqual(9);
		expect(new Set(counts).size).toBeGreaterThan(2);
	});
});

describe('beadPositions', () => {
	it('keeps every bead on its string and clear of both pins, at any time', () => {
		fc.assert(
			fc.property(
				fc.array(arc, { maxLength: 6 }),
				fc.double({ min: 0, max: 1e6, noNaN: true }),
				(arcs, seconds) => {
					const runs = beadRuns(arcs);
					const beads = beadPositions(runs, seconds);
					expect(beads).toHaveLength(runs.reduce((sum, run) => sum + run.count, 0));
					let at = 0;
					for (const run of runs)
						for (const bead of beads.slice(at, (at += run.count))) {
							const near = Array.from({ length: 401 }, (_, i) => {
								const t = 0.03 + (i / 400) * 0.94;
								const p = pointAt(run.arc, t);
								return Math.hypot(p.x - bead.x, p.y - bead.y);
							});
							expect(Math.min(...near)).toBeLessThan(run.length / 300);
						}
				}
			)
		);
	});

	it('spreads the beads of a string evenly', () => {
		const beads = beadPositions(beadRuns([straight(370)]), 3.21).map((b) => b.x);
		const sorted = beads.sort((a, b) => a - b);
		const gaps = sorted.slice(1).map((x, i) => x - sorted[i]!);
		expect(beads).toHaveLength(5);
		for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 6);
	});

	it('moves towards the receiver, at one pace on every string', () => {
		const moved = [60, 400, 1500].map((length) => {
			const runs = beadRuns([straight(length)]);
			const [before, after] = [beadPositions(runs, 0)[0]!, beadPositions(runs, 0.1)[0]!];
			return after.x - before.x;
		});
		for (const by of moved) {
			expect(by).toBeGreaterThan(1);
			expect(by).toBeCloseTo(moved[0]!, 6);
		}
	});

	it('stands still when time does', () => {
		const runs = beadRuns([straight(400), arcBetween(0, 0, 300, 200, 0.1)]);
		expect(beadPositions(runs, 12.5)).toEqual(beadPositions(runs, 12.5));
	});
});
