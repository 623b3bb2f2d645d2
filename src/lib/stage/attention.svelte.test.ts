import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Attention } from './attention.svelte.ts';

let seen: (top: number, height: number) => void;
let prefers: () => void;
const less = { matches: false };

beforeEach(() => {
	vi.useFakeTimers();
	less.matches = false;
	vi.stubGlobal('matchMedia', () =>
		Object.assign(less, {
			addEventListener: (_: string, told: () => void) => (prefers = told),
			removeEventListener() {}
		})
	);
	vi.stubGlobal(
		'IntersectionObserver',
		vi.fn(function (told: (entries: unknown[]) => void) {
			seen = (top, height) =>
				told([
					{
						boundingClientRect: { top: 0 },
						intersectionRect: { top, bottom: top + height, height }
					}
				]);
			return { observe() {}, disconnect() {} };
		})
	);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

it('has the subject in view while its middle is', () => {
	const attention = new Attention();
	const stop = attention.watch(document.body, () => 300);
	seen(0, 400);
	expect(attention.visible).toBe(true);
	seen(350, 400);
	expect(attention.visible).toBe(false);
	seen(0, 0);
	expect(attention.visible).toBe(false);
	stop();
});

it('counts as gone after a while without a touch, and is back with the next', () => {
	const touched = vi.fn();
	const attention = new Attention(touched);
	const stop = attention.watch(document.body, () => 0);
	vi.advanceTimersByTime(19_000);
	expect(attention.idle).toBe(false);
	vi.advanceTimersByTime(5_000);
	expect(attention.idle).toBe(true);
	dispatchEvent(new Event('pointermove'));
	expect(attention.idle).toBe(false);
	expect(touched).toHaveBeenLastCalledWith(false);
	dispatchEvent(new Event('keydown'));
	expect(touched).toHaveBeenLastCalledWith(true);
	stop();
	dispatchEvent(new Event('keydown'));
	expect(touched).toHaveBeenCalledTimes(2);
});

it('follows what the reader’s system asks for', () => {
	const attention = new Attention();
	const stop = attention.watch(document.body, () => 0);
	expect(attention.reduced).toBe(false);
	less.matches = true;
	prefers();
	expect(attention.reduced).toBe(true);
	stop();
});
