/** Share images: `share/story.png`, `share/<chapter>.png` and `share/<step>.png`. */
import { error } from '@sveltejs/kit';
import { shareEntries, shareFile } from '../../../story/twins/twins.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = shareEntries;

export const GET: RequestHandler = async ({ params }) => {
	const png = await shareFile(params.file);
	if (png === null) error(404, `There is no share image “${params.file}”.`);
	return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
