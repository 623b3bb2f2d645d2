/** Export licensing: pathways with their gates, thresholds, conditions, and counts of licences. */
import * as v from 'valibot';
import { DatedEvent, Figure, PartialDate, PartyId, provenance, Slug, text, Voice } from './base.ts';

/** How long one gate takes, where that is published or written into law. */
export const GateTime = v.strictObject({
	days: v.pipe(v.number(), v.minValue(1)),
	/** `unstated`: the source says "days" and no more. */
	count: v.picklist(['calendar', 'working', 'unstated']),
	/** Law and rule bind; a target doesn't; average, and share within so many days, are counted. */
	basis: v.picklist(['law', 'rule', 'target', 'average', 'share']),
	/** Which days these are, so that the number can be read alone. */
	what: text,
	...provenance
});

/** One gate of a pathway: something that must be done or granted before the next. */
export const Gate = v.strictObject({
	id: Slug,
	name: text,
	/** Who opens it, or waits at it. */
	who: text,
	/** Null where no time was found published: that silence is drawn as such. */
	time: v.nullable(GateTime)
});

/** One way by which defence goods, or knowledge about them, may leave a jurisdiction. */
export const Pathway = v.strictObject({
	id: Slug,
	/** The state whose rules these are, or EUU for those of the European Union. */
	country: PartyId,
	name: text,
	authority: text,
	law: text,
	covers: text,
	/** `trusted`: a lane past the ordinary gates, for partners named in it. */
	lane: v.picklist(['ordinary', 'trusted']),
	/** In the order in which they are met. */
	gates: v.pipe(v.array(Gate), v.minLength(1)),
	figures: v.optional(v.array(Figure)),
	voices: v.optional(v.array(Voice)),
	...provenance
});

/** Above which sums a parliament must be told, and how long it then has. */
export const Threshold = v.strictObject({
	id: Slug,
	country: PartyId,
	/** Destinations it holds for. */
	group: text,
	/** Calendar days between notice and decision. */
	days: v.number(),
	figures: v.array(Figure),
	...provenance
});

/** A condition that may be tied to a licence or to assistance. */
export const Condition = v.strictObject({
	id: Slug,
	name: text,
	definition: text,
	/** Law or practice it rests on. */
	basis: text,
	/** Cases in which it showed, briefly. */
	events: v.optional(v.array(DatedEvent)),
	...provenance
});

/** One published yearly (or shorter) count or sum. Series count different things; never add or rank them. */
export const Volume = v.strictObject({
	...Figure.entries,
	country: PartyId,
	/** Year, quarter or fiscal year, as its source names it. */
	period: text,
	/** Date by which it can be sorted. */
	from: PartialDate
});

export const licensing = v.strictObject({
	records: v.array(Pathway),
	thresholds: v.array(Threshold),
	conditions: v.array(Condition),
	volumes: v.array(Volume)
});

export type Pathway = v.InferOutput<typeof Pathway>;
export type Gate = v.InferOutput<typeof Gate>;
export type GateTime = v.InferOutput<typeof GateTime>;
