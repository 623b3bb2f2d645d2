/** For tests of the check: a small set with nothing wrong, and what is wrong after a slip. */
import { expect, it } from 'vitest';
import { datasetsWith } from '../testing.ts';
import { checkDatasets, formatFaults, type CountryLookup, type Fault } from './index.ts';

export const TODAY = '2025-06-15';

/** Boxes stand in for countries; NATO has none. */
const places: CountryLookup = (party, lon, lat) => {
	const box = { SWE: [11, 24, 55, 69], BRA: [-74, -34, -34, 5], USA: [-125, -66, 25, 49] }[party];
	if (!box) return 'unknown';
	const [west = 0, east = 0, south = 0, north = 0] = box;
	return lon >= west && lon <= east && lat >= south && lat <= north ? 'inside' : 'outside';
};

const cited = { sources: ['saab-report'], asOf: '2025-03', status: 'confirmed' as string };

/** A party to an agreement. */
export const member = (party: string) => ({
	party,
	joined: null as string | null,
	left: null as string | null
});

/** A small set with nothing wrong, new for each test so that a test may break it. */
export function valid() {
	return {
		sources: {
			records: ['saab-report', 'press-note'].map((id) => ({
				id,
				publisher: 'Saab',
				title: 'Annual report',
				// The second is the newest page: no fact may claim a later day.
				date: id === 'press-note' ? TODAY : '2025-02-21',
				url: 'https://example.org/report',
				lang: 'en',
				kind: 'company',
				supports: 'Where Gripen is built.'
			}))
		},
		parties: {
			records: [
				{ id: 'SWE', name: 'Sweden', kind: 'state', ...cited },
				{ id: 'BRA', name: 'Brazil', kind: 'state', ...cited },
				{ id: 'USA', name: 'United States', kind: 'state', ...cited },
				{ id: 'NATO', name: 'NATO', kind: 'organisation', ...cited }
			],
			disputed: [{ id: 'crimea', name: 'Crimea', shown: 'Hatched', why: 'Disputed', ...cited }]
		},
		programmes: {
			records: [
				{
					id: 'gripen-e',
					name: 'Gripen E',
					category: 'fighter',
					depth: 'co-production',
					lead: ['SWE'],
					partners: ['BRA'],
					summary: 'A fighter built in two countries.',
					sites: [
						{
							id: 'linkoping',
							name: 'Saab',
							place: 'Linköping',
							party: 'SWE',
							lat: 58.41,
							lon: 15.62,
							role: 'Final assembly',
							...cited
						},
						{
							id: 'gaviao-peixoto',
							name: 'Embraer',
							place: 'Gavião Peixoto',
							party: 'BRA',
							lat: -21.84,
							lon: -48.49,
							role: 'Final assembly',
							...cited
						}
					],
					operators: [{ party: 'BRA', state: 'operating', ...cited }],
					figures: [
						{
							id: 'ordered',
							what: 'aircraft',
							kind: 'count',
							value: 36,
							unit: 'aircraft',
							...cited
						},
						{
							id: 'made-here',
							what: 'part',
							kind: 'share',
							value: 40,
							high: 50,
							unit: '%',
							...cited
						},
						{ id: 'price', what: 'price', kind: 'money', value: 39.3e9, unit: 'SEK', ...cited },
						{ id: 'wait', what: 'wait', kind: 'months', value: 20, unit: 'months', ...cited }
					],
					events: [
						{ id: 'contract', date: '2014-10-24', what: 'Contract signed', ...cited },
						{ id: 'last', date: '2032', what: 'Last one', ...cited, note: 'Planned.' }
					],
					voices: [
						{
							id: 'minister',
							who: 'A minister',
							role: 'Minister',
							quote: 'We build it together.',
							date: '2014',
							...cited,
							status: 'contested',
							accounts: [
								{ who: 'Brazil', says: 'She said so.', sources: ['saab-report'] },
								{ who: 'Sweden', says: 'She did not.', sources: ['press-note'] }
							] as unknown
						}
					],
					...cited
				}
			]
		},
		edges: {
			records: [
				{
					id: 'engine',
					programme: 'gripen-e',
					kind: 'component',
					what: 'F414 engine',
					maker: 'GE Aerospace' as string | null,
					from: 'USA',
					to: 'linkoping',
					fromParty: 'USA',
					toParty: 'SWE',
					since: '2014' as string | null,
					until: null as string | null,
					share: { percent: 60, basis: 'value' },
					hold: { holder: 'USA', regime: 'ITAR', what: 'Re-export', ...cited },
					...cited
				},
				{
					id: 'fuselage',
					programme: 'gripen-e',
					kind: 'component',
					what: 'rear fuselage',
					maker: null as string | null,
					from: 'gaviao-peixoto',
					to: 'linkoping',
					fromParty: 'BRA',
					toParty: 'SWE',
					since: '2020-07' as string | null,
					until: '2020' as string | null,
					share: { percent: 40, basis: 'value' },
					hold: null,
					...cited
				}
			]
		},
		agreements: {
			records: [
				{
					id: 'dca',
					name: 'Agreement',
					short: 'DCA',
					shape: 'bilateral',
					kind: 'cooperation',
					region: 'global',
					hub: null as string | null,
					members: [member('SWE'), member('USA')],
					signed: '2023-12',
					inForce: '2024-08' as string | null,
					ended: null as string | null,
					summary: 'They cooperate.',
					...cited
				}
			]
		},
		clauses: {
			records: [
				{
					id: 'dca',
					seen: 'summary',
					clauses: [{ kind: 'ending', state: 'present', says: 'Ten years.', ...cited }],
					...cited
				}
			],
			kinds: [{ id: 'ending', name: 'End', definition: 'How it ends.', ...cited }],
			second: [{ id: 'dca', clauses: [{ kind: 'ending', first: 'present', second: 'unknown' }] }]
		},
		series: {
			records: [
				{
					id: 'pairs',
					what: 'pairs',
					by: 'somebody',
					cite: 'A book.',
					points: [
						{ year: 1949, value: 3 },
						{ year: 1950, value: 4 }
					],
					figures: [],
					...cited
				}
			]
		},
		precedents: {
			records: [
				{
					id: 'engine-cut',
					programme: 'gripen-e' as string | null,
					case: 'engine-held',
					kind: 're-sourced',
					what: 'engines',
					cutBy: 'USA',
					cutDate: '2019-07',
					restored: '2022-01' as string | null,
					plannedMonths: 8,
					cost: { value: 500, high: 600, currency: 'USD' },
					outcome: 'Another maker was found.',
					...cited
				}
			]
		},
		glossary: {
			records: [{ id: 'offset', term: 'offset', definition: 'Work given in return.', ...cited }]
		},
		cases: {
			records: [
				{
					id: 'engine-held',
					title: 'An engine held back',
					start: '2019-07',
					end: '2022-01' as string | null,
					holder: 'USA',
					maker: 'SWE' as string | null,
					recipient: 'BRA',
					item: 'fighters',
					component: 'engine',
					basis: 'Consent to re-export',
					summary: 'Held, then let go.',
					outcome: 'reversed',
					months: 30,
					figures: [{ id: 'jets', what: 'jets', kind: 'count', value: 36, unit: 'jets', ...cited }],
					events: [{ id: 'held', date: '2019-07', what: 'it is held', ...cited }],
					note: 'Months: July 2019 to January 2022.',
					...cited
				}
			]
		},
		debates: {
			records: [
				{
					id: 'worth-it',
					question: 'Is it worth it?',
					a: {
						label: 'Yes',
						brief: 'It is.',
						case: 'It is worth it.',
						instance: 'An engine',
						picture: { case: 'engine-held', state: 'taut', says: 'let go' },
						example: 'It was let go.',
						...cited
					},
					b: {
						label: 'No',
						brief: 'It isn’t.',
						case: 'It isn’t worth it.',
						instance: 'The same engine',
						example: 'It was held.',
						...cited
					},
					figures: [],
					events: [],
					voices: []
				}
			]
		},
		corrections: {
			records: [
				{
					id: 'first',
					date: '2025-05',
					claim: 'gripen-e/x',
					steps: [],
					was: '35',
					now: '36',
					why: 'Typo.',
					sources: ['saab-report']
				}
			]
		}
	};
}

export type Valid = ReturnType<typeof valid>;

/** The check, on a fixed day and with boxes for countries. */
export const check = (files: Record<string, string | undefined>) =>
	checkDatasets(files, places, { today: TODAY });

/** The files of a set; datasets a test says nothing about are there and empty. */
export function texts(data: object): Record<string, string | undefined> {
	const files = Object.entries({ ...datasetsWith({}), ...data });
	return Object.fromEntries(files.map(([name, content]) => [name, JSON.stringify(content)]));
}

/** The faults of the valid set after `change`. */
export function broken(change: (data: Valid) => void): Fault[] {
	const data = valid();
	change(data);
	const result = check(texts(data));
	expect(result.data === null).toBe(result.faults.length > 0);
	return result.faults;
}

const wholeText = (fault: Fault): string => `${fault.found} | ${fault.expected} | ${fault.hint}`;

/** Gives a field any value, its type notwithstanding: that is what a slip of the hand does. */
export function set(target: object | null | undefined, field: string, value: unknown): void {
	if (!target) throw new Error(`nothing to set ${field} on`);
	Object.assign(target, { [field]: value });
}
export const remove = (target: object | null | undefined, field: string): void => {
	if (target) Reflect.deleteProperty(target, field);
};

/** The set's only programme. */
export const programme = (d: Valid) => d.programmes.records[0]!;
/** How faults name that programme. */
export const GRIPEN = 'records[0](gripen-e)';

/** What is done wrong; how; file; path; a telling part of what the fault says. */
export type Slip = [
	name: string,
	change: (data: Valid) => void,
	file: string,
	path: string,
	says: RegExp
];

/**
 * A test for each slip: that its fault is found, and nothing else, since one slip is one fault and not
 * an avalanche. `twofold` names those of which another follows.
 */
export function testSlips(slips: Slip[], twofold: readonly string[] = []): void {
	it.each(slips)('%s', (_, change, file, path, says) => {
		const faults = broken(change);
		const fault = faults.find((f) => f.file === `data/${file}.json` && f.path === path);
		expect(fault, formatFaults(faults)).toBeDefined();
		expect(wholeText(fault!)).toMatch(says);
	});

	it.each(slips.filter(([name]) => !twofold.includes(name)))(
		'%s, and nothing else',
		(_, change) => {
			const faults = broken(change);
			expect(faults.length, formatFaults(faults)).toBe(1);
		}
	);
}
