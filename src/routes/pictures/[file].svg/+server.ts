/**
 * Every step's picture as a drawing: `pictures/<step>.svg` and `pictures/<step>-tall.svg` follow the
 * reader's system, `pictures/<step>-light.svg` and `pictures/<step>-dark.svg` don't;
 * `pictures/<step>-paper.svg` is the one that is printed.
 */
import { error } from '@sveltejs/kit';
import { drawingEntries, drawingFile } from '../../../story/twins/twins.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = drawingEntries;

export const GET: RequestHandler = async ({ params }) => {
	const svg = await drawingFile(params.file);
	if (svg === null) error(404, `There is no picture “${params.file}”.`);
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
