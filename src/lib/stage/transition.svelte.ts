/** How one scene goes over to another: which pictures are there, and how far their change has come. */
import { tick } from 'svelte';
import type { Scene } from '../figures/index.ts';
import type { Layout } from '../scene/layout.ts';
import { freshKey, type Layer } from './layers.ts';
import type * as Motion from './motion/motion.ts';

/** After a page was opened, a scene that comes is shown at once: without a journey from the first, ms. */
const OPENING = 700;

export class Transition {
	/** The pictures on the stage. */
	layers = $state.raw<readonly Layer[]>([]);
	/** Whether the scene that was asked for stands there. */
	settled = $state(false);
	/** How far cut strings have fallen, in the picture that is there and in the one that leaves. */
	slack = $state(1);
	slackLeft = $state(1);
	/** Months on the clock while it runs; then, all of them. */
	months = $state<number>();
	/** Here once a reader has done anything; until then, and if it is lost, scenes cut over. */
	motion = $state.raw<typeof Motion>();
	readonly #nodes: Record<number, HTMLElement> = {};
	/** Layers whose picture failed while it was drawn: nothing more can be drawn in them. */
	readonly #lost: Record<number, true> = {};
	readonly #now: () => number;
	#runs: Motion.Run[] = [];
	#turn = 0;
	#busyUntil = 0;
	#openedAt = 0;
	#before: { scene: Scene; at: Layout } | null = null;
	/** What stands there, or is on its way. */
	#arrived: readonly unknown[] = [];

	/**
	 * @param scene what the server drew, if anything
	 * @param layouts how
	 * @param now the time, ms
	 */
	constructor(
		scene: Scene | null,
		layouts: readonly Layout[],
		now: () => number = () => performance.now()
	) {
		this.#now = now;
		if (scene) this.layers = [{ key: 0, scene, layouts, is: 'here' }];
	}

	/** Whether what the server drew still serves. */
	get early(): boolean {
		return this.layers.some(({ layouts }) => layouts.length > 1);
	}

	/** The page has just been opened. */
	open(): void {
		this.#openedAt = this.#now();
	}

	/** Whether a scene is another than the last that came. */
	isNew(scene: Scene): boolean {
		return this.#before !== null && this.#before.scene !== scene;
	}

	/** Another scene is about to come. */
	expect(): void {
		this.settled = false;
		this.#arrived = [];
	}

	/** Tells which element a layer is drawn in. */
	hold(key: number, node: HTMLElement): () => void {
		this.#nodes[key] = node;
		return () => {
			delete this.#nodes[key];
		};
	}

	/** A layer's picture could not be drawn. */
	lose(key: number): void {
		this.#lost[key] = true;
	}

	/** Shows a scene: at once, or by the way from the one before; with null, what was asked for is awaited. */
	async arrive(now: Scene | null, at: Layout, still: boolean): Promise<void> {
		// Something else has loaded: no reason to break off.
		const same = [now, at, still].every((part, i) => part === this.#arrived[i]);
		this.#arrived = [now, at, still];
		if (now && same) return;
		const mine = ++this.#turn;
		for (const { stop } of this.#runs) stop();
		if (!now) {
			this.settled = false;
			return;
		}
		const moved = this.motion;
		const was = this.#before;
		this.#before = { scene: now, at };
		const opening = this.#now() - this.#openedAt < OPENING;
		// A resize keeps the picture; only another scene moves it. A reader who hurries isn't made to
		// wait: the next scene cuts over.
		const hurried = this.#now() < this.#busyUntil;
		if (!moved || !was || was.scene.step === now.step || still || opening || hurried) {
			this.#cutTo(now, at);
			return;
		}
		await this.#moveTo(moved, was, now, at);
		if (mine !== this.#turn) return;
		this.layers = this.layers.filter((layer) => layer.is !== 'leaving');
		this.settled = true;
	}

	#cutTo(now: Scene, at: Layout): void {
		const last = this.layers.find((layer) => layer.is === 'here');
		const key = last && !this.#lost[last.key] ? last.key : freshKey(this.layers);
		this.layers = [
			this.motion?.come(this.layers, now, at, key) ?? {
				key,
				scene: now,
				layouts: [at],
				is: 'here'
			}
		];
		this.#busyUntil = 0;
		this.slack = 1;
		this.months = undefined;
		this.settled = true;
	}

	async #moveTo(
		moved: typeof Motion,
		was: { scene: Scene; at: Layout },
		now: Scene,
		at: Layout
	): Promise<void> {
		const last = this.layers.find((layer) => layer.is === 'here');
		this.settled = false;
		this.#busyUntil = this.#now() + moved.MOVE;
		const [from, to] = [moved.standOf(was.scene, was.at), moved.standOf(now, at)];
		this.slackLeft = this.slack;
		this.slack = moved.falls(from, to) ? 0 : 1;
		this.months = 0;
		this.layers = [
			...(last ? [{ ...last, is: 'leaving' as const }] : []),
			moved.come(this.layers, now, at, freshKey(this.layers))
		];
		await tick();
		const centre = { x: at.width / 2, y: at.height / 2 };
		const { slack, slackLeft } = this;
		this.#runs = moved.setOff(
			this.layers,
			this.#nodes,
			from,
			to,
			centre,
			{ slack, slackLeft },
			(is) => {
				this.slack = is.slack ?? this.slack;
				this.slackLeft = is.slackLeft ?? this.slackLeft;
				this.months = is.months ?? this.months;
			}
		);
		await Promise.allSettled(this.#runs.map(({ done }) => done));
	}

	/** Draws a scene before its turn, where motion has loaded. */
	drawAhead(scene: Scene, at: Layout): void {
		if (this.motion) this.layers = this.motion.drawAhead(this.layers, scene, at);
	}
}
