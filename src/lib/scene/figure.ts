/** What every figure on the stage is given. A figure draws SVG into the box it is told and keeps no state. */

import type { Layout } from './layout.ts';
import type { SceneBase } from './base.ts';

export interface FigureProps<S extends SceneBase = SceneBase> {
	scene: S;
	layout: Layout;
	/** How far cut strings have fallen slack, 0 to 1. */
	slack?: number | undefined;
	/** How far the pulled string stands aside, of full: swings between −1 and 1. */
	pluck?: number | undefined;
	/** Months the clock shows; for ties cut, how far what hung on them has sagged, 0 to 1. Left out, all. */
	months?: number | undefined;
	/** Id of the string being pulled. */
	pulled?: string | null | undefined;
	/** Beads at rest on the strings; the live stage moves its own. */
	beads?: boolean | undefined;
	/** Called with the id of a string that is touched, hovered or left. */
	onpull?: ((id: string | null) => void) | undefined;
}
