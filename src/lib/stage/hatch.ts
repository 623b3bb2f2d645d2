/** One tile of the hatching for areas of disputed status, 20 by 20 view units. */
export const HATCH = 'M-5 5L5 -5M0 20L20 0M15 25L25 15';
