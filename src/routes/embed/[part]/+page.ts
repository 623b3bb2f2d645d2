/** One chapter, or one step, on its own. */
import { figureOf } from '../../../lib/stage/figure.svelte.ts';
import outline from 'story:outline';
import { error } from '@sveltejs/kit';
import { loadFigure, loadScenes } from '../../../story/load.ts';
import type { ChapterSlug } from '../../../story/order.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
	outline.flatMap((chapter) => [
		{ part: chapter.slug },
		...chapter.steps.map((step) => ({ part: step.slug }))
	]);

export const load: PageLoad = async ({ params }) => {
	const chapter = outline.find(
		(c) => c.slug === params.part || c.steps.some((s) => s.slug === params.part)
	);
	const step = chapter?.steps.find((s) => s.slug === params.part) ?? null;
	const opening = step ?? chapter?.steps[0];
	const { scenes } = chapter ? await loadScenes(chapter.slug as ChapterSlug) : { scenes: {} };
	const scene = opening && scenes[opening.slug];
	if (!chapter || !scene) error(404, `Nothing here is called “${params.part}”.`);
	return { chapter, step, scene, figures: await loadFigure(figureOf(scene)) };
};
