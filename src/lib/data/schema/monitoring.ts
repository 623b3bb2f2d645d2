/** What is done after delivery to see that promises are kept: yearly counts, states' programmes, visits, and diversions traced. */
import * as v from 'valibot';
import { DatedEvent, Figure, PartialDate, PartyId, provenance, Slug, text, Voice } from './base.ts';

const count = v.pipe(v.number(), v.integer('a count is a whole number'), v.minValue(0));
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100, 'a share is at most 100 %'));

/** Share of a year's checks begun that went to one region. */
export const RegionShare = v.strictObject({ region: text, percent });

/**
 * One US fiscal year of end-use checks. Null where no figure was found that holds; nothing here is
 * reckoned from a share.
 */
export const YearlyChecks = v.pipe(
	v.strictObject({
		id: Slug,
		/** Ends on 30 September of the year it is named after. */
		fiscalYear: count,
		/** Checks begun in the year. */
		initiated: v.nullable(count),
		/** Checks closed in the year, some of them begun in an earlier one. */
		closed: v.nullable(count),
		favourable: v.nullable(count),
		unfavourable: v.nullable(count),
		/** As published, of the checks closed. */
		unfavourablePercent: v.nullable(percent),
		/** Countries in which checks were begun. */
		countries: v.nullable(
			v.strictObject({ value: count, bound: v.optional(v.picklist(['more than', 'at least'])) })
		),
		/** Of the checks begun; only the regions that were published. */
		regions: v.array(RegionShare),
		/** Leading reasons for an unfavourable finding, in our words. They are published without counts. */
		reasons: v.array(text),
		...provenance
	}),
	v.check(
		({ closed, favourable, unfavourable }) =>
			closed === null ||
			favourable === null ||
			unfavourable === null ||
			favourable + unfavourable === closed,
		'favourable and unfavourable must add up to closed'
	),
	v.check(
		({ regions }) => regions.reduce((sum, r) => sum + r.percent, 0) <= 100.5,
		'the shares of all regions must not exceed 100 %'
	)
);

/** Years for which no figure was found. */
export const Gap = v.strictObject({
	id: Slug,
	from: count,
	to: count,
	why: text,
	...provenance
});

/** A state's way of checking what it has let go. */
export const CheckProgramme = v.strictObject({
	id: Slug,
	party: PartyId,
	name: text,
	/** `practised` if visits are on record, `provided-for` if only the rule is. */
	onSite: v.picklist(['practised', 'provided-for']),
	/** When the rule took effect or the checks began. */
	since: v.nullable(PartialDate),
	basis: text,
	summary: text,
	figures: v.array(Figure),
	events: v.array(DatedEvent),
	voices: v.array(Voice),
	...provenance
});

/** One visit: who looked, where, and what was found. */
export const Visit = v.strictObject({
	id: Slug,
	/** Whose inspectors. */
	party: PartyId,
	country: PartyId,
	date: PartialDate,
	/** `by` if only a span of years is known: the date is its end, the note gives it. */
	bound: v.optional(v.literal('by')),
	result: v.picklist(['in-order', 'partly', 'not-accounted', 'not-published']),
	what: text,
	...provenance
});

/** One pair of hands a thing passed through. */
export const Stop = v.strictObject({
	party: PartyId,
	/** How it came here: "sold", "given", "captured". */
	how: text,
	date: v.nullable(PartialDate),
	/** Whether the maker's state had agreed to this step; null for the maker itself. */
	consent: v.nullable(v.picklist(['given', 'not-given']))
});

/** What became of one delivery, hand by hand. Cases are chosen, never a sample. */
export const Finding = v.strictObject({
	id: Slug,
	name: text,
	summary: text,
	stops: v.pipe(v.array(Stop), v.minLength(2, 'a trace has at least two stops')),
	figures: v.array(Figure),
	events: v.array(DatedEvent),
	...provenance
});

export const monitoring = v.strictObject({
	records: v.array(YearlyChecks),
	gaps: v.array(Gap),
	programmes: v.array(CheckProgramme),
	visits: v.array(Visit),
	findings: v.array(Finding)
});

export type YearlyChecks = v.InferOutput<typeof YearlyChecks>;
export type CheckProgramme = v.InferOutput<typeof CheckProgramme>;
export type Visit = v.InferOutput<typeof Visit>;
export type Finding = v.InferOutput<typeof Finding>;
