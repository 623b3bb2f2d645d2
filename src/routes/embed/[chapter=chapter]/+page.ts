/** One chapter on its own. */
import outline from 'story:outline';
import { error } from '@sveltejs/kit';
import { loadFigure, loadScenes } from '../../../story/show/load.ts';
import type { ChapterSlug } from '../../../story/story.ts';
import type { EntryGenerator, PageLoad } from './$types';
import { figureOf } from '../../../lib/figures/index.ts';

export const entries: EntryGenerator = () => outline.map(({ slug }) => ({ chapter: slug }));

export const load: PageLoad = async ({ params }) => {
	const chapter = outline.find((c) => c.slug === params.chapter);
	const { scenes } = chapter ? await loadScenes(chapter.slug as ChapterSlug) : { scenes: {} };
	const first = scenes[chapter?.steps[0]?.slug ?? ''];
	if (!chapter || !first) error(404, `Nothing here is called “${params.chapter}”.`);
	return { chapter, first, figures: await loadFigure(figureOf(first)) };
};
