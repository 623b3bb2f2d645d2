/**
 * Stills: a step's scene as an SVG file that needs nothing else, drawn by the live stage's own
 * component in the box that a step embedded by itself has. For readers without script, print, share
 * images and systems that strip frames.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { render } from 'svelte/server';
import { aloneHeight } from '../../lib/figures/map/layout.ts';
import { allFigures } from '../../lib/figures/all.ts';
import Picture from '../../lib/figures/Picture.svelte';
import figuresCss from '../../lib/figures/figures.css?raw';
import stageCss from '../../lib/stage/stage.css?raw';
import tokensCss from '../../lib/ui/tokens.css?raw';
import { hatchLines, hatchPattern } from '../../lib/figures/map/hatch.ts';
import { layoutFor, type Layout } from '../../lib/scene/layout.ts';
import { textWidth } from '../../lib/text/labels.ts';
import { sourceLine } from '../words/credits.ts';
import { escapeHtml } from '../words/html.ts';
import {
	plain,
	rulesFor,
	themeValues,
	thinner,
	unscaled,
	withoutHalos,
	type Theme
} from './picture-css.ts';
import type { Scene } from '../../lib/figures/index.ts';

/** How a picture is framed: for wide pages and shares, upright for phones, or for a sheet, beside the words. */
export type Framing = 'wide' | 'tall' | 'paper';

/** The box that is drawn into and the size a file says it has, px. The first is small, so that names can be read when a column makes the picture narrow. */
export const FRAMINGS = {
	wide: { box: { width: 800, height: aloneHeight(800) }, width: 1200, height: 750 },
	tall: { box: { width: 400, height: aloneHeight(400) }, width: 640, height: 800 },
	paper: { box: { width: 560, height: 400 }, width: 1120, height: 800 }
} as const satisfies Record<Framing, object>;

type Frame = (typeof FRAMINGS)[Framing];
type Size = Readonly<Record<'width' | 'height', number>>;

/** What a picture is told about itself. */
export interface StillWords {
	title: string;
	/** Publishers of its sources. */
	publishers: readonly string[];
}

export const BORDERS_NOTE = 'Borders are shown for orientation and imply no position.';

/** Stand-ins where a system throws fonts out. */
const FAMILIES = {
	'--serif': "'Newsreader',Georgia,serif",
	'--sans': "'Instrument Sans',Arial,sans-serif"
};

/** A typeface, as its package has it. */
interface Face {
	family: string;
	weights: string;
	files: readonly string[];
	axes: Record<string, number | { min: number; max: number }>;
	/** Marks that are set in it. */
	kind: RegExp;
}
const files = (name: string): string[] =>
	['latin', 'latin-ext'].map(
		(part) => `@fontsource-variable/${name}/files/${name}-${part}-standard-normal.woff2`
	);
const FACES: readonly Face[] = [
	{
		family: 'Instrument Sans',
		weights: '400 600',
		files: files('instrument-sans'),
		axes: { wdth: 100, wght: { min: 400, max: 600 } },
		kind: /class="(?:label|clock-text|rung-says|count-text|leg-number|figure-sans)/
	},
	{
		family: 'Newsreader',
		weights: '400',
		files: files('newsreader'),
		axes: { opsz: 18, wght: 400 },
		kind: /class="(?:clock-number|rung-name|count-number|figure-serif)/
	}
];

const require = createRequire(join(process.cwd(), 'package.json'));
const fontFiles = new Map<string, Buffer>();

/** A typeface's file. */
export function fontFile(name: string): Buffer {
	let font = fontFiles.get(name);
	if (!font) fontFiles.set(name, (font = readFileSync(require.resolve(name))));
	return font;
}

const extended = (letter: string): boolean => /[\u0100-\u017f]/.test(letter);

const cuts = new Map<string, Promise<string>>();

/** A face with some letters, as CSS with the data inside. A step's pictures share them: cutting takes longer than drawing. */
function faceCss({ family, weights, axes }: Face, file: string, text: string): Promise<string> {
	const key = `${file} ${text}`;
	let css = cuts.get(key);
	if (!css) {
		css = subsetFont(fontFile(file), text, {
			targetFormat: 'woff2',
			variationAxes: axes,
			noLayoutClosure: true,
			// As on the page, where labels do without fine kerning.
			...(family === 'Instrument Sans' && { keepFeatures: ['tnum'] })
		}).then(
			(font) =>
				`@font-face{font-family:'${family}';font-weight:${weights};src:url(data:font/woff2;base64,${font.toString('base64')})}`
		);
		cuts.set(key, css);
	}
	return css;
}

/**
 * The faces a picture uses, cut down to what it sets in them.
 * @param drawings the step's pictures in all framings
 */
async function fontCss(drawings: string): Promise<string> {
	const letters = [...new Set(drawings.replace(/<[^>]*>/g, ''))].sort();
	const faces = FACES.filter(({ kind }) => kind.test(drawings)).flatMap((face) => {
		const [latin = '', ext = ''] = face.files;
		return [
			{ file: latin, text: letters.filter((letter) => !extended(letter)).join('') },
			{ file: ext, text: letters.filter(extended).join('') }
		]
			.filter(({ text }) => text !== '')
			.map(({ file, text }) => faceCss(face, file, text));
	});
	return (await Promise.all(faces)).join('');
}

/** How marks look, of whatever figure. */
const marksCss = stageCss + figuresCss;

/** The marks of a scene in a layout, without styles. */
export function drawing(scene: Scene, layout: Layout): string {
	return render(Picture, { props: { scene, layout, figures: allFigures } })
		.body.replace(/<!--.*?-->/g, '')
		.replace(/^\s*<svg[^>]*>/, '')
		.replace(/<\/svg>\s*$/, '');
}

/** What a drawing of a scene leans on, to stand in `<defs>`. */
export const definitions = (maps: string): string => `${hatchPattern()}${maps}`;

/**
 * A drawing in one theme, with plain values in place of what old or simple drawing programs don't
 * know: variables, strokes that don't scale.
 * @param markup the picture, definitions included, without styles
 * @param families type families by variable
 * @returns the drawing, and the styles for it
 */
export function resolved(
	markup: string,
	theme: Theme,
	families: Readonly<Record<string, string>> = FAMILIES
): { markup: string; css: string } {
	const values = { ...themeValues(tokensCss, theme), ...families };
	const scale = Number(/<g transform="matrix\(([\d.]+) /.exec(markup)?.[1] ?? 1);
	return {
		markup: plain(markup, values).replace(
			/(<use [^>]*stroke-width=")([\d.]+)/g,
			(_, before: string, width: string) => `${before}${thinner(Number(width), scale)}`
		),
		css: plain(unscaled(rulesFor(marksCss, markup), scale), values)
	};
}

/**
 * A drawing for paper, which goes without what printers' files hold as pixels or as thousands of
 * outlines: patterns, and halos round names.
 */
function forPaper({ markup, css }: { markup: string; css: string }, box: Size) {
	const placed = /<g transform="matrix\(([\d.]+) 0 0 [\d.]+ (-?[\d.]+) (-?[\d.]+)\)"/.exec(markup);
	const area = /<use href="#(disputed-[\w-]+)" class="map-disputed"/.exec(markup)?.[1];
	const bare = {
		markup: markup.replace(/<pattern id="hatch"[\s\S]*?<\/pattern>/, ''),
		css: withoutHalos(css)
	};
	if (!placed || !area) return bare;
	const [k = 1, x = 0, y = 0] = placed.slice(1).map(Number);
	const inSight = { x: -x / k, y: -y / k, width: box.width / k, height: box.height / k };
	const border = /\.map-borders\{[^}]*stroke:([^;}]+)/.exec(css)?.[1] ?? '#bbb';
	return {
		markup: bare.markup
			.replace('</defs>', `<clipPath id="areas"><use href="#${area}"/></clipPath></defs>`)
			.replace(
				`<use href="#${area}" class="map-disputed"`,
				`<path clip-path="url(#areas)" fill="none" stroke="${border}" stroke-width="7" d="${hatchLines(inSight)}"/>$&`
			),
		css: bare.css.replace('fill:url(#hatch)', 'fill:none')
	};
}

/** Lines at the foot: who says so, and what the borders on a map don't say. */
function foot(scene: Scene, { publishers }: StillWords, box: { width: number; height: number }) {
	const size = 11.5;
	const left = 14;
	const room = box.width - 2 * left;
	const fits = (line: string): boolean => textWidth(line, size) <= room;
	const lines = [
		...(scene.figure === 'map' ? [BORDERS_NOTE] : []),
		sourceLine(publishers, (line) => fits(`${line}. Strings Attached`))
			.concat('. Strings Attached')
			.replace(/^\. /, '')
	];
	const text = lines
		.map(
			(line, i) =>
				`<text class="figure-sans" font-size="${size}" x="${left}" y="${box.height - 13 - (lines.length - 1 - i) * 16}">${escapeHtml(line)}</text>`
		)
		.join('');
	// Words on coasts and borders are hard to read.
	const strip =
		scene.figure === 'map'
			? `<rect y="${box.height - 46}" width="${box.width}" height="46" fill="var(--paper)"/>`
			: '';
	return `<g id="foot">${strip}${text}</g>`;
}

/** A picture's marks, grounds and foot, in variables still. */
function marks(scene: Scene, maps: string, words: StillWords, { box }: Frame): string {
	const layout = layoutFor(box.width, box.height, undefined, 'nothing');
	return `<defs>${definitions(maps)}</defs><rect id="ground" width="${box.width}" height="${box.height}" fill="var(--paper)"/>${drawing(scene, layout)}${foot(scene, words, box)}`;
}

/** The opening tag of a picture's document. */
const opening = ({ box, width, height }: Frame): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${box.width} ${box.height}"`;

/**
 * A scene as a whole SVG document.
 * @param maps the view's base map as path definitions; empty for figures without one
 * @param theme left out, the picture follows the reader's system
 */
export async function still(
	scene: Scene,
	maps: string,
	words: StillWords,
	framing: Framing,
	theme?: Theme
): Promise<string> {
	const frame = FRAMINGS[framing];
	const drawn = marks(scene, maps, words, frame);
	const { markup, css } = theme
		? theme === 'paper'
			? forPaper(resolved(drawn, theme), frame.box)
			: resolved(drawn, theme)
		: { markup: drawn, css: rulesFor(tokensCss, drawn) + rulesFor(marksCss, drawn) };
	const fonts = await fontCss(
		Object.values(FRAMINGS)
			.map((each) => marks(scene, '', words, each))
			.join('')
	);
	return `${opening(frame)} role="img" aria-labelledby="title desc"><title id="title">${escapeHtml(words.title)}</title><desc id="desc">${escapeHtml(describe(scene, words))}</desc><style>${fonts}${css}</style>${markup}</svg>`;
}

/** The same for the rasteriser, which has the fonts at hand under other names. */
export function stillForRaster(
	scene: Scene,
	maps: string,
	words: StillWords,
	theme: Theme,
	families: Readonly<Record<string, string>>
): string {
	const frame = FRAMINGS.wide;
	const { markup, css } = resolved(marks(scene, maps, words, frame), theme, families);
	return `${opening(frame)}><style>${css}</style>${markup}</svg>`;
}

/** A picture in a sentence, with all who stand behind it. */
function describe({ alt }: Scene, { publishers }: StillWords): string {
	return publishers.length > 0 ? `${alt} Sources: ${publishers.join('; ')}.` : alt;
}
