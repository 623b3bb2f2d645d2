/**
 * The severed figure: ties that ended overnight, one row each, from who cut to who was cut off; and,
 * where the scene asks, what was tied in their place. Pure.
 */

import { arcBetween, type Arc } from '../../geometry/arcs.ts';
import type { Layout } from '../../scene/layout.ts';
import { textWidth } from '../../text/labels.ts';
import type { SeveredRow, SeveredScene } from './spec.ts';

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
	/** How far loose ends fall, and how far what hangs on them sags. */
	drop: number;
	/** The string to who depended on it: taut, to be drawn with `sagging`; null where nobody is named. */
	onward: Arc | null;
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
	const answered = scene.rows.some((row) => row.answer);
	// Where a long card leaves little room, the first rows stand for all; the table has the rest.
	const least = answered ? 58 : 44;
	const n = Math.min(scene.rows.length, Math.max(1, Math.floor(safe.height / least)));
	const pitch = Math.min(answered ? 160 : 150, safe.height / n);
	const roomy = pitch > 100 && width > 520;
	// An answer hangs between its tie and the next: there is room for both only in smaller type.
	const tight = roomy && answered && pitch < 130;
	const textSize = tight ? 14 : roomy ? 16 : 12.5;
	const top = safe.y + (safe.height - pitch * n) / 2;
	const ties = scene.rows.slice(0, n).map((row, i): DrawnTie => {
		const nameY = top + i * pitch + textSize;
		const y = nameY + (tight ? 20 : roomy ? 24 : Math.min(17, pitch * 0.2));
		const wide = (name: string): number => textWidth(name, textSize, true);
		// Where something hangs on it, the tie ends before the margin, and both names have room.
		const to = row.waits
			? Math.min(x0 + width * 0.64, x1 - wide(row.waits) - wide(row.to) / 2 - 10)
			: x1 - 6;
		const bend = roomy ? -0.012 : -0.006;
		const arc = arcBetween(x0 + 6, y, to, y, bend);
		const middle = (x0 + 6 + to) / 2;
		// The words over the thread stand between the names at its ends.
		const [left, right] = [
			x0 + wide(row.from),
			row.waits ? to - wide(row.to) / 2 : x1 - wide(row.to)
		];
		const half = textWidth(row.what, textSize) / 2 + 10;
		const fits = 2 * half <= right - left;
		const held = row.state === 'held';
		const foot = top + (i + 1) * pitch;
		const answerY = Math.min(
			y + (tight ? 46 : roomy ? 62 : held ? 36 : 28),
			Math.max(foot - 5, y + (held ? 30 : 24)),
			safe.y + safe.height - 5
		);
		// Beside its own end, under what hangs slack: the shorter date where the longer is too long.
		const long = row.answer ? `${row.answer.what}, ${row.answer.when}` : '';
		const text =
			row.answer && wide(long) > (to - x0) * 0.46 ? `${row.answer.what}, ${row.answer.year}` : long;
		const answerX = x0 + Math.max(wide(text) + 12, (to - x0) * 0.3);
		return {
			row,
			arc,
			nameY,
			x0,
			x1,
			y,
			onward: row.waits ? arcBetween(to, y, x1 - 6, y, bend) : null,
			what: fits ? { x: Math.max(left + half, Math.min(middle, right - half)), y: nameY } : null,
			note: {
				x: middle,
				y: y + textSize * 0.36 + (held ? textSize * (roomy ? 1.45 : 1.1) : 2),
				text: held ? `licence needed, ${row.when}` : `cut, ${row.when}`
			},
			drop: Math.min(30, pitch * 0.13),
			answer: row.answer && {
				arc: arcBetween(answerX, answerY, to, y, roomy && !tight ? -0.09 : -0.05),
				x: answerX,
				y: answerY,
				textX: answerX - 9,
				textY: answerY + textSize * 0.36,
				text
			}
		};
	});
	return { ties, textSize, bottom: top + pitch * n };
}

/**
 * A string that hangs on one that was cut: it holds at both ends and sags between them.
 * @param gone how far the row's fall has gone, 0 to 1
 */
export function sagging(arc: Arc, gone: number, drop: number): Arc {
	return { ...arc, cy: arc.cy + 2 * drop * gone };
}

/**
 * How far a row's dependents have sagged: one row after the other, while the whole goes from 0 to 1.
 * @param row place of the row, from 0
 */
export function inTurn(whole: number, row: number, rows: number): number {
	const own = Math.max(0, Math.min(1, whole * (rows + 1) - row - 0.5));
	return own * own * (3 - 2 * own);
}
