import { describe, expect, it } from 'vitest';
import { aHold, anEdge, aParty, aProgramme, cited, datasetsWith } from '../data/testing.ts';
import type { Agreement, Edge, Precedent, Site } from '../data/schema.ts';
import { resolveScene, SceneError } from './resolve.ts';
import type { MapScene, MapSpec, StringSpec } from './map/spec.ts';
import { sceneClaims, type Scene } from './index.ts';
import type { PointOfParty } from '../scene/base.ts';
import type { LadderSpec } from './ladder/spec.ts';

// The project's own scenes are tried in src/build/story.test.ts; here stands what a scene may say
// and what it must be refused.

const site = (id: string, place: string, code: string, lon: number, lat: number): Site => ({
	id,
	name: `${place} works`,
	place,
	party: code,
	lon,
	lat,
	role: 'work',
	...cited
});

const jet = aProgramme({
	partners: ['BRA'],
	sites: [
		site('linkoping', 'Linköping', 'SWE', 15.62, 58.41),
		site('lynn', 'Lynn', 'USA', -70.95, 42.47),
		site('nagoya', 'Nagoya', 'JPN', 136.91, 35.18)
	],
	events: [{ id: 'no', date: '2022-04-26', what: 'Washington says no', ...cited }]
});

const edge = (changes: Partial<Edge>): Edge => ({
	...anEdge('engine', { what: 'engine (F414)', maker: 'GE Aerospace' }),
	from: 'lynn',
	to: 'linkoping',
	hold: aHold('USA', { what: 'Washington must agree' }),
	...changes
});

const precedent = (changes: Partial<Precedent>): Precedent => ({
	id: 'cut-off',
	programme: 'jet',
	kind: 're-sourced',
	what: 'Parts',
	cutBy: 'USA',
	cutDate: '2019-07-17',
	restored: '2022-12',
	plannedMonths: 8,
	cost: null,
	outcome: 'Made elsewhere',
	...cited,
	...changes
});

const members = (...parties: string[]): Agreement['members'] =>
	parties.map((party) => ({ party, joined: null, left: null }));

const agreement = (changes: Partial<Agreement>): Agreement => ({
	id: 'pact',
	name: 'Defence pact',
	short: 'Pact',
	shape: 'bilateral',
	kind: 'cooperation',
	region: 'global',
	hub: null,
	members: members('SWE', 'BRA'),
	signed: '2014-04',
	inForce: null,
	ended: null,
	summary: 'Sweden and Brazil agree to work together.',
	...cited,
	...changes
});

const data = datasetsWith({
	parties: {
		records: [
			aParty('SWE', 'Sweden'),
			aParty('USA', 'United States'),
			aParty('BRA', 'Brazil'),
			aParty('JPN', 'Japan'),
			aParty('NATO', 'NATO')
		],
		disputed: []
	},
	programmes: { records: [jet] },
	edges: {
		records: [
			edge({}),
			edge({ id: 'know-how', what: 'know-how', maker: null, hold: null }),
			edge({
				id: 'gun',
				what: 'gun',
				hold: { holder: 'USA', regime: 'law', what: 'Law says so.', ...cited, status: 'derived' }
			}),
			edge({ id: 'delivery', what: 'jets', from: 'linkoping', to: 'BRA', until: '2024-05-01' }),
			edge({ id: 'far', to: 'nagoya' }),
			edge({ id: 'lost', to: 'nowhere' })
		]
	},
	agreements: {
		records: [
			agreement({}),
			agreement({ id: 'treaty', shape: 'multilateral', members: members('SWE', 'BRA', 'USA') })
		]
	},
	precedents: { records: [precedent({}), precedent({ id: 'open', restored: null })] }
});

const points: Record<string, [number, number]> = { BRA: [-53, -10], SWE: [16, 62], MOON: [0, 0] };
const pointOf: PointOfParty = (id) => points[id] ?? null;

const map = (changes: Partial<MapSpec> = {}): MapSpec => ({
	figure: 'map',
	view: 'atlantic',
	subject: ['jet/linkoping'],
	strings: [{ edge: 'engine' }],
	places: [{ place: 'jet/linkoping' }],
	alt: 'A string runs from Lynn to Linköping.',
	...changes
});
const ladder = (changes: Partial<LadderSpec['rungs'][number]> = {}): LadderSpec => ({
	figure: 'ladder',
	rungs: [
		{
			depth: 'co-production',
			programme: 'jet',
			label: 'Co-production',
			says: 'Both build',
			...changes
		}
	],
	alt: 'A ladder.'
});

const resolve = (spec: MapSpec | LadderSpec): Scene =>
	resolveScene('the-step', spec, data, pointOf);
const resolveMap = (changes: Partial<MapSpec> = {}): MapScene => resolve(map(changes)) as MapScene;

describe('what a scene must be refused, by name', () => {
	it.each<[string, MapSpec | LadderSpec, RegExp]>([
		['an unknown edge', map({ strings: [{ edge: 'engin' }] }), /engin/],
		['an edge whose end is nowhere', map({ strings: [{ edge: 'lost' }] }), /nowhere/],
		['an unknown site', map({ places: [{ place: 'jet/linkopng' }] }), /jet\/linkopng/],
		['a site of an unknown programme', map({ places: [{ place: 'tank/lynn' }] }), /tank\/lynn/],
		['an unknown party', map({ places: [{ place: 'XYZ' }] }), /XYZ/],
		['a party without a place on the map', map({ places: [{ place: 'NATO' }] }), /NATO/],
		['a place on the map that is no party of ours', map({ subject: ['MOON'] }), /MOON/],
		['an unknown subject', map({ subject: ['jet/nowhere'] }), /jet\/nowhere/],
		[
			'a place outside the view',
			map({ places: [{ place: 'jet/nagoya' }] }),
			/jet\/nagoya.*atlantic/
		],
		['a subject outside the view', map({ subject: ['jet/nagoya'] }), /jet\/nagoya/],
		['a string that leaves the view', map({ strings: [{ edge: 'far' }] }), /jet\/nagoya/],
		[
			'a treaty drawn as one string',
			map({ strings: [{ edge: 'treaty' }] }),
			/treaty.*not bilateral/
		],
		['an unknown precedent', map({ clock: { precedent: 'cut', label: 'months' } }), /“cut”/],
		[
			'a clock on what has no end',
			map({ clock: { precedent: 'open', label: 'months' } }),
			/“open”/
		],
		[
			'a request along what nobody holds',
			map({
				strings: [{ edge: 'know-how' }],
				requests: [{ edge: 'know-how', event: 'jet/no', outcome: 'blocked' }]
			}),
			/know-how/
		],
		[
			'a request with an unknown answer',
			map({ requests: [{ edge: 'engine', event: 'jet/maybe', outcome: 'blocked' }] }),
			/jet\/maybe/
		],
		['an unknown programme', ladder({ programme: 'tank' }), /tank/],
		['a rung the record does not bear out', ladder({ depth: 'sale' }), /co-production, not sale/]
	])('%s', (_what, spec, named) => {
		expect(() => resolve(spec)).toThrow(SceneError);
		expect(() => resolve(spec)).toThrow(named);
		expect(() => resolve(spec)).toThrow(/“the-step”/);
	});

	it('but the far place is fine on a map that shows it', () => {
		expect(() => resolveMap({ view: 'north', places: [{ place: 'jet/nagoya' }] })).not.toThrow();
	});
});

describe('a string', () => {
	it('carries what passes, between whom, and the claim to look it up by', () => {
		expect(resolveMap().strings[0]).toMatchObject({
			id: 'engine',
			kind: 'flow',
			state: 'taut',
			from: 'jet/lynn',
			to: 'jet/linkoping',
			what: 'engine (F414)',
			holder: 'United States',
			holdBasis: 'documented',
			claim: 'hold/engine',
			sentence: 'Engine (F414): GE Aerospace, Lynn, United States. Washington must agree.'
		});
	});

	it('shows a hold only where the record has one and the scene asks for it', () => {
		const hidden = resolveMap({ strings: [{ edge: 'engine', hold: false }] }).strings[0];
		expect(hidden).toMatchObject({ holder: null, claim: 'edge/engine' });
		expect(hidden?.sentence).not.toContain('Washington');
		const none = resolveMap({ strings: [{ edge: 'know-how', hold: true }] }).strings[0];
		expect(none).toMatchObject({ holder: null, claim: 'edge/know-how' });
	});

	it('says when its hold rests on general law alone', () => {
		expect(resolveMap({ strings: [{ edge: 'gun' }] }).strings[0]?.holdBasis).toBe('law');
	});

	it('says when it ended, and ends its sentences with one full stop', () => {
		const { sentence } = resolveMap({ strings: [{ edge: 'delivery' }] }).strings[0]!;
		expect(sentence).toContain('Until 2024.');
		expect(resolveMap({ strings: [{ edge: 'gun' }] }).strings[0]?.sentence).toMatch(/says so\.$/);
		expect(sentence).not.toContain('..');
	});

	it('from an agreement is a promise between two parties, held by both', () => {
		const scene = resolveMap({ strings: [{ edge: 'pact' }] });
		expect(scene.strings[0]).toMatchObject({
			kind: 'promise',
			from: 'SWE',
			to: 'BRA',
			holder: null,
			claim: 'agreement/pact',
			sentence: 'Sweden and Brazil agree to work together.'
		});
		expect(scene.table.rows).toEqual([['Defence pact', 'Sweden', 'Brazil', 'both sides']]);
	});

	it('bends as the scene says, and of itself towards the top of the map', () => {
		expect(resolveMap({ strings: [{ edge: 'engine', bend: -0.12 }] }).strings[0]?.bend).toBe(-0.12);
		// Lynn lies west of Linköping: eastwards, left of travel is up.
		expect(resolveMap().strings[0]?.bend).toBeGreaterThan(0);
		// Westwards it is the right.
		expect(resolveMap({ strings: [{ edge: 'delivery' }] }).strings[0]?.bend).toBeLessThan(0);
	});

	it('never lies on another with the same ends', () => {
		const same = resolveMap({
			strings: [{ edge: 'engine' }, { edge: 'know-how' }, { edge: 'gun' }]
		}).strings;
		expect(new Set(same.map((s) => s.ends.join())).size).toBe(1);
		const bends = same.map((s) => s.bend).sort((a, b) => a - b);
		for (let i = 1; i < bends.length; i++) expect(bends[i]! - bends[i - 1]!).toBeGreaterThan(0.05);
	});
});

describe('places', () => {
	it('are named as the scene asks', () => {
		const names = (as?: 'town' | 'party' | 'town-and-party'): string | undefined =>
			resolveMap({ places: [{ place: 'jet/lynn', ...(as && { as }) }] }).places[0]?.name;
		expect(names()).toBe('Lynn, United States');
		expect(names('town')).toBe('Lynn');
		expect(names('party')).toBe('United States');
		const country = resolveMap({ places: [{ place: 'BRA', as: 'town-and-party' }] }).places[0];
		expect(country).toMatchObject({ id: 'BRA', name: 'Brazil', party: 'Brazil' });
	});

	it('where a string ends have a pin even if nobody names them', () => {
		const { places } = resolveMap();
		expect(places.map((p) => p.id)).toEqual(['jet/linkoping', 'jet/lynn']);
		expect(places[1]).toMatchObject({ name: '', weight: 0 });
		const [x0, y0, x1, y1] = resolveMap().strings[0]!.ends;
		expect(places.map((p) => [p.x, p.y])).toEqual([
			[x1, y1],
			[x0, y0]
		]);
	});
});

describe('the table beside the picture', () => {
	it('has a row for every string, with who keeps a say', () => {
		const { table } = resolveMap({
			strings: [{ edge: 'engine' }, { edge: 'know-how' }, { edge: 'delivery', state: 'cut' }]
		});
		expect(table.rows).toEqual([
			['Engine (F414)', 'Lynn, United States', 'Linköping, Sweden', 'United States'],
			['Know-how', 'Lynn, United States', 'Linköping, Sweden', 'not in this record'],
			['Jets: cut', 'Linköping, Sweden', 'Brazil', 'United States']
		]);
		for (const row of table.rows) expect(row).toHaveLength(table.head.length);
	});

	it('tells what a scene leaves out from what is not on record', () => {
		const who = (strings: StringSpec[]): string[] =>
			resolveMap({ strings }).table.rows.map((row) => row.at(-1)!);
		expect(
			who([
				{ edge: 'engine', hold: false },
				{ edge: 'know-how', hold: false }
			])
		).toEqual(['not shown here', 'not in this record']);
	});

	it('lists what the map names and no row tells', () => {
		const places = [
			{ place: 'jet/lynn', note: 'engine' },
			{ place: 'jet/linkoping' },
			{ place: 'BRA' }
		];
		expect(resolveMap({ strings: [{ edge: 'engine' }], places }).table.lists).toEqual([
			{ caption: 'Named on the map', items: ['Lynn, United States: engine', 'Brazil'] }
		]);
	});

	it('of a ladder reads from the foot up', () => {
		expect(resolve(ladder()).table.rows).toEqual([['Co-production', 'Jet', 'Both build']]);
	});
});

it('runs the clock to the end of the precedent, with the plan beside it', () => {
	const { clock } = resolveMap({
		clock: { precedent: 'cut-off', label: 'months', planLabel: 'planned' }
	});
	expect(clock).toEqual({
		months: 41,
		planned: 8,
		label: 'months',
		planLabel: 'planned',
		claim: 'precedent/cut-off/months'
	});
});

it('names the claims it stands on, the clock’s included', () => {
	const clock = { precedent: 'cut-off', label: 'months' };
	const scene = resolveMap({ strings: [{ edge: 'engine' }, { edge: 'pact' }], clock });
	expect(sceneClaims(scene)).toEqual(['hold/engine', 'agreement/pact', 'precedent/cut-off/months']);
	expect(sceneClaims(resolve(ladder()))).toEqual(['programme/jet']);
});

it('is plain data, and the same whatever was resolved before', () => {
	const specs = [
		map(),
		map({ view: 'north', subject: ['jet/nagoya'] }),
		map({ strings: [{ edge: 'pact' }, { edge: 'delivery', state: 'cut' }] }),
		ladder()
	];
	const before = JSON.stringify({ specs, data });
	const alone = specs.map(resolve);
	for (const [i, spec] of specs.entries()) {
		expect(JSON.parse(JSON.stringify(alone[i]))).toEqual(alone[i]);
		for (const other of specs) {
			resolve(other);
			expect(resolve(spec)).toEqual(alone[i]);
		}
	}
	// Facts and specs are only read.
	expect(JSON.stringify({ specs, data })).toBe(before);
});

describe('requests and outcomes', () => {
	it('run back to whoever holds the string, with their answer and its claim', () => {
		const scene = resolveMap({
			requests: [{ edge: 'engine', event: 'jet/no', outcome: 'blocked' }]
		});
		expect(scene.requests).toEqual([
			{ string: 'engine', label: 'April 2022: blocked', outcome: 'blocked', claim: 'jet/no' }
		]);
		expect(sceneClaims(scene)).toContain('jet/no');
		expect(scene.table.rows.at(-1)).toEqual([
			'Request, April 2022: blocked',
			'Linköping, Sweden',
			'Lynn, United States',
			'United States'
		]);
	});

	it('are told in the table where a string has them, and cost nothing where it has none', () => {
		const scene = resolveMap({
			strings: [
				{ edge: 'engine', outcome: 'approved' },
				{ edge: 'gun', state: 'wanted' }
			]
		});
		expect(scene.table.rows[0]![0]).toMatch(/: approved$/);
		expect(scene.table.rows[1]![0]).toMatch(/: never delivered$/);
		expect(scene).not.toHaveProperty('requests');
		expect(scene.strings[1]).not.toHaveProperty('outcome');
	});
});
