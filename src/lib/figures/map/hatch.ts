import { tenth } from '../../geometry/round.ts';
import type { Rect } from '../../geometry/rect.ts';

/** One tile of the hatching for areas of disputed status, 20 by 20 view units. */
const HATCH = 'M-5 5L5 -5M0 20L20 0M15 25L25 15';

/**
 * The same hatching as lines of their own, for paper: printers' files hold a pattern as pixels.
 * @param box what is in sight, view units
 */
export function hatchLines({ x, y, width, height }: Rect): string {
	const first = Math.floor((x + y) / 20) * 20;
	const lines: string[] = [];
	for (let sum = first; sum < x + y + width + height; sum += 20)
		lines.push(`M${tenth(sum - y)} ${tenth(y)}L${tenth(sum - y - height)} ${tenth(y + height)}`);
	return lines.join('');
}

/** The pattern that disputed areas are filled with, to stand inside `<defs>`. */
export const hatchPattern = (): string =>
	`<pattern id="hatch" width="20" height="20" patternUnits="userSpaceOnUse"><path d="${HATCH}"/></pattern>`;
