/**
 * How the stage goes from one scene to the next: both pictures move with one camera, the old one
 * fading under the new. The browser's compositor does it; nothing is drawn again on the way.
 */
import type { Camera } from './camera.ts';

/** Duration of a change of scene, ms. */
export const MOVE = 700;

/** Slow, fast, slow. */
const eased = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

/** The camera part-way between two, zooming evenly (geometric in scale). */
export function betweenCameras(a: Camera, b: Camera, centre: { x: number; y: number }) {
	const seen = (c: Camera) => ({ x: (centre.x - c.x) / c.k, y: (centre.y - c.y) / c.k });
	const [from, to] = [seen(a), seen(b)];
	return (t: number): Camera => {
		if (t >= 1) return b;
		const k = a.k * Math.pow(b.k / a.k, t);
		// Pan in step with the zoom, so that the target doesn't swing out of sight.
		const share = Math.abs(b.k - a.k) < 1e-9 ? t : (1 / k - 1 / a.k) / (1 / b.k - 1 / a.k);
		const x = from.x + (to.x - from.x) * share;
		const y = from.y + (to.y - from.y) * share;
		return { k, x: centre.x - k * x, y: centre.y - k * y };
	};
}

/** A picture drawn under `drawn`, shown as `shown` would show it: CSS transform. */
export function asSeenBy(drawn: Camera, shown: Camera): string {
	const a = shown.k / drawn.k;
	return `translate(${shown.x - a * drawn.x}px, ${shown.y - a * drawn.y}px) scale(${a})`;
}

/**
 * Keyframes for one of the two pictures of a change.
 * @param own the camera it was drawn under; null if the two scenes don't share a map: it only fades
 * @param from camera of the scene that goes
 * @param to camera of the scene that comes
 * @param centre middle of the stage, px
 * @param role whether this is the scene that comes or the one that goes
 */
export function moveFrames(
	own: Camera | null,
	from: Camera | null,
	to: Camera | null,
	centre: { x: number; y: number },
	role: 'comes' | 'goes'
): Keyframe[] {
	const camera = from && to ? betweenCameras(from, to, centre) : null;
	const steps = camera ? 14 : 2;
	return Array.from({ length: steps + 1 }, (_, i) => {
		const t = i / steps;
		const opacity = role === 'comes' ? Math.min(1, t * 1.6) : Math.min(1, (1 - t) * 1.2);
		return camera && own ? { opacity, transform: asSeenBy(own, camera(eased(t))) } : { opacity };
	});
}
