/**
 * Where the web of a scene stands while a reader goes through its years. The control writes it and the
 * marks read it, each in its own part of the stage; it belongs to the scene and ends with its turn.
 */
import type { Component } from 'svelte';
import type { Frame } from '../../map/layout.ts';
import type { DrawnTreaty } from '../layout.ts';
import type { MarkPhase } from '../../map/extras/contract.ts';
import type { MapScene } from '../../map/spec.ts';
import { phaseIn } from './layout.ts';
import type { WebYears, SceneWeb } from '../spec.ts';

/** What draws a web in one of its years. */
export interface YearMarksProps {
	web: SceneWeb;
	years: WebYears;
	/** The year to show, and whether changes are seen at once, without a move. */
	play: Play;
	/** The scene's own treaty nodes, which keep their place. */
	treaties: readonly DrawnTreaty[];
	frame: Frame;
	pulled: string | null;
	onpull: ((id: string | null) => void) | undefined;
}

/** The years, once a reader has asked for them. */
export interface Turn {
	years: WebYears;
	Marks: Component<YearMarksProps>;
}

/** The state of one scene's play; nothing of it, and the scene is drawn as it is. */
export class Play {
	turn = $state.raw<Turn | null>(null);
	year = $state(0);
	still = $state(false);

	/** Shows the web at its last year, ready to be played. */
	begin(turn: Turn, still: boolean): void {
		this.year = turn.years.to;
		this.still = still;
		this.turn = turn;
	}

	/** Where a string or a treaty is in the year that is shown; nothing while none is, or of what has no years. */
	phaseOf(id: string): MarkPhase | undefined {
		const years = this.turn?.years;
		const span = years?.strings[id] ?? years?.treaties.find((treaty) => treaty.id === id)?.span;
		return span && { phase: phaseIn(span, this.year), moves: !this.still };
	}

	/** Leaves the scene as it was. */
	end(): void {
		this.turn = null;
	}
}

const plays = new WeakMap<MapScene, Play>();

/** The play of a scene; the same for everyone who asks. */
export function playOf(scene: MapScene): Play {
	let play = plays.get(scene);
	if (!play) plays.set(scene, (play = new Play()));
	return play;
}
