import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { layoutFor } from '../../scene/layout.ts';
import { allFigures as figures } from '../all.ts';
import Picture from '../Picture.svelte';
import type { MapScene } from '../map/spec.ts';
import type { CountPile, CountScene } from './spec.ts';

const table = { caption: '', head: [], rows: [] };
const pile = (label: string, changes: Partial<CountPile> = {}): CountPile => ({
	label,
	up: 12,
	down: 4,
	says: '120',
	saysDown: '40',
	open: false,
	marked: true,
	...changes
});
const count: CountScene = {
	step: 'a-step',
	figure: 'count',
	by: 'outcome',
	alt: 'Dots.',
	table,
	claims: [],
	dot: '10 cases closed',
	gap: 'no figure found',
	names: ['favourable', 'unfavourable'],
	piles: [pile('2018'), pile('2019', { open: true, up: 0, down: 0, says: '', saysDown: '' })],
	remark: null,
	reasons: [],
	falls: true
};
const layout = layoutFor(1440, 900);
const draw = (scene: CountScene | MapScene, slack?: number) =>
	render(Picture, { props: { scene, layout, figures, slack } }).container;

describe('the count', () => {
	it('tells outcomes apart by shape as well as colour, and outlines what is not known', () => {
		const svg = draw(count);
		expect(svg.querySelector('.count-good')?.getAttribute('d')).toMatch(/^M/);
		expect(svg.querySelectorAll('.count-bad + .count-eye')).toHaveLength(1);
		// One in the legend, one for the year.
		expect(svg.querySelectorAll('.count-open')).toHaveLength(2);
		expect(svg.textContent).toContain('one dot: 10 cases closed');
		expect(svg.querySelector('[style]')).toBeNull();
	});

	it('shows no dot before they fall', () => {
		expect(draw(count, 0).querySelector('.count-good')?.getAttribute('d')).toBe('');
	});
});

describe('the watching on a map', () => {
	const map: MapScene = {
		step: 'a-step',
		figure: 'map',
		view: 'asia',
		alt: 'A trail.',
		table,
		subject: [
			[1000, 1500],
			[2500, 1200]
		],
		places: [],
		strings: [
			{
				id: 'leg-2',
				kind: 'flow',
				state: 'taut',
				from: 'A',
				to: 'B',
				ends: [1000, 1500, 2500, 1200],
				bend: 0.1,
				holder: null,
				holdBasis: 'documented',
				what: 'given',
				sentence: '2. Given.',
				claim: 'finding/a',
				ordinal: 2,
				loose: true
			}
		],
		lit: [],
		clock: null,
		checks: [
			{ id: 'a', x: 2500, y: 1200, from: [1000, 1500], result: 'in-order', claim: 'visit/a' },
			{ id: 'none-B', x: 1500, y: 1400, from: null, result: 'none', claim: '' }
		]
	};

	it('numbers the legs of a trail; loose ones carry no beads', () => {
		const svg = draw(map);
		expect(svg.querySelector('.leg-number')?.textContent).toBe('2');
		expect(svg.querySelectorAll('.string.loose')).toHaveLength(1);
		expect(svg.querySelectorAll('.bead')).toHaveLength(0);
	});

	it('marks what a check found, and leaves a ring open where none is on record', () => {
		const svg = draw(map);
		expect(svg.querySelectorAll('.check-way')).toHaveLength(1);
		expect(svg.querySelectorAll('.check-in-order')).toHaveLength(1);
		expect(svg.querySelectorAll('.check-none')).toHaveLength(1);
		expect(svg.querySelectorAll('.check-sign')).toHaveLength(1);
	});
});
