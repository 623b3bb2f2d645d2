import { beforeAll, describe, expect, it } from 'vitest';
import { loadDatasets } from './read.ts';
import { pointOfParty } from './story.ts';
import type { Datasets } from '../lib/data/schema.ts';
import { membersIn, standing, tiesIn } from '../lib/model/agreements.ts';
import { drawLabels, drawPins, drawStrings, frameOf, penFor } from '../lib/figures/map/layout.ts';
import { drawWebExtras } from '../lib/figures/web/extras/layout.ts';
import { layoutFor } from '../lib/scene/layout.ts';
import { resolveScene } from '../lib/figures/resolve.ts';
import { drawChart, drawTreaties } from '../lib/figures/web/layout.ts';
import type { Rect } from '../lib/geometry/rect.ts';
import type { MapScene, MapSpec } from '../lib/figures/map/spec.ts';
import type { WebSpec } from '../lib/figures/web/spec.ts';

const { data: loaded } = loadDatasets(process.cwd());
const data = loaded!;

const SIZES = [
	[320, 568],
	[390, 844],
	[1024, 768],
	[1440, 900],
	[3840, 2160]
] as const;

const spec = (web: Partial<WebSpec>): MapSpec => ({
	figure: 'map',
	view: 'world',
	subject: ['ARG', 'NZL', 'ZAF', 'PNG'],
	strings: [],
	places: [],
	web: { year: 2026, taut: ['mutual-defence'], named: ['nato-1949'], ...web },
	alt: 'A web.'
});
const resolve = (web: Partial<WebSpec>, from: Datasets = data): MapScene =>
	resolveScene('step', spec(web), from, pointOfParty) as MapScene;
const chart = { series: 'atop-defence', label: 'Pairs', drawn: 'Drawn', ends: 'record ends' };

let scene: MapScene;
beforeAll(() => {
	scene = resolve({ chart });
});

describe('the web of a year', () => {
	it('shows every agreement that stood, once: as a string, a node or threads', () => {
		const there = standing(data, 2026);
		const nodes = there.filter((a) => a.shape === 'multilateral').length;
		const taut = there.filter((a) => a.shape === 'bilateral' && a.kind === 'mutual-defence').length;
		const threads = there
			.filter((a) => a.shape !== 'multilateral')
			.filter((a) => a.shape === 'hub-and-spoke' || a.kind !== 'mutual-defence')
			.reduce((sum, a) => sum + (a.hub ? membersIn(a, 2026).length : 1), 0);
		expect(scene.web?.treaties).toHaveLength(nodes);
		expect(scene.strings).toHaveLength(taut);
		expect(scene.web?.threads.flatMap(({ lines }) => lines)).toHaveLength(threads);
	});

	it('never joins all members of a treaty to each other', () => {
		for (const { spokes, id } of scene.web!.treaties) {
			const agreement = data.agreements.records.find((a) => a.id === id)!;
			expect(spokes).toHaveLength(membersIn(agreement, 2026).length);
		}
	});

	it('keeps few strings taut', () => {
		expect(scene.strings.filter((s) => s.state === 'taut').length).toBeLessThan(30);
	});

	it('draws a former state where the record says', () => {
		const pact = resolve({ year: 1955 }).web!.treaties.find((t) => t.id === 'warsaw-pact-1955')!;
		expect(pact.spokes).toHaveLength(8);
		expect(resolve({ year: 1992 }).web!.treaties.some((t) => t.id === 'warsaw-pact-1955')).toBe(
			false
		);
	});

	it('shows an ended treaty with the members it had, if asked to', () => {
		const cut = resolve({
			taut: undefined,
			named: [],
			treaties: [{ agreement: 'fcas-fighter-2017', state: 'cut' }]
		} as Partial<WebSpec>).web!;
		expect(cut.treaties.map((t) => [t.id, t.state, t.spokes.length])).toEqual([
			['fcas-fighter-2017', 'cut', 3]
		]);
	});

	it.each([
		['an unknown name', { named: ['nato'] }],
		['an unknown treaty', { treaties: [{ agreement: 'nato', state: 'taut' as const }] }],
		['a treaty of two', { treaties: [{ agreement: 'us-japan-1960', state: 'taut' as const }] }],
		['an unknown series', { chart: { ...chart, series: 'x' } }],
		['a series without years', { chart: { ...chart, series: 'dca' } }]
	])('refuses %s', (_, web) => {
		expect(() => resolve(web)).toThrow(/scene “step”/);
	});
});

describe('its counts', () => {
	it('stop at the year of the picture, and the scholars’ where their record ends', () => {
		const [pairs, drawn] = scene.web!.chart!.panels;
		expect(pairs!.points.at(-1)).toEqual([2018, 1707]);
		expect(pairs!.ends).toBe('record ends');
		expect(drawn!.points.at(-1)).toEqual([2026, standing(data, 2026).length]);
		const early = resolve({ year: 1955, chart }).web!.chart!;
		expect(early.panels[0]!.points.at(-1)![0]).toBe(1955);
		expect(early.panels[0]!.ends).toBe('');
		// The same scale in both pictures.
		expect(early.panels[0]!.top).toBe(pairs!.top);
	});

	it('count members and ties as the record has them', () => {
		expect(tiesIn(data, 1949).get('USA')).toBe(3);
		expect(standing(data, 1949).map((a) => a.id)).toEqual([
			'ukusa-1946',
			'rio-treaty-1947',
			'nato-1949'
		]);
	});
});

describe('drawn', () => {
	const inside = (r: Rect, x: number, y: number): boolean =>
		x >= r.x - 0.5 && y >= r.y - 0.5 && x <= r.x + r.width + 0.5 && y <= r.y + r.height + 0.5;

	it.each(SIZES)('keeps nodes apart and everything in its box at %i × %i', (width, height) => {
		const frame = frameOf(scene, layoutFor(width, height));
		const nodes = drawTreaties(scene.web!, frame.camera, frame.map);
		nodes.forEach((a, i) => {
			expect(inside(frame.map, a.x, a.y), a.treaty.id).toBe(true);
			for (const b of nodes.slice(i + 1))
				expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(14 * penFor(frame.map));
		});
		const box = frame.chart!;
		expect(box.y).toBeGreaterThanOrEqual(frame.map.y + frame.map.height);
		for (const panel of drawChart(scene.web!.chart!, box)) {
			expect(inside(box, panel.end.x, panel.end.y)).toBe(true);
			expect(panel.end.y - 20).toBeGreaterThan(panel.labelY);
			for (const year of panel.years) expect(inside(box, year.x, year.y)).toBe(true);
		}
		const strings = drawStrings(scene, frame.camera, frame.map);
		const pins = drawPins(scene, frame.camera, frame.map, strings);
		const { room } = drawWebExtras(scene, strings, frame);
		for (const label of drawLabels(scene, frame, strings, pins, room))
			expect(label.name).not.toBe('');
	});
});
