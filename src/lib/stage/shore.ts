/**
 * The coast as the water lines round it need it. They run several pixels out to sea, where bays and
 * headlands of a few pixels no longer show, and drawing them is most of what a map costs: every point
 * of the coast is a round join of a broad line, four times over.
 */

/** Points of the shore lie at least this far apart, view units: two to six pixels as scenes frame their views. */
const APART = 32;

/**
 * Thins out a coast.
 * @param land path data as our base maps write it: relative whole numbers, one `M`, then `m`, `l` and `z`
 * @param apart least distance between points, view units
 * @returns path data of the same rings with fewer points; rings too small for three are left out
 */
export function shoreOf(land: string, apart = APART): string {
	const rings: string[] = [];
	let ring: string[] = [];
	/** Where the pen is; the last point kept. */
	let [x, y, keptX, keptY] = [0, 0, 0, 0];
	let [startX, startY] = [0, 0];
	let command = 'M';
	for (const [, letter, dx, dy] of land.matchAll(/([Mmlz])|(-?\d+) ?(-?\d+)/g)) {
		if (letter) {
			command = letter;
			if (letter !== 'z') continue;
			if (ring.length > 2) rings.push(`M${ring.join('L')}z`);
			[x, y] = [startX, startY];
			continue;
		}
		const begins = command !== 'l';
		x = +dx! + (command === 'M' ? 0 : x);
		y = +dy! + (command === 'M' ? 0 : y);
		if (begins) {
			ring = [];
			[startX, startY] = [x, y];
		}
		if (!begins && Math.hypot(x - keptX, y - keptY) < apart) continue;
		ring.push(`${x} ${y}`);
		[keptX, keptY] = [x, y];
	}
	return rings.join('');
}
