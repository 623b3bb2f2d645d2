import { geoArea, geoCircle, geoDistance, geoPath } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInView, projectionOf, views, WORLD, type ViewId } from './projection.ts';

const linkoping = [15.62, 58.41] as const;
const nagoya = [136.91, 35.18] as const;
const fortWorth = [-97.33, 32.76] as const;
const bogota = [-74.07, 4.71] as const;
const gaviaoPeixoto = [-48.49, -21.84] as const;
const sydney = [151.21, -33.87] as const;
const chengdu = [104.07, 30.67] as const;
const all = Object.values(views);

describe('placeInView', () => {
	it.each<[string, ViewId, readonly [number, number]]>([
		['Linköping', 'atlantic', linkoping],
		['Bogotá', 'atlantic', bogota],
		['Gavião Peixoto', 'atlantic', gaviaoPeixoto],
		['Fort Worth', 'atlantic', fortWorth],
		['Fort Worth', 'north', fortWorth],
		['Nagoya', 'north', nagoya],
		['Linköping', 'north', linkoping],
		['Chengdu', 'asia', chengdu]
	])('%s is on the map “%s”', (_name, view, [lon, lat]) => {
		const place = placeInView(views[view], lon, lat);
		expect(place).not.toBeNull();
		for (const v of place!) {
			expect(v).toBeGreaterThanOrEqual(0);
			expect(v).toBeLessThanOrEqual(WORLD);
		}
	});

	it.each<[string, ViewId, readonly [number, number]]>([
		['Nagoya', 'atlantic', nagoya],
		['Sydney', 'atlantic', sydney],
		['Sydney', 'north', sydney],
		['Fort Worth', 'asia', fortWorth],
		['Bogotá', 'asia', bogota]
	])('%s is off the map “%s”', (_name, view, [lon, lat]) => {
		expect(placeInView(views[view], lon, lat)).toBeNull();
	});

	it('shows exactly what lies within the radius of the view, and nothing of the far side', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...all),
				fc.double({ min: -180, max: 180, noNaN: true }),
				fc.double({ min: -90, max: 90, noNaN: true }),
				(view, lon, lat) => {
					const away = (geoDistance([...view.centre], [lon, lat]) * 180) / Math.PI;
					fc.pre(Math.abs(away - view.radius) > 0.05);
					const place = placeInView(view, lon, lat);
					expect(place !== null).toBe(away < view.radius);
				}
			),
			{ numRuns: 1000 }
		);
	});

	it('puts the centre in the middle, north up and east to the right', () => {
		for (const view of all) {
			const [lon, lat] = view.centre;
			expect(placeInView(view, lon, lat)).toEqual([WORLD / 2, WORLD / 2]);
			const [, north] = placeInView(view, lon, lat + 5)!;
			const [east] = placeInView(view, lon + 5, lat)!;
			expect(north).toBeLessThan(WORLD / 2);
			expect(east).toBeGreaterThan(WORLD / 2);
		}
	});

	it('agrees with the projection the base map is drawn in', () => {
		for (const view of all) {
			const exact = projectionOf(view)([...linkoping])!;
			const place = placeInView(view, ...linkoping)!;
			expect(Math.hypot(place[0] - exact[0], place[1] - exact[1])).toBeLessThan(0.1);
		}
	});
});

it('draws equal areas equal, in the middle and at the rim', () => {
	for (const view of all) {
		const perArea = [0, 0.3, 0.6, 0.9].map((share) => {
			const [lon, lat] = view.centre;
			const away = share * Math.min(view.radius, 90) - (share > 0 ? 2 : 0);
			// Along the meridian of the centre, over the pole if need be.
			const south = lat - away;
			const circle = geoCircle().center([lon, south]).radius(2).precision(1)();
			return geoPath(projectionOf(view)).area(circle) / geoArea(circle);
		});
		for (const ratio of perArea) expect(ratio / perArea[0]!).toBeCloseTo(1, 2);
	}
});
