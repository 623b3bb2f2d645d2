/** The comparison of pictures, on pictures of a few marks. */
import { expect, test } from 'vitest';
import { painterOf, whyNot } from './visual/baselines.ts';
import { beside, compare, halved, marked, type Bitmap } from './visual/compare.ts';

/** A picture of one ground and, where asked, marks of ink. */
function drawn(ink: (x: number, y: number) => number = () => 0, ground = 240): Bitmap {
	const [width, height] = [120, 80];
	const data = new Uint8Array(width * height * 4);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const level = ground - Math.round(220 * ink(x, y));
			data.set([level, level, level, 255], (y * width + x) * 4);
		}
	return { width, height, data };
}
const says = (expected: Bitmap, actual: Bitmap): string =>
	compare(halved(expected), halved(actual)).says;
const letter = (left: number) => (x: number, y: number) =>
	x >= left && x < left + 2 && y >= 20 && y < 40 ? 1 : 0;

test('halving takes the mean of four and leaves out an odd edge', () => {
	const half = halved(drawn((x, y) => (x % 2 && y % 2 ? 1 : 0)));
	expect([half.width, half.height]).toEqual([60, 40]);
	expect(new Set(half.data.filter((_, at) => at % 4 < 3))).toEqual(new Set([185]));
	expect(halved({ width: 3, height: 3, data: new Uint8Array(36) }).data).toHaveLength(4);
});

test('pictures stand beside each other, the second from where the first ends', () => {
	const both = beside([drawn(), halved(drawn(undefined, 90))]);
	expect([both.width, both.height]).toEqual([180, 80]);
	const at = (x: number, y: number) => both.data[(y * 180 + x) * 4];
	expect([at(119, 79), at(120, 39), at(120, 40)]).toEqual([240, 90, 0]);
});

test('the same picture is the same', () => {
	expect(says(drawn(letter(30)), drawn(letter(30)))).toBe('');
});

test('a stroke of a letter that moves by a pixel is seen', () => {
	expect(says(drawn(letter(30)), drawn(letter(31)))).toMatch(/pixels differ strongly/);
});

test('a thin line that is gone is seen', () => {
	const line = (_: number, y: number): number => (y === 33 ? 0.5 : 0);
	expect(says(drawn(line), drawn())).toMatch(/pixels differ strongly/);
});

test('a ground of a slightly other colour is seen', () => {
	expect(says(drawn(), drawn(undefined, 236))).toMatch(/colour is off by 4\.0/);
});

test('an edge painted a little otherwise is borne', () => {
	const soft = (share: number) => (x: number, y: number) =>
		x < 60 ? (y < 40 ? 1 : 0) : x === 60 && y < 40 ? share : 0;
	expect(says(drawn(soft(0.4)), drawn(soft(0.52)))).toBe('');
});

test('pictures of other sizes are not compared', () => {
	expect(compare(drawn(), halved(drawn())).says).toBe('is 60 × 40 px, expected 120 × 80');
});

test('what is to blame is marked, all else paled', () => {
	const [before, after] = [drawn(), drawn(letter(30))];
	const shown = marked(after, compare(before, after));
	const at = (x: number, y: number) => [
		...shown.data.subarray((y * 120 + x) * 4, (y * 120 + x) * 4 + 3)
	];
	expect(at(30, 20)).toEqual([255, 0, 60]);
	expect(at(100, 70)).toEqual([249, 249, 249]);
});

test('only the main version and the system decide whether pictures can be compared', () => {
	const here = painterOf('156.0.8078.79');
	expect(whyNot(here, { ...here, chromium: '156.1.9.9' })).toBeNull();
	expect(whyNot(here, { ...here, chromium: '155.0.8078.79' })).toMatch(/^Not compared: .*155.*156/);
	expect(whyNot(here, { ...here, platform: 'darwin arm64' })).toMatch(/^Not compared: .*darwin/);
	expect(whyNot(here, null)).toMatch(/visual:update/);
});
