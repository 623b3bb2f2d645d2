/** Every figure there is, by the kind of scene it draws: for the server and for tests. */
import type { Figures } from './figure.svelte.ts';
import GatesFigure from './GatesFigure.svelte';
import CountFigure from './CountFigure.svelte';
import DebateFigure from './DebateFigure.svelte';
import DocumentFigure from './DocumentFigure.svelte';
import LadderFigure from './LadderFigure.svelte';
import LedgerFigure from './LedgerFigure.svelte';
import MapFigure from './MapFigure.svelte';
import RegimesFigure from './RegimesFigure.svelte';
import SeveredFigure from './SeveredFigure.svelte';
import NetworkFigure from './NetworkFigure.svelte';
import mapExtras from './map-extras.svelte.ts';
import mapWeb from './map-web.svelte.ts';

export const allFigures: Required<Figures> = {
	map: MapFigure,
	ladder: LadderFigure,
	gates: GatesFigure,
	regimes: RegimesFigure,
	count: CountFigure,
	ledger: LedgerFigure,
	debate: DebateFigure,
	severed: SeveredFigure,
	network: NetworkFigure,
	document: DocumentFigure,
	extras: mapExtras,
	web: mapWeb
};
