/** Pictures as the server writes them into a page, which keeps them until it has woken. */
import { render } from 'svelte/server';
import type { Layout } from '../../lib/scene/layout.ts';
import Picture from '../../lib/figures/Picture.svelte';
import { KEEP } from '../../lib/ui/server-only.ts';
import type { Scene, Figures } from '../../lib/figures/index.ts';

/**
 * A scene in layouts that stand in for a screen nobody has measured yet; styles show the one that fits.
 * @param layouts narrow and wide
 * @returns HTML; on the page, what keeps the server's
 */
export const served = import.meta.env.SSR
	? (scene: Scene, figures: Figures, layouts: readonly Layout[]): string =>
			layouts
				.map((layout, i) => {
					const name = i === 0 ? 'narrow' : 'wide';
					const { body } = render(Picture, { props: { scene, figures, layout, class: name } });
					// Nobody looks for Svelte's marks in it again.
					return body.replace(/<!--.*?-->/g, '');
				})
				.join('')
	: (): string => KEEP;
