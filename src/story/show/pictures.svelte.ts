/**
 * Scenes and base maps as they arrive: what is there at once, what has loaded since, and what to
 * fetch next. Shared by the scrolling story and the slides.
 */
import type { ViewId } from '../../lib/geometry/projection.ts';
import { firstFigures, loadFigure, loadMap, loadScenes, type DrawnMap } from './load.ts';
import type { ChapterSlug } from '../story.ts';
import type { ChapterOutline } from '../types.ts';
import { type Scene, figureOf, type Figures } from '../../lib/figures/index.ts';

export class Pictures {
	/** View whose map the server wrote into the page; null for a first figure without a map. */
	readonly firstView: ViewId | null;
	/** The step it stands on it with: the others need the map in full. */
	readonly first: string;
	readonly #chapterOf: Readonly<Record<string, string>>;
	#scenes = $state.raw<Readonly<Record<string, Scene>>>({});
	#figures = $state.raw<Figures>(firstFigures);
	#maps = $state.raw<readonly { view: ViewId; map: DrawnMap }[]>([]);
	readonly #wanted: Record<string, Promise<void> | undefined> = {};

	/**
	 * @param chapters what is shown, in order
	 * @param first scene of the first step, which the server has drawn already
	 * @param figures what it was drawn with, if not as a map
	 */
	constructor(chapters: readonly ChapterOutline[], first: Scene, figures: Figures = {}) {
		this.#figures = { ...firstFigures, ...figures };
		this.#chapterOf = Object.fromEntries(
			chapters.flatMap((c) => c.steps.map((s) => [s.slug, c.slug]))
		);
		this.#scenes = { [first.step]: first };
		this.first = first.step;
		this.firstView = first.figure === 'map' ? first.view : null;
	}

	/** A step's scene; null while its chapter is on its way. */
	scene(step: string): Scene | null {
		return this.#scenes[step] ?? null;
	}

	/** Figures at hand. */
	get figures(): Figures {
		return this.#figures;
	}

	/** Maps that have loaded since the page opened. */
	get maps(): readonly { view: ViewId; map: DrawnMap }[] {
		return this.#maps;
	}

	/** True if a view's map is here in full. */
	has(view: ViewId): boolean {
		return this.#maps.some((known) => known.view === view);
	}

	/** Fetches what a step needs and isn't there. A loss is borne: words stand without pictures. */
	async want(step: string): Promise<void> {
		const chapter = this.#chapterOf[step];
		if (!chapter) return;
		if (!this.scene(step))
			await this.#once(chapter, async () => {
				const { scenes } = await loadScenes(chapter as ChapterSlug);
				// The first stays as it is: it has been drawn.
				this.#scenes = { ...scenes, ...this.#scenes };
			});
		const scene = this.scene(step);
		if (!scene) return;
		const figure = figureOf(scene);
		if (!this.#figures[figure])
			await this.#once(figure, async () => {
				// Awaited first: another figure may arrive meanwhile.
				const loaded = await loadFigure(figure);
				this.#figures = { ...this.#figures, ...loaded };
			});
		if (scene.figure !== 'map' || step === this.first || this.has(scene.view)) return;
		const { view } = scene;
		await this.#once(view, async () => {
			const map = await loadMap(view);
			this.#maps = [...this.#maps, { view, map }];
		});
	}

	/** Fetches a thing once; whoever asks while it is on its way waits for the same. */
	#once(name: string, fetch: () => Promise<void>): Promise<void> {
		return (this.#wanted[name] ??= fetch().catch(() => {
			// Lost: the next step that wants it asks again.
			this.#wanted[name] = undefined;
		}));
	}
}
