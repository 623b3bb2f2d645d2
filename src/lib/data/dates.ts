/**
 * Dates as the data writes them: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Nothing here makes a date more
 * exact than its source did.
 */

export type DateStyle = 'full' | 'month' | 'year';

const SHAPE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const PRECISIONS = ['year', 'month', 'full'] as const;

/**
 * Negative if `a` is before `b`, positive if after, 0 if equal as far as both go: 2024 and 2024-03
 * can't be told apart. So this is no total order; sort by the strings themselves instead.
 */
export function compareDates(a: string, b: string): number {
	const common = Math.min(a.length, b.length);
	const [x, y] = [a.slice(0, common), b.slice(0, common)];
	return x < y ? -1 : x > y ? 1 : 0;
}

/**
 * Whole months from `a` to `b`, by calendar month; negative if `b` is earlier. If either names only
 * a year, both are read as years, and the answer is a multiple of twelve.
 */
export function monthsBetween(a: string, b: string): number {
	const years = Number(b.slice(0, 4)) - Number(a.slice(0, 4));
	if (a.length < 7 || b.length < 7) return years * 12;
	return years * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7));
}

const FORMATS = {
	full: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
	month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
	year: { year: 'numeric', timeZone: 'UTC' }
} satisfies Record<DateStyle, Intl.DateTimeFormatOptions>;

/**
 * "17 March 2024", "March 2024" or "2024": at most as exact as `style` asks and as the date allows.
 * Text that is no date comes back as it is.
 */
export function formatDate(date: string, style: DateStyle): string {
	if (!SHAPE.test(date)) return date;
	const known = PRECISIONS[date.split('-').length - 1] ?? 'year';
	const precision =
		PRECISIONS[Math.min(PRECISIONS.indexOf(known), PRECISIONS.indexOf(style))] ?? 'year';
	const instant = new Date(`${date}${'-01-01'.slice(0, 10 - date.length)}T00:00:00Z`);
	if (Number.isNaN(instant.getTime())) return date;
	return new Intl.DateTimeFormat('en-GB', FORMATS[precision]).format(instant);
}
