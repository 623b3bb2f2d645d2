import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDatasets, formatFaults, type CountryLookup, type Fault } from './check.ts';
import { datasetSchemas } from './schema.ts';
import { datasetsWith } from './testing.ts';

const TODAY = '2025-06-15';

/** Boxes stand in for countries; NATO has none. */
const places: CountryLookup = (party, lon, lat) => {
	const box = { SWE: [11, 24, 55, 69], BRA: [-74, -34, -34, 5], USA: [-125, -66, 25, 49] }[party];
	if (!box) return 'unknown';
	const [west = 0, east = 0, south = 0, north = 0] = box;
	return lon >= west && lon <= east && lat >= south && lat <= north ? 'inside' : 'outside';
};

const cited = { sources: ['saab-report'], asOf: '2025-03', status: 'confirmed' as string };

/** A small set with nothing wrong, new for each test so that a test may break it. */
const member = (party: string) => ({
	party,
	joined: null as string | null,
	left: null as string | null
});

function valid() {
	return {
		sources: {
			records: ['saab-report', 'press-note'].map((id) => ({
				id,
				publisher: 'Saab',
				title: 'Annual report',
				date: '2025-02-21',
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
				{ id: 'first', date: '2025-05', claim: 'gripen-e/x', was: '35', now: '36', why: 'Typo.' }
			]
		}
	};
}

type Valid = ReturnType<typeof valid>;

const check = (files: Record<string, string | undefined>) =>
	checkDatasets(files, places, { today: TODAY });

/** The files of a set; datasets a test says nothing about are there and empty. */
function texts(data: object): Record<string, string | undefined> {
	const files = Object.entries({ ...datasetsWith({}), ...data });
	return Object.fromEntries(files.map(([name, content]) => [name, JSON.stringify(content)]));
}

/** The faults of the valid set after `change`. */
function broken(change: (data: Valid) => void): Fault[] {
	const data = valid();
	change(data);
	const result = check(texts(data));
	expect(result.data === null).toBe(result.faults.length > 0);
	return result.faults;
}

const wholeText = (fault: Fault): string => `${fault.found} | ${fault.expected} | ${fault.hint}`;

/** Gives a field any value, its type notwithstanding: that is what a slip of the hand does. */
function set(target: object | null | undefined, field: string, value: unknown): void {
	if (!target) throw new Error(`nothing to set ${field} on`);
	Object.assign(target, { [field]: value });
}
const remove = (target: object | null | undefined, field: string): void => {
	if (target) Reflect.deleteProperty(target, field);
};

const programme = (d: Valid) => d.programmes.records[0]!;
const GRIPEN = 'records[0](gripen-e)';

/** What is done wrong; file; path; a telling part of what the fault says. */
const cases: [string, (d: Valid) => void, string, string, RegExp][] = [
	// Shape
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
	],

	// Ids and references
	[
		'duplicate id',
		(d) => d.glossary.records.push({ ...d.glossary.records[0]! }),
		'glossary',
		'records[1](offset).id',
		/duplicate id "offset".*records\[0\]\(offset\)/
	],
	[
		'duplicate party',
		(d) => set(d.parties.records[3], 'id', 'USA'),
		'parties',
		'records[3](USA).id',
		/duplicate id/
	],
	[
		'duplicate site',
		(d) => programme(d).sites.push(programme(d).sites[0]!),
		'programmes',
		`${GRIPEN}.sites[2].id`,
		/duplicate id "linkoping"/
	],
	[
		'event named as a figure',
		(d) => set(programme(d).events[0], 'id', 'ordered'),
		'programmes',
		`${GRIPEN}.events[0].id`,
		/duplicate id "ordered".*figures\[0\]/
	],
	[
		'operator twice',
		(d) => programme(d).operators.push(programme(d).operators[0]!),
		'programmes',
		`${GRIPEN}.operators[1].party`,
		/duplicate party "BRA"/
	],
	[
		'unknown party of a site',
		(d) => set(programme(d).operators[0], 'party', 'BRZ'),
		'programmes',
		`${GRIPEN}.operators[0].party`,
		/unknown party "BRZ".*did you mean "BRA"/
	],
	[
		'unknown partner',
		(d) => programme(d).partners.push('ZAF'),
		'programmes',
		`${GRIPEN}.partners[1]`,
		/unknown party "ZAF"/
	],
	[
		'unknown holder',
		(d) => set(d.edges.records[0]?.hold, 'holder', 'GBR'),
		'edges',
		'records[0](engine).hold.holder',
		/unknown party "GBR"/
	],
	[
		'unknown cutter',
		(d) => set(d.precedents.records[0], 'cutBy', 'CHE'),
		'precedents',
		'records[0](engine-cut).cutBy',
		/unknown party "CHE"/
	],
	[
		'unknown party to an agreement',
		(d) => set(d.agreements.records[0], 'members', [member('SWE'), member('FIN')]),
		'agreements',
		'records[0](dca).members[1].party',
		/unknown party "FIN"/
	],
	[
		'unknown source',
		(d) => (d.edges.records[1]!.sources = ['saab-reprot']),
		'edges',
		'records[1](fuselage).sources[0]',
		/unknown source "saab-reprot".*did you mean "saab-report"/
	],
	[
		'unknown source of a hold',
		(d) => set(d.edges.records[0]?.hold, 'sources', ['nowhere']),
		'edges',
		'records[0](engine).hold.sources[0]',
		/unknown source "nowhere"/
	],
	[
		'unknown source of an account',
		(d) =>
			set(programme(d).voices[0], 'accounts', [
				{ who: 'A', says: 'B', sources: ['press-note', 'zzz'] },
				{ who: 'C', says: 'D', sources: ['press-note'] }
			]),
		'programmes',
		`${GRIPEN}.voices[0].accounts[0].sources[1]`,
		/unknown source "zzz"/
	],
	[
		'unused source',
		(d) => d.sources.records.push({ ...d.sources.records[0]!, id: 'idle' }),
		'sources',
		'records[2](idle).id',
		/unused source "idle"/
	],
	[
		'unknown programme of an edge',
		(d) => set(d.edges.records[0], 'programme', 'gripen-f'),
		'edges',
		'records[0](engine).programme',
		/unknown programme "gripen-f".*did you mean "gripen-e"/
	],
	[
		'unknown programme of a precedent',
		(d) => set(d.precedents.records[0], 'programme', 'f-35'),
		'precedents',
		'records[0](engine-cut).programme',
		/unknown programme "f-35"/
	],
	[
		'unknown case of a precedent',
		(d) => set(d.precedents.records[0], 'case', 'engine-hold'),
		'precedents',
		'records[0](engine-cut).case',
		/unknown case "engine-hold".*did you mean "engine-held"/
	],
	[
		'unknown case in a debate’s picture',
		(d) => set(d.debates.records[0]!.a.picture, 'case', 'engine-hold'),
		'debates',
		'records[0](worth-it).a.picture.case',
		/unknown case "engine-hold".*did you mean "engine-held"/
	],

	// Cases
	[
		'unknown recipient of a case',
		(d) => set(d.cases.records[0], 'recipient', 'PER'),
		'cases',
		'records[0](engine-held).recipient',
		/unknown party "PER"/
	],
	[
		'a case that ends before it begins',
		(d) => set(d.cases.records[0], 'end', '2019-06'),
		'cases',
		'records[0](engine-held).end',
		/not before start/
	],
	[
		'months counted from nothing',
		(d) => remove(d.cases.records[0], 'note'),
		'cases',
		'records[0](engine-held).months',
		/30 months.*from when to when/
	],
	[
		'two facts of a case under one id',
		(d) => set(d.cases.records[0]?.events[0], 'id', 'jets'),
		'cases',
		'records[0](engine-held).events[0].id',
		/duplicate id "jets"/
	],
	[
		'a figure where the months are cited',
		(d) => set(d.cases.records[0]?.figures[0], 'id', 'months'),
		'cases',
		'records[0](engine-held).figures[0].id',
		/another id/
	],

	// Edges
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

	// Shares
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
		'share figure above 100 %',
		(d) => set(programme(d).figures[1], 'high', 120),
		'programmes',
		`${GRIPEN}.figures[1].high`,
		/120 % \| a share of at most 100/
	],

	// Dates
	[
		'edge ending before it starts',
		(d) => set(d.edges.records[0], 'until', '2013-12'),
		'edges',
		'records[0](engine).until',
		/"2013-12" \| a date not before since, 2014/
	],
	[
		'restored before the cut',
		(d) => set(d.precedents.records[0], 'restored', '2019-06-30'),
		'precedents',
		'records[0](engine-cut).restored',
		/not before cutDate, 2019-07/
	],
	[
		'in force before it was signed',
		(d) => set(d.agreements.records[0], 'inForce', '2022'),
		'agreements',
		'records[0](dca).inForce',
		/not before signed/
	],
	[
		'as of a day to come',
		(d) => set(d.glossary.records[0], 'asOf', '2025-06-16'),
		'glossary',
		'records[0](offset).asOf',
		/up to today, 2025-06-15/
	],
	[
		'hold as of a year to come',
		(d) => set(d.edges.records[0]?.hold, 'asOf', '2026'),
		'edges',
		'records[0](engine).hold.asOf',
		/"2026" \| a date up to today/
	],
	[
		'event to come and not planned',
		(d) => set(programme(d).events[1], 'note', 'Unplanned.'),
		'programmes',
		`${GRIPEN}.events[1].date`,
		/"2032" .*say "planned"/
	],

	// Places
	[
		'lat and lon swapped',
		(d) => {
			set(programme(d).sites[0], 'lat', 15.62);
			set(programme(d).sites[0], 'lon', 58.41);
		},
		'programmes',
		`${GRIPEN}.sites[0]`,
		/outside SWE .*swapped/
	],
	[
		'minus forgotten',
		(d) => set(programme(d).sites[1], 'lon', 48.49),
		'programmes',
		`${GRIPEN}.sites[1]`,
		/outside BRA .*west is negative/
	],
	[
		'town of another country',
		(d) => {
			set(programme(d).sites[0], 'lat', 60.17);
			set(programme(d).sites[0], 'lon', 24.94);
		},
		'programmes',
		`${GRIPEN}.sites[0]`,
		/lat 60\.17, lon 24\.94: outside SWE/
	],

	// Status
	[
		'contested by one side',
		(d) =>
			set(programme(d).voices[0], 'accounts', [{ who: 'A', says: 'B', sources: ['press-note'] }]),
		'programmes',
		`${GRIPEN}.voices[0].accounts`,
		/one account \| at least two/
	],
	[
		'contested by nobody',
		(d) => set(d.edges.records[0], 'status', 'contested'),
		'edges',
		'records[0](engine).accounts',
		/no accounts \| at least two/
	],
	[
		'derived from nothing',
		(d) => set(d.parties.disputed[0], 'status', 'derived'),
		'parties',
		'disputed[0](crimea).derivation',
		/no derivation/
	],
	[
		'accounts without contest',
		(d) => set(programme(d).voices[0], 'status', 'confirmed'),
		'programmes',
		`${GRIPEN}.voices[0].accounts`,
		/accounts on a confirmed record/
	],

	// Quantities and lengths
	[
		'range upside down',
		(d) => set(programme(d).figures[1], 'high', 30),
		'programmes',
		`${GRIPEN}.figures[1].high`,
		/30 \| a number above value, 40/
	],
	[
		'cost upside down',
		(d) => set(d.precedents.records[0]?.cost, 'high', 400),
		'precedents',
		'records[0](engine-cut).cost.high',
		/400 \| a number above value, 500/
	],
	[
		'currency that is none',
		(d) => set(d.precedents.records[0]?.cost, 'currency', 'UDS'),
		'precedents',
		'records[0](engine-cut).cost.currency',
		/"UDS" \| an ISO currency code/
	],
	[
		'money in words',
		(d) => set(programme(d).figures[2], 'unit', 'bn SEK'),
		'programmes',
		`${GRIPEN}.figures[2].unit`,
		/kind money .*ISO currency code/
	],
	[
		'share without %',
		(d) => set(programme(d).figures[1], 'unit', 'percent'),
		'programmes',
		`${GRIPEN}.figures[1].unit`,
		/"percent" on a figure of kind share \| the unit "%"/
	],
	[
		'months in years',
		(d) => set(programme(d).figures[3], 'unit', 'years'),
		'programmes',
		`${GRIPEN}.figures[3].unit`,
		/the unit "months"/
	],
	[
		'long quote',
		(d) => set(programme(d).voices[0], 'quote', 'a'.repeat(321)),
		'programmes',
		`${GRIPEN}.voices[0].quote`,
		/321 characters.*quote briefly/
	],
	[
		'long definition',
		(d) => set(d.glossary.records[0], 'definition', 'word '.repeat(46)),
		'glossary',
		'records[0](offset).definition',
		/46 words \| at most 45/
	],
	[
		'bilateral for three',
		(d) => set(d.agreements.records[0], 'members', [member('SWE'), member('USA'), member('BRA')]),
		'agreements',
		'records[0](dca).members',
		/3 parties to a bilateral/
	],
	[
		'a hub where none belongs',
		(d) => set(d.agreements.records[0], 'hub', 'USA'),
		'agreements',
		'records[0](dca).hub',
		/a hub in a bilateral/
	],
	[
		'a party twice in an agreement',
		(d) => set(d.agreements.records[0], 'members', [member('SWE'), member('SWE')]),
		'agreements',
		'records[0](dca).members[1].party',
		/each party once/
	],
	[
		'left before it joined',
		(d) =>
			set(d.agreements.records[0], 'members', [
				member('SWE'),
				{ ...member('USA'), joined: '2024', left: '2023' }
			]),
		'agreements',
		'records[0](dca).members[1].left',
		/not before joined/
	],
	[
		'clauses of an agreement that is not there',
		(d) => {
			set(d.clauses.records[0], 'id', 'dcb');
			set(d.clauses.second[0], 'id', 'dcb');
		},
		'clauses',
		'records[0](dcb).id',
		/unknown agreement "dcb" .* did you mean "dca"/
	],
	[
		'a clause of no known kind',
		(d) => set(d.clauses.records[0]?.clauses[0], 'kind', 'secrecy'),
		'clauses',
		'records[0](dca).clauses[0].kind',
		/unknown kind "secrecy"/
	],
	[
		'a second reading of an agreement nobody read first',
		(d) => set(d.clauses.second[0], 'id', 'dcb'),
		'clauses',
		'second[0](dcb).id',
		/unknown agreement "dcb"/
	],
	[
		'a second reading of no known kind',
		(d) => set(d.clauses.second[0]?.clauses[0], 'kind', 'secrecy'),
		'clauses',
		'second[0](dca).clauses[0].kind',
		/unknown kind "secrecy"/
	],
	[
		'a year twice in a series',
		(d) => set(d.series.records[0]?.points[1], 'year', 1949),
		'series',
		'records[0](pairs).points[1].year',
		/1949 after 1949/
	],
	[
		'a former state drawn nowhere',
		(d) => set(d.parties.records[0], 'drawn', { at: 'XXX', why: 'Gone.' }),
		'parties',
		'records[0](SWE).drawn.at',
		/unknown party "XXX"/
	]
];

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

describe('a broken set', () => {
	it.each(cases)('%s', (_, change, file, path, says) => {
		const faults = broken(change);
		const fault = faults.find((f) => f.file === `data/${file}.json` && f.path === path);
		expect(fault, formatFaults(faults)).toBeDefined();
		expect(wholeText(fault!)).toMatch(says);
	});

	// One slip is one fault, not an avalanche. A misspelt field is also a missing one, and an unknown
	// end of an edge can't be the party beside it.
	const twofold = new Set(['misspelt field', 'edge to an unknown party']);
	it.each(cases.filter(([name]) => !twofold.has(name)))('%s, and nothing else', (_, change) => {
		const faults = broken(change);
		expect(faults.length, formatFaults(faults)).toBe(1);
	});

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
		const wanted = cases.filter(([name]) =>
			[
				'text for a number',
				'misspelt field',
				'bad address',
				'unknown partner',
				'unused source',
				'dangling end',
				'mixed bases',
				'restored before the cut',
				'minus forgotten',
				'derived from nothing',
				'share without %',
				'long quote',
				'bilateral for three'
			].includes(name)
		);
		expect(wanted).toHaveLength(13);
		const data = valid();
		for (const [, change] of wanted) change(data);
		const files = texts(data);
		files.corrections = '{ "records": [ }';
		const { faults } = check(files);
		const reported = faults.map(({ file, path }) => `${file} ${path}`);
		// "mixed bases" needs both edges at one end, and "dangling end" moved one of them away.
		for (const [name, , file, path] of wanted)
			if (name !== 'mixed bases') expect(reported).toContain(`data/${file}.json ${path}`);
		expect(reported).toContain('data/corrections.json 1:16');
	});
});

describe('files that cannot be read', () => {
	const withText = (name: string, text: string | undefined): Fault[] => {
		const { faults, data } = check({ ...texts(valid()), [name]: text });
		expect(data).toBeNull();
		return faults;
	};

	it('reports a missing file, and not what can only be unknown without it', () => {
		for (const name of Object.keys(datasetSchemas)) {
			const faults = withText(name, undefined);
			expect(faults, formatFaults(faults)).toHaveLength(1);
			expect(faults[0]).toMatchObject({
				file: `data/${name}.json`,
				path: '',
				found: 'no such file'
			});
		}
	});

	it.each([
		[
			'{\n\t"records": [1,]\n}',
			'2:16',
			/"\]" at line 2, column 16, in: "records": \[1,\]/,
			/comma/
		],
		['{\n  "records": tru\n}', '2:14', /"t" at line 2/, /true, false/],
		['{ "records" [] }', '1:13', /"\["/, /colon/],
		['{ "records": [ {"a": 1} {"b": 2} ] }', '1:25', /"\{"/, /comma/],
		['{ "records": [', '1:15', /the end of the file/, /breaks off/],
		['', '1:1', /the end of the file/, /breaks off/],
		["{ 'records': [] }", '1:3', /"'"/, /double quotes/],
		['{ "a": "x\ny" }', '1:10', /"\\n"/, /\\n/],
		['{ "a": "C:\\qq" }', '1:11', /"\\\\"/, /\\\\/],
		['{ "a": 01 }', '1:9', /"1"/, /true, false/],
		['{} x', '1:4', /"x"/, /./],
		['{ // note\n}', '1:3', /"\/"/, /comments/],
		['\ufeff{}', '1:1', /./, /byte-order mark/],
		['{\n<<<<<<< HEAD\n}', '2:1', /"<"/, /merge conflict/]
	])('points at what is wrong in %j', (text, path, found, hint) => {
		const faults = withText('corrections', text);
		expect(faults).toHaveLength(1);
		expect(faults[0]).toMatchObject({ file: 'data/corrections.json', path });
		expect(faults[0]?.found).toMatch(found);
		expect(faults[0]?.hint).toMatch(hint);
	});

	it('finds malformed JSON wherever JSON.parse does, and inside the text', () => {
		const whole = JSON.stringify(valid().programmes, null, 1);
		fc.assert(
			fc.property(fc.nat(whole.length - 1), fc.string({ maxLength: 3 }), (at, junk) => {
				const text = whole.slice(0, at) + junk + whole.slice(at + 1);
				let malformed = false;
				try {
					JSON.parse(text);
				} catch {
					malformed = true;
				}
				const { faults } = check({ ...texts(valid()), programmes: text });
				const located = faults.filter(({ path }) => /^\d+:\d+$/.test(path));
				expect(located).toHaveLength(malformed ? 1 : 0);
				if (!malformed) return;
				const [line = 0, column = 0] = (located[0]?.path ?? '').split(':').map(Number);
				const width = text.split('\n')[line - 1]?.length ?? -1;
				expect(column).toBeGreaterThan(0);
				expect(column).toBeLessThanOrEqual(width + 1);
			})
		);
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
