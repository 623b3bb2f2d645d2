/** Where the camera stands: how view units become pixels. Pure. */
import type { Rect } from './rect.ts';

/** screen = k · view + (x, y) */
export interface Camera {
	k: number;
	x: number;
	y: number;
}

/**
 * The camera that shows all points inside a rectangle, as large as `maxScale` allows, centred.
 * @param points subject, view units; an empty subject gives the identity centred on the rectangle
 * @param safe px
 * @param margin px kept free inside `safe` for labels
 * @param maxScale px per view unit at most, so that a single town isn't blown up
 */
export function fit(
	points: readonly (readonly [number, number])[],
	safe: Rect,
	margin: { x: number; y: number } = { x: 0, y: 0 },
	maxScale = 1.6
): Camera {
	if (points.length === 0) return { k: 1, x: safe.x + safe.width / 2, y: safe.y + safe.height / 2 };
	const xs = points.map((p) => p[0]);
	const ys = points.map((p) => p[1]);
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	// Never let the margin eat more than half the room.
	const roomX = safe.width - 2 * Math.min(margin.x, safe.width / 4);
	const roomY = safe.height - 2 * Math.min(margin.y, safe.height / 4);
	const k = Math.min(
		maxScale,
		roomX / Math.max(right - left, 1e-6),
		roomY / Math.max(bottom - top, 1e-6)
	);
	return {
		k,
		x: safe.x + safe.width / 2 - (k * (left + right)) / 2,
		y: safe.y + safe.height / 2 - (k * (top + bottom)) / 2
	};
}

/** A view point on screen. */
export function toScreen(camera: Camera, x: number, y: number): { x: number; y: number } {
	return { x: camera.k * x + camera.x, y: camera.k * y + camera.y };
}
