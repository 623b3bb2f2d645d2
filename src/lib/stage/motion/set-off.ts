/** Sets a change of scene going: both pictures on their way, strings falling or mending, the clock. */
import type { Layer } from '../layers.ts';
import { MOVE, moveFrames } from '../../geometry/camera-moves.ts';
import { ramp, slowing, sprung } from '../../browser/ramp.ts';
import { frameOf } from '../../figures/map/layout.ts';
import type { Layout } from '../../scene/layout.ts';
import type { Camera } from '../../geometry/camera.ts';
import type { Scene } from '../../figures/index.ts';

/** What of a scene decides how one goes over to another. */
export interface Stand {
	/** Its map's view; null without a map. */
	view: string | null;
	camera: Camera | null;
	/** Whether strings hang slack in it. */
	cut: boolean;
	/** Whether its marks fall into place whenever it arrives. */
	falls: boolean;
	/** Whether it is a web that lets go of the map before it. */
	loosens: boolean;
	/** Months on its clock; 1 for ties whose dependents sag one after the other. */
	clock: number;
}

/** How a scene stands in a layout. */
export function standOf(scene: Scene, at: Layout): Stand {
	const map = scene.figure === 'map' ? scene : null;
	return {
		view: map?.view ?? null,
		camera: map && frameOf(map, at).camera,
		cut: map
			? map.strings.some((s) => s.state === 'cut') ||
				(map.web?.treaties.some((t) => t.state === 'cut') ?? false)
			: scene.figure === 'severed',
		falls: scene.figure !== 'map' && scene.falls === true,
		loosens: scene.figure === 'network',
		clock: map?.clock?.months ?? (scene.figure === 'severed' ? 1 : 0)
	};
}

/** Whether something falls when one scene follows another. */
export const falls = (was: Stand, now: Stand): boolean =>
	(now.cut && !was.cut) || now.falls || (now.loosens && was.view !== null);

/** The numbers of the pictures that move. */
export interface Numbers {
	/** How far cut strings have fallen, in the picture that comes and in the one that goes. */
	slack: number;
	slackLeft: number;
	/** Months on the clock. */
	months: number;
}

/** Something under way. */
export interface Run {
	done: Promise<unknown>;
	/** Leaves it where it is. */
	stop: () => void;
}

/**
 * @param layers pictures that take part, and `nodes` their elements by key
 * @param centre middle of the stage, px
 * @param from numbers to begin with
 * @param set told each number as it changes
 */
export function setOff(
	layers: readonly Layer[],
	nodes: Readonly<Record<number, HTMLElement>>,
	was: Stand,
	now: Stand,
	centre: { x: number; y: number },
	from: Omit<Numbers, 'months'>,
	set: (numbers: Partial<Numbers>) => void
): Run[] {
	const shares = now.view !== null && now.view === was.view;
	const [a, b] = shares ? [was.camera, now.camera] : [null, null];
	const moves = layers.flatMap(({ key, is }): Run[] => {
		const goes = is === 'leaving';
		const animation = nodes[key]?.animate(
			moveFrames(goes ? a : b, a, b, centre, goes ? 'goes' : 'comes'),
			{ duration: shares ? MOVE : MOVE * 0.6, fill: goes ? 'forwards' : 'none' }
		);
		return animation ? [{ done: animation.finished, stop: () => {} }] : [];
	});
	// Who goes back sees cut strings drawn tight again, from wherever they had fallen to.
	const mends = was.cut && !now.cut;
	return [
		...moves,
		ramp(
			from.slack,
			1,
			(slack) => set({ slack }),
			from.slack < 1 ? 1100 : 0,
			450,
			now.cut ? sprung : slowing
		),
		ramp(
			from.slackLeft,
			mends ? 0 : from.slackLeft,
			(slackLeft) => set({ slackLeft }),
			mends ? MOVE * 0.5 : 0
		),
		ramp(0, now.clock, (months) => set({ months }), now.clock ? 1300 : 0, 350)
	];
}
