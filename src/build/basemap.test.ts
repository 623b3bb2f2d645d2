import { brotliCompressSync } from 'node:zlib';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	placeInView,
	projectionOf,
	views,
	WORLD,
	type ViewId
} from '../lib/geometry/projection.ts';
import type { BaseMap } from '../story/show/load.ts';
import { baseMap, countryShape, loadAtlas } from './basemap.ts';

type Ring = [number, number][];

/** Reads path data of the kind the base maps use; throws for anything else. */
function readPath(d: string): Ring[] {
	const rings: Ring[] = [];
	let [x, y, startX, startY] = [0, 0, 0, 0];
	let rest = d;
	while (rest) {
		const part = /^([Mml])((?:\s?-?\d+)+)|^z/.exec(rest);
		if (!part) throw new Error(`path data that can’t be read: ${rest.slice(0, 20)}`);
		rest = rest.slice(part[0].length);
		if (part[0] === 'z') {
			[x, y] = [startX, startY];
			continue;
		}
		const values = part[2]!.match(/-?\d+/g)!.map(Number);
		if (values.length % 2 === 1) throw new Error(`half a point: ${part[0].slice(0, 20)}`);
		for (let i = 0; i < values.length; i += 2) {
			const absolute = part[1] === 'M';
			x = (absolute ? 0 : x) + values[i]!;
			y = (absolute ? 0 : y) + values[i + 1]!;
			if (part[1] !== 'l') {
				[startX, startY] = [x, y];
				rings.push([]);
			}
			rings.at(-1)!.push([x, y]);
		}
	}
	return rings;
}

/** Whether a point is inside an outline as the browser fills it (even-odd suffices here). */
function fills(rings: Ring[], [x, y]: [number, number]): boolean {
	let inside = false;
	for (const ring of rings)
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
			const [x0, y0] = ring[i]!;
			const [x1, y1] = ring[j]!;
			if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
		}
	return inside;
}

const towns = {
	simferopol: [34.1, 44.95],
	kyiv: [30.52, 50.45],
	moscow: [37.62, 55.75],
	laayoune: [-13.2, 27.15],
	rabat: [-6.84, 33.99],
	linkoping: [15.62, 58.41],
	brasilia: [-47.88, -15.79],
	chengdu: [104.07, 30.67],
	fortWorth: [-97.33, 32.76],
	midAtlantic: [-35, 30]
} as const satisfies Record<string, [number, number]>;

/** Mean radius, km. */
const EARTH = 6371;

describe('borders follow the United Nations’ positions', () => {
	const inCountry = (a3: string, town: readonly [number, number]): boolean => {
		const atlas = loadAtlas();
		const found = atlas.objects.countries.geometries.filter((g) => g.properties?.a3 === a3);
		expect(found, a3).not.toHaveLength(0);
		return found.some((g) => geoContains(feature(atlas, g), [...town]));
	};

	it('Simferopol lies in Ukraine', () => {
		expect(inCountry('UKR', towns.simferopol)).toBe(true);
		expect(inCountry('UKR', towns.kyiv)).toBe(true);
		expect(inCountry('RUS', towns.simferopol)).toBe(false);
		expect(inCountry('RUS', towns.moscow)).toBe(true);
	});

	it('Laayoune does not lie in Morocco', () => {
		expect(inCountry('MAR', towns.laayoune)).toBe(false);
		expect(inCountry('ESH', towns.laayoune)).toBe(true);
		expect(inCountry('MAR', towns.rabat)).toBe(true);
	});

	it.each<[string, boolean, keyof typeof towns, ViewId]>([
		['UKR', true, 'simferopol', 'atlantic'],
		['UKR', true, 'simferopol', 'north'],
		['UKR', true, 'simferopol', 'asia'],
		['RUS', false, 'simferopol', 'north'],
		['RUS', false, 'simferopol', 'asia'],
		['RUS', true, 'moscow', 'asia'],
		['MAR', false, 'laayoune', 'atlantic'],
		['ESH', true, 'laayoune', 'atlantic'],
		['MAR', true, 'rabat', 'atlantic']
	])('as drawn, too: %s %s %s (%s)', (a3, expected, town, view) => {
		const [lon, lat] = towns[town];
		const point = placeInView(views[view], lon, lat)!;
		expect(fills(readPath(countryShape(views[view], a3)), point)).toBe(expected);
	});
});

describe.each(Object.keys(views) as ViewId[])('the base map “%s”', (id) => {
	let map: BaseMap;
	beforeAll(() => {
		map = baseMap(views[id], ['SWE', 'XYZ']);
	});

	it('is path data in whole units, all of it on the sheet', () => {
		for (const d of [map.land, map.borders, map.grid, map.shapes.SWE!]) {
			const points = readPath(d).flat();
			expect(points.length).toBeGreaterThan(30);
			for (const [x, y] of points) {
				expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1);
				expect(Math.max(x, y)).toBeLessThanOrEqual(WORLD + 1);
			}
		}
	});

	it('closes every coast, so that land fills as land and sea as sea', () => {
		const land = readPath(map.land);
		expect(map.land).toMatch(/z$/);
		const shown = (town: keyof typeof towns): [number, number] | null =>
			placeInView(views[id], ...(towns[town] as [number, number]));
		const inland = (['linkoping', 'moscow', 'brasilia', 'chengdu', 'fortWorth', 'kyiv'] as const)
			.map(shown)
			.filter((p) => p !== null);
		expect(inland.length).toBeGreaterThanOrEqual(3);
		for (const point of inland) expect(fills(land, point)).toBe(true);
		const sea = shown('midAtlantic');
		if (sea) expect(fills(land, sea)).toBe(false);
	});

	it('draws borders as lines between countries, and none along a coast', () => {
		expect(map.borders).not.toContain('z');
		const points = readPath(map.borders).flat();
		const nearest = (lon: number, lat: number): number | null => {
			const point = placeInView(views[id], lon, lat);
			return point && Math.min(...points.map((p) => Math.hypot(p[0] - point[0], p[1] - point[1])));
		};
		const km = projectionOf(views[id]).scale() / EARTH;
		// Between Elvas and Badajoz, between Laredo and Nuevo Laredo.
		const seen = [nearest(-7.05, 38.9), nearest(-99.5, 27.5)].filter((d) => d !== null);
		expect(seen.length).toBeGreaterThan(0);
		for (const distance of seen) expect(distance).toBeLessThan(Math.max(20, 35 * km));
		// Off Lisbon two hundred kilometres from Spain, in Tokyo on an island without neighbours.
		for (const distance of [nearest(-9.42, 38.75), nearest(139.7, 35.7)])
			if (distance !== null) expect(distance).toBeGreaterThan(140 * km);
	});

	it('draws a tinted country on the land it belongs to', () => {
		const point = placeInView(views[id], ...(towns.linkoping as [number, number]))!;
		expect(fills(readPath(map.shapes.SWE!), point)).toBe(true);
		expect(map.shapes.SWE).toBe(countryShape(views[id], 'SWE'));
	});

	it('has nothing to tint for a party without land', () => {
		expect(map.shapes.XYZ).toBe('');
	});

	it('is small enough for a phone on a slow line', () => {
		const { land, borders, grid } = map;
		expect(brotliCompressSync(land + borders + grid).length).toBeLessThan(32_000);
		expect(brotliCompressSync(map.shapes.SWE!).length).toBeLessThan(700);
	});

	it('comes out the same every time', () => {
		expect(baseMap(views[id], ['SWE', 'XYZ'])).toEqual(map);
	});
});
