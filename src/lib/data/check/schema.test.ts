import { describe, expect, it } from 'vitest';
import { broken, GRIPEN, programme, remove, set, testSlips } from './testing.ts';

describe('a field that is not as its schema says', () => {
	// A misspelt field is also a missing one.
	testSlips(
		[
			[
				'text for a number',
				(d) => set(programme(d).sites[0], 'lat', '58.41'),
				'programmes',
				`${GRIPEN}.sites[0].lat`,
				/"58\.41" \| a number \| .*no quotes/
			],
			[
				'number for text',
				(d) => set(programme(d), 'name', 39),
				'programmes',
				`${GRIPEN}.name`,
				/39 \| text .*put it in double quotes/
			],
			[
				'missing field',
				(d) => remove(d.edges.records[0], 'asOf'),
				'edges',
				'records[0](engine).asOf',
				/nothing \| a field "asOf" \| .*2024-03/
			],
			[
				'missing nullable',
				(d) => remove(d.edges.records[1], 'until'),
				'edges',
				'records[1](fuselage).until',
				/write null/
			],
			[
				'misspelt field',
				(d) => {
					set(d.glossary.records[0], 'defintion', 'x');
					remove(d.glossary.records[0], 'definition');
				},
				'glossary',
				'records[0](offset).defintion',
				/no such field \| did you mean "definition"/
			],
			[
				'unknown choice',
				(d) => set(d.edges.records[0], 'kind', 'componnet'),
				'edges',
				'records[0](engine).kind',
				/one of component, .*did you mean "component"/
			],
			[
				'uncited record',
				(d) => set(programme(d).figures[0], 'sources', []),
				'programmes',
				`${GRIPEN}.figures[0].sources`,
				/empty list \| needs at least one source/
			],
			[
				'day that is none',
				(d) => set(d.precedents.records[0], 'cutDate', '2019-02-30'),
				'precedents',
				'records[0](engine-cut).cutDate',
				/2019-02-30.*not a day in the calendar/
			],
			[
				'date in words',
				(d) => set(programme(d).events[0], 'date', 'Oct 2014'),
				'programmes',
				`${GRIPEN}.events[0].date`,
				/must be YYYY/
			],
			[
				'latitude out of range',
				(d) => set(programme(d).sites[0], 'lat', 158),
				'programmes',
				`${GRIPEN}.sites[0].lat`,
				/158 \| .*90/
			],
			[
				'share above 100 %',
				(d) => set(d.edges.records[0]?.share, 'percent', 140),
				'edges',
				'records[0](engine).share.percent',
				/at most 100/
			],
			[
				'bad address',
				(d) => set(d.sources.records[0], 'url', 'www.saab.com'),
				'sources',
				'records[0](saab-report).url',
				/must be an address.*https/
			],
			[
				'null for a list',
				(d) => set(d.glossary, 'records', null),
				'glossary',
				'records',
				/null \| a list/
			],
			[
				'bad id',
				(d) => set(d.glossary.records[0], 'id', 'Off Set'),
				'glossary',
				'records[0](Off Set).id',
				/lower-case/
			],
			[
				'no list of disputed areas',
				(d) => remove(d.parties, 'disputed'),
				'parties',
				'disputed',
				/add "disputed"/
			]
		],
		['misspelt field']
	);

	it('names every unknown field of an object, not only the first', () => {
		const faults = broken((d) => {
			set(d.glossary.records[0], 'foo', 1);
			set(d.glossary.records[0], 'bar', 2);
		});
		expect(faults.map(({ path }) => path)).toEqual([
			'records[0](offset).foo',
			'records[0](offset).bar'
		]);
	});
	it('reports one fault for one bad date', () => {
		expect(broken((d) => set(d.glossary.records[0], 'asOf', 'March 2024'))).toHaveLength(1);
	});
});
