/**
 * The count figure: dots that stand for checks fall and pile up, by year, by outcome or by region.
 * Each grouping deals the dots anew from one published total; what was not published stays an open,
 * dashed outline. Pure.
 */

import type { Layout } from '../../scene/layout.ts';
import { textWidth, wrapNote } from '../../text/labels.ts';
import { tenth } from '../../geometry/round.ts';
import type { Rect } from '../../geometry/rect.ts';
import type { CountPile, CountScene } from './spec.ts';

/** Words in the figure, px. */
export interface CountText {
	x: number;
	/** Baseline. */
	y: number;
	text: string;
	size: number;
	anchor: 'start' | 'middle' | 'end';
	kind: 'number' | 'label' | 'soft' | 'good' | 'bad';
}

export interface DrawnCount {
	/** Path data of dots as strokes of no length, by what they mean. */
	dots: { kind: 'begun' | 'good' | 'bad' | 'rest'; d: string }[];
	/** Diameter of a dot. */
	size: number;
	/** Dashed outlines of what was not found. */
	open: Rect[];
	/** Path data of the ground line and of the line from the remark to its pile. */
	ground: string;
	leader: string;
	texts: CountText[];
}

const NUMBER_EM = 0.5;

/** Box of a text, px; the serif's figures are narrower than the sans. */
export function textBox(t: CountText): Rect {
	const width =
		t.kind === 'number' ? t.text.length * t.size * NUMBER_EM : textWidth(t.text, t.size);
	const x = t.x - (t.anchor === 'end' ? width : t.anchor === 'middle' ? width / 2 : 0);
	return { x, y: t.y - t.size * 0.78, width, height: t.size };
}

/** Path data of dots on their way down; those not yet let go are left out. */
function falling(spots: readonly (readonly [number, number])[], top: number, fall: number): string {
	const n = Math.max(1, spots.length);
	return spots
		.flatMap(([x, y], i) => {
			const p = Math.min(1, Math.max(0, fall * 1.8 - (0.8 * i) / n));
			return p === 0 ? [] : [`M${tenth(x)} ${tenth(top + (y - top) * p * p)}h.01`];
		})
		.join('');
}

/** The line above the figure: what a dot is, and what a dashed outline is. */
function legend(scene: CountScene, x: number, y: number, width: number, size: number) {
	const text = 12.5;
	const first = `one dot: ${scene.dot}`;
	const texts: CountText[] = [
		{ x: x + size + 7, y, text: first, size: text, anchor: 'start', kind: 'soft' }
	];
	const after = x + size + 7 + textWidth(first, text) + 20;
	const wraps = after + 18 + textWidth(scene.gap, text) > x + width;
	const [gx, gy] = wraps ? [x, y + 17] : [after, y];
	texts.push({ x: gx + 17, y: gy, text: scene.gap, size: text, anchor: 'start', kind: 'soft' });
	return {
		texts,
		dot: [x + size / 2, y - 4] as const,
		open: { x: gx, y: gy - 10, width: 11, height: 12 },
		height: wraps ? 40 : 23
	};
}

/**
 * Lays the dots out in the part of the stage that no card covers.
 * @param fall how far the dots have fallen, 0 to 1
 */
export function drawCount(scene: CountScene, layout: Layout, fall = 1): DrawnCount {
	const { safe } = layout;
	const width = Math.min(safe.width, 1080);
	const left = safe.x + (safe.width - width) / 2;
	const outcome = scene.by === 'outcome';
	const split = scene.names !== null;
	// Spans of years without a figure stand at the ends, a little wider for their longer names.
	const weight = (p: CountPile): number => (p.label.length > 4 ? 1.15 : 1);
	const unit = width / scene.piles.reduce((sum, p) => sum + weight(p), 0);
	const roomy = unit >= 44;
	let head = legend(scene, left, safe.y + 14, width, 8);
	const numberSize = roomy ? 20 : 13;
	const band = 22;
	const top = safe.y + head.height + numberSize + 4;
	// Figures under the piles are an outcome's alone.
	const foot = outcome ? (roomy ? 24 : 18) : 0;
	const height = Math.max(24, safe.y + safe.height - top - band - foot);
	const highest = Math.max(1, ...scene.piles.map((p) => p.up));
	const deepest = Math.max(0, ...scene.piles.map((p) => p.down));

	let across = 2;
	let pitch = 0;
	for (let k = 2; k <= 9; k++) {
		const rows = Math.ceil(highest / k) + Math.ceil(deepest / k);
		const p = Math.min((unit * 0.8) / k, height / rows, 17);
		if (p > pitch) [across, pitch] = [k, p];
	}
	const upRows = Math.ceil(highest / across);
	const downRows = Math.ceil(deepest / across);
	const used = (upRows + downRows) * pitch;
	const base = top + Math.max(0, (height - used) * 0.4) + upRows * pitch;
	const below = base + band;
	const size = pitch * 0.74;
	head = legend(scene, left, safe.y + 14, width, size);

	const good: [number, number][] = [];
	const bad: [number, number][] = [];
	const texts: CountText[] = [...head.texts];
	const open: Rect[] = [head.open];
	const centres: number[] = [];
	const names: CountText[] = [];
	let x = left;
	for (const pile of scene.piles) {
		const w = unit * weight(pile);
		const centre = x + w / 2;
		centres.push(centre);
		x += w;
		const start = centre - (across * pitch) / 2 + pitch / 2;
		for (let i = 0; i < pile.up; i++)
			good.push([start + (i % across) * pitch, base - pitch / 2 - Math.floor(i / across) * pitch]);
		for (let i = 0; i < pile.down; i++)
			bad.push([start + (i % across) * pitch, below + pitch / 2 + Math.floor(i / across) * pitch]);
		const span = pile.label.length > 4;
		if (pile.open) {
			const wide = Math.min(across * pitch, w * 0.8);
			const tall = Math.min(upRows * 0.3, 9) * pitch;
			open.push({ x: centre - wide / 2, y: base - tall, width: wide, height: tall });
		}
		const short = span
			? `’${pile.label.slice(2, 4)}–${pile.label.slice(-2)}`
			: `’${pile.label.slice(2)}`;
		const year = roomy
			? span
				? `${pile.label.slice(0, 5)}${pile.label.slice(-2)}`
				: pile.label
			: short;
		const first = names.length === 0;
		const last = names.length === scene.piles.length - 1;
		names.push({
			x: span && first ? left : span && last ? left + width : centre,
			y: base + 16,
			text: year,
			size: 12.5,
			anchor: span && first ? 'start' : span && last ? 'end' : 'middle',
			kind: 'soft'
		});
		const say = roomy || pile.marked;
		if (pile.says && say && (pile.marked || outcome))
			texts.push({
				x: centre,
				y: base - Math.ceil(pile.up / across) * pitch - 6,
				text: pile.says,
				size: pile.marked ? numberSize : Math.min(numberSize, 15),
				anchor: 'middle',
				kind: 'number'
			});
		if (pile.saysDown && say)
			texts.push({
				x: centre,
				y: below + Math.ceil(pile.down / across) * pitch + (roomy ? 18 : 13),
				text: pile.saysDown,
				size: pile.marked ? numberSize : Math.min(numberSize, 15),
				anchor: 'middle',
				kind: 'bad'
			});
	}
	texts.push(...thinned(names));

	let leader = '';
	if (scene.remark) {
		const pile = scene.piles[scene.remark.pile]!;
		const at = centres[scene.remark.pile]!;
		const peak = base - Math.ceil(pile.up / across) * pitch - (pile.says ? numberSize + 9 : 6);
		const right = left + width;
		const lines = wrapNote(scene.remark.text, Math.max(12, Math.floor((right - at) / 6.6)));
		const y0 = Math.max(top + 12, peak - 74 - lines.length * 16);
		lines.forEach((text, i) =>
			texts.push({ x: at - 4, y: y0 + i * 16, text, size: 12.5, anchor: 'start', kind: 'label' })
		);
		leader = `M${tenth(at)} ${tenth(y0 + (lines.length - 1) * 16 + 7)}V${tenth(peak)}`;
	}
	if (scene.names) {
		// The first open years leave room to say what up and down mean, and why, in words.
		const first = scene.piles.findIndex((p, i) => i > 0 && p.open && scene.piles[i + 1]?.open);
		const fx = first < 0 ? left : centres[first]! - unit * 0.4;
		const room = first < 0 ? unit * 3 : unit * 4.8;
		texts.push(
			{
				x: fx,
				y: top + 8,
				text: scene.names[0],
				size: 14,
				anchor: 'start',
				kind: outcome ? 'good' : 'label'
			},
			{
				x: fx,
				y: below + 16,
				text: scene.names[1],
				size: 14,
				anchor: 'start',
				kind: outcome ? 'bad' : 'soft'
			}
		);
		if (room > 200) {
			let y = below + 36;
			const fits = Math.floor((safe.y + safe.height - 4 - y) / 17) + 1;
			// Whole reasons only; what is left out is said to be.
			const told = scene.reasons.map((reason) => wrapNote(reason, Math.floor(room / 6.4)));
			let lines = 0;
			const shown = told.filter((each, n) => {
				lines += each.length;
				return lines + (n < told.length - 1 ? 1 : 0) <= fits;
			});
			if (shown.length < 2) shown.length = 0;
			else if (shown.length < told.length) shown.push(['and others']);
			for (const [n, reason] of shown.entries())
				for (const [i, line] of reason.entries()) {
					texts.push({
						x: fx + (i > 0 ? 10 : 0),
						y,
						text: n === 0 || i > 0 ? line : `– ${line}`,
						size: 12.5,
						anchor: 'start',
						kind: 'soft'
					});
					y += 17;
				}
		}
	}
	return {
		dots: [
			{
				kind: outcome ? 'good' : 'begun',
				d: falling([head.dot, ...byRow(good)], safe.y, fall)
			},
			{ kind: outcome ? 'bad' : 'rest', d: falling(byRow(bad), safe.y, fall) }
		],
		size,
		open,
		ground: split
			? `M${tenth(left)} ${tenth(base + 1)}H${tenth(left + width)}M${tenth(left)} ${tenth(below - 1)}H${tenth(left + width)}`
			: `M${tenth(left)} ${tenth(base + 1)}H${tenth(left + width)}`,
		leader,
		texts
	};
}

/** Lower rows first, so that a pile grows from its ground. */
function byRow(spots: [number, number][]): [number, number][] {
	return [...spots].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

/** Names that do not touch the one before. */
function thinned(names: CountText[]): CountText[] {
	let end = -Infinity;
	return names.filter((t) => {
		const box = textBox(t);
		if (box.x < end + 3) return false;
		end = box.x + box.width;
		return true;
	});
}
