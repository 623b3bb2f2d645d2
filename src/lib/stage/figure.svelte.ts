/** What every figure on the stage is given. A figure draws SVG into the box it is told and keeps no state. */
import type { Component } from 'svelte';
import type { Layout } from './fit.ts';
import type { Scene } from './scene.ts';

export interface FigureProps<S extends Scene = Scene> {
	scene: S;
	layout: Layout;
	/** How far cut strings have fallen slack, 0 to 1. */
	slack?: number | undefined;
	/** Months the clock shows; left out, all of them. */
	months?: number | undefined;
	/** Id of the string being pulled. */
	pulled?: string | null | undefined;
	/** Beads at rest on the strings; the live stage moves its own. */
	beads?: boolean | undefined;
	/** Called with the id of a string that is touched, hovered or left. */
	onpull?: ((id: string | null) => void) | undefined;
}

/** Figures at hand, by the kind of scene they draw. */
export type Figures = {
	[K in Scene['figure']]?: Component<FigureProps<Extract<Scene, { figure: K }>>>;
};
