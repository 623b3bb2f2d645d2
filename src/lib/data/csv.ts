/**
 * Datasets as tables, and tables as CSV: what is offered beside the JSON for spreadsheets.
 *
 * Columns follow the schemas, not the records, so they stay when nobody fills them. A list of records
 * within a record becomes a table of its own; the rest of a record is one row:
 *
 * - an object's fields are columns of their own, `hold.holder`
 * - a list of words is one cell, joined by `; ` (as JSON if a word itself holds a semicolon)
 * - accounts of a contested record, and lists of records deeper down, are JSON in one cell
 * - of a list that has a table, the cell holds the number of rows there
 * - what is null or left out is an empty cell
 */
import { datasetSchemas, type DatasetName, type Datasets } from './schema.ts';

export type Cell = string | number | boolean | null;

export interface Table {
	/** File name without its ending: `programmes`, `programmes-sites`. */
	name: string;
	/** The list within the dataset it holds, `records` for its main one. */
	list: string;
	/** Name of the table whose rows these belong to; null for a list of the dataset itself. */
	within: string | null;
	columns: string[];
	rows: Cell[][];
}

type Shape =
	{ is: 'value' } | { is: 'list'; of: Shape } | { is: 'object'; fields: [string, Shape][] };

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The shape a Valibot schema gives: fields and lists, everything else a plain value. */
function shapeOf(schema: unknown): Shape {
	if (!isRecord(schema)) return { is: 'value' };
	if ('wrapped' in schema) return shapeOf(schema.wrapped);
	if (isRecord(schema.entries))
		return {
			is: 'object',
			fields: Object.entries(schema.entries).map(([name, field]) => [name, shapeOf(field)])
		};
	if ('item' in schema) return { is: 'list', of: shapeOf(schema.item) };
	return { is: 'value' };
}

/** A row to be: the record, and for a list within a record its owner's id and its place. */
interface Entry {
	record: Record<string, unknown>;
	owner?: { of: string; n: number };
}

/**
 * All tables of a dataset: its own lists, then the lists within their records. Those have two columns
 * in front, `of` (the id of the record they belong to) and `n` (the place in its list, from 1).
 */
export function tablesOf<N extends DatasetName>(dataset: N, data: Datasets[N]): Table[] {
	const shape = shapeOf(datasetSchemas[dataset]);
	const lists = shape.is === 'object' ? shape.fields : [];
	const whole: Record<string, unknown> = { ...data };
	return lists.flatMap(([list, of]) => {
		if (of.is !== 'list' || of.of.is !== 'object') return [];
		const entries = recordsIn(whole[list]).map((record) => ({ record }));
		const name = list === 'records' ? dataset : `${dataset}-${list}`;
		return tables(name, list, null, of.of.fields, entries);
	});
}

/** The tables of all datasets, in the order of the schemas. */
export function allTables(data: Datasets): Table[] {
	return (Object.keys(datasetSchemas) as DatasetName[]).flatMap((name) =>
		tablesOf(name, data[name])
	);
}

function tables(
	name: string,
	list: string,
	within: string | null,
	fields: [string, Shape][],
	entries: Entry[]
): Table[] {
	const parts: { column: string; cell: (record: Record<string, unknown>) => Cell }[] = [];
	const below: Table[] = [];
	const add = (
		prefix: string,
		own: [string, Shape][],
		inside: (record: Record<string, unknown>) => Record<string, unknown>
	): void => {
		for (const [field, shape] of own) {
			const column = prefix + field;
			const value = (record: Record<string, unknown>): unknown => inside(record)[field];
			if (shape.is === 'object')
				add(`${column}.`, shape.fields, (record) => {
					const object = value(record);
					return isRecord(object) ? object : {};
				});
			else if (shape.is === 'list' && shape.of.is === 'object') {
				if (prefix !== '' || field === 'accounts') {
					parts.push({ column, cell: (record) => json(value(record)) });
					continue;
				}
				parts.push({ column, cell: (record) => recordsIn(value(record)).length });
				const rows = entries.flatMap(({ record, owner }) =>
					recordsIn(value(record)).map((each, i) => ({
						record: each,
						owner: { of: idOf(record, owner), n: i + 1 }
					}))
				);
				below.push(...tables(`${name}-${field}`, field, name, shape.of.fields, rows));
			} else parts.push({ column, cell: (record) => plain(value(record)) });
		}
	};
	add('', fields, (record) => record);
	const front = within === null ? [] : ['of', 'n'];
	return [
		{
			name,
			list,
			within,
			columns: [...front, ...parts.map(({ column }) => column)],
			rows: entries.map(({ record, owner }) => [
				...(owner ? [owner.of, owner.n] : []),
				...parts.map(({ cell }) => cell(record))
			])
		},
		...below
	];
}

const recordsIn = (value: unknown): Record<string, unknown>[] =>
	Array.isArray(value) ? value.filter(isRecord) : [];

const idOf = (record: Record<string, unknown>, owner: Entry['owner']): string => {
	const own = typeof record.id === 'string' ? record.id : String(owner?.n ?? '');
	return owner ? `${owner.of}/${own}` : own;
};

const json = (value: unknown): Cell =>
	value === undefined || value === null ? null : JSON.stringify(value);

function plain(value: unknown): Cell {
	if (value === undefined || value === null) return null;
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
		return value;
	if (Array.isArray(value) && value.every((v) => typeof v === 'string' && !v.includes(';')))
		return value.join('; ');
	return json(value);
}

/** What a spreadsheet would take for the beginning of a formula or a command. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell as CSV. Text that a spreadsheet would run gets an apostrophe in front; numbers stay numbers,
 * negative ones too.
 */
function csvCell(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell !== 'string') return String(cell);
	const safe = FORMULA.test(cell) ? `'${cell}` : cell;
	// Semicolons part cells where the comma is the decimal sign.
	return /[",;\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as CSV by RFC 4180: commas, CRLF, quotes where needed, one line of column names. UTF-8 with
 * a byte order mark, without which Excel takes it for something else.
 */
export function toCsv({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
	return `\uFEFF${[columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
