/** Base maps on the server: as markup to write into a page or a picture. */
import type { ViewId } from '../../lib/geometry/projection.ts';
import crops from 'story:crops';
import light from 'story:light';
import asia from 'story:map/asia';
import atlantic from 'story:map/atlantic';
import europe from 'story:map/europe';
import indoPacific from 'story:map/indo-pacific';
import middleEast from 'story:map/middle-east';
import north from 'story:map/north';
import world from 'story:map/world';
import { shoreOf } from '../../lib/geometry/shore.ts';
import type { BaseMap } from './load.ts';

const maps: Record<ViewId, BaseMap> = {
	asia,
	atlantic,
	europe,
	'indo-pacific': indoPacific,
	'middle-east': middleEast,
	north,
	world
};

/** How much of a view's map is wanted: all of it, a light one for a first picture, or what one picture shows. */
export type MapCut = { kind: 'full' } | { kind: 'light' | 'alone'; step: string };

/** Path definitions of a view, to stand inside `<defs>`. */
export function inlineMap(view: ViewId | null, cut: MapCut = { kind: 'full' }): string {
	if (!view) return '';
	const lesser = cut.kind === 'full' ? undefined : (cut.kind === 'light' ? light : crops)[cut.step];
	const { land, borders, grid, disputed, shapes } = lesser ?? maps[view];
	// A lesser map's coast is coarse enough to be its own shore.
	const shore = lesser
		? `<use id="shore-${view}" href="#land-${view}"/>`
		: `<path id="shore-${view}" d="${shoreOf(land)}"/>`;
	return `<path id="land-${view}" d="${land}"/>${shore}<path id="borders-${view}" d="${borders}"/><path id="grid-${view}" d="${grid}"/><path id="disputed-${view}" d="${disputed}"/>${Object.entries(
		shapes
	)
		.map(([party, d]) => `<path id="lit-${view}-${party}" d="${d}"/>`)
		.join('')}`;
}
