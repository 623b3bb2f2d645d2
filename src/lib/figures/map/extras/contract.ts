/** What draws the extras of a map: what it is given and what it answers. */
import type { Component } from 'svelte';
import type { DrawnString, Frame } from '../layout.ts';
import type { FigureProps } from '../../../scene/figure.ts';
import type { Extras } from './layout.ts';
import type { MapScene } from '../spec.ts';

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

/** What a map is given: as every figure, and what draws its extras, where the scene has any. */
export interface MapProps extends FigureProps<MapScene> {
	extras?: MapExtras | undefined;
}

/** What a map needs beside for scenes that carry more than strings, pins and names. */
export interface MapExtras {
	draw: (scene: MapScene, strings: readonly DrawnString[], frame: Frame) => Extras;
	Marks: Component<ExtrasProps>;
	/** Where in its years a string or a name is, by its id; nothing where no years are shown. */
	phaseOf?: (scene: MapScene, id: string) => MarkPhase | undefined;
}

/** Whether something begins after a year, stands in it, or has ended by then. */
export type Phase = 'later' | 'there' | 'gone';

/** Where in its years a mark is. */
export interface MarkPhase {
	phase: Phase;
	/** Whether it may move from one to another. */
	moves: boolean;
}
