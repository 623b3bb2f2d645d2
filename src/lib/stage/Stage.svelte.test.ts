import { render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FigureProps } from '../scene/figure.ts';
import Stage from './Stage.svelte';
import type { Scene, Figures } from '../figures/index.ts';

/** What was drawn, and when: `step@height of the free part`. */
let drawn: string[] = [];

/** A figure that draws nothing and tells what it would have drawn anew. */
const Told = ((_: unknown, props: FigureProps) => {
	const picture = $derived(`${props.scene.step}@${props.layout.safe.height}`);
	// An object is never the same as the one before: whoever computes anew is seen.
	const fresh = $derived({ picture, of: props.scene, in: props.layout });
	$effect(() => {
		drawn.push(fresh.picture);
	});
}) as unknown as Component<FigureProps>;

const scene = (step: string, figure: Scene['figure'] = 'ladder'): Scene =>
	({ step, figure, title: '', alt: '', rungs: [] }) as unknown as Scene;

const figures: Figures = { ladder: Told as never, gates: Told as never };

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

const PATIENT = { timeout: 5000 };
const state = () => document.querySelector('[data-stage]')?.getAttribute('data-state');

/** Sizes that elements would have in a browser. */
let resized: (() => void)[] = [];

beforeEach(() => {
	drawn = [];
	resized = [];
	const none = () => ({ observe() {}, unobserve() {}, disconnect() {} });
	vi.stubGlobal(
		'IntersectionObserver',
		vi.fn(function () {
			return none();
		})
	);
	vi.stubGlobal(
		'ResizeObserver',
		vi.fn(function (told: (entries: { target: Element }[]) => void) {
			return { ...none(), observe: (target: Element) => resized.push(() => told([{ target }])) };
		})
	);
	vi.stubGlobal('matchMedia', () => ({
		matches: false,
		addEventListener() {},
		removeEventListener() {}
	}));
	vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(390);
	vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(844);
});
afterEach(() => vi.unstubAllGlobals());

/** A stage at its first step, measured. */
async function stage(props: Record<string, unknown> = {}) {
	const first = scene('one');
	const { rerender } = render(Stage, {
		step: 'one',
		scene: first,
		figures,
		served: () => '',
		pulled: null,
		paused: false,
		onpull: () => {},
		onpause: () => {},
		...props
	});
	for (const tell of resized) tell();
	// Until there is time, what the server drew serves.
	await vi.waitFor(() => expect(state()).toBe('settled'), PATIENT);
	return { first, rerender };
}

test('a picture is drawn once: not again because another figure has loaded', async () => {
	const { first, rerender } = await stage();
	drawn = [];
	await rerender({ figures: { ...figures, count: Told as never } });
	await rerender({ scene: first, card: undefined });
	expect(drawn).toEqual([]);
	await rerender({ card: 300 });
	expect(drawn).toHaveLength(1);
});

test('nor as it is drawn ahead, takes its turn, and leaves', async () => {
	const moves: (() => void)[] = [];
	HTMLElement.prototype.animate = vi.fn(() => ({
		finished: new Promise<void>((done) => moves.push(done))
	})) as never;
	const { rerender } = await stage({ card: 300 });
	const [second, third] = [scene('two', 'gates'), scene('three')];
	const names = () => drawn.map((picture) => picture.split('@')[0]);
	// What moves the stage loads with the first key; a page just opened doesn't move yet.
	window.dispatchEvent(new KeyboardEvent('keydown'));
	await wait(800);
	drawn = [];
	await rerender({ ahead: { scene: second, card: 300, cover: 'card' } });
	await vi.waitFor(() => expect(names()).toEqual(['two']), PATIENT);
	await rerender({ step: 'two', scene: second, ahead: undefined });
	await vi.waitFor(() => expect(moves).toHaveLength(2), PATIENT);
	for (const end of moves.splice(0)) end();
	await vi.waitFor(() => expect(state()).toBe('settled'), PATIENT);
	// Whoever goes on sooner is shown the next at once, and nothing leaves.
	await wait(800);
	await rerender({ step: 'three', scene: third, card: 200 });
	await vi.waitFor(() => expect(moves).toHaveLength(2), PATIENT);
	expect(names()).toEqual(['two', 'three']);
});

test('a picture that fails is said to be missing, and the next is drawn', async () => {
	const said = vi.fn();
	vi.stubGlobal('reportError', said);
	const Fails = (() => {
		throw new Error('cannot draw');
	}) as unknown as Component<FigureProps>;
	const { rerender } = await stage({ figures: { ...figures, count: Fails as never } });
	await rerender({ step: 'two', scene: scene('two', 'count') });
	await vi.waitFor(() => expect(state()).toBe('settled'), PATIENT);
	expect(document.body.textContent).toContain('This picture could not be drawn.');
	expect(said).toHaveBeenCalledTimes(1);
	drawn = [];
	await rerender({ step: 'three', scene: scene('three') });
	await vi.waitFor(() => expect(drawn.join()).toMatch(/^three@/), PATIENT);
	expect(document.body.textContent).not.toContain('This picture could not be drawn.');
});

test('comes to rest although a reader turns back before the next picture has come', async () => {
	const { first, rerender } = await stage({ card: 300 });
	expect(state()).toBe('settled');
	await rerender({ step: 'two', scene: scene('two', 'gates') });
	expect(state()).toBe('moving');
	await rerender({ step: 'one', scene: first });
	await vi.waitFor(() => expect(state()).toBe('settled'), PATIENT);
});
