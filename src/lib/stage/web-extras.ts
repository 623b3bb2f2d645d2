/** The extras of a map with a web of treaties: its nodes are placed first. Pure. */
import type { DrawnString, Frame } from './draw.ts';
import { drawExtras, type Extras } from './extras.ts';
import type { MapScene } from './scene.ts';
import { drawTreaties } from './web.ts';

/** The extras of a scene, its web included, and what they ask of its labels. */
export function drawWebExtras(
	scene: MapScene,
	strings: readonly DrawnString[],
	frame: Frame
): Extras {
	const treaties = scene.web ? drawTreaties(scene.web, frame.camera, frame.map) : [];
	return drawExtras(scene, strings, frame, treaties);
}
