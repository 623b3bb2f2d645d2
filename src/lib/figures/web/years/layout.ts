/**
 * A web's years one after the other: what stood in each, as marks that keep their place and identity
 * from the first year to the last, so that a year's change is a matter of which are shown. Pure.
 */

import { thousands } from '../../../data/thousands.ts';
import type { Stop } from '../../../model/years.ts';
import { penFor } from '../../map/layout.ts';
import { tenth } from '../../../geometry/round.ts';
import type { DrawnTreaty } from '../layout.ts';
import type { Rect } from '../../../geometry/rect.ts';
import { type Camera, toScreen } from '../../../geometry/camera.ts';
import type { Phase } from '../../map/extras/contract.ts';
import { within, type SceneChart, type Span, type WebYears } from '../spec.ts';

/** Whether a mark is there at the end of a year. */
export function phaseIn([from, to]: Span, year: number): Phase {
	return year < from ? 'later' : to !== null && year >= to ? 'gone' : 'there';
}

/** The last stop at or before a year; null before the first. */
export function stopBy(years: WebYears, year: number): Stop | null {
	return years.stops.filter((stop) => stop.year <= year).at(-1) ?? null;
}

/** The stop before or after a year; null where there is none. */
export function stopBeside(years: WebYears, year: number, way: -1 | 1): Stop | null {
	return way > 0
		? (years.stops.find((stop) => stop.year > year) ?? null)
		: (years.stops.filter((stop) => stop.year < year).at(-1) ?? null);
}

/** A chart as it stood in a year: its lines stop there, and say where their record has ended. */
export function chartIn(chart: SceneChart, year: number): SceneChart {
	return {
		...chart,
		year,
		panels: chart.panels.map((panel) => ({
			...panel,
			points: panel.points.filter(([at]) => at <= year),
			ends: year > (panel.points.at(-1)?.[0] ?? year) ? panel.ends : ''
		}))
	};
}

/** A year in words, for who can't see the picture: "1981: Pairs …, 846; Agreements …, 14". */
export function yearInWords(chart: SceneChart, year: number): string {
	const counts = chartIn(chart, year).panels.map(({ label, points, ends }) => {
		const last = points.at(-1);
		if (!last) return `${label}: none`;
		return `${label}: ${thousands(last[1])}${ends ? ` (${ends} ${last[0]})` : ''}`;
	});
	return `${year}. ${counts.join('. ')}`;
}

// ——— Drawing ———

export interface DrawnYears {
	treaties: {
		id: string;
		faint: boolean;
		span: Span;
		x: number;
		y: number;
		/** Spokes of those who came and went together, from the node. */
		spokes: { d: string; span: Span }[];
	}[];
	/** Threads from where they start. */
	threads: { x: number; y: number; dx: number; dy: number; span: Span }[];
	/** Every place something ever ends at, with all the spans in which something does. */
	dots: { x: number; y: number; spans: Span[] }[];
}

/** Nearest an ended treaty's node may stand to another on a map of full size, px. */
const APART = 18;

/**
 * The marks of all years under a camera, px. Treaties of the scene's own year stand where the scene
 * has them; those that ended before find a place among them.
 * @param standing the scene's own nodes
 */
export function drawYears(
	years: WebYears,
	standing: readonly DrawnTreaty[],
	camera: Camera,
	map: Rect
): DrawnYears {
	const apart = APART * penFor(map);
	const spanOf = new Map(years.treaties.map(({ id, span }) => [id, span]));
	const taken = standing.flatMap(({ treaty, x, y }) => {
		const span = spanOf.get(treaty.id);
		return span ? [{ x, y, span }] : [];
	});
	const treaties = years.treaties.map(({ id, faint, span, spokes }) => {
		const ends = spokes.map(([x, y, ...member]) => ({ ...toScreen(camera, x, y), span: member }));
		const own = standing.find(({ treaty }) => treaty.id === id);
		const mean = (values: number[]): number =>
			values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
		const { x, y } =
			own ??
			clearOf(
				// Only those that stand at the same time are in its way.
				taken.filter((other) => within(other.span, span)),
				apart,
				{ x: mean(ends.map((p) => p.x)), y: mean(ends.map((p) => p.y)) }
			);
		if (!own) taken.push({ x, y, span });
		const together = new Map<string, { d: string; span: Span }>();
		for (const end of ends) {
			const key = end.span.join();
			const group = together.get(key) ?? { d: '', span: end.span };
			group.d += `M0 0L${tenth(end.x - x)} ${tenth(end.y - y)}`;
			together.set(key, group);
		}
		return { id, faint, span, x, y, spokes: [...together.values()] };
	});
	const dots = new Map<string, DrawnYears['dots'][number]>();
	const dot = (x: number, y: number, span: Span): void => {
		const key = `${x} ${y}`;
		const known = dots.get(key) ?? { ...toScreen(camera, x, y), spans: [] };
		known.spans.push(span);
		dots.set(key, known);
	};
	for (const { spokes } of years.treaties) for (const [x, y, ...span] of spokes) dot(x, y, span);
	const threads = years.threads.map(([x0, y0, x1, y1, ...span]) => {
		dot(x0, y0, span);
		dot(x1, y1, span);
		const [a, b] = [toScreen(camera, x0, y0), toScreen(camera, x1, y1)];
		return { x: a.x, y: a.y, dx: b.x - a.x, dy: b.y - a.y, span };
	});
	return { treaties, threads, dots: [...dots.values()] };
}

/** The nearest spot round a point that keeps its distance from all others; the point itself if none does. */
function clearOf(
	taken: readonly { x: number; y: number }[],
	apart: number,
	at: { x: number; y: number }
): { x: number; y: number } {
	const free = (p: { x: number; y: number }): boolean =>
		taken.every((other) => Math.hypot(other.x - p.x, other.y - p.y) >= apart);
	if (free(at)) return at;
	for (let ring = 1; ring <= 8; ring++)
		for (let turn = 0; turn < 12; turn++) {
			const angle = (turn / 12) * 2 * Math.PI;
			const p = {
				x: at.x + Math.cos(angle) * ring * apart * 0.5,
				y: at.y + Math.sin(angle) * ring * apart * 0.5
			};
			if (free(p)) return p;
		}
	return at;
}

/** Height of the year over the map, px. */
export const yearSize = (map: Rect): number =>
	Math.min(88, Math.max(30, map.width * 0.11), Math.max(30, map.height * 0.22));
