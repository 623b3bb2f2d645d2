/** The datasets as tables, for spreadsheets: `data/<name>.csv`, and `data/<name>-<list>.csv` for lists within. */
import data from 'story:data';
import { error } from '@sveltejs/kit';
import { allTables, toCsv } from '../../../lib/data/csv.ts';
import type { EntryGenerator, RequestHandler } from './$types';

const tables = new Map((data ? allTables(data) : []).map((table) => [table.name, table]));

export const prerender = true;
export const entries: EntryGenerator = () => [...tables.keys()].map((name) => ({ name }));

export const GET: RequestHandler = ({ params }) => {
	const table = tables.get(params.name);
	if (!table) error(404, `No table is called “${params.name}”.`);
	return new Response(toCsv(table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
