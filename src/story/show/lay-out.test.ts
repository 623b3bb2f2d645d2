import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { layOut } from './lay-out.ts';

/** Stand-ins for the steps of a page, what each is marked as, and where their lower edges are, px. */
const stepsOf = (count: number): { marks: string[][]; bottoms: number[]; steps: Element[] } => {
	const marks = Array.from({ length: count }, (): string[] => []);
	const bottoms = marks.map((_, i) => (i + 1) * 800);
	const steps = marks.map((mark, i) => ({
		classList: { add: (name: string) => mark.push(name) },
		getBoundingClientRect: () => ({ bottom: bottoms[i] })
	}));
	return { bottoms, marks, steps: steps as unknown as Element[] };
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

test('a step the reader has jumped past in the meantime stays as it is: it would move the page', () => {
	const { marks, bottoms, steps } = stepsOf(5);
	layOut(steps);
	vi.advanceTimersToNextTimer();
	for (const i of bottoms.keys()) bottoms[i]! -= 3 * 800;
	vi.runAllTimers();
	expect(marks).toEqual([['laid'], [], [], ['laid'], ['laid']]);
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
