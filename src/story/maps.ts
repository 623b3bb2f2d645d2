/** Base maps on the server: as markup to write into a page or a picture. */
import type { ViewId } from '../lib/stage/projection.ts';
import asia from 'story:map/asia';
import atlantic from 'story:map/atlantic';
import north from 'story:map/north';
import world from 'story:map/world';
import type { BaseMap } from './load.ts';

const maps: Record<ViewId, BaseMap> = { asia, atlantic, north, world };

/** Path definitions of a view, to stand inside `<defs>`.. */
export function inlineMap(view: ViewId | null): string {
	if (!view) return '';
	const { land, borders, grid, disputed, shapes } = maps[view];
	return `<path id="land-${view}" d="${land}"/><path id="borders-${view}" d="${borders}"/><path id="grid-${view}" d="${grid}"/><path id="disputed-${view}" d="${disputed}"/>${Object.entries(
		shapes
	)
		.map(([party, d]) => `<path id="lit-${view}-${party}" d="${d}"/>`)
		.join('')}`;
}
