import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetSchemas } from '../schema.ts';
import { formatFaults } from './index.ts';
import {
	check,
	broken,
	GRIPEN,
	member,
	programme,
	remove,
	set,
	texts,
	TODAY,
	valid,
	type Valid
} from './testing.ts';

describe('a valid set', () => {
	it('has no faults and comes back parsed', () => {
		const { faults, data } = check(texts(valid()));
		expect(faults).toEqual([]);
		expect(data?.programmes.records[0]?.sites[0]?.place).toBe('Linköping');
		expect(Object.keys(data ?? {})).toEqual(Object.keys(datasetSchemas));
	});

	it('may be empty', () => {
		expect(check(texts({})).faults).toEqual([]);
	});

	it.each<[string, (d: Valid) => void]>([
		['a source dated after what it supports', (d) => set(d.sources.records[0], 'date', '2025-06')],
		['asOf today', (d) => set(d.glossary.records[0], 'asOf', TODAY)],
		['asOf this year', (d) => set(d.glossary.records[0], 'asOf', '2025')],
		['a site the map has no polygon for', (d) => set(programme(d).sites[0], 'party', 'NATO')],
		['a quote of 320 characters', (d) => set(programme(d).voices[0], 'quote', '–'.repeat(320))],
		['a definition of 45 words', (d) => set(d.glossary.records[0], 'definition', 'w '.repeat(45))],
		[
			'one site id in two programmes',
			(d) => d.programmes.records.push({ ...programme(d), id: 'b' })
		]
	])('may have %s', (_, change) => {
		const faults = broken((data) => {
			change(data);
			for (const edge of data.edges.records)
				edge.toParty = programme(data).sites[0]?.party ?? edge.toParty;
		});
		expect(faults).toEqual([]);
	});
});

describe('a broken set', () => {
	it('still checks the other fields of a record with a bad one', () => {
		const faults = broken((d) => {
			const edge = d.edges.records[1];
			set(edge, 'share', 'half');
			set(edge, 'from', 'nowhere');
			set(edge, 'since', 2020);
			set(edge, 'sources', ['unheard-of', 7]);
		});
		expect(faults.map(({ path }) => path.replace('records[1](fuselage).', '')).sort()).toEqual([
			'from',
			'share',
			'since',
			'sources[0]',
			'sources[1]'
		]);
	});

	it('reports many faults of all kinds and files in one run', () => {
		const slips: [change: (d: Valid) => void, file: string, path: string][] = [
			[(d) => set(programme(d).sites[0], 'lat', '58.41'), 'programmes', `${GRIPEN}.sites[0].lat`],
			[
				(d) => {
					set(d.glossary.records[0], 'defintion', 'x');
					remove(d.glossary.records[0], 'definition');
				},
				'glossary',
				'records[0](offset).defintion'
			],
			[
				(d) => set(d.sources.records[0], 'url', 'www.saab.com'),
				'sources',
				'records[0](saab-report).url'
			],
			[(d) => programme(d).partners.push('ZAF'), 'programmes', `${GRIPEN}.partners[1]`],
			[
				(d) => d.sources.records.push({ ...d.sources.records[0]!, id: 'idle' }),
				'sources',
				'records[2](idle).id'
			],
			[(d) => set(d.edges.records[1], 'to', 'linkopping'), 'edges', 'records[1](fuselage).to'],
			[
				(d) => set(d.edges.records[1]?.share, 'basis', 'weight'),
				'edges',
				'records[1](fuselage).share.basis'
			],
			[
				(d) => set(d.precedents.records[0], 'restored', '2019-06-30'),
				'precedents',
				'records[0](engine-cut).restored'
			],
			[(d) => set(programme(d).sites[1], 'lon', 48.49), 'programmes', `${GRIPEN}.sites[1]`],
			[
				(d) => set(d.parties.disputed[0], 'status', 'derived'),
				'parties',
				'disputed[0](crimea).derivation'
			],
			[
				(d) => set(programme(d).figures[1], 'unit', 'percent'),
				'programmes',
				`${GRIPEN}.figures[1].unit`
			],
			[
				(d) => set(programme(d).voices[0], 'quote', 'a'.repeat(321)),
				'programmes',
				`${GRIPEN}.voices[0].quote`
			],
			[
				(d) =>
					set(d.agreements.records[0], 'members', [member('SWE'), member('USA'), member('BRA')]),
				'agreements',
				'records[0](dca).members'
			]
		];
		const data = valid();
		for (const [change] of slips) change(data);
		const files = texts(data);
		files.corrections = '{ "records": [ }';
		const { faults } = check(files);
		const reported = faults.map(({ file, path }) => `${file} ${path}`);
		// "mixed bases" needs both edges at one end, and "dangling end" moved one of them away.
		for (const [, file, path] of slips)
			if (!path.endsWith('share.basis')) expect(reported).toContain(`data/${file}.json ${path}`);
		expect(reported).toContain('data/corrections.json 1:16');
	});
});

describe('formatFaults', () => {
	it('groups by file and says everything', () => {
		const faults = broken((d) => {
			set(d.edges.records[0], 'toParty', 'BRA');
			set(d.glossary.records[0], 'asOf', '2031');
			set(d.edges.records[1], 'kind', 'gift');
		});
		const text = formatFaults(faults);
		expect(text.match(/^data\/edges\.json: 2 faults$/gm)).toHaveLength(1);
		expect(text).toMatch(/^data\/glossary\.json: 1 fault$/m);
		for (const fault of faults)
			for (const part of [fault.path, fault.found, fault.expected, fault.hint])
				expect(text).toContain(part);
	});

	it('is empty for no faults', () => {
		expect(formatFaults([])).toBe('');
	});
});

describe('never throws', () => {
	const names = Object.keys(datasetSchemas);
	const sound = ({ faults, data }: ReturnType<typeof check>): void => {
		expect(data === null).toBe(faults.length > 0);
		for (const { file, found, expected, hint } of faults)
			for (const part of [file, found, expected, hint]) expect(part).not.toBe('');
		formatFaults(faults);
	};

	it('on arbitrary text', () => {
		fc.assert(
			fc.property(
				fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'binary' })),
				(files) => sound(check(files))
			)
		);
	});

	it('on arbitrary JSON', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...names), fc.json()), (files) =>
				sound(check(files))
			)
		);
	});

	it('on records with any field replaced by any JSON', () => {
		/** Every place in a JSON tree, as the steps that lead there. */
		const spots = (value: unknown, at: string[] = []): string[][] => [
			...(at.length > 0 ? [at] : []),
			...(value && typeof value === 'object'
				? Object.entries(value).flatMap(([key, inner]) => spots(inner, [...at, key]))
				: [])
		];
		const all = spots(valid());
		const edit = fc.record({ at: fc.constantFrom(...all), to: fc.option(fc.jsonValue()) });
		fc.assert(
			fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
				const data = valid();
				for (const { at, to } of edits) {
					let target: unknown = data;
					for (const step of at.slice(0, -1))
						target = target && typeof target === 'object' ? Reflect.get(target, step) : undefined;
					if (target && typeof target === 'object') set(target, at.at(-1) ?? '', to);
				}
				sound(check(texts(data)));
			}),
			{ numRuns: 500 }
		);
	});

	it('on very deep nesting', () => {
		const deep = '['.repeat(50_000) + ']'.repeat(50_000);
		sound(check({ sources: `{"records":[${deep}]}`, edges: '['.repeat(200_000) }));
	});
});
