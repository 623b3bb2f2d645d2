/** What the gallery offers, on the story's own scenes. */
import outline from 'story:outline';
import { describe, expect, it } from 'vitest';
import { allFigures } from '../lib/figures/all.ts';
import { sceneOf } from '../story/chapters/resolved-scenes.ts';
import {
	choices,
	chosen,
	framings,
	itemsOf,
	nothingAsked,
	readFilter,
	states,
	writeFilter
} from './items.ts';

const placed = outline.flatMap((chapter, n) =>
	chapter.steps.map(({ slug }, i) => ({
		chapter: chapter.slug,
		opens: n + i === 0,
		scene: sceneOf(slug)
	}))
);
const items = itemsOf(placed);

describe('the gallery', () => {
	it('shows every step at rest in every box, and gives each picture an address of its own', () => {
		for (const { scene } of placed)
			expect(
				items
					.filter((item) => item.scene === scene && item.state === 'rest')
					.map((item) => item.framing)
			).toEqual(framings);
		expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
	});

	it('has every figure and every state', () => {
		expect(choices(items, 'kind').sort()).toEqual(Object.keys(allFigures).sort());
		expect(choices(items, 'state').sort()).toEqual([...states].sort());
	});

	it('shows cut strings tight, falling and fallen', () => {
		const [step] = chosen(items, { ...nothingAsked, kind: 'severed', state: 'falling' });
		const shown = chosen(items, {
			...nothingAsked,
			step: step!.scene.step,
			state: 'falling',
			framing: 'wide'
		});
		expect(shown.map(({ moment }) => moment.slack)).toEqual([0, 0.5, 1]);
	});

	it('pulls a string that is there, and lets the clock stand part-way', () => {
		for (const { scene, moment } of chosen(items, { ...nothingAsked, state: 'pulled' })) {
			if (scene.figure !== 'map') throw new Error(`${scene.step} has nothing to pull`);
			const ids = [...scene.strings, ...(scene.web?.treaties ?? [])].map(({ id }) => id);
			expect(ids).toContain(moment.pulled);
		}
		for (const { scene, moment } of chosen(items, { ...nothingAsked, state: 'clock' }))
			expect(moment.months).toBeLessThan((scene.figure === 'map' && scene.clock?.months) || 0);
	});

	it('leaves the title its room over the first picture only', () => {
		const [first, second] = chosen(items, { ...nothingAsked, state: 'rest', framing: 'narrow' });
		expect(first!.layout.safe.y).toBeGreaterThan(second!.layout.safe.y);
	});
});

describe('its address', () => {
	it('says what is asked and no more, and is read back as it was written', () => {
		const filter = { ...nothingAsked, kind: 'map', theme: 'dark' as const, room: true };
		expect(writeFilter(filter)).toBe('?kind=map&theme=dark&room=1');
		expect(readFilter(writeFilter(filter), items)).toEqual({ filter, unknown: [] });
		expect(writeFilter(nothingAsked)).toBe('?');
		expect(readFilter('', items)).toEqual({ filter: nothingAsked, unknown: [] });
	});

	it('passes over what means nothing and says so', () => {
		expect(readFilter('?kind=pie&theme=blue&chapter=prologue&x=1', items)).toEqual({
			filter: { ...nothingAsked, chapter: 'prologue' },
			unknown: ['kind=pie', 'theme=blue', 'x=1']
		});
	});

	it('finds maps by what is on them, and all maps as maps', () => {
		const web = chosen(items, { ...nothingAsked, kind: 'web' });
		const maps = chosen(items, { ...nothingAsked, kind: 'map' });
		expect(web.length).toBeGreaterThan(0);
		expect(maps.length).toBeGreaterThan(web.length);
		expect(maps).toEqual(expect.arrayContaining(web));
	});
});
