/** Visits and the legs of a trace as marks in pixels. Pure. */
import { arcBetween, arcPath, pointAt, type Arc, type Point } from '../../../geometry/arcs.ts';
import { tenth } from '../../../geometry/round.ts';
import type { Rect } from '../../../geometry/rect.ts';
import { type Camera, toScreen } from '../../../geometry/camera.ts';
import type { SceneCheck, MapScene } from '../spec.ts';

export interface DrawnCheck {
	check: SceneCheck;
	x: number;
	y: number;
	/** Radius of the ring, px; 0 where none is drawn. */
	radius: number;
	/** Path data of the inspectors' way, or empty. */
	way: string;
	/** Path data of the sign in the ring: a tick, a bar, a cross, or nothing. */
	sign: string;
}

/** Checks under a camera, px. Rings shrink on a small map, and stay within it. */
export function drawChecks(scene: MapScene, camera: Camera, map: Rect): DrawnCheck[] {
	const full = map.width < 520 ? 5.6 : 7;
	return (scene.checks ?? []).map((check) => {
		const { x, y } = toScreen(camera, check.x, check.y);
		let way = '';
		if (check.from) {
			const a = toScreen(camera, ...check.from);
			way = arcPath(arcBetween(a.x, a.y, x, y, x >= a.x ? 0.1 : -0.1));
		}
		const inside =
			x > map.x + full &&
			x < map.x + map.width - full &&
			y > map.y + full &&
			y < map.y + map.height - 2 * full;
		const radius = inside && check.result !== null ? full : 0;
		const s = full / 8;
		const sign = {
			'in-order': `M${tenth(x - 3.6 * s)} ${tenth(y + 0.2)}l${tenth(2.6 * s)} ${tenth(2.8 * s)}l${tenth(4.6 * s)} ${tenth(-5.6 * s)}`,
			partly: `M${tenth(x - 3.8 * s)} ${tenth(y)}h${tenth(7.6 * s)}`,
			'not-accounted': `M${tenth(x - 3 * s)} ${tenth(y - 3 * s)}l${tenth(6 * s)} ${tenth(6 * s)}m0 ${tenth(-6 * s)}l${tenth(-6 * s)} ${tenth(6 * s)}`,
			none: ''
		}[check.result ?? 'none'];
		return { check, x: tenth(x), y: tenth(y), radius, way, sign: radius > 0 ? sign : '' };
	});
}

/** Rectangles that labels keep clear of, px. */
export function checkBoxes(checks: readonly DrawnCheck[]): Rect[] {
	return checks.flatMap(({ x, y, radius }) =>
		radius > 0 ? [{ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }] : []
	);
}

/**
 * Where the number of a leg stands: on the part of the string that is in sight, or beside it where
 * the string is short; null if none is in sight.
 */
export function ordinalAt(arc: Arc, map: Rect): Point | null {
	const length = Math.hypot(arc.x1 - arc.x0, arc.y1 - arc.y0);
	const margin = 14;
	const seen = Array.from({ length: 41 }, (_, i) => i / 40).filter((t) => {
		const p = pointAt(arc, t);
		return (
			p.x > map.x + margin &&
			p.x < map.x + map.width - margin &&
			p.y > map.y + margin &&
			p.y < map.y + map.height - margin
		);
	});
	const t = seen[Math.floor(seen.length * 0.54)];
	if (t === undefined) return null;
	const middle = pointAt(arc, t);
	if (length > 64) return middle;
	const d = Math.max(1, length);
	const [dx, dy] = [(arc.x1 - arc.x0) / d, (arc.y1 - arc.y0) / d];
	// On the side the curve bulges to, away from its chord.
	const chord = { x: (arc.x0 + arc.x1) / 2, y: (arc.y0 + arc.y1) / 2 };
	const side = (arc.cx - chord.x) * dy - (arc.cy - chord.y) * dx >= 0 ? 1 : -1;
	return { x: middle.x + dy * 15 * side, y: middle.y - dx * 15 * side };
}
