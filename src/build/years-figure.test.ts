/** A web's years on the record's own data: every year as a picture of that year alone would have it. */
import { describe, expect, it } from 'vitest';
import { membersIn, standing } from '../lib/model/agreements.ts';
import { frameOf } from '../lib/figures/map/layout.ts';
import { layoutFor } from '../lib/scene/layout.ts';
import { resolveScene } from '../lib/figures/resolve.ts';
import { drawTreaties } from '../lib/figures/web/layout.ts';
import {
	chartIn,
	drawYears,
	phaseIn,
	stopBeside,
	stopBy,
	yearInWords
} from '../lib/figures/web/years/layout.ts';
import { scenes } from '../story/chapters/agreement/scenes.ts';
import { loadDatasets } from './read.ts';
import { pointOfParty } from './story.ts';
import type { MapScene } from '../lib/figures/map/spec.ts';
import type { Span, WebYears } from '../lib/figures/web/spec.ts';
import { sceneClaims } from '../lib/figures/index.ts';

const { data: loaded } = loadDatasets(process.cwd());
const data = loaded!;
const scene = resolveScene('web-now', scenes['web-now']!, data, pointOfParty) as MapScene;
const years = scene.web!.years as WebYears;
const there = (span: Span, year: number): boolean => phaseIn(span, year) === 'there';
const EVERY = Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i);

describe('every year', () => {
	it('has the treaties, members, threads and strings that stood then', () => {
		for (const year of EVERY) {
			const stood = standing(data, year);
			const nodes = years.treaties.filter(({ span }) => there(span, year));
			expect(nodes.map(({ id }) => id)).toEqual(
				stood.filter((a) => a.shape === 'multilateral').map((a) => a.id)
			);
			for (const { id, spokes } of nodes)
				expect(spokes.filter(([, , ...span]) => there(span, year)).length, `${id} ${year}`).toBe(
					membersIn(
						stood.find((a) => a.id === id)!,
						year
					).length
				);
			const full = stood.filter((a) => a.shape === 'bilateral' && a.kind === 'mutual-defence');
			expect(Object.keys(years.strings).filter((id) => there(years.strings[id]!, year))).toEqual(
				full.map((a) => a.id)
			);
			const threads = stood
				.filter((a) => a.shape !== 'multilateral' && !full.includes(a))
				.reduce((sum, a) => sum + (a.hub ? membersIn(a, year).length : 1), 0);
			expect(years.threads.filter(([, , , , ...span]) => there(span, year)).length).toBe(threads);
		}
	});

	it('ends in the scene itself', () => {
		const last = years.treaties.filter(({ span }) => there(span, years.to));
		expect(last.map(({ id }) => id)).toEqual(scene.web!.treaties.map(({ id }) => id));
		expect(
			years.threads
				.filter(([, , , , ...span]) => there(span, years.to))
				.map(([x0, y0, x1, y1]) => [x0, y0, x1, y1])
		).toEqual(scene.web!.threads.flatMap(({ lines }) => lines));
		expect(scene.strings.map(({ id }) => id)).toEqual(
			Object.keys(years.strings).filter((id) => there(years.strings[id]!, years.to))
		);
	});

	it('has charts that stop there, each with its own label', () => {
		const chart = scene.web!.chart!;
		const now = chartIn(chart, 2003);
		expect(now.panels.map(({ points }) => points.at(-1)![0])).toEqual([2003, 2003]);
		expect(now.panels.map(({ ends }) => ends)).toEqual(['', '']);
		expect(now.panels.map(({ top }) => top)).toEqual(chart.panels.map(({ top }) => top));
		expect(chartIn(chart, years.to)).toEqual(chart);
		expect(yearInWords(chart, 2003)).toMatch(/^2003\. Pairs.*: 1,309\. Agreements.*: 26$/);
		expect(yearInWords(chart, 2020)).toContain('1,707 (record ends 2018)');
	});

	it('is told in words as well, and its claims are the scene’s', () => {
		expect(scene.table.lists?.at(-2)?.items).toEqual(years.stops.map(({ sentence }) => sentence));
		expect(sceneClaims(scene)).toEqual(
			expect.arrayContaining(years.stops.flatMap(({ claims }) => claims))
		);
	});
});

describe('stops beside a year', () => {
	it('are found both ways, and by the year itself', () => {
		const [first, second] = years.stops;
		expect(stopBy(years, first!.year - 1)).toBeNull();
		expect(stopBy(years, first!.year)).toBe(first);
		expect(stopBeside(years, years.from, -1)).toBeNull();
		expect(stopBeside(years, years.from, 1)).toBe(first);
		expect(stopBeside(years, first!.year, 1)).toBe(second);
		expect(stopBeside(years, second!.year, -1)).toBe(first);
		expect(stopBeside(years, years.to, 1)).toBeNull();
	});
});

describe('drawn', () => {
	it.each([
		[390, 844],
		[844, 390],
		[1440, 900]
	])('keeps every node in its place at %i × %i', (width, height) => {
		const { camera, map } = frameOf(scene, layoutFor(width, height));
		const own = drawTreaties(scene.web!, camera, map);
		const drawn = drawYears(years, own, camera, map);
		for (const { treaty, x, y } of own)
			expect(drawn.treaties.find(({ id }) => id === treaty.id)).toMatchObject({ x, y });
		expect(drawn.treaties.map(({ id }) => id)).toEqual(years.treaties.map(({ id }) => id));
		expect(drawYears(years, own, camera, map)).toEqual(drawn);
		// A year's change touches marks, not places: few enough to be told one by one.
		const marks =
			drawn.threads.length +
			drawn.dots.length +
			drawn.treaties.reduce((sum, { spokes }) => sum + spokes.length + 1, 0);
		expect(marks).toBeLessThan(600);
	});
});
