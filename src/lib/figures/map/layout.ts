/**
 * From a scene to marks in pixels: what goes where at a given size and camera.
 * Pure, so that the live stage, the picture without script and print come from the same code.
 */
import {
	arcBetween,
	arcPart,
	arcPath,
	arcBeside,
	arcLength,
	arrowhead,
	directionAt,
	entersAt,
	pointAt,
	type Arc,
	type Point
} from '../../geometry/arcs.ts';
import { layoutFor, type Layout } from '../../scene/layout.ts';
import { placeLabels, type LabelRequest, type PlacedLabel } from '../../text/labels.ts';
import { tenth } from '../../geometry/round.ts';
import { wrapTo } from '../../text/wrap.ts';
import type { Rect } from '../../geometry/rect.ts';
import { type Camera, fit, toScreen } from '../../geometry/camera.ts';
import type { MapScene, ScenePlace, SceneString } from './spec.ts';

/** Room the clock takes at the foot of the safe area, px. */
const CLOCK_HEIGHT = 104;
const CLOCK_WIDTH = 560;
/** Height of a further line under the clock, px. */
export const CLOCK_LINE = 15;

/** What a clock counts, in as many lines as it takes; its height allows for one. */
export const clockLines = (label: string, width: number): string[] =>
	wrapTo(label, 12.5, Math.min(width, CLOCK_WIDTH));

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
	const more = scene.clock
		? CLOCK_LINE * (clockLines(scene.clock.label, safe.width).length - 1)
		: 0;
	const clockHeight = scene.clock ? Math.min(CLOCK_HEIGHT, safe.height * 0.3) + more : 0;
	const chartHeight = scene.web?.chart
		? Math.min(
				layout.kind === 'side' ? 132 : 104,
				Math.max(safe.height * 0.34, Math.min(92, safe.height * 0.5))
			)
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
					width: Math.min(safe.width, CLOCK_WIDTH),
					height: clockHeight - more - 10
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

/** Widths at which a step that stands alone is tried; between them the picture only scales. */
const ALONE_WIDTHS = [240, 320, 390, 480, 639, 640, 800, 1024, 1440, 2000, 3840];

/** Proportions of a step that stands alone, by its width: the same rule as in its CSS. */
export function aloneHeight(width: number): number {
	return width < 640 ? width * 1.25 : width / 1.6;
}

/**
 * What can come into sight of a scene that stands alone, at any width, view units.
 * @returns left, top, right and bottom, a little wider than the widest picture
 */
export function sightOf(scene: MapScene): [number, number, number, number] {
	const seen = ALONE_WIDTHS.map((width) => {
		const height = aloneHeight(width);
		const { camera } = frameOf(scene, layoutFor(width, height, undefined, 'nothing'));
		const { k, x, y } = camera;
		return [-x / k, -y / k, (width - x) / k, (height - y) / k] as const;
	});
	const [x0, y0] = [Math.min(...seen.map((s) => s[0])), Math.min(...seen.map((s) => s[1]))];
	const [x1, y1] = [Math.max(...seen.map((s) => s[2])), Math.max(...seen.map((s) => s[3]))];
	const edge = Math.max(x1 - x0, y1 - y0) * 0.03 + 20;
	return [x0 - edge, y0 - edge, x1 + edge, y1 + edge];
}

export interface DrawnString {
	string: SceneString;
	arc: Arc;
	/** The holder's thread from the receiver back to the knot; null without a hold. */
	consent: Arc | null;
	knot: Point | null;
	/** Parameter at which the arrowhead's tip stands. */
	arrowAt: number;
	/** Size of the arrowhead, px; smaller on the short legs of a trace. */
	arrowSize: number;
	/** Where beads rest; none where nothing flows. */
	beads: Point[];
	/** What is drawn, as SVG path data; empty where there is nothing to draw. */
	paths: { line: string; arrow: string; consent: string };
}

export interface DrawnPin {
	place: ScenePlace;
	x: number;
	y: number;
	/** The light in it. */
	eye: Point;
	/** Where the place lies beyond the frame: where its string comes in, and from which direction. */
	tag: { x: number; y: number; angle: number } | null;
}

/** A point to a tenth of a px. */
const near = ({ x, y }: Point): Point => ({ x: tenth(x), y: tenth(y) });

/** Parameters at which the beads of a string at rest stand. */
const BEADS_AT = [0.28, 0.5, 0.72];

/** Strings under a camera, px. */
export function drawStrings(scene: MapScene, camera: Camera, map: Rect): DrawnString[] {
	return scene.strings.map((string) => {
		const a = toScreen(camera, string.ends[0], string.ends[1]);
		const b = toScreen(camera, string.ends[2], string.ends[3]);
		const arc = arcBetween(a.x, a.y, b.x, b.y, string.bend);
		const length = Math.max(1, arcLength(arc, 12));
		const arrowAt = Math.max(0.55, 1 - 13 / length);
		const arrowSize = string.ordinal !== undefined && length < 48 ? 5.5 : 9;
		const flows = string.kind === 'flow' && string.state !== 'cut' && string.state !== 'wanted';
		const arrow = flows ? arrowhead(arc, arrowAt, arrowSize) : '';
		const beads =
			flows && string.state === 'taut' && !string.loose
				? BEADS_AT.map((t) => near(pointAt(arc, t)))
				: [];
		const line = arcPath(arc);
		const bare = { string, arc, arrowAt, arrowSize, beads };
		if (!string.holder || string.state === 'cut')
			return { ...bare, consent: null, knot: null, paths: { line, arrow, consent: '' } };
		const inside = { x: map.x + 6, y: map.y + 6, width: map.width - 12, height: map.height - 12 };
		const enters = entersAt(arc, inside, 'start') ?? 0;
		// Where little of the string is in sight, the knot stands on that little.
		const knotAt = enters + Math.min(0.34 * (1 - enters), (enters > 0 ? 34 : 26) / length);
		const beside = arcBeside(arc, 4.5);
		const consent = arcPart(beside, knotAt, 0.985);
		return {
			...bare,
			consent,
			knot: near(pointAt(beside, knotAt)),
			paths: { line, arrow, consent: arcPath(consent) }
		};
	});
}

/** How much smaller marks are drawn on a small map: 1 from about half a screen on. */
export const penFor = (map: Rect): number =>
	Math.min(1, Math.max(0.55, Math.min(map.width, map.height) / 480));

/** Whether a point is out of the frame; a pin may stand a little over its edge. */
const beyond = (map: Rect, x: number, y: number): boolean =>
	x < map.x - 4 || y < map.y - 14 || x > map.x + map.width + 4 || y > map.y + map.height + 14;

/** Pins under a camera, px; those beyond the frame become tags on the strings that lead to them. */
export function drawPins(
	scene: MapScene,
	camera: Camera,
	map: Rect,
	strings: readonly DrawnString[]
): DrawnPin[] {
	return scene.places.map((place) => {
		const { x, y } = near(toScreen(camera, place.x, place.y));
		const eye = near({ x: x - 1.2, y: y - 1.2 });
		const outside = beyond(map, x, y);
		const leading = outside
			? strings.find((s) => s.string.from === place.id || s.string.to === place.id)
			: undefined;
		if (!leading) return { place, x, y, eye, tag: null };
		const side = leading.string.from === place.id ? 'start' : 'end';
		const inner = { x: map.x + 8, y: map.y + 4, width: map.width - 16, height: map.height - 8 };
		const t = entersAt(leading.arc, inner, side);
		if (t === null) return { place, x, y, eye, tag: null };
		const p = near(pointAt(leading.arc, t));
		const d = directionAt(leading.arc, t);
		const outward = side === 'start' ? -1 : 1;
		return {
			place,
			x,
			y,
			eye,
			tag: { ...p, angle: tenth((Math.atan2(d.y * outward, d.x * outward) * 180) / Math.PI) }
		};
	});
}

/** What else the labels of a map have to do with. */
export interface LabelRoom {
	/** Names beside those of places. */
	names: readonly LabelRequest[];
	/** Rectangles to keep clear of, px. */
	boxes: readonly Rect[];
	/** Points of lines to keep off, px. */
	ways: readonly Point[];
}

const ALONE: LabelRoom = { names: [], boxes: [], ways: [] };

/**
 * Labels for the camera at rest. Off-frame places are named where their string comes in.
 * @param strings and pins as drawn under the same camera
 * @param room what the scene's extras add
 * @param taken rectangles that are covered, px
 */
export function drawLabels(
	scene: MapScene,
	frame: Frame,
	strings: readonly DrawnString[],
	pins: readonly DrawnPin[],
	room: LabelRoom = ALONE,
	taken: readonly Rect[] = []
): PlacedLabel[] {
	const { map } = frame;
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
	const along = strings
		.filter((s) => s.string.state !== 'faint')
		.flatMap((s) => Array.from({ length: 41 }, (_, i) => pointAt(s.arc, i / 40)));
	const knots = strings.flatMap((s) =>
		s.knot ? [{ x: s.knot.x - 9, y: s.knot.y - 9, width: 18, height: 18 }] : []
	);
	// A pin nobody names must not be written over, either.
	const named = new Set(requests.map((request) => request.id));
	const half = 7 * penFor(map);
	const bare = pins.flatMap((pin): Rect[] => {
		const { x, y } = pin.tag ?? pin;
		if (named.has(pin.place.id) || beyond(map, x, y)) return [];
		return [{ x: x - half, y: y - half, width: 2 * half, height: 2 * half }];
	});
	return placeLabels(
		[...requests, ...room.names],
		map,
		[...along, ...room.ways],
		[...taken, ...knots, ...bare, ...room.boxes]
	);
}
