/**
 * Where the reader is. One door: `goTo` for the step, `choose` for what the reader has picked.
 * Scroll, keys, buttons, the address, slides and an embedding page all come through it.
 */

/** Who moved the reader. `scroll` follows the page; the others make the page follow. A `jump`
 * is deliberate, to another chapter say, and can be taken back with the browser's Back. */
export type Cause = 'scroll' | 'keys' | 'button' | 'jump' | 'address' | 'host' | 'slides';

export interface Choices {
	/** String being pulled. */
	pulled: string | null;
	/** Beads stopped by the reader. */
	paused: boolean;
}

export type Listener = (step: string, cause: Cause) => void;

export class Reader {
	/** Slugs of the whole story, in order. */
	readonly all: readonly string[];
	/** Slugs of the short version, in order. */
	readonly core: readonly string[];
	#step = $state('');
	#short = $state(false);
	#choices = $state.raw<Choices>({ pulled: null, paused: false });
	#listeners: Listener[] = [];

	/**
	 * @param steps slugs in reading order; at least one
	 * @param start where to begin; an unknown slug means the first step
	 * @param core those of them that the short version keeps; all, unless said
	 */
	constructor(steps: readonly string[], start?: string, core: readonly string[] = steps) {
		if (steps.length === 0) throw new Error('A reader needs at least one step.');
		this.all = steps;
		this.core = core;
		this.#step = start !== undefined && steps.includes(start) ? start : steps[0]!;
	}

	/** Slugs of the steps the reader moves over, in order: `step` is always among them. */
	get steps(): readonly string[] {
		return this.#short ? this.core : this.all;
	}
	/** True while only the short version is read. */
	get short(): boolean {
		return this.#short;
	}
	get step(): string {
		return this.#step;
	}
	get index(): number {
		return this.steps.indexOf(this.#step);
	}
	get choices(): Readonly<Choices> {
		return this.#choices;
	}

	/**
	 * Moves to a step. One that the short version leaves out opens the whole story.
	 * @param short which version to read from there; as before, unless said
	 * @returns false, changing nothing, if there is no such step
	 */
	goTo(step: string, cause: Cause, short = this.#short): boolean {
		if (!this.all.includes(step)) return false;
		this.#short = short && this.core.includes(step);
		if (step !== this.#step) {
			this.#step = step;
			// The string being pulled isn't in the next scene.
			this.choose({ pulled: null });
		}
		for (const listener of this.#listeners) listener(step, cause);
		return true;
	}

	/** Moves by whole steps, stopping at both ends. */
	move(by: number, cause: Cause): void {
		const to = Math.max(0, Math.min(this.steps.length - 1, this.index + by));
		this.goTo(this.steps[to]!, cause);
	}

	/** A button's move: at either end there is none, and the button stays to be found. */
	turn(by: 1 | -1, cause: Cause): void {
		const step = this.steps[this.index + by];
		if (step !== undefined) this.goTo(step, cause);
	}

	/** Records a choice. */
	choose(choices: Partial<Choices>): void {
		this.#choices = { ...this.#choices, ...choices };
	}

	/** Calls back on every move; returns how to stop. */
	onMove(listener: Listener): () => void {
		this.#listeners = [...this.#listeners, listener];
		return () => {
			this.#listeners = this.#listeners.filter((other) => other !== listener);
		};
	}
}
