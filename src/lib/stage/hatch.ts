/** One tile of the hatching for areas of disputed status, 20 by 20 view units. */
const HATCH = 'M-5 5L5 -5M0 20L20 0M15 25L25 15';

/** The pattern that disputed areas are filled with, to stand inside `<defs>`. */
export const hatchPattern = (): string =>
	`<pattern id="hatch" width="20" height="20" patternUnits="userSpaceOnUse"><path d="${HATCH}"/></pattern>`;
