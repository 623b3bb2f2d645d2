/**
 * Strings as curves. A string is a quadratic Bézier; everything here is plain geometry in whatever
 * units the ends are given in, so the same code serves the camera in motion and pictures at rest.
 */

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

const n = (value: number): string => String(Math.round(value * 10) / 10);

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

/**
 * The two halves of a cut string. At `slack` 0 they are the taut curve with no gap; at 1 each half
 * has recoiled to its own end and hangs there.
 * @param slack 0 to 1
 * @param drop how far a slack end hangs below where it was, in the units of the arc
 */
export function cutHalves(arc: Arc, slack: number, drop: number): [Arc, Arc] {
	const keep = 0.5 - 0.2 * slack;
	const hang = (half: Arc, fixed: 'start' | 'end'): Arc => {
		const fall = slack * drop;
		return fixed === 'start'
			? { ...half, cy: half.cy + fall * 0.9, y1: half.y1 + fall }
			: { ...half, cy: half.cy + fall * 0.9, y0: half.y0 + fall };
	};
	return [hang(arcPart(arc, 0, keep), 'start'), hang(arcPart(arc, 1 - keep, 1), 'end')];
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
