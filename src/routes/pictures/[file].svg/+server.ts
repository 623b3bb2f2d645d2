/** Every step's picture as a file: `pictures/<step>.svg` and `pictures/<step>-tall.svg`. */
import outline from 'story:outline';
import { error } from '@sveltejs/kit';
import { still, STILL_SIZES } from '../../../story/still.ts';
import { allScenes } from '../../../story/all-scenes.ts';
import { inlineMap } from '../../../story/maps.ts';
import type { EntryGenerator, RequestHandler } from './$types';

const steps = outline.flatMap((chapter) => chapter.steps);

export const prerender = true;
export const entries: EntryGenerator = () =>
	steps.flatMap(({ slug }) => [{ file: slug }, { file: `${slug}-tall` }]);

export const GET: RequestHandler = async ({ params }) => {
	const tall = params.file.endsWith('-tall');
	const slug = tall ? params.file.slice(0, -'-tall'.length) : params.file;
	const scene = Object.values(allScenes).find(({ scenes }) => Object.hasOwn(scenes, slug))?.scenes[
		slug
	];
	if (!scene) error(404, `No step is called “${slug}”.`);
	const svg = await still(
		scene,
		inlineMap(scene.figure === 'map' ? scene.view : null),
		tall ? STILL_SIZES.tall : STILL_SIZES.wide
	);
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
