/** The JSON Schemas of the datasets, as `npm run data:schemas` wrote them. */
import data from 'story:data';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

const schemas = import.meta.glob<string>('../../../../../data/schemas/*.schema.json', {
	eager: true,
	import: 'default',
	query: '?raw'
});

export const prerender = true;
export const entries: EntryGenerator = () => Object.keys(data).map((name) => ({ name }));

export const GET: RequestHandler = ({ params }) => {
	const schema = schemas[`../../../../../data/schemas/${params.name}.schema.json`];
	if (!schema) error(404, `No dataset is called “${params.name}”.`);
	return new Response(schema, { headers: { 'content-type': 'application/json' } });
};
