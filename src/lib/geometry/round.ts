/** A coordinate to a tenth: finer is not seen, and costs bytes in every path. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;
