/** What every figure on the stage is given. A figure draws SVG into the box it is told and keeps no state. */
import type { Component } from 'svelte';
import type { DrawnString, Frame } from '../figures/map/layout.ts';
import type { Extras } from '../figures/map/extras/layout.ts';
import type { Layout } from './layout.ts';
import type { MapScene, Scene } from './scene.ts';

export interface FigureProps<S extends Scene = Scene> {
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
	/** What draws a map's extras, where the scene has any. */
	extras?: MapExtras | undefined;
	/** Called with the id of a string that is touched, hovered or left. */
	onpull?: ((id: string | null) => void) | undefined;
}

/** What the extras of a map scene are drawn with. */
export interface ExtrasProps {
	/** Beneath the strings, or over them. */
	part: 'under' | 'over';
	scene: MapScene;
	extras: Extras;
	frame: Frame;
	/** A whole web at once is drawn with a finer pen, and its members get a small dot each. */
	crowded: boolean;
	slack: number;
	drop: number;
	/** Months the clock shows; for ties cut, how far what hung on them has sagged, 0 to 1. Left out, all. */
	months: number | undefined;
	pulled: string | null;
	onpull: ((id: string | null) => void) | undefined;
}

/** What a map needs beside for scenes that carry more than strings, pins and names. */
export interface MapExtras {
	draw: (scene: MapScene, strings: readonly DrawnString[], frame: Frame) => Extras;
	Marks: Component<ExtrasProps>;
}

/** What a map with a web needs beside. */
export interface WebExtras extends MapExtras {
	/** How a reader goes through the years of a web; nothing where a scene has none. */
	Years: Component<YearsProps>;
}

/** What the stage tells the control that goes through a web's years. */
export interface YearsProps {
	scene: Scene | null;
	layout: Layout;
	/** Nothing may move by itself. */
	reduced: boolean;
	/** Whether the picture is in view. */
	visible: boolean;
	/** Asks for more room at the foot of the stage, in the layout's px; 0 gives it back. */
	onroom: (height: number) => void;
}

/** Figures at hand, by the kind of scene they draw, and what a map needs beside for its extras. */
export type Figures = {
	[K in Scene['figure']]?: Component<FigureProps<Extract<Scene, { figure: K }>>>;
} & { extras?: MapExtras; web?: WebExtras };

/** What must be at hand to draw a scene, beside the map that always is. */
export const figureOf = (scene: Scene): keyof Figures =>
	scene.figure === 'map' && scene.web
		? 'web'
		: scene.figure === 'map' &&
			  (scene.requests ||
					scene.checks ||
					scene.clock ||
					scene.strings.some((s) => s.outcome || s.ordinal))
			? 'extras'
			: scene.figure;
