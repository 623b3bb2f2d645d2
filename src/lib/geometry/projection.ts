/**
 * Views: the few equal-area maps everything is drawn on.
 *
 * A view is an azimuthal equal-area projection turned towards its subject. It is projected once,
 * at build, into whole view units; on the page only the camera moves (`camera.ts`). `world` is the
 * size of the square the view is drawn in, so a view's coordinates run from 0 to `world`.
 */
import { geoAzimuthalEqualArea, type GeoProjection } from 'd3-geo';
import { tenth } from './round.ts';

export interface View {
	id: ViewId;
	/** Geographic centre of the view, degrees. */
	centre: readonly [lon: number, lat: number];
	/** Angular radius kept round the centre, degrees. */
	radius: number;
	/** Smallest area kept when the coast is simplified, steradians. */
	detail: number;
	/** How far apart the points of a coast can be told, view units: the lattice they are rounded to. */
	grain: number;
	/** Between meridians and between parallels, degrees. */
	mesh: number;
	/** What the view is called where a sentence has to name it. */
	name: string;
}

export type ViewId =
	'atlantic' | 'north' | 'europe' | 'middle-east' | 'asia' | 'indo-pacific' | 'world';

/** Side of the square a view is drawn in, view units. */
export const WORLD = 4000;

export const views: Record<ViewId, View> = {
	atlantic: {
		id: 'atlantic',
		name: 'the Atlantic',
		centre: [-27, 32],
		radius: 76,
		detail: 4.2e-6,
		grain: 2,
		mesh: 15
	},
	north: {
		id: 'north',
		name: 'the northern hemisphere',
		centre: [-34, 58],
		radius: 90,
		detail: 1.4e-5,
		grain: 4,
		mesh: 15
	},
	europe: {
		id: 'europe',
		name: 'Europe',
		centre: [12, 50],
		radius: 30,
		detail: 1e-6,
		grain: 2,
		mesh: 10
	},
	'middle-east': {
		id: 'middle-east',
		name: 'Europe and the Middle East',
		centre: [32, 37],
		radius: 36,
		detail: 2.8e-6,
		grain: 2,
		mesh: 10
	},
	asia: {
		id: 'asia',
		name: 'Asia, Europe and Africa',
		centre: [66, 34],
		radius: 74,
		detail: 1.8e-5,
		grain: 4,
		mesh: 15
	},
	'indo-pacific': {
		id: 'indo-pacific',
		name: 'the Indo-Pacific',
		centre: [158, 20],
		radius: 106,
		detail: 2.6e-5,
		grain: 4,
		mesh: 30
	},
	// Round the pole, so that no agreement has to cross the edge: the Pacific stays in one piece.
	world: {
		id: 'world',
		name: 'the world round the North Pole',
		centre: [10, 84],
		radius: 142,
		detail: 3.4e-5,
		grain: 4,
		mesh: 30
	}
};

/** The d3 projection of a view, in view units. Used at build only. */
export function projectionOf(view: View): GeoProjection {
	const radiusInPlane = 2 * Math.sin((view.radius * Math.PI) / 360);
	return geoAzimuthalEqualArea()
		.rotate([-view.centre[0], -view.centre[1]])
		.clipAngle(view.radius)
		.precision(0.4)
		.translate([WORLD / 2, WORLD / 2])
		.scale(WORLD / 2 / radiusInPlane);
}

/**
 * Where a place lies in a view, in view units (one decimal).
 * @param beyond true for a place that may lie off the sheet, in its direction
 * @returns null if the place is outside what the view shows.
 */
export function placeInView(
	view: View,
	lon: number,
	lat: number,
	beyond = false
): [number, number] | null {
	const point = projectionOf(view)([lon, lat]);
	if (!point || !Number.isFinite(point[0]) || !Number.isFinite(point[1])) return null;
	const [x, y] = point;
	if (!beyond && Math.hypot(x - WORLD / 2, y - WORLD / 2) > WORLD / 2) return null;
	return [tenth(x), tenth(y)];
}
