/** What a map with a web needs beside. */
import type { Component } from 'svelte';
import type { Layout } from '../../scene/layout.ts';
import type { MapScene } from '../map/spec.ts';
import type { WebYears } from './spec.ts';
import type { MapExtras } from '../map/extras/contract.ts';

/** What a map with a web needs beside. */
export interface WebExtras extends MapExtras {
	/** How a reader goes through the years of a web; nothing where a scene has none. */
	Years: Component<YearsProps>;
	/** The years of a step’s web, fetched when a reader asks for them; left out where nobody can. */
	yearsOf?: (step: string) => Promise<WebYears | undefined>;
}

/** What the stage tells the control that goes through a web's years. */
export interface YearsProps {
	scene: MapScene | null;
	layout: Layout;
	/** Nothing may move by itself. */
	reduced: boolean;
	/** Whether the picture is in view. */
	visible: boolean;
	/** Height of the card that passes over the stage while this step is read, px; nothing where none does. */
	card: number | undefined;
	yearsOf: WebExtras['yearsOf'];
	/** Asks the host to move whatever lies over the stage above a line down to it, px from the window’s top. */
	onuncover: ((line: number, behavior: ScrollBehavior) => void) | undefined;
	/** Asks for more room at the foot of the stage, in the layout's px; 0 gives it back. */
	onroom: (height: number) => void;
}
