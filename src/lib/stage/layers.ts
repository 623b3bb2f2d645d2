/** The pictures on the stage: the one that is there, one that leaves, and one drawn ahead of its time. Pure. */
import { alike, type Layout } from '../scene/layout.ts';
import type { Scene } from '../figures/index.ts';

/** A picture on the stage. */
export interface Layer {
	/** The same as long as its marks may stay. */
	key: number;
	scene: Scene;
	/** As laid out when it came; one that leaves isn't drawn again for the next one's card. */
	layouts: readonly Layout[];
	is: 'here' | 'leaving' | 'ahead';
}

/** A key no layer has. */
export const freshKey = (layers: readonly Layer[]): number =>
	Math.max(-1, ...layers.map(({ key }) => key)) + 1;

/**
 * The picture of a scene that has its turn: the one drawn ahead if there is one, and as it was laid
 * out if that still fits.
 * @param key otherwise: of the picture whose marks it may take over, or a fresh one
 */
export function come(layers: readonly Layer[], scene: Scene, at: Layout, key: number): Layer {
	const drawn = layers.find((layer) => layer.is === 'ahead' && layer.scene === scene);
	const layouts = drawn && alike(drawn.layouts, [at]) ? drawn.layouts : [at];
	return { key: drawn?.key ?? key, scene, layouts, is: 'here' };
}

/** The same pictures with one drawn ahead; the same list if it is drawn already. */
export function drawAhead(layers: readonly Layer[], scene: Scene, at: Layout): readonly Layer[] {
	const there = layers.find((layer) => layer.is === 'ahead');
	if (there?.scene === scene && alike(there.layouts, [at])) return layers;
	const others = layers.filter((layer) => layer !== there);
	return [...others, { key: freshKey(layers), scene, layouts: [at], is: 'ahead' }];
}
