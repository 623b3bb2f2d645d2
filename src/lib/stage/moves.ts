/**
 * How the stage goes from one scene to the next: both pictures move with one camera, the old one
 * fading under the new. The browser's compositor does it; nothing is drawn again on the way.
 */
import { betweenCameras } from './fit.ts';
import type { Camera } from './scene.ts';

/** Duration of a change of scene, ms. */
export const MOVE = 700;

/** Slow, fast, slow. */
const eased = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

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
