/**
 * Beads that travel along strings: the one thing on the stage that moves by itself. Each is a dot
 * with keyframes along its string, so that the browser's compositor can move it without drawing.
 */
import { arcLength, pointAt, type Arc } from '../../geometry/arcs.ts';

/** Speed of a bead, px a second: unhurried, and the same on every string. */
const SPEED = 46;
/** Distance between beads on a string, px. */
const SPACING = 84;
/** Beads on the whole stage at most; long strings give theirs up first. */
const MOST = 48;
/** Keyframes along a string: enough for any of our curves to look smooth. */
const STOPS = 16;

export interface Bead {
	/** Where it goes, as CSS transforms in order. */
	stops: string[];
	/** Time from one end to the other, ms. */
	duration: number;
	/** How far along it starts, ms. */
	offset: number;
}

/**
 * Beads for strings, evenly spaced on each.
 * @param arcs px; strings too short for a bead get none
 */
export function beadsFor(arcs: readonly Arc[]): Bead[] {
	const runs = arcs.flatMap((arc) => {
		const length = arcLength(arc, 16);
		return length < 24 ? [] : [{ arc, length, count: Math.max(1, Math.round(length / SPACING)) }];
	});
	const wanted = runs.reduce((sum, run) => sum + run.count, 0);
	const share = Math.min(1, MOST / Math.max(1, wanted));
	return runs.flatMap(({ arc, length, count }) => {
		const beads = Math.max(1, Math.floor(count * share));
		const duration = (length / SPEED) * 1000;
		const stops = Array.from({ length: STOPS + 1 }, (_, i) => {
			// Keep clear of both pins.
			const { x, y } = pointAt(arc, 0.03 + (i / STOPS) * 0.94);
			return `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
		});
		return Array.from({ length: beads }, (_, i) => ({
			stops,
			duration,
			offset: (i / beads) * duration
		}));
	});
}
