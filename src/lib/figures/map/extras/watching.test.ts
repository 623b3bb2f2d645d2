import { describe, expect, it } from 'vitest';
import { datasetsWith } from '../../../data/testing.ts';
import type { CheckProgramme, Datasets, Finding, Visit } from '../../../data/schema.ts';
import { arcBetween } from '../../../geometry/arcs.ts';
import { drawLabels, drawPins, drawStrings, frameOf } from '../layout.ts';
import { layoutFor } from '../../../scene/layout.ts';
import { resolveScene } from '../../resolve.ts';
import { resolveChecks, withFigures } from './watching.ts';
import { SceneError, type PointOfParty } from '../../../scene/base.ts';
import type { MapScene, MapSpec } from '../spec.ts';
import { sceneClaims } from '../../index.ts';
import { checkBoxes, drawChecks, ordinalAt } from './checks.ts';

const cited = { sources: ['s'], asOf: '2024', status: 'confirmed' as const };
const points: Record<string, [number, number]> = {
	CHE: [8, 47],
	DEU: [10, 51],
	IND: [79, 22],
	LBN: [36, 34],
	SYR: [38, 35],
	ARE: [54, 24]
};
const pointOf: PointOfParty = (party) => points[party] ?? (party === 'BRA' ? [-53, -10] : null);
const programme = (id: string, party: string, since: string | null): CheckProgramme => ({
	id,
	party,
	name: id,
	onSite: 'practised',
	since,
	basis: 'law',
	summary: 'checks',
	figures: [],
	events: [],
	voices: [],
	...cited
});
const visit = (
	id: string,
	party: string,
	country: string,
	changes: Partial<Visit> = {}
): Visit => ({
	id,
	party,
	country,
	date: '2015',
	result: 'in-order',
	what: 'a check',
	...cited,
	...changes
});
const trail: Finding = {
	id: 'trail',
	name: 'A trail',
	summary: 'Passed on.',
	stops: [
		{ party: 'CHE', how: 'made', date: null, consent: null },
		{ party: 'ARE', how: 'sold', date: '2003', consent: 'given' },
		{ party: 'SYR', how: 'found', date: '2012-06', consent: 'not-given' }
	],
	figures: [{ id: 'seen', what: 'seen', kind: 'count', value: 9, unit: 'arms', ...cited }],
	events: [],
	...cited
};
const data: Datasets = datasetsWith({
	parties: {
		records: [...Object.keys(points), 'BRA'].map((id) => ({
			id,
			name: `Land ${id}`,
			kind: 'state' as const,
			...cited
		})),
		disputed: []
	},
	monitoring: {
		records: [],
		gaps: [],
		programmes: [programme('swiss', 'CHE', '2012-11-01'), programme('german', 'DEU', '2017')],
		visits: [
			visit('early', 'CHE', 'IND', { date: '2014' }),
			visit('late', 'CHE', 'IND', { date: '2023-11', result: 'partly' }),
			visit('other', 'DEU', 'IND', { date: '2017' }),
			visit('beirut', 'CHE', 'LBN', { date: '2018-03', result: 'not-accounted' }),
			visit('far', 'CHE', 'BRA', { date: '2020', bound: 'by', result: 'not-published' })
		],
		findings: [trail]
	}
});
const spec = (changes: Partial<MapSpec> = {}): MapSpec => ({
	figure: 'map',
	view: 'asia',
	subject: ['CHE', 'IND'],
	strings: [],
	places: [],
	alt: 'A map.',
	...changes
});
const resolve = (changes: Partial<MapSpec> = {}): MapScene =>
	resolveScene('a-step', spec(changes), data, pointOf) as MapScene;

describe('checks', () => {
	const scene = resolve({ checks: { of: ['swiss', 'german'] } });

	it('draw every inspectors’ way once, and one ring for a country: what the latest visit found', () => {
		const india = scene.checks!.filter((c) => ['early', 'late', 'other'].includes(c.id));
		expect(india.map((c) => [c.id, c.result, c.from !== null])).toEqual([
			['early', null, true],
			['late', 'partly', false],
			['other', null, true]
		]);
	});

	it('name inspectors and visited, and list those beyond the view in the table only', () => {
		expect(scene.places.map((p) => [p.id, p.note])).toEqual([
			['CHE', 'checks since 2012'],
			['DEU', 'checks since 2017'],
			['IND', ''],
			['LBN', '']
		]);
		expect(scene.table.rows).toEqual([
			['Land IND', 'Land CHE', '2023', 'only part seen'],
			['Land IND', 'Land DEU', '2017', 'in order; the mark is that of a later check'],
			['Land LBN', 'Land CHE', '2018', 'most not shown'],
			['Land BRA', 'Land CHE', 'by 2020', 'result not found; not shown here']
		]);
	});

	it('stand on their own claims; an open ring claims nothing', () => {
		const open = resolve({ checks: { none: ['ARE'] }, places: [{ place: 'ARE' }] });
		expect(open.checks).toMatchObject([{ result: 'none', from: null, claim: '' }]);
		expect(sceneClaims(open)).toEqual([]);
		expect(sceneClaims(scene)).toContain('visit/late');
	});

	it.each<[string, MapSpec['checks'], RegExp]>([
		['an unknown programme', { of: ['dutch'] }, /dutch/],
		['an unknown visit', { visits: ['never'] }, /never/],
		['an open ring beyond the view', { none: ['BRA'] }, /BRA/]
	])('refuse %s', (_, checks, message) => {
		expect(() => resolve({ checks })).toThrow(message);
		expect(() => resolveChecks('s', checks!, data, () => null, String)).toThrow(SceneError);
	});

	it.each([
		[320, 640],
		[390, 844],
		[1440, 900]
	])('keep their rings in the frame and off the names at %i×%i', (width, height) => {
		const frame = frameOf(scene, layoutFor(width, height));
		const drawn = drawChecks(scene, frame.camera, frame.map);
		for (const c of drawn.filter((d) => d.radius > 0)) {
			expect(c.x - c.radius).toBeGreaterThanOrEqual(frame.map.x);
			expect(c.x + c.radius).toBeLessThanOrEqual(frame.map.x + frame.map.width);
			expect(c.y + c.radius).toBeLessThanOrEqual(frame.map.y + frame.map.height);
		}
		expect(checkBoxes(drawn)).toHaveLength(drawn.filter((d) => d.radius > 0).length);
		const strings = drawStrings(scene, frame.camera, frame.map);
		const pins = drawPins(scene, frame.camera, frame.map, strings);
		expect(drawLabels(scene, frame, strings, pins).length).toBeGreaterThan(1);
		expect(JSON.stringify(drawn)).not.toMatch(/NaN/);
	});
});

describe('a trace', () => {
	const scene = resolve({ trace: { finding: 'trail', bends: [0.2] } });

	it('numbers its legs; those without consent hang loose', () => {
		expect(
			scene.strings.map((s) => [s.from, s.to, s.ordinal, s.holder, s.loose ?? false, s.bend])
		).toEqual([
			['CHE', 'ARE', 1, 'Land CHE', false, 0.2],
			['ARE', 'SYR', 2, null, true, 0.14]
		]);
		expect(scene.strings[1]!.sentence).toBe(
			'2. Found: from Land ARE to Land SYR, June 2012, without consent of Land CHE on record.'
		);
	});

	it('names its stops, and lets the chapter say more', () => {
		const said = resolve({
			trace: { finding: 'trail' },
			places: [{ place: 'SYR', note: '{trail/seen} seen', as: 'party' }]
		});
		expect(said.places.map((p) => [p.id, p.note])).toEqual([
			['SYR', '9 seen'],
			['CHE', 'made'],
			['ARE', 'sold, 2003']
		]);
	});

	it('can be cut, and refuses what is not on record', () => {
		const cut = resolve({ trace: { finding: 'trail', state: 'cut' } });
		expect(cut.strings.every((s) => s.state === 'cut')).toBe(true);
		expect(() => resolve({ trace: { finding: 'none' } })).toThrow(/none/);
		expect(() => withFigures('s', '{trail/lost}', data)).toThrow(SceneError);
	});

	it('puts the number on a long leg, on what is in sight of it, and beside a short one', () => {
		const map = { x: 0, y: -100, width: 300, height: 200 };
		const long = arcBetween(20, 0, 220, 0, 0.1);
		expect(ordinalAt(long, map)!.y).toBeLessThan(0);
		expect(ordinalAt(arcBetween(-600, 0, 220, 0, 0.1), map)!.x).toBeGreaterThan(14);
		expect(ordinalAt(arcBetween(-600, 0, -400, 0, 0.1), map)).toBeNull();
		const short = ordinalAt(arcBetween(100, 0, 130, 0, 0.1), map)!;
		expect(Math.abs(short.y)).toBeGreaterThan(9);
	});
});
