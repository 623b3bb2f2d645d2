import { expect, test } from 'vitest';
import { layoutFor } from '../scene/layout.ts';
import { come, drawAhead, freshKey, type Layer } from './layers.ts';
import type { Scene } from '../figures/index.ts';

const scene = (step: string): Scene => ({ step, figure: 'debate' }) as Scene;
const [a, b, c] = [scene('a'), scene('b'), scene('c')];
const at = (card: number) => layoutFor(390, 844, card, 'card');
const here: Layer = { key: 3, scene: a, layouts: [at(200)], is: 'here' };

test('a scene is drawn ahead once, and the one drawn for another turn goes', () => {
	const one = drawAhead([here], b, at(200));
	expect(one).toEqual([here, { key: 4, scene: b, layouts: [at(200)], is: 'ahead' }]);
	expect(drawAhead(one, b, at(200))).toBe(one);
	expect(drawAhead(one, c, at(200)).map((layer) => layer.scene)).toEqual([a, c]);
	expect(drawAhead(one, b, at(300)).map((layer) => layer.layouts[0])).toEqual([at(200), at(300)]);
});

test('a scene that has its turn keeps the marks drawn ahead, and their layout if it fits', () => {
	const layers = drawAhead([here], b, at(200));
	const drawn = layers[1]!;
	expect(come(layers, b, at(200), 9)).toEqual({ ...drawn, is: 'here' });
	expect(come(layers, b, at(200), 9).layouts).toBe(drawn.layouts);
	expect(come(layers, b, at(300), 9)).toEqual({ ...drawn, layouts: [at(300)], is: 'here' });
});

test('one that nobody drew ahead takes the key it is given', () => {
	expect(come([here], c, at(200), 3).key).toBe(3);
	expect(freshKey([here])).toBe(4);
	expect(freshKey([])).toBe(0);
});
