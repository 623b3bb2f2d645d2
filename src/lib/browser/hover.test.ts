import { describe, expect, test, vi } from '../../../tests/helpers/unit.ts';
import { Hover, movedByHand } from './hover.ts';

interface Pointing {
	type?: string;
	pointerType?: string;
	movementX?: number;
	movementY?: number;
}
const event = (of: Pointing = {}): PointerEvent =>
	({
		type: 'pointermove',
		pointerType: 'mouse',
		movementX: 0,
		movementY: 0,
		...of
	}) as PointerEvent;

describe('a move by hand', () => {
	test.each<[string, Pointing, boolean]>([
		['across', { movementX: 3 }, true],
		['up', { movementY: -1 }, true],
		['of a page under a resting mouse', {}, false],
		['that a browser makes up when something else comes under it', { type: 'pointerover' }, false],
		['of a finger', { movementX: 3, pointerType: 'touch' }, false]
	])('%s', (_name, of, is) => {
		expect(movedByHand(event(of))).toBe(is);
	});
});

describe('hovering', () => {
	const start = () => {
		const [take, letGo] = [vi.fn(), vi.fn()];
		return { take, letGo, hover: new Hover(take, letGo) };
	};

	test('takes once, and lets go of what it took', () => {
		const { take, letGo, hover } = start();
		hover.over(event({ movementX: 2 }), 'engine');
		hover.over(event({ movementX: 2 }), 'engine');
		expect(take.mock.calls).toEqual([['engine']]);
		hover.out(event({ type: 'pointerleave' }), 'engine');
		expect(letGo).toHaveBeenCalledTimes(1);
	});

	test('takes nothing that comes under a resting mouse, until it moves there', () => {
		const { take, hover } = start();
		hover.over(event(), 'engine');
		expect(take).not.toHaveBeenCalled();
		hover.over(event({ movementY: 1 }), 'engine');
		expect(take.mock.calls).toEqual([['engine']]);
	});

	test('does not let go of what keys have pulled meanwhile', () => {
		const { letGo, hover } = start();
		hover.out(event({ type: 'pointerleave' }), 'engine');
		expect(letGo).not.toHaveBeenCalled();
	});
});
