/** The extras of a map with a web of treaties: its nodes are placed first. Pure. */
import type { DrawnString, Frame } from '../../map/layout.ts';
import type { Extras } from '../../map/extras/layout.ts';
import { drawTreaties } from '../layout.ts';
import type { MapScene } from '../../map/spec.ts';

/** The nodes of a scene's web, and what they ask of its labels. A web carries no other extras. */
export function drawWebExtras(scene: MapScene, _: readonly DrawnString[], frame: Frame): Extras {
	const treaties = scene.web ? drawTreaties(scene.web, frame.camera, frame.map) : [];
	return {
		treaties,
		requests: [],
		marks: [],
		checks: [],
		numbers: [],
		clock: null,
		room: {
			names: treaties.flatMap(({ treaty, x, y }) =>
				treaty.bare ? [] : [{ id: treaty.id, x, y, name: treaty.name, note: '', weight: 2 }]
			),
			boxes: treaties.map(({ x, y }) => ({ x: x - 6, y: y - 6, width: 12, height: 12 })),
			ways: treaties
				// Names keep off the spokes, save in a whole web, where nothing would be left for them.
				.filter(({ treaty }) => treaty.state === 'cut' || !scene.web?.chart)
				.flatMap(({ x, y, spokes }) =>
					spokes.flatMap((p) =>
						Array.from({ length: 13 }, (_, i) => ({
							x: x + ((p.x - x) * i) / 12,
							y: y + ((p.y - y) * i) / 12
						}))
					)
				)
		}
	};
}
