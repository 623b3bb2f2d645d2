/** Which step is active, from geometry alone: the last whose top is at or above the line. */

/**
 * @param tops tops of the steps in reading order, px from the top of the viewport, ascending
 * @param line trigger line, px from the top of the viewport
 * @returns index of the active step, clamped at both ends; -1 only without steps
 */
export function activeIndex(tops: readonly number[], line: number): number {
	let [low, high] = [0, tops.length - 1];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		// Half a pixel of grace: browsers round scroll positions.
		if (tops[middle]! <= line + 0.5) low = middle;
		else high = middle - 1;
	}
	return tops.length === 0 ? -1 : low;
}

/** Share of the viewport's height at which the trigger line lies. */
export const LINE = 0.5;
