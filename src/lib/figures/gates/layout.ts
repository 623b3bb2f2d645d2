/**
 * The gates figure: a licence as a thread that passes one gate after another, with a ruler of days
 * where a time is published and an empty line where none is. Pure.
 *
 * `walk`: one pathway, gate by gate. `beside`: several jurisdictions, one row each, by the time of
 * one gate. `past`: lanes that run round the ordinary gates, with the knots they keep.
 */

import type { Layout } from '../../scene/layout.ts';
import { textWidth, wrapNote } from '../../text/labels.ts';
import { fitText } from '../../text/wrap.ts';
import { tenth } from '../../geometry/round.ts';
import type { SceneGate, GatesScene } from './spec.ts';

// ——— Drawing ———

export interface DrawnText {
	text: string;
	x: number;
	y: number;
	size: number;
	kind: 'name' | 'strong' | 'soft' | 'days';
	anchor?: 'middle';
}

/** A gate across a thread: two posts with an opening between them, and a knot in the opening. */
export interface DrawnGate {
	x: number;
	y: number;
	/** `across`: the thread comes from above; `along`: it comes from the left. */
	way: 'across' | 'along';
	/** Without a knot: a gate the thread runs round. */
	ghost: boolean;
	/** From the middle to the end of a post, px; 0 for a knot without posts. */
	half: number;
}

/** A ruler: graduated by days, or empty. */
export interface DrawnRuler {
	x0: number;
	x1: number;
	y: number;
	/** x of every day's tick. */
	ticks: number[];
	height: number;
}

export interface DrawnGates {
	/** Path data of the threads. */
	threads: string[];
	/** Ways that the threads don't take. */
	untaken: string[];
	/** Arrowheads at their ends: path data. */
	arrows: string[];
	gates: DrawnGate[];
	rulers: DrawnRuler[];
	texts: DrawnText[];
}

const n = (value: number): string => String(tenth(value));

/** Lays the gates out in the part of the stage that no card covers. */
export function drawGates(scene: GatesScene, layout: Layout): DrawnGates {
	const { safe } = layout;
	// A large sheet, not a wall: on very wide stages the figure keeps to the middle.
	const width = Math.min(safe.width, 860);
	const area = { ...safe, width, x: safe.x + (safe.width - width) / 2 };
	switch (scene.form) {
		case 'walk':
			return drawWalk(scene, area);
		case 'beside':
			return drawBeside(scene, area);
		case 'past':
			return drawPast(scene, area);
	}
}

type Area = Layout['safe'];

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const nothing = (): DrawnGates => ({
	threads: [],
	untaken: [],
	arrows: [],
	gates: [],
	rulers: [],
	texts: []
});

/** The first authority of several, without its parts: for tight places. */
const firstOf = (authority: string): string => authority.split(/[,;]| and | with /)[0]!;

function ruler(
	days: number | null,
	x0: number,
	room: number,
	y: number,
	height: number,
	longest: number
): DrawnRuler {
	const day = room / longest;
	return {
		x0,
		x1: x0 + (days ?? longest) * day,
		y,
		ticks: Array.from({ length: days ?? 0 }, (_, i) => x0 + (i + 0.5) * day),
		height
	};
}

function drawWalk(scene: GatesScene, area: Area): DrawnGates {
	const { gates } = scene.lanes[0]!;
	const row = Math.min(124, area.height / (gates.length + 0.2));
	const top = area.y + (area.height - row * gates.length) / 2;
	const compact = row < 84;
	const half = compact ? 15 : 26;
	const x = area.x + half + 8;
	const textX = x + half + (compact ? 14 : 26);
	const room = area.x + area.width - textX - 6;
	const nameSize = compact ? 16 : row > 110 ? 25 : 21;
	const textSize = compact ? 12.5 : 15;
	const tick = compact ? 7 : 13;
	const daysSize = compact ? 17 : 30;
	const silent = compact ? 12 : 14;
	const drawn = nothing();
	const SILENCE = 'no time published';
	const unit = (gate: SceneGate): string => gate.time.replace(/^\d+ /, '');
	// One scale for all rulers: as long as leaves room for the words after every one of them.
	const scale = Math.max(
		40,
		Math.min(
			...gates.map((gate) => {
				if (gate.days === null) return room - 9 - textWidth(SILENCE, silent);
				const number = textWidth(String(gate.days), daysSize) * 0.92 + 13;
				return (
					(room - number - textWidth(unit(gate), textSize, true)) * (scene.longest / gate.days)
				);
			})
		)
	);
	const at = (i: number): number => top + row * (i + 0.5);
	// Hangs with a little sway, through every gate.
	let d = `M${n(x - 3)} ${n(top + 2)}`;
	gates.forEach((_, i) => {
		const from = i === 0 ? top + 2 : at(i - 1);
		const sway = (i % 2 ? -1 : 1) * Math.min(7, row * 0.08);
		d += `Q${n(x + sway)} ${n((from + at(i)) / 2)} ${n(x)} ${n(at(i))}`;
	});
	const end = at(gates.length - 1) + Math.max(21, row * 0.5 - 3);
	drawn.threads.push(`${d}Q${n(x + 3)} ${n((at(gates.length - 1) + end) / 2)} ${n(x)} ${n(end)}`);
	drawn.arrows.push(`M${n(x - 5.5)} ${n(end - 8)}L${n(x)} ${n(end)}L${n(x + 5.5)} ${n(end - 8)}`);
	gates.forEach((gate, i) => {
		const y = at(i);
		drawn.gates.push({ x, y, way: 'across', ghost: false, half });
		const nameY = y - (compact ? 5 : 9);
		drawn.texts.push({ text: gate.name, x: textX, y: nameY, size: nameSize, kind: 'name' });
		const whoX = textX + textWidth(gate.name, nameSize) * 0.98 + (compact ? 8 : 12);
		const whoRoom = area.x + area.width - whoX;
		const beside = textWidth(gate.who, textSize) <= whoRoom;
		if (beside)
			drawn.texts.push({ text: gate.who, x: whoX, y: nameY, size: textSize, kind: 'soft' });
		const y1 = y + (compact ? 9 : 17);
		const line = unit(gate);
		const long = ruler(gate.days, textX, scale, y1, tick, scene.longest);
		drawn.rulers.push(long);
		if (gate.days !== null) {
			const numberX = long.x1 + 9;
			const numberY = y1 + daysSize * 0.32;
			drawn.texts.push(
				{ text: String(gate.days), x: numberX, y: numberY, size: daysSize, kind: 'days' },
				{
					text: line,
					x: numberX + textWidth(String(gate.days), daysSize) * 0.92 + 4,
					y: y1 + 4.2,
					size: textSize,
					kind: 'strong'
				}
			);
		} else
			drawn.texts.push({
				text: SILENCE,
				x: long.x1 + 9,
				y: y1 + 4.2,
				size: silent,
				kind: 'soft'
			});
	});
	return drawn;
}

function drawBeside(scene: GatesScene, area: Area): DrawnGates {
	const { lanes } = scene;
	const row = Math.min(72, area.height / lanes.length);
	const top = area.y + (area.height - row * lanes.length) / 2;
	const wide = area.width > 560;
	const roomy = row > 52;
	/** So low that ruler and words must share it. */
	const low = row < 27;
	const nameSize = roomy ? (wide ? 19 : 16) : 13.5;
	const textSize = roomy ? 13.5 : 12;
	const longestName = Math.max(...lanes.map((lane) => textWidth(lane.label, nameSize, true)));
	const nameRoom = wide ? area.width * 0.29 : Math.min(longestName + 8, area.width * 0.38);
	const threadX = area.x + nameRoom;
	const threadRoom = area.width * 0.22;
	const rulerX = threadX + threadRoom + (wide ? 30 : 14);
	const rulerRoom = area.x + area.width - rulerX - 4;
	const drawn = nothing();
	lanes.forEach((lane, i) => {
		const y = top + row * (i + 0.5);
		const name = fitText(lane.label, nameSize, nameRoom - 6);
		drawn.texts.push({
			text: name,
			x: area.x,
			y: y + (wide && roomy ? -2 : nameSize * 0.34),
			size: nameSize,
			kind: roomy ? 'name' : 'strong'
		});
		if (wide && roomy)
			wrapNote(firstOf(lane.note), Math.floor((nameRoom - 16) / 6.4))
				.slice(0, row > 64 ? 2 : 1)
				.forEach((text, k) =>
					drawn.texts.push({ text, x: area.x, y: y + 14 + k * 15, size: 12.5, kind: 'soft' })
				);
		const [a, b] = [threadX, threadX + threadRoom];
		drawn.threads.push(`M${n(a)} ${n(y)}Q${n((a + b) / 2)} ${n(y + 5)} ${n(b)} ${n(y)}`);
		drawn.arrows.push(`M${n(b - 6)} ${n(y - 4)}L${n(b)} ${n(y)}L${n(b - 6)} ${n(y + 4)}`);
		const gap = threadRoom / (lane.gates.length + 0.6);
		const knots = lane.gates.map((_, g) => a + gap * (g + 0.65));
		for (const x of knots) {
			const t = (x - a) / (b - a);
			drawn.gates.push({
				x,
				y: y + 10 * t * (1 - t),
				way: 'along',
				ghost: false,
				half: roomy ? 11 : 0
			});
		}
		const gate = lane.gates[lane.timed];
		const y1 = y - (roomy ? 5 : low ? row * 0.32 : 4);
		const height = roomy ? 11 : low ? 4 : 8;
		const line = ruler(gate?.days ?? null, rulerX, rulerRoom, y1, height, scene.longest);
		drawn.rulers.push(line);
		// Where there is room, what the days are for.
		const whole = gate ? `${gate.time}: ${lowerFirst(gate.name)}` : '';
		const says =
			gate && textWidth(whole, textSize, true) <= rulerRoom
				? whole
				: (gate?.time ?? 'no time published');
		drawn.texts.push({
			text: fitText(says, textSize, rulerRoom),
			x: rulerX,
			y: low ? y + row * 0.34 : y1 + (roomy ? 21 : 16),
			size: textSize,
			kind: gate ? 'strong' : 'soft'
		});
	});
	return drawn;
}

function drawPast(scene: GatesScene, area: Area): DrawnGates {
	const { lanes } = scene;
	const row = Math.min(158, area.height / lanes.length);
	const top = area.y + (area.height - row * lanes.length) / 2;
	const roomy = row > 116;
	const nameSize = roomy ? 20 : 14;
	const textSize = roomy ? 14 : 12;
	const line = textSize * 1.2;
	const drawn = nothing();
	const [a, b] = [area.x + 6, area.x + area.width - 8];
	const [c, d] = [a + (b - a) * 0.1, a + (b - a) * 0.93];
	lanes.forEach((lane, i) => {
		const y0 = top + row * i;
		const nameY = y0 + nameSize;
		drawn.texts.push({
			text: fitText(lane.label, nameSize, area.width),
			x: area.x,
			y: nameY,
			size: nameSize,
			kind: roomy ? 'name' : 'strong'
		});
		const slot = (d - c) / lane.gates.length;
		const letters = Math.floor((slot - 8) / (textSize * 0.52));
		const says = lane.gates.map((gate) => wrapNote(gate.name, letters).slice(0, 2));
		const most = Math.max(...says.map((lines) => lines.length));
		const textY = y0 + row - (roomy ? 16 : 5) - line * (most - 1);
		const room = { from: nameY + (roomy ? 12 : 9), to: textY - textSize - (roomy ? 9 : 4) };
		const half = Math.min(14, Math.max(8.5, (room.to - room.from) * 0.24));
		const straight = room.from + half;
		const low = Math.max(straight + half + 8, room.to - 2);
		for (let g = 0; g < lane.round; g++)
			drawn.gates.push({
				x: c + 34 + ((d - c - 68) * (g + 0.5)) / lane.round,
				y: straight,
				way: 'along',
				ghost: true,
				half
			});
		drawn.untaken.push(`M${n(c + 24)} ${n(straight)}H${n(d - 24)}`);
		const turn = Math.min(36, (d - c) * 0.12);
		drawn.threads.push(
			`M${n(a)} ${n(straight)}C${n(c)} ${n(straight)} ${n(c - 4)} ${n(low)} ${n(c + turn)} ${n(low)}L${n(d - turn)} ${n(low)}C${n(d + 4)} ${n(low)} ${n(d)} ${n(straight)} ${n(b)} ${n(straight)}`
		);
		drawn.arrows.push(
			`M${n(b - 8)} ${n(straight - 5)}L${n(b)} ${n(straight)}L${n(b - 8)} ${n(straight + 5)}`
		);
		lane.gates.forEach((_, g) => {
			const x = c + slot * (g + 0.5);
			drawn.gates.push({ x, y: low, way: 'along', ghost: false, half: 0 });
			says[g]!.forEach((text, k) =>
				drawn.texts.push({
					text: fitText(text, textSize, slot),
					x,
					y: textY + line * k,
					size: textSize,
					kind: 'soft',
					anchor: 'middle'
				})
			);
		});
	});
	return drawn;
}
