/** One step on its own, without the rest of its chapter. */
import steps from 'story:steps';
import { error } from '@sveltejs/kit';
import { loadFigure } from '../../../story/show/load.ts';
import type { EntryGenerator, PageLoad } from './$types';
import { figureOf } from '../../../lib/figures/index.ts';

export const entries: EntryGenerator = () => Object.keys(steps).map((step) => ({ step }));

export const load: PageLoad = async ({ params }) => {
	const load = Object.hasOwn(steps, params.step) ? steps[params.step] : undefined;
	if (!load) error(404, `Nothing here is called “${params.step}”.`);
	const { default: alone } = await load();
	return { ...alone, figures: await loadFigure(figureOf(alone.scene)) };
};
