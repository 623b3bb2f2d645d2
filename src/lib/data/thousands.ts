/**
 * A whole number as it stands in a figure: "1,234". By hand, because the first number format a browser
 * is asked for costs a phone a tenth of a second, in the middle of a scroll.
 */
export const thousands = (value: number): string =>
	String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
