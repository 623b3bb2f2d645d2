/** Every figure there is, by the kind of scene it draws: for the server and for tests. */

import GatesFigure from './gates/Marks.svelte';
import CountFigure from './count/Marks.svelte';
import DebateFigure from './debate/Marks.svelte';
import DocumentFigure from './document/Marks.svelte';
import LadderFigure from './ladder/Marks.svelte';
import LedgerFigure from './ledger/Marks.svelte';
import MapFigure from './map/Marks.svelte';
import RegimesFigure from './regimes/Marks.svelte';
import SeveredFigure from './severed/Marks.svelte';
import NetworkFigure from './network/Marks.svelte';
import mapExtras from './map/extras/load.ts';
import mapWeb from './web/extras/load.ts';
import type { Figures } from './index.ts';

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
