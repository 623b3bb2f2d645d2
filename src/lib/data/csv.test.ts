import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTables, tablesOf, toCsv, type Cell, type Table } from './csv.ts';
import { datasetSchemas, type DatasetName, type Datasets } from './schema.ts';
import { aHold, anEdge, cited, recorded } from './testing.ts';

/** Reads CSV by the letter of RFC 4180, without any of the writer's code. */
function parse(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let quoted = false;
	const from = text.startsWith('\uFEFF') ? 1 : 0;
	for (let i = from; i < text.length; i++) {
		const c = text[i]!;
		if (quoted) {
			if (c !== '"') cell += c;
			else if (text[i + 1] === '"') {
				cell += '"';
				i++;
			} else quoted = false;
		} else if (c === '"' && cell === '') quoted = true;
		else if (c === ',') {
			row.push(cell);
			cell = '';
		} else if (c === '\r' && text[i + 1] === '\n') {
			rows.push([...row, cell]);
			row = [];
			cell = '';
			i++;
		} else cell += c;
	}
	expect({ quoted, cell, row }).toEqual({ quoted: false, cell: '', row: [] });
	return rows;
}

const lines = (...rows: Cell[][]): string =>
	toCsv({ columns: ['a'], rows }).slice('\uFEFFa\r\n'.length);

describe('cells', () => {
	it.each([
		['plain', 'plain'],
		['Gavião Peixoto', 'Gavião Peixoto'],
		['one, two', '"one, two"'],
		['one; two', '"one; two"'],
		['says “no”', 'says “no”'],
		['says "no"', '"says ""no"""'],
		['two\nlines', '"two\nlines"'],
		[' spaced', '" spaced"'],
		['', ''],
		[null, ''],
		[0, '0'],
		[-48.49, '-48.49'],
		[true, 'true'],
		[false, 'false']
	])('%j is written %j', (cell, written) => {
		expect(lines([cell])).toBe(`${written}\r\n`);
	});

	it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '－1'])(
		'%j is text, not a formula',
		(cell) => {
			expect(parse(lines([cell]))).toEqual([[`'${cell}`]]);
		}
	);

	it('reads back as it was, whatever it holds', () => {
		// What a spreadsheet would run is changed on purpose; the rest must not be.
		const cell = fc.string({ unit: 'binary' }).filter((s) => !/^[=+\-@\t\r\n＝＋－＠]/.test(s));
		const table = fc
			.integer({ min: 1, max: 5 })
			.chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
		fc.assert(
			fc.property(table, (rows) => {
				expect(parse(toCsv({ columns: ['a'], rows })).slice(1)).toEqual(rows);
			})
		);
	});

	it('begins with a byte order mark and the names of the columns, and ends each line with CRLF', () => {
		expect(toCsv({ columns: ['id', 'hold.holder'], rows: [] })).toBe('\uFEFFid,hold.holder\r\n');
	});
});

describe('nesting', () => {
	const sources = ['one', 'two'];
	const edge = anEdge('engine', {
		share: { percent: 12.5, basis: 'value' },
		hold: aHold('USA', { sources }),
		sources
	});
	const at = (table: Table, row: number, column: string): Cell | undefined =>
		table.rows[row]?.[table.columns.indexOf(column)];

	it('gives an object’s fields columns of their own', () => {
		const [table] = tablesOf('edges', { records: [edge, { ...edge, id: 'seat', hold: null }] });
		expect(table?.name).toBe('edges');
		expect(at(table!, 0, 'share.percent')).toBe(12.5);
		expect(at(table!, 0, 'hold.holder')).toBe('USA');
		expect(at(table!, 0, 'hold.sources')).toBe('one; two');
		expect(at(table!, 0, 'maker')).toBeNull();
		expect(at(table!, 1, 'hold.holder')).toBeNull();
	});

	it('writes accounts, and a list with a semicolon in a word, as JSON', () => {
		const accounts = [
			{ who: 'A', says: 'yes; no', sources: ['one'] },
			{ who: 'B', says: 'no', sources: ['two'] }
		];
		const [table] = tablesOf('edges', {
			records: [{ ...edge, status: 'contested', accounts, sources: ['a; b', 'c'] }]
		});
		expect(JSON.parse(String(at(table!, 0, 'accounts')))).toEqual(accounts);
		expect(at(table!, 0, 'sources')).toBe('["a; b","c"]');
	});

	it('gives a list of records a table of its own, and the row how many there are', () => {
		const figure = { what: 'jets', kind: 'count', value: 36, unit: 'jets', ...cited } as const;
		const debate = (id: string, ids: string[]): Datasets['debates']['records'][number] => {
			const side = {
				label: 'l',
				brief: 'b',
				case: 'c',
				instance: 'i',
				example: 'e',
				...cited
			};
			const figures = ids.map((each) => ({ id: each, ...figure }));
			return { id, question: '?', a: side, b: side, figures, events: [], voices: [] };
		};
		const all = tablesOf('debates', { records: [debate('x', ['f', 'g']), debate('y', ['f'])] });
		expect(all.map(({ name, within }) => [name, within])).toEqual([
			['debates', null],
			['debates-figures', 'debates'],
			['debates-events', 'debates'],
			['debates-voices', 'debates']
		]);
		const [debates, figures, events] = all;
		expect(at(debates!, 0, 'figures')).toBe(2);
		expect(at(debates!, 0, 'a.label')).toBe('l');
		expect(figures?.columns.slice(0, 3)).toEqual(['of', 'n', 'id']);
		expect(figures?.rows.map((row) => row.slice(0, 3))).toEqual([
			['x', 1, 'f'],
			['x', 2, 'g'],
			['y', 1, 'f']
		]);
		expect(events?.rows).toEqual([]);
		expect(events?.columns).toContain('date');
	});
});

describe('the datasets', () => {
	const names = Object.keys(datasetSchemas) as DatasetName[];
	const data = recorded();
	const all = allTables(data);

	it('each become one table or more, under names used once', () => {
		const files = all.map(({ name }) => name);
		expect(new Set(files).size).toBe(files.length);
		for (const name of names) expect(files).toContain(name);
	});

	it.each(names)('%s: every record is a row, and every row has all columns', (name) => {
		const lists: Record<string, unknown[]> = { ...data[name] };
		for (const [list, records] of Object.entries(lists)) {
			const file = list === 'records' ? name : `${name}-${list}`;
			const table = all.find((each) => each.name === file)!;
			const [head, ...rows] = parse(toCsv(table));
			expect(rows).toHaveLength(records.length);
			expect(head).toEqual(table.columns);
			expect(new Set(head).size).toBe(head!.length);
			expect(rows.filter((row) => row.length !== head!.length)).toEqual([]);
		}
	});

	it('no record within a record is lost', () => {
		for (const { name, columns, rows } of all)
			for (const below of all.filter(({ within }) => within === name)) {
				const column = columns.indexOf(below.list);
				const told = rows.reduce((sum, row) => sum + Number(row[column]), 0);
				expect(`${below.name}: ${below.rows.length}`).toBe(`${below.name}: ${told}`);
			}
	});

	it('tells each value as the record has it', () => {
		const edges = all.find(({ name }) => name === 'edges')!;
		const [head, ...rows] = parse(toCsv(edges));
		data.edges.records.forEach((edge, i) => {
			const cell = (column: string): string => rows[i]![head!.indexOf(column)]!;
			expect(cell('id')).toBe(edge.id);
			expect(cell('what')).toBe(edge.what);
			expect(cell('hold.what')).toBe(edge.hold?.what ?? '');
			expect(cell('sources')).toBe(edge.sources.join('; '));
		});
		const sites = all.find(({ name }) => name === 'programmes-sites')!;
		expect(sites.rows[0]?.[sites.columns.indexOf('lat')]).toBe(
			data.programmes.records[0]!.sites[0]!.lat
		);
	});
});
