import { describe, expect, it } from 'vitest';
import { broken, programme, set, testSlips } from '../testing.ts';

describe('edges', () => {
	// An unknown end of an edge can't be the party beside it.
	testSlips(
		[
			[
				'unknown holder',
				(d) => set(d.edges.records[0]?.hold, 'holder', 'GBR'),
				'edges',
				'records[0](engine).hold.holder',
				/unknown party "GBR"/
			],
			[
				'unknown source of a hold',
				(d) => set(d.edges.records[0]?.hold, 'sources', ['nowhere']),
				'edges',
				'records[0](engine).hold.sources[0]',
				/unknown source "nowhere"/
			],
			[
				'unknown programme of an edge',
				(d) => set(d.edges.records[0], 'programme', 'gripen-f'),
				'edges',
				'records[0](engine).programme',
				/unknown programme "gripen-f".*did you mean "gripen-e"/
			],
			[
				'dangling start',
				(d) => set(d.edges.records[1], 'from', 'gaviao'),
				'edges',
				'records[1](fuselage).from',
				/dangling end "gaviao" \| a site of programme gripen-e/
			],
			[
				'dangling end',
				(d) => set(d.edges.records[1], 'to', 'linkopping'),
				'edges',
				'records[1](fuselage).to',
				/dangling end "linkopping".*did you mean "linkoping"/
			],
			[
				'edge to an unknown party',
				(d) => {
					set(d.edges.records[1], 'to', 'FRA');
					set(d.edges.records[1], 'toParty', 'SWE');
				},
				'edges',
				'records[1](fuselage).to',
				/unknown party "FRA"/
			],
			[
				'party other than the site’s',
				(d) => set(d.edges.records[1], 'fromParty', 'SWE'),
				'edges',
				'records[1](fuselage).fromParty',
				/"SWE" \| "BRA", the party of "gaviao-peixoto"/
			],
			[
				'party other than the end itself',
				(d) => set(d.edges.records[0], 'fromParty', 'SWE'),
				'edges',
				'records[0](engine).fromParty',
				/"SWE" \| "USA"/
			],
			[
				'shares above 100 % together',
				(d) => set(d.edges.records[1]?.share, 'percent', 40.5),
				'edges',
				'records[1](fuselage).share.percent',
				/60 \+ 40\.5 = 100\.5 %.*"linkoping".*engine, fuselage/
			],
			[
				'mixed bases',
				(d) => set(d.edges.records[1]?.share, 'basis', 'weight'),
				'edges',
				'records[1](fuselage).share.basis',
				/mixed bases: "value", "weight"/
			],
			[
				'edge ending before it starts',
				(d) => set(d.edges.records[0], 'until', '2013-12'),
				'edges',
				'records[0](engine).until',
				/"2013-12" \| a date not before since, 2014/
			],
			[
				'hold as of a year to come',
				(d) => set(d.edges.records[0]?.hold, 'asOf', '2026'),
				'edges',
				'records[0](engine).hold.asOf',
				/"2026" \| a date up to today/
			]
		],
		['edge to an unknown party']
	);

	it('adds shares within one programme, end and basis only', () => {
		const faults = broken((data) => {
			data.programmes.records.push({ ...programme(data), id: 'gripen-c' });
			data.edges.records.push({ ...data.edges.records[0]!, id: 'other', programme: 'gripen-c' });
			data.edges.records.push({ ...data.edges.records[0]!, id: 'back', to: 'BRA', toParty: 'BRA' });
		});
		expect(faults).toEqual([]);
	});
	it('is not upset by what floating point makes of shares', () => {
		const faults = broken((data) => {
			const [first, second] = data.edges.records;
			set(first?.share, 'percent', 70.1);
			set(second?.share, 'percent', 29.7);
			const third = { ...second!, id: 'third', share: { percent: 0.2, basis: 'value' } };
			data.edges.records.push(third);
		});
		expect(faults).toEqual([]);
	});
});
