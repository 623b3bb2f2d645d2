/** The datasets as they were built, to download. */
import data from 'story:data';
import { error, json } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => Object.keys(data).map((name) => ({ name }));

export const GET: RequestHandler = ({ params }) => {
	const dataset = (data as Record<string, unknown>)[params.name];
	if (!dataset) error(404, `No dataset is called “${params.name}”.`);
	return json(dataset);
};
