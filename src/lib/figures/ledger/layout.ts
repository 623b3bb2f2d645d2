/**
 * The ledger figure: a country's knot as the spine of a book, real threads on either side: what
 * comes in on the left, what goes out on the right, bundled by partner. Pure.
 */

import type { Layout } from '../../scene/layout.ts';
import { textWidth } from '../../text/labels.ts';
import { listWithin, wrapTo } from '../../text/wrap.ts';
import { tenth } from '../../geometry/round.ts';
import { held, type LedgerGroup, type LedgerColumn, type LedgerScene } from './spec.ts';

export interface LedgerText {
	x: number;
	y: number;
	text: string;
	kind: 'name' | 'held' | 'item';
}

export interface DrawnThread {
	path: string;
	/** Empty for a string that has ended. */
	arrow: string;
	ended: boolean;
}

export interface DrawnGroup {
	key: string;
	texts: LedgerText[];
	threads: DrawnThread[];
	/** Threads of those who keep a say, with where their knots stand. */
	holds: { path: string; x: number; y: number }[];
}

export interface DrawnLedger {
	country: { x: number; y: number; size: number };
	spine: { x: number; top: number; bottom: number };
	heads: {
		side: 'in' | 'out';
		x: number;
		y: number;
		size: number;
		number: string;
		says: string;
		held: string;
		/** Where the words beside the number begin, and how wide they are. */
		saysX: number;
	}[];
	left: DrawnGroup[];
	right: DrawnGroup[];
	/** How what is held at home adds up, at the foot: lines about a middle; none where there is no room. */
	sum: { x: number; y: number; text: string }[];
	textSize: number;
	/** Foot of everything drawn. */
	bottom: number;
}

interface Row {
	group: LedgerGroup;
	name: string;
	items: string[];
	held: string;
	height: number;
}

/** Lays the ledger out in the part of the stage that no card covers. */
export function drawLedger(scene: LedgerScene, layout: Layout): DrawnLedger {
	const { safe } = layout;
	const width = Math.min(safe.width, 860);
	const left = safe.x + (safe.width - width) / 2;
	const right = left + width;
	const cx = left + width / 2;
	const roomy = width > 520 && safe.height > 440;
	const grand = width > 700 && safe.height > 700;
	const textSize = grand ? 16 : roomy ? 14 : 12.5;
	const line = textSize * 1.24;
	const size = roomy ? 60 : 34;
	const measure = Math.min(260, Math.max(92, width * (roomy ? 0.33 : 0.36)));
	const headroom = size * 0.78 + (roomy ? 34 : 16);
	// A line at the foot must not cost the columns what they need.
	const lines = safe.height > 300 ? wrapTo(scene.sum, textSize, width).filter(Boolean) : [];
	const foot = lines.length > 0 ? lines.length * line + 10 : 0;
	const room = safe.height - headroom - 8 - foot;

	const fitted = [scene.in, scene.out].map((side, i) =>
		fitRows(side, i === 0 ? 'in' : 'out', measure, textSize, line, room)
	) as [Row[], Row[]];
	const gapMax = grand ? 46 : roomy ? 34 : 18;
	const heights = fitted.map((rows) => rows.reduce((h, r) => h + r.height, 0)) as [number, number];
	const gaps = fitted.map((rows, i) =>
		Math.min(gapMax, (room - heights[i]!) / Math.max(1, rows.length - 1))
	) as [number, number];
	const full = fitted.map((rows, i) => heights[i]! + gaps[i]! * (rows.length - 1));
	const tallest = Math.max(...full);
	// Both columns hang about one middle, a little above the middle of the room there is.
	const top = safe.y + size * 0.78 + Math.max(0, room - tallest) * 0.42;
	const middle = top - size * 0.78 + headroom + tallest / 2;

	const threadCount = fitted.map((rows) => rows.reduce((n, r) => n + r.group.threads, 0));
	const slot = Math.min(
		grand ? 16 : roomy ? 13 : 9,
		(tallest - (roomy ? 70 : 58)) / Math.max(1, ...threadCount.map((n, i) => n + fitted[i]!.length))
	);
	const sideOf = (i: 0 | 1): DrawnGroup[] => {
		const rows = fitted[i];
		const way = i === 0 ? 'in' : 'out';
		const edgeX = i === 0 ? left : right;
		const dir = i === 0 ? 1 : -1;
		let y = middle - full[i]! / 2;
		// One free slot between bundles, where the holder's thread runs.
		let at = middle - ((threadCount[i]! + rows.length - 1) * slot) / 2;
		return rows.map((row) => {
			const words: LedgerText[] = [];
			let baseline = y + textSize;
			const put = (text: string, kind: LedgerText['kind']): void => {
				words.push({ x: edgeX, y: baseline, text, kind });
				baseline += line;
			};
			put(row.name, 'name');
			for (const text of row.items) put(text, 'item');
			if (row.held) put(row.held, 'held');
			const widest = Math.max(...words.map((w) => textWidth(w.text, textSize, w.kind === 'name')));
			const x0 = edgeX + dir * (Math.min(widest, measure) + 10);
			const x1 = cx - dir * 5;
			const centre = y + row.height / 2;
			const spread = Math.min(roomy ? 6 : 4.5, 26 / Math.max(1, row.group.threads));
			const from = centre - ((row.group.threads - 1) * spread) / 2;
			const threads = Array.from({ length: row.group.threads }, (_, k): DrawnThread => {
				const [a, b] = [from + k * spread, at + k * slot];
				// Those that have ended lie at the foot of their bundle.
				const ended = k >= row.group.threads - row.group.ended;
				return {
					path: swerve(x0, a, x1, b),
					ended,
					arrow: ended ? '' : way === 'in' ? head(x1, b, 1, slot) : head(x0, a, 1, spread + 2)
				};
			});
			const beside = (n: number): [number, number] => [
				from + (row.group.threads - 1) * spread + 4.5 + n * 4,
				at + (row.group.threads - 1) * slot + Math.min(slot * 0.62, 7)
			];
			const { partner, country, third } = row.group.held;
			const holds = (
				[
					[partner, 0.03],
					[country, 0.97],
					[third, 0.5]
				] as const
			)
				.filter(([n]) => n > 0)
				.map(([, t], n) => {
					const [a, b] = beside(n);
					const knot = swervePoint(x0, a, x1, b, t);
					return { path: swerve(x0, a, x1, b), ...knot };
				});
			at += (row.group.threads + 1) * slot;
			y += row.height + gaps[i]!;
			return { key: row.name, texts: words, threads, holds };
		});
	};
	const drawn = [sideOf(0), sideOf(1)] as const;

	const spineHalf =
		(Math.max(...threadCount.map((n, i) => (n + fitted[i]!.length - 1) * slot)) + slot) / 2 + 12;
	const countrySize = roomy ? 26 : Math.min(19, (width * 0.3) / (scene.country.length * 0.5));
	const headOf = (i: 0 | 1): DrawnLedger['heads'][number] => {
		const side = i === 0 ? scene.in : scene.out;
		const number = String(side.count);
		const wide = number.length * size * 0.52 + (roomy ? 12 : 7);
		const x = i === 0 ? left : right;
		return {
			side: i === 0 ? 'in' : 'out',
			x,
			y: top,
			size,
			number,
			says: i === 0 ? 'come in' : 'go out',
			held:
				i === 0
					? held(side.heldByOthers, 'by others')
					: side.heldByOthers > 0
						? held(side.heldByOthers, 'by others')
						: held(side.heldByCountry, 'at home'),
			saysX: x + (i === 0 ? wide : -wide)
		};
	};
	return {
		country: {
			x: cx,
			y: Math.max(safe.y + countrySize, middle - spineHalf - 8),
			size: countrySize
		},
		spine: { x: cx, top: middle - spineHalf, bottom: middle + spineHalf },
		heads: [headOf(0), headOf(1)],
		left: drawn[0],
		right: drawn[1],
		sum: lines.map((text, i) => ({
			x: cx,
			y: middle + Math.max(spineHalf, tallest / 2) + 10 + textSize + i * line,
			text
		})),
		textSize,
		bottom: middle + Math.max(spineHalf, tallest / 2) + foot
	};
}

/** The longest rows that fit: first the lists are cut down, then the smallest partners share a row. */
function fitRows(
	side: LedgerColumn,
	way: 'in' | 'out',
	measure: number,
	size: number,
	line: number,
	room: number
): Row[] {
	const rowsOf = (groups: readonly LedgerGroup[], lines: number): Row[] =>
		groups.map((group) => {
			const items = lines > 0 ? listWithin(group.items, size, measure, lines) : [];
			if (group.ended === group.threads) items.push(`until ${group.until}`);
			const heldText = heldLine(group, way);
			const name =
				group.threads > 1 && lines === 0 ? `${group.party} ×${group.threads}` : group.party;
			return {
				group,
				name,
				items,
				held: heldText,
				height: line * (1 + items.length + (heldText ? 1 : 0)) + 2
			};
		});
	const total = (rows: readonly Row[]): number =>
		rows.reduce((h, r) => h + r.height, 0) + (rows.length - 1) * 7;
	for (const lines of [3, 2, 1]) {
		const rows = rowsOf(side.groups, lines);
		if (total(rows) <= room) return rows;
	}
	for (let shown = side.groups.length; shown > 1; shown--) {
		const rest = side.groups.slice(shown);
		const sum = (of: (g: LedgerGroup) => number): number => rest.reduce((n, g) => n + of(g), 0);
		const more: LedgerGroup[] =
			rest.length === 0
				? []
				: [
						{
							party: rest.length === 1 ? rest[0]!.party : `${rest.length} more`,
							threads: sum((g) => g.threads),
							held: {
								partner: sum((g) => g.held.partner),
								country: sum((g) => g.held.country),
								third: sum((g) => g.held.third)
							},
							ended: sum((g) => g.ended),
							until:
								rest
									.map((g) => g.until)
									.sort()
									.at(-1) ?? '',
							items: []
						}
					];
		const rows = rowsOf([...side.groups.slice(0, shown), ...more], 0);
		if (total(rows) <= room) return rows;
	}
	return rowsOf(side.groups.slice(0, 1), 0);
}

function heldLine({ held: by, threads }: LedgerGroup, way: 'in' | 'out'): string {
	const others = by.partner + by.third;
	const n = way === 'in' ? others : others > 0 ? others : by.country;
	if (n === 0) return '';
	const all =
		n === threads ? (n === 1 ? '' : n === 2 ? 'both ' : `all ${n} `) : `${n} of ${threads} `;
	const where =
		way === 'in' || others > 0
			? by.third > 0 && by.partner === 0
				? 'held by a third'
				: 'held there'
			: 'held at home';
	return `${all}${where}`;
}

/** A level curve from one side to the spine. */
function swerve(x0: number, y0: number, x1: number, y1: number): string {
	const mid = (x0 + x1) / 2;
	return `M${tenth(x0)} ${tenth(y0)}C${tenth(mid)} ${tenth(y0)} ${tenth(mid)} ${tenth(y1)} ${tenth(x1)} ${tenth(y1)}`;
}

function swervePoint(
	x0: number,
	y0: number,
	x1: number,
	y1: number,
	t: number
): { x: number; y: number } {
	const s = 1 - t;
	const mid = (x0 + x1) / 2;
	const bez = (a: number, b: number, c: number, d: number): number =>
		s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
	return { x: bez(x0, mid, mid, x1), y: bez(y0, y0, y1, y1) };
}

/** An open arrowhead with its tip at (x, y), pointing right (1): flow runs from left to right. */
function head(x: number, y: number, dir: 1 | -1, room: number): string {
	const half = Math.min(4, room * 0.42);
	return `M${tenth(x - dir * 6)} ${tenth(y - half)}L${tenth(x)} ${tenth(y)}L${tenth(x - dir * 6)} ${tenth(y + half)}`;
}
