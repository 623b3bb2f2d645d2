import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import type { Scene } from '../figures/index.ts';
import { layoutFor } from '../scene/layout.ts';
import { come, drawAhead } from './layers.ts';
import type * as Motion from './motion/motion.ts';
import { Transition } from './transition.svelte.ts';

const scene = (step: string): Scene => ({ step, figure: 'ladder', alt: '' }) as unknown as Scene;
const [one, two, three] = ['one', 'two', 'three'].map(scene) as [Scene, Scene, Scene];
const at = layoutFor(390, 844);

/** A transition at its first scene, a clock in the test's hand, and moves that end when they are told to. */
async function begun() {
	let time = 0;
	const ends: (() => void)[] = [];
	const stopped = vi.fn();
	const change = new Transition(null, [], () => time);
	change.motion = {
		come,
		drawAhead,
		MOVE: 900,
		standOf: () => ({}),
		falls: () => false,
		setOff: () => [{ done: new Promise<void>((done) => ends.push(done)), stop: stopped }]
	} as unknown as typeof Motion;
	change.open();
	await change.arrive(one, at, false);
	return {
		change,
		stopped,
		later: (ms: number) => (time += ms),
		end: async () => {
			for (const done of ends.splice(0)) done();
			await vi.waitFor(() => expect(change.settled).toBe(true));
		},
		shown: () => change.layers.map(({ scene: { step }, is }) => `${step} ${is}`)
	};
}

describe('a scene that comes', () => {
	it('is there at once when the page has just been opened, or nothing may move', async () => {
		const { change, later, shown } = await begun();
		await change.arrive(two, at, false);
		expect(shown()).toEqual(['two here']);
		later(2000);
		await change.arrive(three, at, true);
		expect(shown()).toEqual(['three here']);
		expect(change.settled).toBe(true);
	});

	it('moves in beside the one that leaves, which goes when it has settled', async () => {
		const { change, later, shown, end } = await begun();
		later(2000);
		const coming = change.arrive(two, at, false);
		expect(shown()).toEqual(['one leaving', 'two here']);
		expect(change.settled).toBe(false);
		await vi.waitFor(() => expect(change.months).toBe(0));
		await Promise.resolve();
		await end();
		await coming;
		expect(shown()).toEqual(['two here']);
	});

	it('cuts over for a reader who hurries, and stops what was under way', async () => {
		const { change, later, shown, stopped } = await begun();
		later(2000);
		void change.arrive(two, at, false);
		await new Promise((done) => setTimeout(done));
		later(100);
		await change.arrive(three, at, false);
		expect(shown()).toEqual(['three here']);
		expect(stopped).toHaveBeenCalledOnce();
		expect(change.settled).toBe(true);
	});

	it('is not broken off because something else has loaded', async () => {
		const { change, later, stopped } = await begun();
		later(2000);
		void change.arrive(two, at, false);
		await new Promise((done) => setTimeout(done));
		await change.arrive(two, at, false);
		expect(stopped).not.toHaveBeenCalled();
	});

	it('takes over the marks drawn ahead, and never those of a picture that failed', async () => {
		const { change, later } = await begun();
		later(2000);
		change.drawAhead(two, at);
		flushSync();
		const drawn = change.layers.find(({ is }) => is === 'ahead')!;
		await change.arrive(two, at, true);
		expect(change.layers).toEqual([{ ...drawn, is: 'here' }]);
		change.lose(drawn.key);
		await change.arrive(three, at, true);
		expect(change.layers[0]!.key).not.toBe(drawn.key);
	});
});

it('waits unsettled for a scene that is still loading', async () => {
	const { change } = await begun();
	await change.arrive(null, at, false);
	expect(change.settled).toBe(false);
	expect(change.layers.map(({ scene: { step } }) => step)).toEqual(['one']);
});
