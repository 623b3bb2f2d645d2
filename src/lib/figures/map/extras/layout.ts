/**
 * What some map scenes carry beside strings, pins and names: requests and how they came out, checks,
 * the numbers of a trace, a clock. Kept apart because most scenes, and the first picture, do without;
 * webs of treaties have extras of their own. Pure.
 */
import { arcBetween, entersAt, pointAt, type Arc, type Point } from '../../../geometry/arcs.ts';
import { clockLines, type DrawnString, type Frame, type LabelRoom } from '../layout.ts';
import { textWidth } from '../../../text/labels.ts';
import { MARK_RADIUS, OUTCOMES, type Outcome } from '../../../scene/outcomes.ts';
import type { DrawnTreaty } from '../../web/layout.ts';
import type { Rect } from '../../../geometry/rect.ts';
import type { MapScene, SceneClock, SceneRequest } from '../spec.ts';
import { checkBoxes, drawChecks, ordinalAt, type DrawnCheck } from './checks.ts';

export interface DrawnMark {
	id: string;
	outcome: Outcome;
	x: number;
	y: number;
	label: string;
	/** Where the label stands: baseline, px. */
	textX: number;
	textY: number;
	anchor: 'start' | 'end';
}

/** Size of a mark's label, px: that of a note on the map. */
const MARK_TEXT = 12.5;

/** A mark with its label on whichever side has room, and off the pins if one side is. */
function markAt(
	id: string,
	outcome: Outcome,
	label: string,
	p: Point,
	map: Rect,
	prefer: 'start' | 'end',
	pins: readonly Point[]
): DrawnMark {
	const x = Math.min(Math.max(p.x, map.x + MARK_RADIUS), map.x + map.width - MARK_RADIUS);
	const y = Math.min(Math.max(p.y, map.y + MARK_RADIUS), map.y + map.height - MARK_RADIUS);
	const room = textWidth(label, MARK_TEXT, true) + MARK_RADIUS + 5;
	const clear = (side: 'start' | 'end'): number => {
		const [from, to] = side === 'start' ? [x, x + room] : [x - room, x];
		const fits = from >= map.x && to <= map.x + map.width;
		const covers = pins.some((q) => q.x > from - 6 && q.x < to + 6 && Math.abs(q.y - y) < 14);
		return (fits ? 2 : 0) + (covers ? 0 : 1);
	};
	const other = prefer === 'start' ? 'end' : 'start';
	const anchor = clear(prefer) >= clear(other) ? prefer : other;
	const gap = MARK_RADIUS + 5;
	return {
		id,
		outcome,
		x,
		y,
		label,
		textX: anchor === 'start' ? x + gap : x - gap,
		textY: y + 4.4,
		anchor
	};
}

/** Both ends of every string: where the pins stand. */
const endsOf = (strings: readonly DrawnString[]): Point[] =>
	strings.flatMap(({ arc }) => [
		{ x: arc.x0, y: arc.y0 },
		{ x: arc.x1, y: arc.y1 }
	]);

/** Marks of how strings came out, on the strings. */
export function drawMarks(strings: readonly DrawnString[], map: Rect): DrawnMark[] {
	const pins = endsOf(strings);
	return strings.flatMap(({ string, arc }) => {
		if (!string.outcome) return [];
		const inside = { x: map.x + 12, y: map.y + 12, width: map.width - 24, height: map.height - 24 };
		const [from, to] = [entersAt(arc, inside, 'start') ?? 0, entersAt(arc, inside, 'end') ?? 1];
		const p = pointAt(arc, from + (to - from) * 0.58);
		const { label } = OUTCOMES[string.outcome];
		return [markAt(string.id, string.outcome, label, p, map, 'start', pins)];
	});
}

export interface DrawnRequest {
	request: SceneRequest;
	/** From the receiver back to the holder. */
	arc: Arc;
	mark: DrawnMark;
}

/**
 * Requests under a camera, px: each runs back beside its string, on the string's other side, and the
 * later ones further out.
 */
export function drawRequests(
	scene: MapScene,
	strings: readonly DrawnString[],
	map: Rect
): DrawnRequest[] {
	const requests = scene.requests ?? [];
	return requests.flatMap((request, i) => {
		const along = strings.find((s) => s.string.id === request.string);
		if (!along) return [];
		const { arc, string } = along;
		const before = requests.slice(0, i).filter((r) => r.string === request.string).length;
		// Bending the same way on the way back lands on the other side.
		const bend = Math.sign(string.bend || 1) * (Math.abs(string.bend) + 0.16 + 0.26 * before);
		const back = arcBetween(arc.x1, arc.y1, arc.x0, arc.y0, bend);
		// Marks of several requests stand apart along their way, so that their labels do.
		const p = pointAt(back, requests.length === 1 ? 0.5 : 0.28 + (0.5 * i) / (requests.length - 1));
		const side = p.x < (arc.x0 + arc.x1) / 2 ? 'end' : 'start';
		const mark = markAt(
			`${request.string}-${i}`,
			request.outcome,
			request.label,
			p,
			map,
			side,
			endsOf(strings)
		);
		return [{ request, arc: back, mark }];
	});
}

/** The rectangle a mark and its label take. */
function markBox(mark: DrawnMark): Rect {
	const width = textWidth(mark.label, MARK_TEXT, true) + 2 * MARK_RADIUS + 8;
	return {
		x: mark.anchor === 'start' ? mark.x - MARK_RADIUS : mark.x + MARK_RADIUS - width,
		y: mark.y - MARK_RADIUS - 1,
		width,
		height: 2 * MARK_RADIUS + 2
	};
}

export interface DrawnClock extends SceneClock {
	/** Left edge and baseline of the number, px. */
	x: number;
	base: number;
	/** Height of the number, px. */
	size: number;
	/** Where the ruler begins, px. */
	rulerX: number;
	/** One tick a month, px. */
	ticks: number[];
	/** What it counts. */
	lines: string[];
}

/** A precedent's clock at the foot of the map, px; null where the scene has none. */
export function drawClock(scene: MapScene, frame: Frame): DrawnClock | null {
	if (!scene.clock || !frame.clock) return null;
	const { x, y, width, height } = frame.clock;
	const size = Math.min(78, height * 0.82);
	const rulerX = x + size * 1.16;
	const step = Math.min(9, (width - size * 1.2) / scene.clock.months);
	return {
		...scene.clock,
		lines: clockLines(scene.clock.label, width),
		x,
		base: y + size * 0.86,
		size,
		rulerX,
		ticks: Array.from({ length: scene.clock.months }, (_, i) => rulerX + (i + 0.5) * step)
	};
}

/** All extras of a scene under a camera, px. */
export interface Extras {
	treaties: DrawnTreaty[];
	requests: DrawnRequest[];
	/** Of strings and of requests. */
	marks: DrawnMark[];
	checks: DrawnCheck[];
	/** Of the legs of a trace. */
	numbers: { x: number; y: number; ordinal: number }[];
	clock: DrawnClock | null;
	/** What the labels have to do with. */
	room: LabelRoom;
}

/** The extras of a scene without a web, and what they ask of its labels. */
export function drawExtras(scene: MapScene, strings: readonly DrawnString[], frame: Frame): Extras {
	const { camera, map } = frame;
	const requests = drawRequests(scene, strings, map);
	const marks = [...drawMarks(strings, map), ...requests.map((r) => r.mark)];
	const checks = drawChecks(scene, camera, map);
	const numbers = strings.flatMap(({ string, arc }) => {
		if (string.ordinal === undefined || string.state === 'cut') return [];
		const at = ordinalAt(arc, map);
		return at ? [{ ...at, ordinal: string.ordinal }] : [];
	});
	const back = requests.flatMap((r) =>
		Array.from({ length: 21 }, (_, i) => pointAt(r.arc, i / 20))
	);
	return {
		treaties: [],
		requests,
		marks,
		checks,
		numbers,
		clock: drawClock(scene, frame),
		room: {
			names: [],
			boxes: [
				...marks.map(markBox),
				...checkBoxes(checks),
				...numbers.map(({ x, y }) => ({ x: x - 10, y: y - 10, width: 20, height: 20 }))
			],
			ways: back
		}
	};
}
