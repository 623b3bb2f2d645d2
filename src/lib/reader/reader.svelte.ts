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
	/** Slugs of all steps, in order. */
	readonly steps: readonly string[];
	#step = $state('');
	#choices = $state.raw<Choices>({ pulled: null, paused: false });
	#listeners: Listener[] = [];

	/**
	 * @param steps slugs in reading order; at least one
	 * @param start where to begin; an unknown slug means the first step
	 */
	constructor(steps: readonly string[], start?: string) {
		if (steps.length === 0) throw new Error('A reader needs at least one step.');
		this.steps = steps;
		this.#step = start !== undefined && steps.includes(start) ? start : steps[0]!;
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
	 * Moves to a step.
	 * @returns false, changing nothing, if there is no such step
	 */
	goTo(step: string, cause: Cause): boolean {
		if (!this.steps.includes(step)) return false;
		if (step !== this.#step) {
			this.#step = step;
			// A string belongs to its scene: let go of it.
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
