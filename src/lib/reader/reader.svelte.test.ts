import fc from 'fast-check';
import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { Reader } from './reader.svelte.ts';

const steps = ['first', 'second', 'third'];

describe('where the reader starts', () => {
	it('is the first step, or the one asked for if there is one', () => {
		expect(new Reader(steps).step).toBe('first');
		expect(new Reader(steps, 'third').step).toBe('third');
		expect(new Reader(steps, 'third').index).toBe(2);
		expect(new Reader(steps, 'fourth').step).toBe('first');
		expect(new Reader(steps, '').step).toBe('first');
	});

	it('must be somewhere', () => {
		expect(() => new Reader([])).toThrow(/at least one step/);
	});
});

describe('goTo', () => {
	it('moves, says so, and tells everyone who moved the reader', () => {
		const reader = new Reader(steps);
		const one = vi.fn();
		const other = vi.fn();
		reader.onMove(one);
		reader.onMove(other);
		expect(reader.goTo('third', 'host')).toBe(true);
		expect(reader.step).toBe('third');
		expect(one.mock.calls).toEqual([['third', 'host']]);
		expect(other.mock.calls).toEqual([['third', 'host']]);
	});

	it('refuses a step the story does not have, changing and telling nothing', () => {
		const reader = new Reader(steps, 'second');
		const listener = vi.fn();
		reader.onMove(listener);
		reader.choose({ pulled: 'engine' });
		for (const unknown of ['', 'Second', 'fourth', '__proto__'])
			expect(reader.goTo(unknown, 'address')).toBe(false);
		expect(reader.step).toBe('second');
		expect(reader.choices.pulled).toBe('engine');
		expect(listener).not.toHaveBeenCalled();
	});

	it('tells listeners of a jump to the step they are on, so that the page can follow', () => {
		const reader = new Reader(steps, 'second');
		const listener = vi.fn();
		reader.onMove(listener);
		expect(reader.goTo('second', 'button')).toBe(true);
		expect(listener).toHaveBeenCalledExactlyOnceWith('second', 'button');
	});
});

describe('move', () => {
	it('goes by whole steps and stops at both ends', () => {
		const reader = new Reader(steps);
		reader.move(1, 'keys');
		expect(reader.step).toBe('second');
		reader.move(-1, 'keys');
		reader.move(-1, 'keys');
		expect(reader.step).toBe('first');
		reader.move(99, 'slides');
		expect(reader.step).toBe('third');
		reader.move(1, 'slides');
		expect(reader.step).toBe('third');
		reader.move(-99, 'slides');
		expect(reader.step).toBe('first');
	});

	it('names the cause', () => {
		const reader = new Reader(steps);
		const listener = vi.fn();
		reader.onMove(listener);
		reader.move(1, 'keys');
		expect(listener).toHaveBeenCalledExactlyOnceWith('second', 'keys');
	});
});

describe('the short version', () => {
	const all = ['a', 'b', 'c', 'd', 'e'];
	const core = ['a', 'c', 'e'];

	it('is moved over step by step, and counts only its own', () => {
		const reader = new Reader(all, 'a', core);
		expect(reader.short).toBe(false);
		reader.goTo('a', 'address', true);
		expect(reader.short).toBe(true);
		expect(reader.steps).toEqual(core);
		reader.move(1, 'keys');
		expect([reader.step, reader.index]).toEqual(['c', 1]);
		reader.move(1, 'button');
		reader.move(1, 'button');
		expect([reader.step, reader.index]).toEqual(['e', 2]);
		reader.move(-1, 'host');
		expect(reader.step).toBe('c');
	});

	it('gives way to the whole story at a step that it leaves out', () => {
		for (const short of [undefined, true]) {
			const reader = new Reader(all, 'a', core);
			reader.goTo('c', 'address', true);
			expect(reader.goTo('d', 'host', short)).toBe(true);
			expect([reader.step, reader.index, reader.short]).toEqual(['d', 3, false]);
			expect(reader.steps).toEqual(all);
			// And stays, until somebody asks for it again.
			reader.move(1, 'keys');
			expect(reader.short).toBe(false);
			reader.goTo('c', 'address', true);
			expect(reader.short).toBe(true);
		}
	});

	it('is not opened or left by a step that there isn’t', () => {
		const reader = new Reader(all, 'a', core);
		expect(reader.goTo('x', 'address', true)).toBe(false);
		expect(reader.short).toBe(false);
		reader.goTo('a', 'address', true);
		expect(reader.goTo('x', 'address', false)).toBe(false);
		expect(reader.short).toBe(true);
	});

	it('keeps the reader at one of the steps that are read, whatever happens', () => {
		const move = fc.oneof(
			fc.record({
				to: fc.constantFrom(...all, 'x'),
				short: fc.constantFrom(true, false, undefined)
			}),
			fc.record({ by: fc.integer({ min: -3, max: 3 }) })
		);
		fc.assert(
			fc.property(fc.subarray(all), fc.array(move), (kept, moves) => {
				const reader = new Reader(all, 'a', kept);
				let told = '';
				reader.onMove((step) => (told = `${step} ${reader.steps.includes(step)}`));
				for (const each of moves) {
					if ('by' in each) reader.move(each.by, 'keys');
					else reader.goTo(each.to, 'address', each.short);
					expect(reader.steps[reader.index]).toBe(reader.step);
					if (told) expect(told).toBe(`${reader.step} true`);
				}
			})
		);
	});
});

describe('choices', () => {
	it('lets go of the pulled string on a move, and keeps what holds for the whole story', () => {
		const reader = new Reader(steps);
		reader.choose({ pulled: 'engine', paused: true });
		expect(reader.choices).toEqual({ pulled: 'engine', paused: true });
		reader.goTo('second', 'scroll');
		expect(reader.choices).toEqual({ pulled: null, paused: true });
	});

	it('keeps the pulled string while the reader stays', () => {
		const reader = new Reader(steps, 'second');
		reader.choose({ pulled: 'engine' });
		reader.goTo('second', 'button');
		expect(reader.choices.pulled).toBe('engine');
	});

	it('changes only what was chosen', () => {
		const reader = new Reader(steps);
		reader.choose({ paused: true });
		reader.choose({ pulled: 'engine' });
		expect(reader.choices.paused).toBe(true);
	});

	it('are each reader’s own', () => {
		const reader = new Reader(steps);
		reader.choose({ paused: true });
		expect(new Reader(steps).choices.paused).toBe(false);
	});
});

describe('listeners', () => {
	it('hear nothing once they have let go, and leave the others listening', () => {
		const reader = new Reader(steps);
		const leaving = vi.fn();
		const staying = vi.fn();
		const stop = reader.onMove(leaving);
		reader.onMove(staying);
		stop();
		stop();
		reader.goTo('second', 'keys');
		expect(leaving).not.toHaveBeenCalled();
		expect(staying).toHaveBeenCalledOnce();
	});

	it('already see the new step when they are called', () => {
		const reader = new Reader(steps);
		let seen = '';
		reader.onMove(() => (seen = reader.step));
		reader.goTo('third', 'keys');
		expect(seen).toBe('third');
	});
});

it('wakes whatever is drawn from it', () => {
	const reader = new Reader(steps);
	const drawn: string[] = [];
	const steppedTo: string[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			drawn.push(`${reader.index} ${reader.step} ${reader.choices.pulled}`);
		});
		$effect(() => {
			steppedTo.push(reader.step);
		});
	});
	flushSync();
	reader.goTo('second', 'scroll');
	flushSync();
	reader.choose({ pulled: 'engine' });
	flushSync();
	stop();
	expect(drawn).toEqual(['0 first null', '1 second null', '1 second engine']);
	// What depends on the step alone is left alone by choices.
	expect(steppedTo).toEqual(['first', 'second']);
});
