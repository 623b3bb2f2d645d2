import { describe, expect, it } from 'vitest';
import { aParty, cited, datasetsWith } from '../../data/testing.ts';
import type { Debate, Precedent } from '../../data/schema.ts';
import { layoutFor } from '../../scene/layout.ts';
import { textWidth } from '../../text/labels.ts';
import { drawSevered, inTurn, sagging } from './layout.ts';
import { SceneError } from '../../scene/base.ts';
import type { SeveredSpec } from './spec.ts';
import { resolveSevered } from './resolve.ts';

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
		records: [aParty('UKR', 'Ukraine'), aParty('USA', 'United States'), aParty('DEU', 'Germany')],
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

describe('what hung on a tie', () => {
	const waiting = row({ waits: { who: 'its frigates', claim: 'debate/d/stop' } });

	it('is named, cited once and read in the table', () => {
		const scene = resolve([waiting, row()], false);
		expect(scene.claims).toEqual(['debate/d/stop']);
		expect(scene.table.head[4]).toBe('What hung on it');
		expect(scene.table.rows.map((r) => r[4])).toEqual(['its frigates', 'not shown here']);
	});

	it.each([
		[320, 568, 400],
		[390, 844, 480],
		[1440, 900, undefined]
	] as const)(
		'begins where the tie ends, and its names keep apart at %d × %d',
		(width, height, card) => {
			const drawn = drawSevered(resolve([waiting, row()]), layoutFor(width, height, card));
			const [tie, other] = drawn.ties;
			expect(tie!.onward).toMatchObject({ x0: tie!.arc.x1, y0: tie!.arc.y1 });
			expect(tie!.onward!.x1).toBeLessThanOrEqual(tie!.x1);
			const half = textWidth('United States', drawn.textSize, true) / 2;
			expect(tie!.arc.x1 + half).toBeLessThan(
				tie!.x1 - textWidth('its frigates', drawn.textSize, true) - 4
			);
			if (other) expect(other.onward).toBeNull();
		}
	);

	it('holds at both ends and sags between them', () => {
		const { onward, drop } = drawSevered(resolve([waiting]), layoutFor(1440, 900)).ties[0]!;
		const [before, after] = [sagging(onward!, 0, drop), sagging(onward!, 1, drop)];
		expect(before).toEqual(onward);
		expect(after).toEqual({ ...onward, cy: onward!.cy + 2 * drop });
	});

	it('sags one row after the other, all of them in the end', () => {
		const at = (whole: number) => [0, 1, 2].map((i) => inTurn(whole, i, 3));
		expect(at(0)).toEqual([0, 0, 0]);
		expect(at(1)).toEqual([1, 1, 1]);
		const [first, second, third] = at(0.4);
		expect(first).toBeGreaterThan(second!);
		expect(second).toBeGreaterThanOrEqual(third!);
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
