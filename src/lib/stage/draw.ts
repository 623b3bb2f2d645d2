/**
 * From a scene to marks in pixels: what goes where at a given size and camera.
 * Pure, so that the live stage, the picture without script and print come from the same code.
 */
import {
	arcBetween,
	arcPart,
	arcBeside,
	arcLength,
	directionAt,
	entersAt,
	pointAt,
	type Arc,
	type Point
} from './arcs.ts';
import { fit, toScreen, type Layout } from './fit.ts';
import { placeLabels, type LabelRequest, type PlacedLabel } from './labels.ts';
import { drawTreaties, type DrawnTreaty } from './web.ts';
import type { Camera, MapScene, Rect, ScenePlace, SceneString } from './scene.ts';

/** Room the clock takes at the foot of the safe area, px. */
const CLOCK_HEIGHT = 104;

export interface Frame {
	camera: Camera;
	/** Where the map's subject and labels stand. */
	map: Rect;
	/** Where the clock stands, if the scene has one. */
	clock: Rect | null;
	/** Where the charts stand, if the scene has any. */
	chart?: Rect;
}

/** Divides the safe area between map and clock, and fits the camera. */
export function frameOf(scene: MapScene, layout: Layout): Frame {
	const { safe } = layout;
	const clockHeight = scene.clock ? Math.min(CLOCK_HEIGHT, safe.height * 0.3) : 0;
	const chartHeight = scene.web?.chart
		? Math.min(layout.kind === 'side' ? 132 : 104, safe.height * 0.34)
		: 0;
	const map = { ...safe, height: safe.height - clockHeight - chartHeight };
	const wide = layout.kind === 'side';
	// A web reaches round the world: it needs its room more than its rim needs air.
	const margin = scene.web?.chart
		? wide
			? { x: 22, y: 16 }
			: { x: 8, y: 8 }
		: wide
			? { x: 96, y: 56 }
			: { x: 46, y: 34 };
	return {
		camera: fit(scene.subject, map, margin),
		map,
		clock: scene.clock
			? {
					x: safe.x,
					y: safe.y + map.height + 10,
					width: Math.min(safe.width, 560),
					height: clockHeight - 10
				}
			: null,
		...(chartHeight > 0 && {
			chart: {
				x: safe.x,
				y: safe.y + map.height + 10,
				width: Math.min(safe.width, 620),
				height: chartHeight - 10
			}
		})
	};
}

export interface DrawnString {
	string: SceneString;
	arc: Arc;
	/** The holder's thread from the receiver back to the knot; null without a hold. */
	consent: Arc | null;
	knot: Point | null;
	/** Parameter at which the arrowhead's tip stands. */
	arrowAt: number;
}

export interface DrawnPin {
	place: ScenePlace;
	x: number;
	y: number;
	/** Where the place lies beyond the frame: where its string comes in, and from which direction. */
	tag: { x: number; y: number; angle: number } | null;
}

/** Strings under a camera, px. */
export function drawStrings(scene: MapScene, camera: Camera, map: Rect): DrawnString[] {
	return scene.strings.map((string) => {
		const a = toScreen(camera, string.ends[0], string.ends[1]);
		const b = toScreen(camera, string.ends[2], string.ends[3]);
		const arc = arcBetween(a.x, a.y, b.x, b.y, string.bend);
		const length = Math.max(1, arcLength(arc, 12));
		const arrowAt = Math.max(0.55, 1 - 13 / length);
		if (!string.holder || string.state === 'cut')
			return { string, arc, consent: null, knot: null, arrowAt };
		const inside = { x: map.x + 6, y: map.y + 6, width: map.width - 12, height: map.height - 12 };
		const enters = entersAt(arc, inside, 'start') ?? 0;
		// Where little of the string is in sight, the knot stands on that little.
		const knotAt = enters + Math.min(0.34 * (1 - enters), (enters > 0 ? 34 : 26) / length);
		const beside = arcBeside(arc, 4.5);
		return {
			string,
			arc,
			consent: arcPart(beside, knotAt, 0.985),
			knot: pointAt(beside, knotAt),
			arrowAt
		};
	});
}

/** Whether a point is out of the frame; a pin may stand a little over its edge. */
const beyond = (map: Rect, x: number, y: number): boolean =>
	x < map.x - 4 || y < map.y - 14 || x > map.x + map.width + 4 || y > map.y + map.height + 14;

/** Pins under a camera, px; those beyond the frame become tags on the strings that lead to them. */
export function drawPins(
	scene: MapScene,
	camera: Camera,
	map: Rect,
	strings: DrawnString[]
): DrawnPin[] {
	return scene.places.map((place) => {
		const { x, y } = toScreen(camera, place.x, place.y);
		const outside = beyond(map, x, y);
		const leading = outside
			? strings.find((s) => s.string.from === place.id || s.string.to === place.id)
			: undefined;
		if (!leading) return { place, x, y, tag: null };
		const side = leading.string.from === place.id ? 'start' : 'end';
		const inner = { x: map.x + 8, y: map.y + 4, width: map.width - 16, height: map.height - 8 };
		const t = entersAt(leading.arc, inner, side);
		if (t === null) return { place, x, y, tag: null };
		const p = pointAt(leading.arc, t);
		const d = directionAt(leading.arc, t);
		const outward = side === 'start' ? -1 : 1;
		return {
			place,
			x,
			y,
			tag: { ...p, angle: (Math.atan2(d.y * outward, d.x * outward) * 180) / Math.PI }
		};
	});
}

/** Labels for the camera at rest. Off-frame places are named where their string comes in. */
export function drawLabels(
	scene: MapScene,
	frame: Frame,
	taken: readonly Rect[] = []
): PlacedLabel[] {
	const strings = drawStrings(scene, frame.camera, frame.map);
	const pins = drawPins(scene, frame.camera, frame.map, strings);
	const { map } = frame;
	const room = { x: map.x, y: map.y, width: map.width, height: map.height };
	const tight = scene.web?.chart != null && map.width < 480;
	const requests = pins.flatMap((pin): LabelRequest[] => {
		const at = pin.tag ?? pin;
		if (!pin.place.name) return [];
		// A whole world in a small frame has room for the weightiest names only.
		if (tight && pin.place.weight < 3) return [];
		if (!pin.tag && beyond(map, pin.x, pin.y)) return [];
		return [
			{
				id: pin.place.id,
				x: at.x,
				y: at.y,
				name: pin.place.name,
				note: pin.place.note,
				weight: pin.place.weight,
				edge: pin.tag !== null
			}
		];
	});
	const treaties: DrawnTreaty[] = scene.web ? drawTreaties(scene.web, frame.camera, map) : [];
	for (const { treaty, x, y } of treaties)
		if (treaty.name) requests.push({ id: treaty.id, x, y, name: treaty.name, note: '', weight: 2 });
	const nodes = treaties.map(({ x, y }) => ({ x: x - 6, y: y - 6, width: 12, height: 12 }));
	const along = strings
		.filter((s) => s.string.state !== 'faint')
		.flatMap((s) => Array.from({ length: 41 }, (_, i) => pointAt(s.arc, i / 40)))
		.concat(
			treaties
				.filter(({ treaty }) => treaty.state === 'cut')
				.flatMap(({ x, y, spokes }) =>
					spokes.flatMap((p) =>
						Array.from({ length: 13 }, (_, i) => ({
							x: x + ((p.x - x) * i) / 12,
							y: y + ((p.y - y) * i) / 12
						}))
					)
				)
		);
	const knots = strings.flatMap((s) =>
		s.knot ? [{ x: s.knot.x - 9, y: s.knot.y - 9, width: 18, height: 18 }] : []
	);
	return placeLabels(requests, room, along, [...taken, ...knots, ...nodes]);
}
