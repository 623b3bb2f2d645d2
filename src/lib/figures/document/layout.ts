/** The document figure: one agreement opened, clause by clause, with what was not seen left blank. Pure. */

import type { Layout } from '../../scene/layout.ts';
import { textWidth, wrapNote } from '../../text/labels.ts';
import { fitText } from '../../text/wrap.ts';
import type { Rect } from '../../geometry/rect.ts';
import type { DocumentScene } from './spec.ts';

export interface DrawnClause {
	/** Left edge of the name. */
	x: number;
	/** First baseline of the name. */
	y: number;
	name: string;
	says: string[];
	absent: boolean;
	focus: boolean;
}

export interface DrawnDocument {
	sheet: Rect;
	/** Side of the turned corner, px. */
	corner: number;
	/** Left edge of words, and how far left of it the marks stand. */
	textX: number;
	markGap: number;
	title: { y: number; size: number; lines: string[] };
	/** Parties and date. */
	head: { y: number; lines: string[] };
	rule: number;
	clauses: DrawnClause[];
	nameSize: number;
	textSize: number;
	/** The foot: what was not seen. */
	unseen: { y: number; lines: string[] } | null;
	/** Blank lines that stand for it. */
	blanks: number[];
}

/** Which clauses say what they say: all, those in focus, the first of them, or none; at the least, a line each of all else too. */
type Words = 'all' | 'focus' | 'lead' | 'none' | 'names';

/** Lays the sheet out in the part of the stage no card covers, with as many words as fit. */
export function drawDocument(scene: DocumentScene, layout: Layout): DrawnDocument {
	const { safe } = layout;
	const widest = Math.min(safe.width - 8, 860);
	const attempts: [size: number, words: Words][] = [
		...[20, 18.5, 17, 16, 15, 14, 13].map((size): [number, 'all'] => [size, 'all']),
		...[13, 12.5, 11.5].map((size): [number, 'focus'] => [size, 'focus']),
		[12.5, 'lead'],
		[11.5, 'lead'],
		[11.5, 'none'],
		[10.5, 'none'],
		[11.5, 'names'],
		[10.5, 'names']
	];
	let drawn = layOut(scene, safe, widest, ...attempts[0]!);
	for (const [size, words] of attempts) {
		// A line longer than some seventy letters is hard to read.
		drawn = layOut(scene, safe, Math.min(widest, size * 40), size, words);
		if (drawn.sheet.height <= safe.height) break;
	}
	// In the middle of the room, and never beyond its foot.
	const shift = Math.max(0, (safe.height - drawn.sheet.height) / 2);
	return moved(drawn, shift);
}

function layOut(
	scene: DocumentScene,
	safe: Rect,
	width: number,
	size: number,
	words: Words
): DrawnDocument {
	const x = safe.x + (safe.width - width) / 2;
	const pad = size > 13.5 ? 26 : 14;
	const textX = x + pad + size * 1.7;
	const room = x + width - pad - textX;
	const lines = (text: string, px: number): string[] =>
		wrapNote(text, Math.max(14, Math.floor(room / (textWidth('abcdefghij klmnop', px) / 17))));
	const line = size * 1.3;
	/** In one line where there is room for no more. */
	const shortened = (whole: string[], px: number, room: number): string[] =>
		words === 'names' ? [fitText(whole.join(' '), px, room)] : whole;
	const titleSize = size * 1.5;
	const wide = width - pad * 2;
	const title = shortened(
		wrapNote(scene.title, Math.max(14, Math.floor(wide / (titleSize * 0.47)))),
		titleSize,
		wide
	);
	let y = safe.y + pad + titleSize * 0.8;
	const titleY = y;
	y += (title.length - 1) * titleSize * 1.12 + line * 1.15;
	const headY = y;
	const head = shortened(
		wrapNote(
			`${scene.parties}. Signed ${scene.signed}`,
			Math.max(20, Math.floor(wide / (size * 0.52)))
		),
		size,
		wide
	);
	y += (head.length - 1) * line + size * 0.9;
	const rule = y;
	y += size * 1.75;
	const nameSize = size * 1.16;
	// Names alone stand in two columns, so that even a small sheet shows them all.
	const step = nameSize * 1.62;
	const lead = scene.clauses.findIndex((clause) => clause.focus);
	const speaks = (i: number): boolean =>
		words === 'all' ||
		(words === 'focus' && scene.clauses[i]!.focus) ||
		(words === 'lead' && i === lead);
	const paired = words === 'lead' || words === 'none' || words === 'names';
	const column = (x + width - pad - (textX - size * 1.3)) / 2;
	let right = false;
	const clauses = scene.clauses.map((clause, i): DrawnClause => {
		const says = speaks(i) ? lines(clause.says, size) : [];
		if (says.length > 0 && right) {
			y += step;
			right = false;
		}
		const at = { x: textX + (right ? column : 0), y };
		if (paired && says.length === 0) {
			if (right) y += step;
			right = !right;
		} else y += says.length * line + step;
		const name = paired ? fitText(clause.name, nameSize * 0.93, column - size * 1.6) : clause.name;
		return { ...at, name, says, absent: clause.absent, focus: clause.focus };
	});
	if (right) y += step;
	const blanks: number[] = [];
	let unseen: DrawnDocument['unseen'] = null;
	if (scene.unseen.length > 0) {
		const list = shortened(
			lines(`Not seen by us: ${scene.unseen.join(', ').toLowerCase()}`, size),
			size,
			room
		);
		unseen = { y, lines: list };
		y += (list.length - 1) * line + size * 0.95;
		blanks.push(y);
		if (!paired) {
			y += size * 0.85;
			blanks.push(y);
		}
	} else y -= nameSize * 0.9;
	return {
		sheet: { x, y: safe.y, width, height: y + pad * 0.8 - safe.y },
		corner: size * 1.6,
		textX,
		markGap: size * 1.28,
		title: { y: titleY, size: titleSize, lines: title },
		head: { y: headY, lines: head },
		rule,
		clauses,
		nameSize,
		textSize: size,
		unseen,
		blanks
	};
}

function moved(d: DrawnDocument, by: number): DrawnDocument {
	return {
		...d,
		sheet: { ...d.sheet, y: d.sheet.y + by },
		title: { ...d.title, y: d.title.y + by },
		head: { ...d.head, y: d.head.y + by },
		rule: d.rule + by,
		clauses: d.clauses.map((c) => ({ ...c, y: c.y + by })),
		unseen: d.unseen && { ...d.unseen, y: d.unseen.y + by },
		blanks: d.blanks.map((y) => y + by)
	};
}
