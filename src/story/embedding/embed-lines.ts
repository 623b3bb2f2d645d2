/**
 * The lines that put a part of the story into somebody's page, with the room that its frame will take:
 * a script that comes late then moves nothing. The room follows the width of the column in plain CSS.
 */
import heights from './heights.json' with { type: 'json' };

/** Column widths at which the words under a step's picture were measured, px. */
export const WIDTHS: readonly number[] = heights.widths;

/** From this width the words are as wide as they get, and the picture changes its shape. */
const BROAD = 640;
/** Where the words' height bends: narrower columns add lines ever faster. */
const BEND = 420;
/** What is left free besides: typefaces that come late, a word more, a column between two measured. */
const SPARE = 24;

/** A height of `a - b * width`. */
interface Slope {
	a: number;
	b: number;
}

/** The lowest slope, with the steepness of the ends, that no measured height rises above. */
function over(points: readonly (readonly [width: number, height: number])[]): Slope {
	const [w0, h0] = points[0]!;
	const [w1, h1] = points.at(-1)!;
	const b = Math.max(0, Math.round((1000 * (h0 - h1)) / (w1 - w0)) / 1000);
	return { a: Math.ceil(Math.max(...points.map(([w, h]) => h + b * w))) + SPARE, b };
}

/** How the room for a step's words follows from the width of its column. */
export function roomForWords(words: readonly number[]): { least: number; slopes: Slope[] } {
	const points = WIDTHS.map((width, i) => [width, words[i]!] as const);
	return {
		least: words.at(-1)! + SPARE,
		slopes: [
			over(points.filter(([width]) => width <= BEND)),
			over(points.filter(([width]) => width >= BEND))
		]
	};
}

/** Height of a step's frame at a width, with what is left free, px. */
export function roomAt(words: readonly number[], width: number): number {
	const { least, slopes } = roomForWords(words);
	const picture = width < BROAD ? width * 1.25 : width * 0.625;
	return picture + Math.max(least, ...slopes.map(({ a, b }) => a - b * width));
}

/** The heights measured for a step; none for a part that isn't one. */
export const wordsOf = (part: string): readonly number[] | undefined =>
	(heights.words as Record<string, readonly number[]>)[part];

/** `min-height` that makes the room for a part. */
function roomOf(part: string): string {
	// What follows lies below the window then, where it may move unseen: the stack is as long as a book.
	if (part === 'stack') return 'max(880px,100vh)';
	const words = wordsOf(part);
	// As embed.js has it for what scrolls inside.
	if (!words) return 'max(min(85svh,720px),min(480px,100svh - 48px))';
	const { least, slopes } = roomForWords(words);
	const lines = slopes.map(({ a, b }) => `${a}px - ${Number((b * 100).toFixed(1))}cqw`);
	// The second term is a switch: all of it in narrow columns, where pictures are taller, else nothing.
	return `calc(62.5cqw + clamp(0px,${BROAD}000px - 100000cqw,62.5cqw) + max(${[`${least}px`, ...lines].join(',')}))`;
}

/**
 * The lines for a part.
 * @param base the site's address, with a slash at its end
 * @param part as in “slow-cut”
 * @param to where its link leads, from the site's root
 * @param text of the link, which becomes the frame's name
 */
export function embedLines(base: string, part: string, to: string, text: string): string {
	const link = `<a href="${base}${to}">${text}</a>`;
	const holder = `<div data-strings-attached="${part}" style="min-height:${roomOf(part)}">${link}</div>`;
	return [
		wordsOf(part) ? `<div style="container-type:inline-size;width:100%">${holder}</div>` : holder,
		`<script src="${base}embed.js" async></script>`
	].join('\n');
}
