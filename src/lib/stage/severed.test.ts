import { describe, expect, it } from 'vitest';
import { datasetsWith } from '../data/testing.ts';
import type { Debate, Precedent } from '../data/schema.ts';
import { layoutFor } from './fit.ts';
import { textWidth } from './labels.ts';
import { SceneError } from './scene.ts';
import { drawSevered, resolveSevered, type SeveredSpec } from './severed.ts';

const cited = { sources: ['s'], asOf: '2025', status: 'confirmed' as const };
const party = (id: string, name: string) => ({ id, name, kind: 'state' as const, ...cited });
const side = { label: 'l', brief: 'b', case: 'c', instance: 'i', example: 'e', ...cited };
const debate: Debate = {
	id: 'd',
	question: 'q?',
	a: side,
	b: side,
	figures: [],
	events: [
		{ id: 'stop', date: '2014', what: 'Stops', ...cited },
		{ id: 'own', date: '2020-12', what: 'Own', ...cited }
	],
	voices: []
};
const precedent: Precedent = {
	id: 'p',
	programme: 'x',
	kind: 're-sourced',
	what: 'Engines',
	cutBy: 'DEU',
	cutDate: '2021',
	restored: null,
	plannedMonths: null,
	cost: null,
	outcome: 'o',
	...cited
};
const data = datasetsWith({
	parties: {
		records: [party('UKR', 'Ukraine'), party('USA', 'United States'), party('DEU', 'Germany')],
		disputed: []
	},
	debates: { records: [debate] },
	precedents: { records: [precedent] }
});
const row = (changes: Partial<SeveredSpec['rows'][number]> = {}): SeveredSpec['rows'][number] => ({
	from: 'UKR',
	to: 'USA',
	what: 'ship turbines',
	cut: 'debate/d/stop',
	answer: { what: 'own turbine', claim: 'debate/d/own' },
	...changes
});
const resolve = (rows: SeveredSpec['rows'], answers = true) =>
	resolveSevered('a-step', { figure: 'severed', rows, answers, alt: 'Cut.' }, data);

describe('a scene of severed ties', () => {
	it('takes its dates from the record and cites what it shows', () => {
		const scene = resolve([row(), row({ cut: 'precedent/p/cut', state: 'held' })]);
		expect(scene.rows.map((r) => r.when)).toEqual(['2014', '2021']);
		expect(scene.rows[0]!.answer).toEqual({
			what: 'own turbine',
			when: 'December 2020',
			year: '2020'
		});
		expect(scene.claims).toContain('debate/d/own');
		expect(scene.table.rows[1]![3]).toBe('licence needed, 2021');
		expect(resolve([row()], false).claims).toEqual(['debate/d/stop']);
	});

	it.each([
		['an unknown party', row({ from: 'ZZZ' })],
		['an unknown event', row({ cut: 'debate/d/nothing' })],
		['an end that is not on record', row({ cut: 'precedent/p/restored' })]
	])('is refused for %s', (_, bad) => {
		expect(() => resolve([bad])).toThrow(SceneError);
	});

	it('is refused without ties', () => {
		expect(() => resolve([])).toThrow(SceneError);
	});
});

describe.each([
	[320, 568, 400],
	[390, 844, 480],
	[844, 390, undefined],
	[1440, 900, undefined],
	[3840, 2160, undefined]
] as const)('drawn at %d × %d', (width, height, card) => {
	it('keeps every row within its room, one under the other', () => {
		const layout = layoutFor(width, height, card);
		const { safe } = layout;
		const drawn = drawSevered(
			resolve([row(), row(), row({ state: 'held' }), row({ state: 'held' })]),
			layout
		);
		expect(drawn.bottom).toBeLessThanOrEqual(safe.y + safe.height + 1);
		expect(drawn.ties.length).toBeGreaterThan(0);
		drawn.ties.forEach((tie, i) => {
			const next = drawn.ties[i + 1];
			const answer = tie.answer!;
			expect(answer.textX - textWidth(answer.text, drawn.textSize, true)).toBeGreaterThanOrEqual(
				tie.x0 - 1
			);
			expect(answer.textY).toBeLessThanOrEqual(safe.y + safe.height + 2);
			expect(answer.textY).toBeGreaterThan(tie.note.y);
			if (next) expect(next.nameY - drawn.textSize).toBeGreaterThan(answer.textY - 4);
		});
	});
});
