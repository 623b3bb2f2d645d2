/** Base maps on the server: as markup to write into a page or a picture. */
import type { ViewId } from '../lib/stage/projection.ts';
import crops from 'story:crops';
import asia from 'story:map/asia';
import atlantic from 'story:map/atlantic';
import north from 'story:map/north';
import world from 'story:map/world';
import type { BaseMap } from './load.ts';

const maps: Record<ViewId, BaseMap> = { asia, atlantic, north, world };

/**
 * Path definitions of a view, to stand inside `<defs>`.
 * @param step the only step they are for: then no more than it can show
 */
export function inlineMap(view: ViewId | null, step?: string): string {
	if (!view) return '';
	const { land, borders, grid, disputed, shapes } = (step && crops[step]) || maps[view];
	return `<path id="land-${view}" d="${land}"/><path id="borders-${view}" d="${borders}"/><path id="grid-${view}" d="${grid}"/><path id="disputed-${view}" d="${disputed}"/>${Object.entries(
		shapes
	)
		.map(([party, d]) => `<path id="lit-${view}-${party}" d="${d}"/>`)
		.join('')}`;
}
