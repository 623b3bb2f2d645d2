/**
 * The debate figure: two sides pulling one rope, each with its best case and a real example, drawn as
 * the string it is about, with equal room and no winner. Pure.
 */
import {
	arcBeside,
	arcBetween,
	arcPart,
	pointAt,
	type Arc,
	type Point
} from '../../geometry/arcs.ts';
import type { Layout } from '../../scene/layout.ts';
import { wrapTo } from '../../text/wrap.ts';
import { tenth } from '../../geometry/round.ts';
import type { DebateSideScene, DebateScene } from './spec.ts';

export interface DebateLine {
	text: string;
	y: number;
	kind: 'label' | 'case' | 'instance' | 'example';
	size: number;
}

export interface DrawnDebate {
	question: { lines: { text: string; y: number }[]; x: number; size: number };
	rope: { path: string; y: number; x0: number; x1: number };
	/** The mark at the rope's middle: nobody has moved it. */
	middle: { x: number; y: number; foot: number };
	sides: {
		key: 'a' | 'b';
		x: number;
		lines: DebateLine[];
		/** The example's string, or none. */
		strings: DrawnExample[];
	}[];
	bottom: number;
}

/** A side's example as a string, px. */
export interface DrawnExample {
	arc: Arc;
	state: 'taut' | 'cut';
	/** The holder's thread: along the string, or down from a holder who is neither end. */
	consent: Arc;
	knot: Point;
	/** Pins: the two ends, and a holder who is neither. */
	pins: Point[];
	names: { text: string; x: number; y: number; anchor: 'start' | 'middle' | 'end' }[];
	size: number;
	/** What came of it: lines under the string. */
	says: { text: string; x: number; y: number }[];
	/** How far a loose end falls, px. */
	drop: number;
	height: number;
}

/** How much of each side is said, and in what size: the first that fits both sides is taken. */
const WAYS: readonly {
	text: 'case' | 'brief' | '';
	example: 'example' | 'instance' | '';
	size: number;
	/** The example is drawn as well, where there is something to draw. */
	drawn?: true;
}[] = [
	{ text: 'case', example: 'example', size: 19, drawn: true },
	{ text: 'case', example: 'example', size: 17, drawn: true },
	{ text: 'case', example: '', size: 17, drawn: true },
	{ text: 'case', example: '', size: 15, drawn: true },
	{ text: 'brief', example: '', size: 17, drawn: true },
	{ text: 'brief', example: '', size: 15, drawn: true },
	{ text: 'brief', example: '', size: 13, drawn: true },
	{ text: 'brief', example: '', size: 12.5, drawn: true },
	{ text: '', example: '', size: 12.5, drawn: true },
	{ text: 'case', example: 'example', size: 19 },
	{ text: 'case', example: 'example', size: 17 },
	{ text: 'case', example: 'example', size: 15 },
	{ text: 'case', example: 'example', size: 13 },
	{ text: 'case', example: 'instance', size: 13 },
	{ text: 'brief', example: 'example', size: 13 },
	{ text: 'brief', example: 'example', size: 12.5 },
	{ text: 'brief', example: 'instance', size: 12.5 },
	{ text: 'brief', example: '', size: 12.5 },
	{ text: '', example: '', size: 12.5 }
];

/** Lays the debate out in the part of the stage that no card covers. */
export function drawDebate(scene: DebateScene, layout: Layout): DrawnDebate {
	const { safe } = layout;
	const width = Math.min(safe.width, 900);
	const x0 = safe.x + (safe.width - width) / 2;
	const x1 = x0 + width;
	const cx = (x0 + x1) / 2;
	const roomy = width > 520 && safe.height > 380;
	const gutter = roomy ? 30 : 13;
	const measure = width / 2 - gutter - 2;
	const questionSize = roomy ? 29 : safe.height < 200 ? 15 : safe.height < 260 ? 17 : 19;
	// The serif runs a little narrower than the sans the measure is made for.
	const question = wrapTo(scene.question, questionSize * 0.93, width - 8);
	const ropeGap = roomy ? 40 : 20;
	const headHeight = question.length * questionSize * 1.16 + ropeGap;
	const room = safe.height - headHeight - (roomy ? 22 : 14);

	const left = (i: number): number => (i === 0 ? x0 : cx + gutter);
	let sides: Omit<DrawnDebate['sides'][number], 'strings'>[] = [];
	/** The examples of both sides, under a base. */
	let hang: (base: number) => DrawnExample[][] = () => [];
	let depth = 0;
	for (const way of WAYS) {
		if (!roomy && way.size > 13) continue;
		if (way.drawn && !(scene.a.picture && scene.b.picture)) continue;
		const heads = [scene.a, scene.b].map((side) => headOf(side, way, measure, roomy));
		const texts = [scene.a, scene.b].map((side) => textOf(side, way, measure, roomy));
		// Both strings hang at one height, and both texts begin at one.
		const at = Math.max(...heads.map(({ height }) => height));
		hang = (base) =>
			[scene.a, scene.b].map(({ picture }, i) =>
				way.drawn && picture ? [drawExample(picture, left(i), base + at, measure, roomy)] : []
			);
		const under = at + Math.max(0, ...hang(0).flatMap(([string]) => string?.height ?? 0));
		const from = (i: number): number => (way.drawn ? under : heads[i]!.height);
		depth = Math.max(...texts.map(({ height }, i) => from(i) + height));
		sides = texts.map(({ lines }, i) => ({
			key: i === 0 ? 'a' : 'b',
			x: left(i),
			lines: [
				// What both strings show is named at one height, too.
				...heads[i]!.lines.map((line) =>
					line.kind === 'instance' ? lower(line, at - heads[i]!.height) : line
				),
				...lines.map((line) => lower(line, from(i)))
			]
		}));
		if (depth <= room) break;
	}
	const spare = Math.max(0, safe.height - headHeight - depth - (roomy ? 22 : 14));
	const top = safe.y + spare * 0.42;
	const ropeY = top + headHeight - ropeGap * 0.15;
	const base = ropeY + (roomy ? 22 : 14);
	const sag = roomy ? 7 : 4;
	const strings = hang(base);
	return {
		question: {
			lines: question.map((text, i) => ({
				text,
				y: top + questionSize * (0.85 + i * 1.16)
			})),
			x: cx,
			size: questionSize
		},
		rope: {
			path: `M${tenth(x0)} ${tenth(ropeY)}Q${tenth(cx)} ${tenth(ropeY + sag * 2)} ${tenth(x1)} ${tenth(ropeY)}`,
			y: ropeY,
			x0,
			x1
		},
		middle: { x: cx, y: ropeY + sag, foot: ropeY + sag + Math.min(depth, roomy ? 58 : 34) },
		sides: sides.map((side, i) => ({
			...side,
			lines: side.lines.map((line) => lower(line, base)),
			strings: strings[i] ?? []
		})),
		bottom: base + depth
	};
}

/** Type size of what stands at a string, px. */
const exampleSize = (roomy: boolean): number => (roomy ? 15 : 12.5);

const lower = <P extends { y: number }>(p: P, by: number): P => ({ ...p, y: p.y + by });
/** A side's example, from `x` on under `top`: the string, who is at its ends and who has the say. */
function drawExample(
	{ from, to, holder, state, says }: NonNullable<DebateSideScene['picture']>,
	x: number,
	top: number,
	measure: number,
	roomy: boolean
): DrawnExample {
	const size = exampleSize(roomy);
	const third = holder !== from && holder !== to;
	const [left, right] = [x + 6, x + measure - 8];
	// A third party's pin hangs above; both sides keep its room, so that their strings are level.
	const y = top + (roomy ? 70 : 49);
	const arc = arcBetween(left, y, right, y, 0.07);
	const beside = arcBeside(arc, 4.5);
	const at = third ? 0.5 : 0.1;
	const over = { x: (left + right) / 2, y: top + (roomy ? 16 : 12) };
	const knot = third ? pointAt(arc, at) : pointAt(beside, at);
	const consent = third
		? arcBetween(over.x, over.y, knot.x, knot.y, 0.08)
		: arcPart(beside, at, 0.985);
	const below = y + size * 1.5;
	const lines = wrapTo(says, size, right - left + 6);
	return {
		arc,
		state,
		consent,
		knot,
		pins: [{ x: left, y }, { x: right, y }, ...(third ? [over] : [])],
		names: [
			{ text: from, x: left - 5, y: below, anchor: 'start' },
			{ text: to, x: right + 5, y: below, anchor: 'end' },
			...(third
				? [{ text: holder, x: over.x + 11, y: over.y + size * 0.35, anchor: 'start' as const }]
				: [])
		],
		size,
		says: lines.map((text, i) => ({ text, x: x + 1, y: below + size * 1.34 * (i + 1) })),
		drop: roomy ? 14 : 8,
		height: below - top + size * 1.34 * lines.length + size * 0.4
	};
}

/** Lines one under the other, from 0 down. */
class Column {
	lines: DebateLine[] = [];
	height = 0;
	gap(height: number): void {
		this.height += height;
	}
	put(texts: readonly string[], size: number, kind: DebateLine['kind'], leading = 1.34): void {
		for (const text of texts) {
			this.height += size * leading;
			this.lines.push({ text, y: this.height, kind, size });
		}
	}
}

/** What stands over a side's text: its label and, over its picture, what that shows. */
function headOf(
	side: DebateSideScene,
	way: (typeof WAYS)[number],
	measure: number,
	roomy: boolean
): Column {
	const labelSize = roomy ? 22 : measure < 120 ? 14.5 : 16.5;
	const column = new Column();
	column.put(wrapTo(side.label, labelSize * 0.93, measure), labelSize, 'label', 1.14);
	column.gap(roomy ? 6 : 3);
	const size = exampleSize(roomy);
	if (way.drawn) column.put(wrapTo(side.instance, size, measure), size, 'instance');
	return column;
}

function textOf(
	side: DebateSideScene,
	way: (typeof WAYS)[number],
	measure: number,
	roomy: boolean
): Column {
	const column = new Column();
	if (way.drawn) column.gap(roomy ? 10 : 3);
	if (way.text) column.put(wrapTo(side[way.text], way.size, measure), way.size, 'case');
	column.gap(roomy ? 12 : 6);
	if (way.example) column.put(wrapTo(side[way.example], way.size, measure), way.size, way.example);
	column.gap(way.size * 0.4);
	return column;
}
