/**
 * The coast as the water lines round it need it. They run several pixels out to sea, where bays and
 * headlands of a few pixels no longer show, and drawing them is most of what a map costs: every point
 * of the coast is a round join of a broad line, four times over.
 */

/** Points of the shore lie at least this far apart, view units: two to six pixels as scenes frame their views. */
const APART = 32;

/**
 * Thins out a coast.
 * @param land path data as our base maps write it: relative whole numbers, of each ring `M` or `m`, `l` and `z`
 * @param apart least distance between points, view units
 * @returns path data of the same rings with fewer points; rings too small for three are left out
 */
export function shoreOf(land: string, apart = APART): string {
	let shore = '';
	/** Where the ring before began: the next one's first point is told from there. */
	let [startX, startY] = [0, 0];
	for (const coast of land.split('z')) {
		const numbers = coast.match(/-?\d+/g);
		if (!numbers) continue;
		startX += +numbers[0]!;
		startY += +numbers[1]!;
		let x = startX;
		let y = startY;
		let [keptX, keptY] = [x, y];
		let ring = `M${x} ${y}`;
		let points = 1;
		// Written plainly: it runs a few times only, in the middle of a scroll, and nothing here is optimised by then.
		for (let i = 2; i < numbers.length; i += 2) {
			x += +numbers[i]!;
			y += +numbers[i + 1]!;
			if ((x - keptX) ** 2 + (y - keptY) ** 2 < apart ** 2) continue;
			ring += `L${x} ${y}`;
			points++;
			keptX = x;
			keptY = y;
		}
		if (points > 2) shore += `${ring}z`;
	}
	return shore;
}
