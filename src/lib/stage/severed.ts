/**
 * The severed figure: ties that ended overnight, one row each, from who cut to who was cut off; and,
 * where the scene asks, what was tied in their place. Pure.
 */
import { formatEventDate } from '../data/format.ts';
import type { Datasets } from '../data/schema.ts';
import { arcBetween, type Arc } from './arcs.ts';
import type { Layout } from './fit.ts';
import { textWidth } from './labels.ts';
import { SceneError, type FigureScene } from './scene.ts';

export interface SeveredSpec {
	figure: 'severed';
	rows: {
		/** Party ids. */
		from: string;
		to: string;
		/** What used to pass. */
		what: string;
		/** Claim of the event: `debate/<id>/<event>` or `precedent/<id>/cut`. */
		cut: string;
		/** `held`: not cut, but bound to a permission from then on. */
		state?: 'cut' | 'held';
		answer: { what: string; claim: string };
	}[];
	/** Show what took the place of each. */
	answers: boolean;
	alt: string;
}

export interface SeveredRow {
	from: string;
	to: string;
	what: string;
	when: string;
	state: 'cut' | 'held';
	answer: { what: string; when: string } | null;
}

export interface SeveredScene extends FigureScene {
	figure: 'severed';
	rows: SeveredRow[];
}

/**
 * The severed ties of a step.
 * @throws {SceneError} for unknown parties or dates
 */
export function resolveSevered(step: string, spec: SeveredSpec, data: Datasets): SeveredScene {
	const nameOf = (id: string): string => {
		const party = data.parties.records.find((p) => p.id === id);
		if (!party) throw new SceneError(step, `no party “${id}”`);
		return party.name;
	};
	const when = (claim: string): string => {
		const [kind, id, part] = claim.split('/');
		const precedent = data.precedents.records.find((p) => p.id === id);
		const date =
			kind === 'debate'
				? data.debates.records.find((d) => d.id === id)?.events.find((e) => e.id === part)?.date
				: kind === 'precedent' && part === 'cut'
					? precedent?.cutDate
					: kind === 'precedent' && part === 'restored'
						? precedent?.restored
						: null;
		if (!date) throw new SceneError(step, `no dated event “${claim}”`);
		return formatEventDate(date, 'month');
	};
	const rows = spec.rows.map((row): SeveredRow => ({
		from: nameOf(row.from),
		to: nameOf(row.to),
		what: row.what,
		when: when(row.cut),
		state: row.state ?? 'cut',
		answer: spec.answers ? { what: row.answer.what, when: when(row.answer.claim) } : null
	}));
	if (rows.length === 0) throw new SceneError(step, 'no ties to sever');
	return {
		step,
		figure: 'severed',
		alt: spec.alt,
		rows,
		claims: spec.rows.flatMap((row) => (spec.answers ? [row.cut, row.answer.claim] : [row.cut])),
		table: {
			caption: spec.answers
				? 'Ties cut or bound, and what came in their place'
				: 'Ties cut or bound',
			head: ['From', 'To', 'What', 'When', ...(spec.answers ? ['Answer'] : [])],
			rows: rows.map((row) => [
				row.from,
				row.to,
				row.what,
				`${row.state === 'cut' ? 'cut' : 'licence needed'}, ${row.when}`,
				...(row.answer ? [`${row.answer.what}, ${row.answer.when}`] : [])
			])
		}
	};
}

export interface DrawnTie {
	row: SeveredRow;
	arc: Arc;
	/** Baseline of the names over the thread. */
	nameY: number;
	x0: number;
	x1: number;
	y: number;
	/** Room the words over the thread's middle have, px; they are left out if they don't fit. */
	what: { x: number; y: number } | null;
	/** Words in the gap or, for a bound tie, on it. */
	note: { x: number; y: number; text: string };
	/** How far loose ends fall. */
	drop: number;
	answer: { arc: Arc; x: number; y: number; textX: number; textY: number; text: string } | null;
}

export interface DrawnSevered {
	ties: DrawnTie[];
	textSize: number;
	bottom: number;
}

/** Lays the ties out in the part of the stage that no card covers. */
export function drawSevered(scene: SeveredScene, layout: Layout): DrawnSevered {
	const { safe } = layout;
	const width = Math.min(safe.width, 760);
	const x0 = safe.x + (safe.width - width) / 2;
	const x1 = x0 + width;
	const n = scene.rows.length;
	const pitch = Math.min(168, safe.height / n);
	const roomy = pitch > 120 && width > 520;
	const textSize = roomy ? 15 : 12.5;
	const top = safe.y + (safe.height - pitch * n) / 2;
	const ties = scene.rows.map((row, i): DrawnTie => {
		const nameY = top + i * pitch + textSize + 2;
		const y = nameY + (roomy ? 24 : Math.min(16, pitch * 0.2));
		const arc = arcBetween(x0 + 6, y, x1 - 6, y, roomy ? -0.012 : -0.008);
		const middle = (x0 + x1) / 2;
		const sides =
			Math.max(textWidth(row.from, textSize, true), textWidth(row.to, textSize, true)) * 2;
		const fits = textWidth(row.what, textSize) + sides + 24 <= width;
		const drop = Math.min(34, pitch * 0.16);
		const answerText = row.answer ? `${row.answer.what}, ${row.answer.when}` : '';
		const answerWidth = textWidth(answerText, textSize);
		const answerY = y + (roomy ? 58 : Math.min(38, pitch * 0.42));
		const answerX = Math.min(x0 + width * 0.34, x1 - answerWidth - 16);
		return {
			row,
			arc,
			nameY,
			x0,
			x1,
			y,
			what: fits ? { x: middle, y: nameY } : null,
			note: {
				x: middle,
				y: y + textSize * 0.36 + (row.state === 'held' ? textSize * 1.15 : 2),
				text: row.state === 'cut' ? `cut, ${row.when}` : `licence needed, ${row.when}`
			},
			drop,
			answer: row.answer && {
				arc: arcBetween(answerX - 4, answerY, x1 - 6, y, roomy ? -0.1 : -0.07),
				x: answerX - 4,
				y: answerY,
				textX: answerX + 6,
				textY: answerY + textSize * 1.05 + 2,
				text: answerText
			}
		};
	});
	return { ties, textSize, bottom: top + pitch * n };
}
