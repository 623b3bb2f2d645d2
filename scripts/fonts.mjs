/**
 * `node scripts/fonts.mjs`: cuts the two typefaces down to what the story uses and writes them to
 * `src/lib/ui/fonts/`, with the CSS that names them. Run again after adding a language or a glyph.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const out = new URL('../src/lib/ui/fonts/', import.meta.url).pathname;

const range = (/** @type {number} */ from, /** @type {number} */ to) =>
	Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
// What nearly every page needs comes first; the rest loads only where a letter of it occurs.
const rare = '`^~{}|\\<>=@#*';
const latin =
	[...range(0x20, 0x7e)].filter((c) => !rare.includes(c)).join('') + 'áãçéíñóôöøüßÅÉÖ–—‘’“”…€£·';
const latinRest = rare + '§°½×ÄÇØÜàâäåæèêëîïõúý→←−';
const latinExt = 'ĞğİıŞşČčŁłŠšŽž';

const faces = [
	{
		name: 'newsreader',
		file: '@fontsource-variable/newsreader/files/newsreader-latin-standard-normal.woff2',
		text: latin,
		axes: { opsz: 18, wght: 400 }
	},
	{
		name: 'newsreader-rest',
		file: '@fontsource-variable/newsreader/files/newsreader-latin-standard-normal.woff2',
		text: latinRest,
		axes: { opsz: 18, wght: 400 }
	},
	{
		name: 'newsreader-ext',
		file: '@fontsource-variable/newsreader/files/newsreader-latin-ext-standard-normal.woff2',
		text: latinExt,
		axes: { opsz: 18, wght: 400 }
	},
	{
		name: 'newsreader-display',
		file: '@fontsource-variable/newsreader/files/newsreader-latin-standard-normal.woff2',
		text: 'Strings',
		axes: { opsz: 72, wght: 500 }
	},
	{
		name: 'newsreader-title',
		file: '@fontsource-variable/newsreader/files/newsreader-latin-standard-italic.woff2',
		text: 'attached',
		axes: { opsz: 72, wght: 500 }
	},
	{
		name: 'instrument-sans',
		file: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-standard-normal.woff2',
		text: latin,
		axes: { wdth: 100, wght: { min: 400, max: 600 } }
	},
	{
		name: 'instrument-sans-rest',
		file: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-standard-normal.woff2',
		text: latinRest,
		axes: { wdth: 100, wght: { min: 400, max: 600 } }
	},
	{
		name: 'instrument-sans-ext',
		file: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-standard-normal.woff2',
		text: latinExt,
		axes: { wdth: 100, wght: { min: 400, max: 600 } }
	}
];
for (const { name, file, text, axes } of faces) {
	const font = await subsetFont(readFileSync(require.resolve(file)), text, {
		targetFormat: 'woff2',
		variationAxes: axes,
		noLayoutClosure: true,
		// Odd letters out can do without fine kerning, and so can labels: it is half of the sans.
		...(/-(ext|rest)$/.test(name) && { keepFeatures: [] }),
		...(name === 'instrument-sans' && { keepFeatures: ['tnum'] })
	});
	writeFileSync(join(out, `${name}.woff2`), font);
	console.log(`${name}.woff2 ${(font.length / 1024).toFixed(1)} kB`);
}

const points = (/** @type {string} */ text) =>
	[...text].map((c) => `U+${c.codePointAt(0)?.toString(16).toUpperCase()}`).join(',');
console.log(`unicode-range of the rest: ${points(latinRest)}`);
