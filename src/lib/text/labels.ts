/**
 * Where names go. Greedy placement over a few candidates per label: no label over another, over a
 * pin, over the card or out of the frame, and off the strings where there is room.
 * Pure and deterministic: the server and the page place the same labels in the same spots.
 */

import { tenth } from '../geometry/round.ts';
import type { Rect } from '../geometry/rect.ts';
import { linesOf } from './lines.ts';

export interface LabelRequest {
	id: string;
	/** Pin, px. */
	x: number;
	y: number;
	name: string;
	note: string;
	/** Higher is placed first and keeps its note longest. */
	weight: number;
	/** The pin is beyond the frame: the label stands where its string comes in. */
	edge?: boolean;
}

export interface PlacedLabel {
	id: string;
	/** Where the text begins or ends: the same as `dx` and `dy`, from the corner of the stage, px. */
	x: number;
	y: number;
	/** Left edge or right edge of the text by `anchor`, and first baseline; px from the pin. */
	dx: number;
	dy: number;
	anchor: 'start' | 'end' | 'middle';
	name: string;
	/** Note lines under (or over) the name; empty where there was no room. */
	note: string[];
}

export const NAME_SIZE = 13.5;
export const NOTE_SIZE = 12.5;
const LINE = 16;
const NOTE_MEASURE = 24;

/** Width of a label in the sans face, px: by classes of letters, a little generous. */
export function textWidth(text: string, size: number, bold = false): number {
	let ems = 0;
	for (const letter of text) {
		if ("iljtf.,:;|!'’ ()[]-".includes(letter)) ems += 0.31;
		else if ('mwMW%—'.includes(letter)) ems += 0.86;
		else if (/[A-ZÀ-ÖØ-Þ0-9$€£]/.test(letter)) ems += 0.65;
		else ems += 0.555;
	}
	return ems * size * (bold ? 1.04 : 1) + 2;
}

/** Breaks a note into lines of about two dozen letters. */
export function wrapNote(note: string, measure = NOTE_MEASURE): string[] {
	return linesOf(note, (line) => line.length <= measure);
}

const overlap = (a: Rect, b: Rect): number =>
	Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
	Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

const holds = (r: Rect, p: { x: number; y: number }): boolean =>
	p.x >= r.x && p.x <= r.x + r.width && p.y >= r.y && p.y <= r.y + r.height;

interface Candidate {
	box: Rect;
	dx: number;
	dy: number;
	anchor: PlacedLabel['anchor'];
	cost: number;
}

function candidates(request: LabelRequest, note: string[]): Candidate[] {
	const width = Math.max(
		textWidth(request.name, NAME_SIZE, true),
		...note.map((line) => textWidth(line, NOTE_SIZE))
	);
	const height = LINE * (1 + note.length);
	const gap = 10;
	const make = (
		anchor: PlacedLabel['anchor'],
		dx: number,
		top: number,
		cost: number
	): Candidate => ({
		anchor,
		dx,
		dy: top + NAME_SIZE - 1,
		cost,
		box: {
			x: request.x + dx - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0),
			y: request.y + top,
			width,
			height
		}
	});
	const middle = -height / 2;
	return [
		make('start', gap, middle, 0),
		make('start', gap - 2, 6, 1),
		make('start', gap - 2, -height - 4, 2),
		make('end', -gap, middle, 1),
		make('end', -gap + 2, 6, 2),
		make('end', -gap + 2, -height - 4, 3),
		make('middle', 0, gap, 2),
		make('middle', 0, -height - gap, 3),
		make('start', gap + 14, 16, 6),
		make('end', -gap - 14, 16, 6),
		make('start', gap + 14, -height - 16, 7),
		make('end', -gap - 14, -height - 16, 7),
		make('middle', 0, gap + 18, 8),
		make('middle', 0, -height - gap - 18, 8)
	];
}

/** By code units, not by the reader's language: server and page must agree. */
const byId = (a: LabelRequest, b: LabelRequest): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Places labels.
 * @param requests pins with their words
 * @param frame where labels may stand, px
 * @param strings points along the strings, px, to keep clear of where possible
 * @param taken rectangles already in use (knots, the clock), px
 * @returns labels that found room, in the order asked; a label without any room is left out
 */
export function placeLabels(
	requests: readonly LabelRequest[],
	frame: Rect,
	strings: readonly { x: number; y: number }[],
	taken: readonly Rect[] = []
): PlacedLabel[] {
	const bare = new Set<string>();
	let best = placeOnce(requests, frame, strings, taken, bare);
	// A name counts for more than a note: as long as one finds no room, the lightest note goes.
	const lightest = [...requests].sort((a, b) => a.weight - b.weight || byId(b, a));
	for (const { id, note } of lightest) {
		if (best.length === requests.length) break;
		if (!note) continue;
		bare.add(id);
		const next = placeOnce(requests, frame, strings, taken, bare);
		if (next.length > best.length) best = next;
	}
	return best;
}

function placeOnce(
	requests: readonly LabelRequest[],
	frame: Rect,
	strings: readonly { x: number; y: number }[],
	taken: readonly Rect[],
	bare: ReadonlySet<string>
): PlacedLabel[] {
	const pins = requests.map((r): Rect => ({ x: r.x - 6, y: r.y - 6, width: 12, height: 12 }));
	const solid: Rect[] = [...taken, ...pins];
	const placed = new Map<string, PlacedLabel>();
	const order = [...requests].sort((a, b) => b.weight - a.weight || byId(a, b));
	for (const request of order) {
		const full = bare.has(request.id) ? [] : wrapNote(request.note);
		const attempts = full.length > 0 ? [full, []] : [[]];
		for (const note of attempts) {
			let best: Candidate | null = null;
			let bestCost = Infinity;
			for (const option of candidates(request, note)) {
				const outside = option.box.width * option.box.height - overlap(option.box, frame);
				if (outside > 1) continue;
				if (solid.some((other) => overlap(option.box, other) > 4)) continue;
				const grown = {
					x: option.box.x - 3,
					y: option.box.y - 2,
					width: option.box.width + 6,
					height: option.box.height + 4
				};
				const crossed = strings.filter((p) => holds(grown, p)).length;
				const cost = option.cost + crossed * 4;
				if (cost < bestCost) {
					best = option;
					bestCost = cost;
				}
			}
			// Prefer a bare name in the clear to a name and note lying across a string, and a light name
			// left out to one that lies on strings all along.
			if (best && bestCost < (note.length > 0 ? 60 : request.weight > 2 ? Infinity : 80)) {
				solid.push(best.box);
				placed.set(request.id, {
					id: request.id,
					x: tenth(request.x + best.dx),
					y: tenth(request.y + best.dy),
					dx: best.dx,
					dy: best.dy,
					anchor: best.anchor,
					name: request.name,
					note
				});
				break;
			}
		}
	}
	return requests.flatMap((r) => placed.get(r.id) ?? []);
}
