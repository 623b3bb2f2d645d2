/**
 * The web of agreements on a map: which stand in a year, as strings, treaty nodes and faint threads,
 * and a small chart of how the counts grew. Pure.
 */

import { thousands } from '../../data/thousands.ts';
import { arcBetween, arcPath } from '../../geometry/arcs.ts';
import { penFor } from '../map/layout.ts';
import { wrapNote } from '../../text/labels.ts';
import { tenth } from '../../geometry/round.ts';
import type { Rect } from '../../geometry/rect.ts';
import { type Camera, toScreen } from '../../geometry/camera.ts';
import type { SceneTreaty, SceneChart, SceneWeb } from './spec.ts';

// ——— Drawing ———

/** A faint thread from one point to another as path data; all of them bend the same way up. */
export const threadPath = (x0: number, y0: number, x1: number, y1: number): string => {
	const arc = arcBetween(x0, y0, x1, y1, x1 >= x0 ? 0.08 : -0.08);
	// A bend half a pixel off is not seen, and a page of them is smaller.
	return arcPath({ ...arc, cx: Math.round(arc.cx), cy: Math.round(arc.cy) });
};

export interface DrawnTreaty {
	treaty: SceneTreaty;
	x: number;
	y: number;
	spokes: { x: number; y: number }[];
}

/** Nearest two nodes may stand on a map of full size, px. */
const APART = 22;

/** Treaty nodes under a camera, px: in the middle of their members, pushed apart where they crowd. */
export function drawTreaties(web: SceneWeb, camera: Camera, map: Rect): DrawnTreaty[] {
	const apart = APART * penFor(map);
	const drawn = web.treaties.map((treaty): DrawnTreaty => {
		const spokes = treaty.spokes.map(([x, y]) => toScreen(camera, x, y));
		const n = Math.max(1, spokes.length);
		if (treaty.at) return { treaty, ...toScreen(camera, ...treaty.at), spokes };
		return {
			treaty,
			x: spokes.reduce((sum, p) => sum + p.x, 0) / n,
			y: spokes.reduce((sum, p) => sum + p.y, 0) / n,
			spokes
		};
	});
	for (let round = 0; round < 80; round++) {
		let moved = false;
		drawn.forEach((a, i) => {
			for (const [j, b] of drawn.entries()) {
				if (j <= i) continue;
				const [dx, dy] = [b.x - a.x, b.y - a.y];
				const distance = Math.hypot(dx, dy);
				if (distance >= apart) continue;
				moved = true;
				const push = (apart - distance) / 2 + 0.1;
				// Two in one spot part along a direction of their own.
				const [ux, uy] =
					distance > 0.01 ? [dx / distance, dy / distance] : [i % 2 ? 0.6 : 0.8, i % 2 ? 0.8 : 0.6];
				a.x -= ux * push;
				a.y -= uy * push;
				b.x += ux * push;
				b.y += uy * push;
			}
		});
		for (const node of drawn) {
			node.x = Math.min(Math.max(node.x, map.x + 8), map.x + map.width - 8);
			node.y = Math.min(Math.max(node.y, map.y + 8), map.y + map.height - 8);
		}
		if (!moved) break;
	}
	return drawn;
}

export interface DrawnPanel {
	label: string[];
	labelX: number;
	labelY: number;
	line: string;
	base: string;
	/** Where the line ends: a dot with its value, and a year. */
	end: { x: number; y: number; value: string; anchor: 'start' | 'end' };
	years: { x: number; y: number; text: string; anchor: 'start' | 'end' }[];
}

/** The charts side by side in a box, px. */
export function drawChart(chart: SceneChart, box: Rect): DrawnPanel[] {
	const gap = 22;
	const width = (box.width - gap * (chart.panels.length - 1)) / chart.panels.length;
	return chart.panels.map((panel, i) => {
		const left = box.x + i * (width + gap);
		const letters = Math.max(12, Math.floor(width / 6.4));
		const label = wrapNote(panel.label, letters).slice(0, 2);
		const top = box.y + 16 * 2 + 16;
		const base = box.y + box.height - 16;
		const x = (year: number): number =>
			left + ((year - chart.from) / Math.max(1, chart.to - chart.from)) * width;
		const y = (value: number): number =>
			base - (value / Math.max(1, panel.top)) * Math.max(8, base - top);
		const last = panel.points.at(-1) ?? [chart.from, 0];
		const end = { x: tenth(x(last[0])), y: tenth(y(last[1])) };
		const late = end.x > left + width * 0.5;
		const stops = last[0] < chart.year;
		return {
			label,
			labelX: tenth(left),
			labelY: tenth(box.y + 11),
			line: panel.points
				.map(([year, value], n) => `${n === 0 ? 'M' : 'L'}${tenth(x(year))} ${tenth(y(value))}`)
				.join(''),
			base: `M${tenth(left)} ${tenth(base)}H${tenth(left + width)}`,
			end: { ...end, value: thousands(last[1]), anchor: late ? 'end' : 'start' },
			years: [
				{ x: tenth(left), y: tenth(base + 13), text: String(chart.from), anchor: 'start' },
				{
					x: tenth(left + width),
					y: tenth(base + 13),
					text: stops && panel.ends ? `${panel.ends} ${last[0]}` : String(chart.to),
					anchor: 'end'
				}
			]
		};
	});
}
