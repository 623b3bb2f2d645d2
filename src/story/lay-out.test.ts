import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { layOut } from './lay-out.ts';

/** Stand-ins for the steps of a page, and what each is marked as. */
const stepsOf = (count: number): { marks: string[][]; steps: Element[] } => {
	const marks = Array.from({ length: count }, (): string[] => []);
	const steps = marks.map((mark) => ({ classList: { add: (name: string) => mark.push(name) } }));
	return { marks, steps: steps as unknown as Element[] };
};
const laid = (marks: string[][]): number => marks.filter((mark) => mark.includes('laid')).length;

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

test('steps are laid out one after the other, in order', () => {
	const { marks, steps } = stepsOf(3);
	layOut(steps);
	expect(laid(marks)).toBe(0);
	vi.advanceTimersToNextTimer();
	expect(marks).toEqual([['laid'], [], []]);
	vi.advanceTimersToNextTimer();
	expect(marks).toEqual([['laid'], ['laid'], []]);
	vi.runAllTimers();
	expect(laid(marks)).toBe(3);
});

test('left off half-way, the rest stay as they are', () => {
	const { marks, steps } = stepsOf(4);
	const off = layOut(steps);
	vi.advanceTimersToNextTimer();
	vi.advanceTimersToNextTimer();
	off();
	vi.runAllTimers();
	expect(laid(marks)).toBe(2);
});

test('without steps there is nothing to do', () => {
	layOut([]);
	expect(vi.getTimerCount()).toBe(0);
});
