import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allTables } from './csv.ts';
import { readDictionary, runsOf } from './dictionary.ts';
import { datasetSchemas } from './schema.ts';
import { datasetsWith } from './testing.ts';

const { shared, datasets } = readDictionary(readFileSync('data/README.md', 'utf8'));

it('reads text with code and weight in it', () => {
	expect(runsOf('a `b` and **c**')).toEqual([
		{ text: 'a ', as: 'plain' },
		{ text: 'b', as: 'code' },
		{ text: ' and ', as: 'plain' },
		{ text: 'c', as: 'strong' }
	]);
	expect(runsOf('')).toEqual([]);
});

it('has every dataset once, and says what a record is', () => {
	expect(datasets.map(({ dataset }) => dataset).sort()).toEqual(Object.keys(datasetSchemas).sort());
	expect(datasets.filter(({ record, fields }) => !record.length || !fields.length)).toEqual([]);
	expect(shared.map(({ field }) => field)).toEqual(['sources', 'asOf', 'status', 'note']);
});

it('names every field there is', () => {
	// Explained for all records at once, or plain by their names.
	const known = new Set([
		...['of', 'n', 'id', 'name', 'summary', 'definition', 'accounts', 'derivation'],
		...shared.map(({ field }) => field)
	]);
	const said = (dataset: string): string =>
		datasets
			.filter((entry) => entry.dataset === dataset)
			.flatMap(({ fields, parts }) => [
				...fields,
				...parts.flatMap((part) => [{ text: part.name }, ...part.is, ...part.fields])
			])
			.map(({ text }) => text)
			.join(' ');
	const common = ['figures', 'events', 'voices', 'volumes'];
	const missing = allTables(datasetsWith({})).flatMap(({ name, columns }) => {
		const dataset = name.split('-')[0]!;
		// Described once, with the programmes.
		const text =
			said(dataset) + (common.includes(name.split('-').at(-1)!) ? said('programmes') : '');
		return columns
			.flatMap((column) => column.split('.'))
			.filter((field) => !known.has(field) && !new RegExp(`\\b${field}\\b`).test(text))
			.map((field) => `${name}: ${field}`);
	});
	expect([...new Set(missing)]).toEqual([]);
});
