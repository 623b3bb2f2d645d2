/** What all records are made of: text, ids, dates, and who says so. */
import * as v from 'valibot';

/** Text that says something. */
export const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));

/** Lower-case words joined by hyphens: how every record, site, figure and step is named. */
export const Slug = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
);

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and a day that exists. */
export const PartialDate = v.pipe(
	v.string(),
	v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD'),
	v.check(isCalendarDate, 'is not a day in the calendar')
);

/** Party id: ISO 3166-1 alpha-3, or a code of our own for what ISO lacks. */
export const PartyId = v.pipe(
	v.string(),
	v.regex(/^[A-Z]{2,4}$/, 'must be a party id such as SWE')
);

/** How sure the record is. `contested` needs both accounts, `derived` needs its derivation. */
export const Status = v.picklist(['confirmed', 'contested', 'derived']);

/** One side of a contested record. */
export const Account = v.strictObject({
	/** Who says so. */
	who: text,
	/** What they say, in our words. */
	says: text,
	sources: v.pipe(v.array(Slug), v.minLength(1, 'an account needs a source'))
});

/** What every record carries: who says so, as of when, and how sure we are. */
export const provenance = {
	sources: v.pipe(v.array(Slug), v.minLength(1, 'needs at least one source')),
	asOf: PartialDate,
	status: Status,
	note: v.optional(text),
	accounts: v.optional(v.array(Account)),
	derivation: v.optional(text)
};

/** A sum, as a range if it has a high end. */
export const Money = v.strictObject({
	value: v.number(),
	high: v.optional(v.nullable(v.number())),
	currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'must be an ISO currency code'))
});

/** One published quantity. `high` makes it a range; `approx` puts "about" before it. */
export const Figure = v.strictObject({
	id: Slug,
	/** What is counted, so that "36" can be read alone: "aircraft ordered by Brazil". */
	what: text,
	kind: v.picklist(['count', 'share', 'money', 'months', 'number', 'year']),
	value: v.number(),
	high: v.optional(v.nullable(v.number())),
	/** `%`, an ISO currency code for money, or a plural noun. */
	unit: text,
	approx: v.optional(v.boolean()),
	/** `more than` or `at least` or `up to`, if the source bounds rather than counts. */
	bound: v.optional(v.picklist(['more than', 'at least', 'up to', 'fewer than'])),
	...provenance
});

export const DatedEvent = v.strictObject({
	id: Slug,
	date: PartialDate,
	what: text,
	...provenance
});

export const Voice = v.strictObject({
	id: Slug,
	who: text,
	role: text,
	/** Verbatim, or marked in `note` as our translation. */
	quote: text,
	date: PartialDate,
	...provenance
});

/** A dataset of one kind of record. */
export const dataset = <T extends v.GenericSchema>(record: T) =>
	v.strictObject({ records: v.array(record) });

/** The fields every sourced record shares. */
export interface Provenance {
	sources: string[];
	asOf: string;
	status: Status;
	note?: string;
	accounts?: { who: string; says: string; sources: string[] }[];
	derivation?: string;
}

/** True if the parts given (year, month, day) name a real day, month or year. */
export function isCalendarDate(date: string): boolean {
	const [year = NaN, month, day] = date.split('-').map(Number);
	if (month !== undefined && (month < 1 || month > 12)) return false;
	if (day === undefined) return year >= 1000;
	const real = new Date(Date.UTC(year, month! - 1, day));
	return real.getUTCMonth() === month! - 1 && real.getUTCDate() === day;
}

export type Status = v.InferOutput<typeof Status>;
export type Figure = v.InferOutput<typeof Figure>;
export type DatedEvent = v.InferOutput<typeof DatedEvent>;
export type Voice = v.InferOutput<typeof Voice>;
