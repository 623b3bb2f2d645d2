import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodePng } from './png.ts';

/** Pixels of a picture, one number each. */
const sheet = (width: number, height: number, colour: (x: number, y: number) => number) =>
	Uint8Array.from(
		Array.from({ length: width * height }, (_, i) => {
			const c = colour(i % width, Math.floor(i / width));
			return [c >> 16, (c >> 8) & 255, c & 255, 255];
		}).flat()
	);

/** Reads back what was written: enough of a decoder for one kind of file. */
function decode(png: Buffer): { width: number; height: number; colours: number[] } {
	const parts: Record<string, Buffer> = {};
	for (let at = 8; at < png.length;) {
		const length = png.readUInt32BE(at);
		parts[png.toString('latin1', at + 4, at + 8)] = png.subarray(at + 8, at + 8 + length);
		at += length + 12;
	}
	const [width, height] = [parts.IHDR!.readUInt32BE(0), parts.IHDR!.readUInt32BE(4)];
	const rows = inflateSync(parts.IDAT!);
	const colours = Array.from({ length: width * height }, (_, i) => {
		const place = rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)]!;
		return parts.PLTE!.readUIntBE(place * 3, 3);
	});
	return { width, height, colours };
}

describe('a PNG file', () => {
	it('keeps few colours as they are', async () => {
		const colour = (x: number, y: number): number => [0xf4efe4, 0x0a5a5e, 0xbf2f22][(x + y) % 3]!;
		const read = decode(await encodePng(sheet(7, 5, colour), 7, 5));
		expect([read.width, read.height]).toEqual([7, 5]);
		expect(read.colours).toEqual(Array.from({ length: 35 }, (_, i) => colour(i % 7, (i / 7) | 0)));
	});

	it('of many colours keeps its ground and comes near the others', async () => {
		const colour = (x: number, y: number): number =>
			y < 40 ? 0x10151f : ((x * 4) << 16) | ((y * 2) << 8) | 128;
		const pixels = sheet(64, 80, colour);
		const { colours } = decode(await encodePng(pixels, 64, 80));
		for (const [i, got] of colours.entries()) {
			const want = colour(i % 64, Math.floor(i / 64));
			if (i < 64 * 40) expect(got).toBe(want);
			else
				for (const shift of [16, 8, 0])
					expect(Math.abs(((got >> shift) & 255) - ((want >> shift) & 255))).toBeLessThan(48);
		}
		expect(new Set(colours).size).toBeLessThanOrEqual(48);
		expect((await encodePng(pixels, 64, 80)).equals(await encodePng(pixels, 64, 80))).toBe(true);
	});
});
