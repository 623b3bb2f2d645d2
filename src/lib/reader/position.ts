/** Which step is active, from geometry alone: the last whose top is at or above the line. */

/** Browsers round scroll positions: half a pixel of grace. */
const GRACE = 0.5;

/**
 * @param tops tops of the steps in reading order, px from the top of the viewport, ascending
 * @param line trigger line, px from the top of the viewport
 * @returns index of the active step, clamped at both ends; -1 only without steps
 */
export function activeIndex(tops: readonly number[], line: number): number {
	let [low, high] = [0, tops.length - 1];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (tops[middle]! <= line + GRACE) low = middle;
		else high = middle - 1;
	}
	return tops.length === 0 ? -1 : low;
}

/** Whether the step between two edges is the active one; px, as for `activeIndex`, steps touching. */
export const holdsLine = (top: number, bottom: number, line: number): boolean =>
	top <= line + GRACE && bottom > line + GRACE;

/**
 * Where somebody at a step goes on in a version that leaves some out.
 * @param step a slug of `all`
 * @param all slugs in reading order
 * @param kept those of them that the version has, in the same order; at least one
 * @returns the step itself or the last kept one before it; the first kept one if there is none
 */
export function keptAt(step: string, all: readonly string[], kept: readonly string[]): string {
	const read = all.slice(0, all.indexOf(step) + 1).filter((slug) => kept.includes(slug));
	return read.at(-1) ?? kept[0]!;
}

/** Share of the viewport's height at which the trigger line lies. */
export const LINE = 0.5;
