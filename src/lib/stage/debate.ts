/**
 * The debate figure: two sides pulling one rope, each with its best case and a real example, with
 * equal room and no winner. Pure.
 */
import type { Datasets } from '../data/schema.ts';
import type { Layout } from './fit.ts';
import { SceneError, type FigureScene } from './scene.ts';
import { wrapTo } from './wrap.ts';
import { tenth } from './tenth.ts';

export interface DebateSpec {
	figure: 'debate';
	/** Id in debates.json. */
	debate: string;
	alt: string;
}

export interface DebateSideScene {
	label: string;
	brief: string;
	case: string;
	instance: string;
	example: string;
}

export interface DebateScene extends FigureScene {
	figure: 'debate';
	question: string;
	a: DebateSideScene;
	b: DebateSideScene;
}

/**
 * The debate of a step.
 * @throws {SceneError} for a debate that is not in debates.json
 */
export function resolveDebate(step: string, spec: DebateSpec, data: Datasets): DebateScene {
	const debate = data.debates.records.find((d) => d.id === spec.debate);
	if (!debate) throw new SceneError(step, `no debate “${spec.debate}”`);
	const side = ({ label, brief, case: best, instance, example }: typeof debate.a) => ({
		label,
		brief,
		case: best,
		instance,
		example
	});
	const [a, b] = [side(debate.a), side(debate.b)];
	return {
		step,
		figure: 'debate',
		alt: spec.alt,
		question: debate.question,
		a,
		b,
		claims: [`debate/${debate.id}/a`, `debate/${debate.id}/b`],
		table: {
			caption: debate.question,
			head: ['Side', 'Best case', 'Example'],
			rows: [a, b].map((s) => [s.label, s.case, s.example])
		}
	};
}

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
	sides: { key: 'a' | 'b'; x: number; lines: DebateLine[] }[];
	bottom: number;
}

/** How much of each side is said, and in what size: the first that fits both sides is taken. */
const WAYS: readonly {
	text: 'case' | 'brief' | '';
	example: 'example' | 'instance' | '';
	size: number;
}[] = [
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
	const roomy = width > 520 && safe.height > 430;
	const gutter = roomy ? 30 : 13;
	const measure = width / 2 - gutter - 2;
	const questionSize = roomy ? 29 : safe.height < 260 ? 17 : 19;
	// The serif runs a little narrower than the sans the measure is made for.
	const question = wrapTo(scene.question, questionSize * 0.93, width - 8);
	const ropeGap = roomy ? 40 : 20;
	const headHeight = question.length * questionSize * 1.16 + ropeGap;
	const room = safe.height - headHeight - (roomy ? 22 : 14);

	let sides: DrawnDebate['sides'] = [];
	let depth = 0;
	for (const way of WAYS) {
		if (!roomy && way.size > 13) continue;
		const drawn = [scene.a, scene.b].map((side) => linesOf(side, way, measure, roomy));
		depth = Math.max(...drawn.map((d) => d.height));
		sides = drawn.map((d, i) => ({
			key: i === 0 ? 'a' : 'b',
			x: i === 0 ? x0 : cx + gutter,
			lines: d.lines
		}));
		if (depth <= room) break;
	}
	const spare = Math.max(0, safe.height - headHeight - depth - (roomy ? 22 : 14));
	const top = safe.y + spare * 0.42;
	const ropeY = top + headHeight - ropeGap * 0.15;
	const base = ropeY + (roomy ? 22 : 14);
	const sag = roomy ? 7 : 4;
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
		sides: sides.map((side) => ({
			...side,
			lines: side.lines.map((l) => ({ ...l, y: l.y + base }))
		})),
		bottom: base + depth
	};
}

function linesOf(
	side: DebateSideScene,
	way: (typeof WAYS)[number],
	measure: number,
	roomy: boolean
): { lines: DebateLine[]; height: number } {
	const labelSize = roomy ? 22 : 16.5;
	const lines: DebateLine[] = [];
	let y = 0;
	const put = (texts: string[], size: number, kind: DebateLine['kind'], leading = 1.34): void => {
		for (const text of texts) {
			y += size * leading;
			lines.push({ text, y, kind, size });
		}
	};
	put(wrapTo(side.label, labelSize * 0.93, measure), labelSize, 'label', 1.14);
	y += roomy ? 6 : 3;
	if (way.text) put(wrapTo(side[way.text], way.size, measure), way.size, 'case');
	y += roomy ? 12 : 6;
	if (way.example) put(wrapTo(side[way.example], way.size, measure), way.size, way.example);
	return { lines, height: y + way.size * 0.4 };
}
