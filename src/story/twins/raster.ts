/** SVG to PNG at build, without a browser. Server only. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { encodePng } from './png.ts';
import { fontFile } from './still.ts';

/** Families by the names their files give themselves; for `resolved`. */
export const RASTER_FAMILIES = { '--serif': "'Newsreader 16pt'", '--sans': "'Instrument Sans'" };

/** The rasteriser knows no variable fonts: one file for each weight. Where letters are missing it takes the first that has them. */
const CUTS = [
	['instrument-sans', { wdth: 100, wght: 400 }],
	['instrument-sans', { wdth: 100, wght: 600 }],
	['newsreader', { opsz: 18, wght: 400 }],
	['newsreader', { opsz: 72, wght: 500 }]
] as const;
const PARTS = [
	['latin', 0x20, 0xff],
	['latin-ext', 0x100, 0x17f]
] as const;
const MORE = '–—‘’“”…€→←−';

const letters = (from: number, to: number): string =>
	Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('') + MORE;

/** Writes the fonts to where the rasteriser can read them, for as long as this process runs. */
async function writeFonts(): Promise<string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'strings-attached-fonts-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	const files: string[] = [];
	for (const [part, from, to] of PARTS)
		for (const [name, axes] of CUTS) {
			const font = await subsetFont(
				fontFile(`@fontsource-variable/${name}/files/${name}-${part}-standard-normal.woff2`),
				letters(from, to),
				{ targetFormat: 'truetype', variationAxes: axes }
			);
			const file = join(folder, `${files.length}.ttf`);
			writeFileSync(file, font);
			files.push(file);
		}
	return files;
}
let fonts: Promise<string[]> | undefined;

/**
 * Draws an SVG document whose styles are plain (see `resolved`).
 * @param width of the file, px; the height follows
 */
export async function toPng(svg: string, width: number): Promise<Buffer> {
	const fontFiles = await (fonts ??= writeFonts());
	const image = await renderAsync(svg, {
		fitTo: { mode: 'width', value: width },
		font: { fontFiles, loadSystemFonts: false }
	});
	return encodePng(image.pixels, image.width, image.height);
}
