import { fireEvent, render } from '@testing-library/svelte';
import type { ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { layoutFor } from '../scene/layout.ts';
import { allFigures as figures } from './all.ts';
import MapFigure from './map/Marks.svelte';
import Picture from './Picture.svelte';
import type { MapScene, SceneString } from './map/spec.ts';
import type { Scene } from './index.ts';
import type { LadderScene } from './ladder/spec.ts';

// What the server writes is tried in map/layout.test.ts, on every scene of the story.

const string = (id: string, changes: Partial<SceneString> = {}): SceneString => ({
	id,
	kind: 'flow',
	state: 'taut',
	from: 'Lynn',
	to: 'Linköping',
	ends: [1000, 1500, 2500, 1200],
	bend: 0.1,
	holder: null,
	holdBasis: 'documented',
	what: id,
	sentence: `${id}.`,
	claim: `edge/${id}`,
	...changes
});
const table = { caption: '', head: [], rows: [] };
const map = (changes: Partial<MapScene> = {}): MapScene => ({
	step: 'a-step',
	figure: 'map',
	view: 'atlantic',
	alt: 'Strings.',
	table,
	subject: [
		[1000, 1500],
		[2500, 1200]
	],
	places: [
		{
			id: 'Lynn',
			x: 1000,
			y: 1500,
			name: 'Lynn, United States',
			note: 'engine',
			weight: 2,
			party: ''
		},
		{ id: 'Linköping', x: 2500, y: 1200, name: 'Linköping', note: '', weight: 3, party: '' }
	],
	strings: [string('engine')],
	lit: [],
	clock: null,
	...changes
});
const ladder = (changes: Partial<LadderScene> = {}): LadderScene => ({
	step: 'the-ladder',
	figure: 'ladder',
	alt: 'A ladder.',
	table,
	rungs: [
		{ depth: 'sale', label: 'Sale', programme: 'S26T', says: 'China builds' },
		{
			depth: 'co-production',
			label: 'Co-production',
			programme: 'Gripen E',
			says: 'Both build'
		},
		{
			depth: 'co-development',
			label: 'Co-development',
			programme: 'GCAP',
			says: 'As one'
		}
	],
	focus: 'co-production',
	claims: ['a', 'b', 'c'],
	...changes
});

const layout = layoutFor(1440, 900);

function draw(scene: Scene, props: Partial<ComponentProps<typeof Picture>> = {}) {
	const { container, rerender } = render(Picture, { props: { scene, layout, figures, ...props } });
	const all = (selector: string): Element[] => [...container.querySelectorAll(selector)];
	return {
		container,
		all,
		rerender,
		svg: container.querySelector('svg')!,
		one: (id: string) => container.querySelector(`[data-string="${id}"]`)!,
		text: (selector: string): string[] =>
			all(selector).map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
	};
}

describe('strings', () => {
	const kinds = ['flow', 'promise'] as const;
	const states = ['taut', 'faint', 'cut'] as const;
	const every = kinds.flatMap((kind) =>
		states.map((state) => string(`${kind}-${state}`, { kind, state }))
	);

	it('carry their kind and state, which give them colour and line', () => {
		const { one, all } = draw(map({ strings: every }));
		expect(all('.string')).toHaveLength(6);
		for (const { id, kind, state } of every) {
			const classes = [...one(id).classList];
			expect(classes).toEqual(expect.arrayContaining(['string', kind, state]));
			// And no other's.
			for (const other of [...kinds, ...states])
				if (other !== kind && other !== state) expect(classes).not.toContain(other);
		}
	});

	it('that flow have an arrow and beads; promises move nothing', () => {
		const { one } = draw(map({ strings: every }));
		expect(one('flow-taut').querySelectorAll('.arrow')).toHaveLength(1);
		expect(one('flow-taut').querySelectorAll('.bead').length).toBeGreaterThan(0);
		for (const id of ['promise-taut', 'promise-cut', 'flow-cut'])
			expect(one(id).querySelectorAll('.arrow, .bead')).toHaveLength(0);
	});

	it('leave the beads to the stage where it moves them', () => {
		expect(draw(map(), { beads: false }).all('.bead')).toEqual([]);
	});

	it('have a knot and a red thread only where somebody holds them', () => {
		const { one } = draw(
			map({
				strings: [
					string('held', { holder: 'United States' }),
					string('by-law', { holder: 'Switzerland', holdBasis: 'law' }),
					string('free'),
					string('held-and-cut', { holder: 'United States', state: 'cut' })
				]
			})
		);
		for (const id of ['held', 'by-law'])
			for (const part of ['.knot', '.knot-eye', '.consent'])
				expect(one(id).querySelectorAll(part), `${id} ${part}`).toHaveLength(1);
		for (const id of ['free', 'held-and-cut'])
			expect(one(id).querySelector('.knot, .knot-eye, .consent'), id).toBeNull();
		// What rests on general law alone is drawn apart from what is documented.
		expect(one('by-law').classList).toContain('law');
		expect(one('held').classList).not.toContain('law');
	});

	it('that are cut fall in two halves', () => {
		const cut = map({ strings: [string('engine', { state: 'cut' })] });
		const halves = (slack?: number): (string | null)[] =>
			draw(cut, slack === undefined ? {} : { slack })
				.all('.string .thread')
				.map((path) => path.getAttribute('d'));
		expect(halves()).toHaveLength(2);
		// At rest they have fallen; before that they lie where the string was.
		expect(halves()).toEqual(halves(1));
		expect(halves(0)).not.toEqual(halves(1));
		expect(draw(cut).all('.fray')).toHaveLength(2);
		expect(draw(map()).all('.string .thread')).toHaveLength(1);
	});
});

describe('pulling', () => {
	it('marks the string pulled, and only that', async () => {
		const scene = map({ strings: [string('engine'), string('radar', { bend: 0.2 })] });
		const { all, one, svg, rerender } = draw(scene);
		expect(all('.pulled')).toEqual([]);
		expect(svg.classList).not.toContain('pulling');
		await rerender({ pulled: 'radar' });
		expect(all('.pulled')).toEqual([one('radar')]);
		expect(svg.classList).toContain('pulling');
		await rerender({ pulled: null });
		expect(all('.pulled')).toEqual([]);
		expect(svg.classList).not.toContain('pulling');
	});

	it('says which string was touched, and which the mouse came to and left', async () => {
		const onpull = vi.fn();
		const { one } = draw(map(), { onpull });
		await fireEvent.click(one('engine'));
		expect(onpull.mock.calls).toEqual([['engine']]);
		onpull.mockClear();
		const move = (pointerType: string, movementX: number): Promise<boolean> => {
			const event = new PointerEvent('pointermove', { pointerType, bubbles: true });
			// Not among what this environment's events are made from.
			Object.defineProperty(event, 'movementX', { value: movementX });
			return fireEvent(one('engine'), event);
		};
		// What comes in under a mouse that rests is not pulled.
		await fireEvent.pointerEnter(one('engine'), { pointerType: 'mouse' });
		await move('mouse', 0);
		expect(onpull).not.toHaveBeenCalled();
		await move('mouse', 2);
		await fireEvent.pointerLeave(one('engine'), { pointerType: 'mouse' });
		expect(onpull.mock.calls).toEqual([['engine'], [null]]);
		onpull.mockClear();
		// A finger that scrolls over a string doesn't pull it.
		await fireEvent.pointerEnter(one('engine'), { pointerType: 'touch' });
		await move('touch', 2);
		await fireEvent.pointerLeave(one('engine'), { pointerType: 'touch' });
		expect(onpull).not.toHaveBeenCalled();
	});

	it('gives the finger something wide to take hold of, on the live stage only', () => {
		const cut = string('cut', { state: 'cut' });
		const live = draw(map({ strings: [string('engine'), cut] }), { onpull: () => {} });
		expect(live.all('.grab')).toHaveLength(2);
		expect(draw(map()).all('.grab')).toEqual([]);
	});
});

describe('the map', () => {
	it('is drawn once for all, from the view’s own outlines', () => {
		const { all } = draw(map({ view: 'north', lit: [{ party: 'TUR', tone: 'hold' }] }));
		const used = all('use').map((use) => use.getAttribute('href'));
		expect(used).toContain('#land-north');
		expect(used).toContain('#borders-north');
		expect(used.filter((href) => !/^#[a-z]+-north/.test(href ?? ''))).toEqual([]);
	});

	it('tints the countries in the tone of what they do', () => {
		const { all } = draw(
			map({
				lit: [
					{ party: 'SWE', tone: 'flow' },
					{ party: 'USA', tone: 'hold' }
				]
			})
		);
		expect(all('.lit').map((lit) => [lit.getAttribute('href'), lit.getAttribute('class')])).toEqual(
			[
				['#lit-atlantic-SWE', 'lit lit-flow'],
				['#lit-atlantic-USA', 'lit lit-hold']
			]
		);
	});

	it('pins every place and writes its name and note beside it', () => {
		const { all, text } = draw(map());
		expect(all('.pin')).toHaveLength(2);
		expect(text('.label-name')).toEqual(['Lynn, United States', 'Linköping']);
		expect(text('.label-note')).toEqual(['engine']);
	});

	it('shows a tag instead of a pin for a place beyond the edge', () => {
		const far = map({
			subject: [[2500, 1200]],
			strings: [string('engine', { ends: [-9000, 1500, 2500, 1200] })],
			places: map().places.map((p) => (p.id === 'Lynn' ? { ...p, x: -9000 } : p))
		});
		const { all, text } = draw(far);
		expect(all('.tag')).toHaveLength(1);
		expect(all('.pin')).toHaveLength(1);
		expect(text('.label-name')).toContain('Lynn, United States');
	});
});

describe('the clock', () => {
	const clock = {
		months: 41,
		planned: 8,
		label: 'months until the last contracts ended',
		planLabel: 'planned',
		claim: 'c'
	};

	/** How many ticks are drawn in a kind of line. */
	const ticks = (paths: Element[]): number =>
		paths.reduce((sum, path) => sum + (path.getAttribute('d')?.match(/M/g)?.length ?? 0), 0);

	it('counts every month to the end, the planned ones apart', () => {
		const { all, text } = draw(map({ clock }));
		expect(text('.clock-number')).toEqual(['41']);
		expect(ticks(all('.tick'))).toBe(41);
		expect(ticks(all('.tick-plan'))).toBe(8);
		expect(ticks(all('.tick-run'))).toBe(33);
		expect(text('.clock-text')).toEqual(['planned 8', 'months until the last contracts ended']);
	});

	it('runs: shows as many months as have passed', async () => {
		const { all, text, rerender } = draw(map({ clock }), { months: 0 });
		expect(text('.clock-number')).toEqual(['0']);
		expect(all('.tick-plan, .tick-run')).toEqual([]);
		expect(ticks(all('.tick'))).toBe(41);
		await rerender({ months: 12 });
		expect(text('.clock-number')).toEqual(['12']);
		expect(ticks(all('.tick-plan'))).toBe(8);
		expect(ticks(all('.tick-run'))).toBe(4);
		// Between two months it never shows a fraction.
		await rerender({ months: 12.4 });
		expect(text('.clock-number')).toEqual(['12']);
	});

	it('claims no plan where none was published', () => {
		const { all, text } = draw(map({ clock: { ...clock, planned: null } }));
		expect(all('.tick-plan')).toEqual([]);
		expect(text('.clock-text')).toEqual(['months until the last contracts ended']);
	});

	it('keeps its ruler on the stage, on a phone and for a long wait', () => {
		for (const [width, height] of [
			[320, 568],
			[390, 844],
			[1440, 900]
		] as const) {
			const { all } = draw(map({ clock: { ...clock, months: 90 } }), {
				layout: layoutFor(width, height)
			});
			expect(ticks(all('.tick'))).toBe(90);
			const starts = all('.tick').flatMap((path) => [
				...path.getAttribute('d')!.matchAll(/M(-?[\d.]+)/g)
			]);
			for (const [, x] of starts) {
				expect(Number(x)).toBeGreaterThan(0);
				expect(Number(x)).toBeLessThan(width);
			}
		}
	});

	it('is not there where no precedent is told', () => {
		expect(draw(map()).all('.clock')).toEqual([]);
	});
});

describe('the ladder', () => {
	it('has a rung for each depth, lowest at the foot, with its programme', () => {
		const { all, text } = draw(ladder());
		expect(all('.rung')).toHaveLength(3);
		expect(text('.rung-name')).toEqual(['Sale', 'Co-production', 'Co-development']);
		expect(text('.rung-programme')).toEqual(['S26T', 'Gripen E', 'GCAP']);
		expect(text('.rung-says')[1]).toContain('Both build');
		const heights = all('.rung-name').map((name) => Number(name.getAttribute('y')));
		expect(heights[0]).toBeGreaterThan(heights[1]!);
		expect(heights[1]).toBeGreaterThan(heights[2]!);
		expect(all('.rope')).toHaveLength(2);
	});

	it('dwells on one rung if the scene does', () => {
		const { all } = draw(ladder());
		expect(all('.rung.focus').map((rung) => rung.querySelector('.rung-name')?.textContent)).toEqual(
			['Co-production']
		);
		expect(draw(ladder({ focus: null })).all('.rung.focus')).toEqual([]);
	});
});

describe('the picture as a whole', () => {
	it('is for the eye only, in the box it was told; the words beside it say the same', () => {
		const { svg } = draw(map());
		expect(svg.getAttribute('aria-hidden')).toBe('true');
		expect(svg.getAttribute('viewBox')).toBe('0 0 1440 900');
		expect(svg.querySelector('[tabindex], a, button')).toBeNull();
	});

	it('carries no style attribute', () => {
		const clock = { months: 5, planned: 2, label: 'l', planLabel: 'p', claim: 'c' };
		for (const scene of [map({ clock, strings: [string('a', { state: 'cut' })] }), ladder()])
			expect(draw(scene).all('[style]')).toEqual([]);
	});

	it('goes from any scene to any other and back, with nothing left over', async () => {
		const [one, two, three] = [
			map(),
			map({
				view: 'asia',
				strings: [string('radar', { state: 'cut' })],
				lit: [{ party: 'RUS', tone: 'hold' }]
			}),
			ladder()
		];
		// Svelte's own anchors and spaces are not part of the picture.
		const shown = (html: string): string => html.replace(/<!--.*?-->|\s+/g, ' ');
		const direct = [one, two, three].map((scene) => shown(draw(scene).container.innerHTML));
		const { container, rerender } = draw(one);
		for (const at of [1, 2, 0, 2, 1, 0]) {
			await rerender({ scene: [one, two, three][at]! });
			expect(shown(container.innerHTML)).toBe(direct[at]);
		}
	});

	it('waits for a figure that has not loaded', () => {
		const { svg } = draw(ladder(), { figures: { map: MapFigure } });
		expect(svg.querySelector('*')).toBeNull();
	});
});
