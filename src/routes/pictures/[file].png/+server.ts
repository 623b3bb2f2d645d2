/** Every step's picture as pixels: `pictures/<step>-light.png` and `pictures/<step>-dark.png`. */
import { error } from '@sveltejs/kit';
import { pixelEntries, pixelFile } from '../../../story/twins/twins.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = pixelEntries;

export const GET: RequestHandler = async ({ params }) => {
	const png = await pixelFile(params.file);
	if (png === null) error(404, `There is no picture “${params.file}”.`);
	return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
