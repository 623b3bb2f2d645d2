/**
 * Strings as curves. A string is a quadratic Bézier; everything here is plain geometry in whatever
 * units the ends are given in, so the same code serves the camera in motion and pictures at rest.
 */
import { tenth } from './round.ts';

export interface Arc {
	x0: number;
	y0: number;
	cx: number;
	cy: number;
	x1: number;
	y1: number;
}

export interface Point {
	x: number;
	y: number;
}

/**
 * The curve between two ends.
 * @param bend sideways bulge of the curve's middle as a share of its length; positive bulges to the
 *   left of travel as seen on screen (y grows downwards).
 */
export function arcBetween(x0: number, y0: number, x1: number, y1: number, bend: number): Arc {
	const [dx, dy] = [x1 - x0, y1 - y0];
	// A quadratic's middle lies half-way to its control point.
	return { x0, y0, cx: (x0 + x1) / 2 + 2 * bend * dy, cy: (y0 + y1) / 2 - 2 * bend * dx, x1, y1 };
}

/** Point at `t` (0 to 1) along the curve's parameter. */
export function pointAt(arc: Arc, t: number): Point {
	const s = 1 - t;
	return {
		x: s * s * arc.x0 + 2 * s * t * arc.cx + t * t * arc.x1,
		y: s * s * arc.y0 + 2 * s * t * arc.cy + t * t * arc.y1
	};
}

/** Unit vector of travel at `t`. A string of no length travels nowhere in particular: (1, 0). */
export function directionAt(arc: Arc, t: number): Point {
	const x = (1 - t) * (arc.cx - arc.x0) + t * (arc.x1 - arc.cx);
	const y = (1 - t) * (arc.cy - arc.y0) + t * (arc.y1 - arc.cy);
	const length = Math.hypot(x, y);
	return length < 1e-9 ? { x: 1, y: 0 } : { x: x / length, y: y / length };
}

/** Length of the curve, by sampling; good to about 0.1 %. */
export function arcLength(arc: Arc, samples = 24): number {
	let length = 0;
	let last = pointAt(arc, 0);
	for (let i = 1; i <= samples; i++) {
		const next = pointAt(arc, i / samples);
		length += Math.hypot(next.x - last.x, next.y - last.y);
		last = next;
	}
	return length;
}

const n = (value: number): string => String(tenth(value));

/** SVG path data of the curve. */
export function arcPath(arc: Arc): string {
	return `M${n(arc.x0)} ${n(arc.y0)}Q${n(arc.cx)} ${n(arc.cy)} ${n(arc.x1)} ${n(arc.y1)}`;
}

/** The part of a curve between two parameters, itself a curve. */
export function arcPart(arc: Arc, from: number, to: number): Arc {
	const a = pointAt(arc, from);
	const b = pointAt(arc, to);
	// Control point of the part: de Casteljau's blossom at (from, to).
	const blossom = (p0: number, c: number, p1: number): number =>
		(1 - from) * (1 - to) * p0 + ((1 - from) * to + from * (1 - to)) * c + from * to * p1;
	return {
		x0: a.x,
		y0: a.y,
		cx: blossom(arc.x0, arc.cx, arc.x1),
		cy: blossom(arc.y0, arc.cy, arc.y1),
		x1: b.x,
		y1: b.y
	};
}

/** A curve shifted sideways by `distance` (to the left of travel), for the holder's thread. */
export function arcBeside(arc: Arc, distance: number): Arc {
	const shift = (t: number): Point => {
		const d = directionAt(arc, t);
		return { x: d.y * distance, y: -d.x * distance };
	};
	const [a, c, b] = [shift(0), shift(0.5), shift(1)];
	return {
		x0: arc.x0 + a.x,
		y0: arc.y0 + a.y,
		cx: arc.cx + c.x,
		cy: arc.cy + c.y,
		x1: arc.x1 + b.x,
		y1: arc.y1 + b.y
	};
}

/** One half of a cut string, lying where it fell. */
export interface SlackHalf {
	/** Path data from the end that still holds to the loose one. */
	path: string;
	/** The loose end. */
	tip: Point;
	/** Path data of the fibres that stick out of the loose end. */
	fray: string;
	/** Path data of the binding, the last few units before the loose end. */
	binding: string;
}

/**
 * One half of a cut string. At `slack` 0 it is the taut curve up to the middle; at 1 it has recoiled
 * towards its own end and lies limp: a wave along it, its loose end fallen.
 * @param holds the end that still holds
 * @param slack 0 to 1
 * @param drop how far the loose end falls, in the units of the arc
 */
export function slackHalf(
	arc: Arc,
	holds: 'start' | 'end',
	slack: number,
	drop: number
): SlackHalf {
	const keep = 0.5 - 0.17 * slack;
	const wave = slack * Math.min(11, arcLength(arc, 8) * 0.035);
	const steps = 12;
	const points = Array.from({ length: steps + 1 }, (_, i): Point => {
		const u = i / steps;
		const t = holds === 'start' ? u * keep : 1 - u * keep;
		const p = pointAt(arc, t);
		const d = directionAt(arc, t);
		const side = wave * Math.sin(u * Math.PI * 3.2) * Math.sqrt(u);
		return { x: p.x - d.y * side, y: p.y + d.x * side + slack * drop * u * u };
	});
	const [before, tip] = [points[steps - 1]!, points[steps]!];
	const heading = Math.atan2(tip.y - before.y, tip.x - before.x);
	const fibre = (turn: number, length: number): string =>
		`M${n(tip.x)} ${n(tip.y)}l${n(Math.cos(heading + turn) * length)} ${n(Math.sin(heading + turn) * length)}`;
	const back = { x: tip.x - Math.cos(heading) * 9, y: tip.y - Math.sin(heading) * 9 };
	return {
		path: smoothPath(points),
		tip,
		fray: fibre(-0.5, 6) + fibre(0.35, 8),
		binding: `M${n(back.x)} ${n(back.y)}L${n(tip.x)} ${n(tip.y)}`
	};
}

/** A smooth path through points: quadratics that meet half-way between neighbours. */
function smoothPath(points: readonly Point[]): string {
	const [first, ...rest] = points;
	let d = `M${n(first!.x)} ${n(first!.y)}`;
	rest.forEach((p, i) => {
		const next = rest[i + 1];
		d += next
			? `Q${n(p.x)} ${n(p.y)} ${n((p.x + next.x) / 2)} ${n((p.y + next.y) / 2)}`
			: `L${n(p.x)} ${n(p.y)}`;
	});
	return d;
}

/** A string drawn aside at its middle, as a finger would; the ends hold. `by` in the units of the arc. */
export function plucked(arc: Arc, by: number): Arc {
	const [dx, dy] = [arc.x1 - arc.x0, arc.y1 - arc.y0];
	const length = Math.hypot(dx, dy) || 1;
	// A quadratic passes half as far aside as its control point stands.
	return {
		...arc,
		cx: arc.cx + (2 * by * dy) / length,
		cy: arc.cy - (2 * by * dx) / length
	};
}

/** A small open arrowhead at `t`, pointing along travel; path data. */
export function arrowhead(arc: Arc, t: number, size: number): string {
	const tip = pointAt(arc, t);
	const d = directionAt(arc, t);
	const [bx, by] = [tip.x - d.x * size, tip.y - d.y * size];
	const half = size * 0.62;
	return `M${n(bx + d.y * half)} ${n(by - d.x * half)}L${n(tip.x)} ${n(tip.y)}L${n(bx - d.y * half)} ${n(by + d.x * half)}`;
}

/**
 * Where a curve first comes inside a rectangle, as a parameter, walking from its far end.
 * @param from the end that may lie outside
 * @returns null if no part of the curve is inside
 */
export function entersAt(
	arc: Arc,
	inside: { x: number; y: number; width: number; height: number },
	from: 'start' | 'end'
): number | null {
	const steps = 80;
	for (let i = 0; i <= steps; i++) {
		const t = from === 'start' ? i / steps : 1 - i / steps;
		const p = pointAt(arc, t);
		if (
			p.x >= inside.x &&
			p.x <= inside.x + inside.width &&
			p.y >= inside.y &&
			p.y <= inside.y + inside.height
		)
			return t;
	}
	return null;
}
