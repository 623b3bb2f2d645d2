/**
 * Stills: a step's scene as an SVG file that needs nothing else, drawn by the live stage's own
 * component. For readers without script, print, share images and systems that strip frames.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { render } from 'svelte/server';
import { allFigures } from '../lib/stage/figures.svelte.ts';
import Picture from '../lib/stage/Picture.svelte';
import figuresCss from '../lib/stage/figures.css?raw';
import stageCss from '../lib/stage/stage.css?raw';
import tokensCss from '../lib/ui/tokens.css?raw';
import { HATCH } from '../lib/stage/hatch.ts';
import type { Layout } from '../lib/stage/fit.ts';
import type { Scene } from '../lib/stage/scene.ts';

export interface StillSize {
	width: number;
	height: number;
}

/** Landscape for wide pages and shares, upright for phones. */
export const STILL_SIZES = {
	wide: { width: 1200, height: 750 },
	tall: { width: 640, height: 800 }
} as const satisfies Record<string, StillSize>;

const FONTS = join(process.cwd(), 'src/lib/ui/fonts');
const FACES = [
	{
		family: 'Instrument Sans',
		file: 'instrument-sans.woff2',
		kind: /class="(?:label|clock-text|rung-says|count-text|leg-number|figure-sans)/
	},
	{ family: 'Instrument Sans', file: 'instrument-sans-ext.woff2', kind: /[\u0100-\u017f]/ },
	{
		family: 'Newsreader',
		file: 'newsreader.woff2',
		kind: /class="(?:clock-number|rung-name|count-number|figure-serif)/
	}
];

/** The faces a picture uses, cut down to its own letters, as CSS with the data inside. */
async function fontCss(markup: string): Promise<string> {
	const letters = [...new Set(markup.replace(/<[^>]*>/g, ''))].join('');
	const faces = FACES.filter(({ kind }) => kind.test(markup)).map(async ({ family, file }) => {
		const font = await subsetFont(readFileSync(join(FONTS, file)), letters, {
			targetFormat: 'woff2'
		});
		return `@font-face{font-family:'${family}';font-weight:${family === 'Newsreader' ? '400' : '400 600'};src:url(data:font/woff2;base64,${font.toString('base64')})}`;
	});
	return (await Promise.all(faces)).join('');
}

/** CSS without font faces (their files can't be reached from a picture) and comments. */
const bare = (css: string): string =>
	css
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/@font-face\s*{[^}]*}/g, '')
		.replace(/\s+/g, ' ');

/** The bare drawing of a scene, without styles. Exported for tests against the live stage. */
export function drawing(scene: Scene, size: StillSize): string {
	const layout: Layout = {
		kind: size.width > size.height ? 'side' : 'below',
		...size,
		safe: { x: 24, y: 24, width: size.width - 48, height: size.height - 60 }
	};
	return render(Picture, {
		props: { scene, layout, figures: allFigures }
	}).body.replace(/<!--.*?-->/g, '');
}

/**
 * A scene as a whole SVG document.
 * @param defs the view's base map as path definitions; empty for figures without one
 */
export async function still(scene: Scene, defs: string, size: StillSize): Promise<string> {
	const markup = drawing(scene, size);
	const fonts = await fontCss(markup);
	const style = `<style>${fonts}${bare(tokensCss)}${bare(stageCss)}${bare(figuresCss)}</style>`;
	const note =
		scene.figure === 'map'
			? `<text class="label label-note" x="${size.width - 12}" y="${size.height - 10}" text-anchor="end">Borders are shown for orientation and imply no position.</text>`
			: '';
	return markup
		.replace(
			/<svg([^>]*)>/,
			`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"$1>${style}<defs><pattern id="hatch" width="20" height="20" patternUnits="userSpaceOnUse"><path d="${HATCH}"/></pattern>${defs}</defs><rect width="100%" height="100%" fill="var(--paper)"/>`
		)
		.replace(/<\/svg>\s*$/, `${note}</svg>`);
}
