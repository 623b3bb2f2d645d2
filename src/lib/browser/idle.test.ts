import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterFrame } from './idle.ts';

let frames: (() => void)[] = [];

beforeEach(() => {
	frames = [];
	vi.useFakeTimers();
	vi.stubGlobal('requestAnimationFrame', (then: () => void) => frames.push(then));
	vi.stubGlobal('cancelAnimationFrame', (at: number) => (frames[at - 1] = () => {}));
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test('what comes after a frame comes once it is shown, and once', () => {
	const then = vi.fn();
	afterFrame(then);
	vi.advanceTimersByTime(16);
	expect(then).not.toHaveBeenCalled();
	for (const frame of frames) frame();
	expect(then).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1);
	expect(then).toHaveBeenCalledOnce();
	vi.advanceTimersByTime(5000);
	expect(then).toHaveBeenCalledOnce();
});

test('where no frames are shown, as out of view in another page, it comes all the same', () => {
	const then = vi.fn();
	afterFrame(then);
	vi.advanceTimersByTime(1000);
	expect(then).toHaveBeenCalledOnce();
	for (const frame of frames) frame();
	vi.advanceTimersByTime(1000);
	expect(then).toHaveBeenCalledOnce();
});

test('called off, it never comes', () => {
	const then = vi.fn();
	const off = afterFrame(then);
	for (const frame of frames) frame();
	off();
	vi.advanceTimersByTime(1000);
	expect(then).not.toHaveBeenCalled();
});
