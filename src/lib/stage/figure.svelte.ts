/** What every figure on the stage is given. A figure draws SVG into the box it is told and keeps no state. */
import type { Component } from 'svelte';
import type { Layout } from './fit.ts';
import type { Camera, MapScene, Rect, Scene } from './scene.ts';

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
	/** What draws a web on a map, where the scene has one. */
	web?: Component<WebProps> | undefined;
	/** Called with the id of a string that is touched, hovered or left. */
	onpull?: ((id: string | null) => void) | undefined;
}

/** What the web of a map scene is drawn with. */
export interface WebProps {
	web: NonNullable<MapScene['web']>;
	/** Whether members get a small dot each. */
	dots: boolean;
	camera: Camera;
	map: Rect;
	/** Where the charts stand; none without. */
	chart: Rect | undefined;
	slack: number;
	drop: number;
	pulled: string | null;
	onpull: ((id: string | null) => void) | undefined;
}

/** Figures at hand, by the kind of scene they draw, and what a map needs beside for a web. */
export type Figures = {
	[K in Scene['figure']]?: Component<FigureProps<Extract<Scene, { figure: K }>>>;
} & { web?: Component<WebProps> };

/** What must be at hand to draw a scene, beside the map that always is. */
export const figureOf = (scene: Scene): keyof Figures =>
	scene.figure === 'map' && scene.web ? 'web' : scene.figure;
