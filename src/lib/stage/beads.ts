/** Beads that travel along strings: the one thing on the stage that moves by itself. */
import { arcLength, pointAt, type Arc } from './arcs.ts';

/** Speed of a bead, px a second: unhurried, and the same on every string. */
const SPEED = 46;
/** Distance between beads on a string, px. */
const SPACING = 74;

export interface BeadRun {
	arc: Arc;
	length: number;
	count: number;
}

/** Strings made ready for beads; strings too short for one are left out. */
export function beadRuns(arcs: readonly Arc[]): BeadRun[] {
	return arcs.flatMap((arc) => {
		const length = arcLength(arc, 16);
		if (length < 24) return [];
		return [{ arc, length, count: Math.max(1, Math.min(9, Math.round(length / SPACING))) }];
	});
}

/**
 * Where all beads stand at a time.
 * @param runs from `beadRuns`
 * @param seconds since any fixed start
 */
export function beadPositions(
	runs: readonly BeadRun[],
	seconds: number
): { x: number; y: number }[] {
	return runs.flatMap(({ arc, length, count }) =>
		Array.from({ length: count }, (_, i) => {
			const t = ((seconds * SPEED) / length + i / count) % 1;
			// Keep clear of both pins.
			return pointAt(arc, 0.03 + t * 0.94);
		})
	);
}
