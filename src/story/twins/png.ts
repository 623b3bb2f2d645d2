/** Pixels as a small PNG file: as few colours as a flat drawing does with. Pure but for zlib. */
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

/** So many colours a drawing does with, unless more are asked for. */
const COLOURS = 48;
/** So many of a drawing's commonest colours are kept as they are; its grounds don't shift. */
const EXACT = 14;

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
	let c = n;
	for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
	return c;
});
function crc(bytes: Uint8Array): number {
	let c = 0xffffffff;
	for (const byte of bytes) c = CRC[(c ^ byte) & 0xff]! ^ (c >>> 8);
	return (c ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const out = Buffer.alloc(body.length + 8);
	out.writeUInt32BE(data.length, 0);
	body.copy(out, 4);
	out.writeUInt32BE(crc(body), body.length + 4);
	return out;
}

const packed = promisify<Buffer, object, Buffer>(deflate);

/** A colour as one number, and how many pixels have it. */
type Counted = readonly [colour: number, count: number];
const channel = (colour: number, shift: number): number => (colour >> shift) & 0xff;

/** The mean colour of some. */
function mean(colours: readonly Counted[]): number {
	let [r, g, b, all] = [0, 0, 0, 0];
	for (const [colour, count] of colours) {
		r += channel(colour, 16) * count;
		g += channel(colour, 8) * count;
		b += channel(colour, 0) * count;
		all += count;
	}
	return (Math.round(r / all) << 16) | (Math.round(g / all) << 8) | Math.round(b / all);
}

/** The longest side of a set of colours: how long, and along which channel. */
function spreadOf(colours: readonly Counted[]): { shift: number; length: number } {
	let best = { shift: 0, length: -1 };
	for (const shift of [16, 8, 0]) {
		let [low, high] = [255, 0];
		for (const [colour] of colours) {
			const value = channel(colour, shift);
			low = Math.min(low, value);
			high = Math.max(high, value);
		}
		if (high - low > best.length) best = { shift, length: high - low };
	}
	return best;
}

/** Cuts the colours in two along their longest side until there are enough sets: median cut. */
function palette(counts: ReadonlyMap<number, number>, most: number): number[] {
	// Sorted fully, so that the same picture always gives the same file.
	const all = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	if (all.length <= most) return all.map(([colour]) => colour);
	const exact = all.slice(0, EXACT).map(([colour]) => colour);
	const set = (colours: readonly Counted[]) => ({ colours, ...spreadOf(colours) });
	const sets = [set(all.slice(EXACT))];
	while (sets.length < most - EXACT) {
		let at = -1;
		let best = 0;
		for (const [i, { colours, length }] of sets.entries()) {
			const worth = colours.length > 1 ? length * Math.sqrt(colours.length) : 0;
			if (worth > best) [at, best] = [i, worth];
		}
		const widest = sets[at];
		if (!widest) break;
		const sorted = [...widest.colours].sort(
			(a, b) => channel(a[0], widest.shift) - channel(b[0], widest.shift) || a[0] - b[0]
		);
		const half = sorted.length >> 1;
		sets.splice(at, 1, set(sorted.slice(0, half)), set(sorted.slice(half)));
	}
	return [...exact, ...sets.map(({ colours }) => mean(colours))];
}

/** The place of the nearest colour. */
function nearest(colour: number, colours: readonly number[]): number {
	let best = 0;
	let least = Infinity;
	for (const [i, each] of colours.entries()) {
		const [r, g, b] = [16, 8, 0].map((shift) => channel(each, shift) - channel(colour, shift));
		const far = 2 * r! * r! + 4 * g! * g! + 3 * b! * b!;
		if (far < least) [best, least] = [i, far];
	}
	return best;
}

/**
 * @param pixels four bytes each, red, green, blue and opacity; opacity is not kept
 * @param width px
 * @param height px
 * @param most so many colours at most: more than 14, up to 256
 */
export async function encodePng(
	pixels: Uint8Array,
	width: number,
	height: number,
	most = COLOURS
): Promise<Buffer> {
	const counts = new Map<number, number>();
	const colourAt = (at: number): number =>
		(pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
	const end = width * height * 4;
	for (let at = 0; at < end;) {
		// Runs of one colour are counted at once: most of a drawing is ground.
		const colour = colourAt(at);
		const from = at;
		do at += 4;
		while (at < end && colourAt(at) === colour);
		counts.set(colour, (counts.get(colour) ?? 0) + (at - from) / 4);
	}
	const colours = palette(counts, most);
	const places = new Map<number, number>();
	for (const colour of counts.keys()) places.set(colour, nearest(colour, colours));

	const rows = Buffer.alloc((width + 1) * height);
	let last = -1;
	let place = 0;
	for (let y = 0, at = 0; y < height; y++)
		for (let x = 1; x <= width; x++, at += 4) {
			const colour = colourAt(at);
			if (colour !== last) [last, place] = [colour, places.get(colour)!];
			rows[y * (width + 1) + x] = place;
		}

	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head[8] = 8;
	head[9] = 3;
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', head),
		chunk(
			'PLTE',
			Uint8Array.from(colours.flatMap((c) => [16, 8, 0].map((shift) => channel(c, shift))))
		),
		chunk('IDAT', await packed(rows, { level: 7, memLevel: 9 })),
		chunk('IEND', new Uint8Array())
	]);
}
