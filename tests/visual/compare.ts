/**
 * Whether two pictures show the same. Pure.
 *
 * Pictures are halved first, so that the painter's way with an edge (which may differ from machine to
 * machine) counts little, while a mark that is missing or has moved by a pixel still does. Then two
 * questions are asked. Are there pixels that differ strongly: a label elsewhere, a string gone? And
 * does a small part differ in the mean: a ground or a fill of another colour, however near?
 */

/** Four bytes a pixel: red, green, blue, opacity (which isn't looked at). */
export interface Bitmap {
	width: number;
	height: number;
	data: Uint8Array;
}

/** Levels of 255 by which a channel must differ for its pixel to count. */
const STRONG = 40;
/** So many such pixels may be. */
const SPECKS = 4;
/** Side of the parts whose mean is compared, px. */
const CELL = 10;
/** Levels by which a channel's mean in a part may differ. */
const SHIFT = 3.5;

/** A picture of half the size: each pixel the mean of four. An odd last row or column is left out. */
export function halved({ width, height, data }: Bitmap): Bitmap {
	const [w, h] = [width >> 1, height >> 1];
	const half = new Uint8Array(w * h * 4);
	for (let y = 0; y < h; y++)
		for (let x = 0; x < w; x++)
			for (let channel = 0; channel < 4; channel++) {
				const at = (y * 2 * width + x * 2) * 4 + channel;
				const below = at + width * 4;
				half[(y * w + x) * 4 + channel] =
					(data[at]! + data[at + 4]! + data[below]! + data[below + 4]! + 2) >> 2;
			}
	return { width: w, height: h, data: half };
}

/** Pictures beside each other, tops aligned; what stays free is black. */
export function beside(bitmaps: readonly Bitmap[]): Bitmap {
	const width = bitmaps.reduce((sum, bitmap) => sum + bitmap.width, 0);
	const height = Math.max(0, ...bitmaps.map((bitmap) => bitmap.height));
	const data = new Uint8Array(width * height * 4);
	let left = 0;
	for (const bitmap of bitmaps) {
		for (let y = 0; y < bitmap.height; y++)
			data.set(
				bitmap.data.subarray(y * bitmap.width * 4, (y + 1) * bitmap.width * 4),
				(y * width + left) * 4
			);
		left += bitmap.width;
	}
	return { width, height, data };
}

/** In what two pictures of one size differ. */
export interface Difference {
	/** Pixels that differ strongly. */
	strong: number;
	/** Largest difference of a part's mean, levels of 255. */
	shift: number;
	/** By pixel: whether it or its part is to blame. */
	blame: Uint8Array;
	/** What is wrong, for people; empty if the pictures show the same. */
	says: string;
}

/** Compares a picture with what was expected. */
export function compare(expected: Bitmap, actual: Bitmap): Difference {
	const { width, height } = expected;
	const blame = new Uint8Array(width * height);
	if (actual.width !== width || actual.height !== height)
		return {
			strong: 0,
			shift: 0,
			blame,
			says: `is ${actual.width} × ${actual.height} px, expected ${width} × ${height}`
		};
	let strong = 0;
	for (let pixel = 0; pixel < blame.length; pixel++) {
		let most = 0;
		for (let channel = 0; channel < 3; channel++) {
			const at = pixel * 4 + channel;
			most = Math.max(most, Math.abs(expected.data[at]! - actual.data[at]!));
		}
		if (most <= STRONG) continue;
		strong++;
		blame[pixel] = 1;
	}
	let shift = 0;
	for (let top = 0; top < height; top += CELL)
		for (let left = 0; left < width; left += CELL) {
			const part = partOf(width, height, left, top);
			const off = Math.max(
				...[0, 1, 2].map((channel) => {
					let sum = 0;
					for (const pixel of part)
						sum += actual.data[pixel * 4 + channel]! - expected.data[pixel * 4 + channel]!;
					return Math.abs(sum) / part.length;
				})
			);
			shift = Math.max(shift, off);
			if (off > SHIFT) for (const pixel of part) blame[pixel] = 1;
		}
	const says = [
		...(strong > SPECKS ? [`${strong} pixels differ strongly`] : []),
		...(shift > SHIFT ? [`a part’s colour is off by ${shift.toFixed(1)} of 255`] : [])
	].join('; ');
	return { strong, shift, blame, says };
}

/** The places of a part's pixels. */
function partOf(width: number, height: number, left: number, top: number): number[] {
	const pixels: number[] = [];
	for (let y = top; y < Math.min(height, top + CELL); y++)
		for (let x = left; x < Math.min(width, left + CELL); x++) pixels.push(y * width + x);
	return pixels;
}

/** The picture, paled, with what is to blame in a red that no figure has. */
export function marked({ width, height, data }: Bitmap, { blame }: Difference): Bitmap {
	const out = new Uint8Array(width * height * 4);
	for (let pixel = 0; pixel < width * height; pixel++) {
		const [r, g, b] = [0, 1, 2].map((channel) => data[pixel * 4 + channel]!);
		const grey = 255 - (255 - (r! + g! + b!) / 3) * 0.35;
		out.set(blame[pixel] ? [255, 0, 60, 255] : [grey, grey, grey, 255], pixel * 4);
	}
	return { width, height, data: out };
}
