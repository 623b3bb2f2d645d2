/** Every figure there is, by the kind of scene it draws: for the server and for tests. */
import type { Figures } from './figure.svelte.ts';
import DocumentFigure from './DocumentFigure.svelte';
import LadderFigure from './LadderFigure.svelte';
import MapFigure from './MapFigure.svelte';
import NetworkFigure from './NetworkFigure.svelte';
import WebMarks from './WebMarks.svelte';

export const allFigures: Required<Figures> = {
	map: MapFigure,
	ladder: LadderFigure,
	network: NetworkFigure,
	document: DocumentFigure,
	web: WebMarks
};
