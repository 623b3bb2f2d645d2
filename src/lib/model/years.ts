/**
 * How the web of agreements grew: the years in which its counts leapt, and a sentence for each made
 * from the record. Two counts that must not be taken for one another: pairs of states with a pledge,
 * as scholars count them, and the agreements of this record, a selection. Pure.
 */
import { inWords, listInWords } from '../data/format.ts';
import type { Agreement, Datasets, Series } from '../data/schema.ts';
import { thousands } from '../data/thousands.ts';
import { countsByYear, lastYear, membersIn, standing, standsIn, yearOf } from './agreements.ts';

/** The first year that is counted. */
export const FIRST_YEAR = 1949;

/** A year in which a count leapt, or in which one of them ends. */
export interface Stop {
	year: number;
	/** What makes it one: either count's leap, both, or the end of the scholars' record. */
	because: readonly ('pairs' | 'drawn' | 'ends')[];
	/** Pairs of states with a pledge, the year before and that year; null where no record goes. */
	pairs: readonly [before: number, now: number] | null;
	/** Agreements of this record that stood, the year before and that year. */
	drawn: readonly [before: number, now: number];
	sentence: string;
	/** Agreements it speaks of. */
	agreements: readonly string[];
	/** Ids of the claims behind the sentence. */
	claims: readonly string[];
}

/** How many years of each count are stops: those with the greatest change on the year before. */
export const LEAPS = 4;

/** The years of greatest change on the year before, up or down; the earlier first where two are equal. */
export function leaps(
	points: readonly { year: number; value: number }[],
	count = LEAPS
): { year: number; before: number; now: number }[] {
	return points
		.flatMap(({ year, value }) => {
			const before = points.find((point) => point.year === year - 1);
			return before && before.value !== value ? [{ year, before: before.value, now: value }] : [];
		})
		.sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before) || a.year - b.year)
		.slice(0, count)
		.sort((a, b) => a.year - b.year);
}

/** What began, ended, grew or shrank in a year, among some agreements. */
export interface Changes {
	signed: Agreement[];
	ended: Agreement[];
	grown: Agreement[];
	shrunk: Agreement[];
}

/** What changed in a year. An agreement that began or ended then has neither grown nor shrunk. */
export function changesIn(agreements: readonly Agreement[], year: number): Changes {
	const lasting = agreements.filter((a) => standsIn(a, year - 1) && standsIn(a, year));
	const members = (a: Agreement, then: number): Set<string> => new Set(membersIn(a, then));
	const gains = (a: Agreement, from: number, to: number): boolean =>
		[...members(a, to)].some((party) => !members(a, from).has(party));
	return {
		signed: agreements.filter((a) => yearOf(a.signed) === year && standsIn(a, year)),
		ended: agreements.filter((a) => a.ended !== null && yearOf(a.ended) === year),
		grown: lasting.filter((a) => gains(a, year - 1, year)),
		shrunk: lasting.filter((a) => gains(a, year, year - 1))
	};
}

/** Most agreements a sentence names. */
const NAMED = 2;

/** An agreement as a sentence names it: "Treaty of Nancy (France and Poland)". */
const named = ({ name, shape }: Agreement): string =>
	shape === 'bilateral' ? name.replace(/, (.+)$/, ' ($1)') : name;

/**
 * The weightiest of some agreements by name, and how many more: pledges first, then those of several;
 * of equals the shorter name, since the sentence is read in passing.
 */
function listed(agreements: readonly Agreement[]): string {
	const weight = (a: Agreement): number =>
		(a.kind === 'mutual-defence' ? 2 : 0) + (a.shape === 'multilateral' ? 1 : 0);
	const order = [...agreements].sort(
		(a, b) => weight(b) - weight(a) || named(a).length - named(b).length || (a.id < b.id ? -1 : 1)
	);
	const more = order.length - NAMED;
	return more > 1
		? listInWords([...order.slice(0, NAMED).map(named), `${inWords(more)} more`])
		: listInWords(order.map(named));
}

/** "rose from 696 to 846". */
const moved = (before: number, now: number): string =>
	`${now > before ? 'rose' : 'fell'} from ${thousands(before)} to ${thousands(now)}`;

/** What the owners' file itself says of a year's new pairs: its figures `new-<year>-…`, in words. */
function told(series: Series, year: number): { says: string; claims: string[] } {
	const parts = series.figures.filter(({ id }) => id.startsWith(`new-${year}-`));
	const lead = `of the pairs new in ${year}, `;
	return {
		says: parts
			.map(({ value, what }) => `${thousands(value)} ${what.replace(lead, '')}`)
			.join(', and '),
		claims: parts.map(({ id }) => `series/${series.id}/${id}`)
	};
}

/**
 * The stops of a series and of the agreements drawn beside it: for each count the four years of
 * greatest change, and the year in which the series' record ends.
 * @param series yearly counts of pairs; the years before `from` are left out
 * @param to the last year drawn; the last of the record unless said
 */
export function stops(
	data: Datasets,
	series: Series,
	from: number,
	to: number = lastYear(data)
): Stop[] {
	const points = series.points.filter(({ year }) => year >= from && year <= to);
	const pairLeaps = leaps(points);
	// The first year has no year before it in the picture, so nothing leaps in it.
	const drawnLeaps = leaps(countsByYear(data, from, to));
	const end = points.at(-1);
	const ends = end && end.year < to ? end.year : null;
	const years = [
		...new Set([...pairLeaps, ...drawnLeaps].map(({ year }) => year).concat(ends ?? []))
	].sort((a, b) => a - b);
	const pledges = data.agreements.records.filter((a) => a.kind === 'mutual-defence');

	return years.map((year): Stop => {
		const pairs = pairLeaps.find((leap) => leap.year === year);
		const drawn = drawnLeaps.find((leap) => leap.year === year);
		const parts: string[] = [];
		const spoken: Agreement[] = [];
		const claims: string[] = [];
		if (pairs) {
			const up = pairs.now > pairs.before;
			const changes = changesIn(pledges, year);
			const [began, then] = up ? [changes.signed, changes.grown] : [changes.ended, changes.shrunk];
			const mine = [...began, ...then];
			const file = told(series, year);
			const none = file.says === '' && mine.length === 0;
			parts.push(
				[
					`pairs of states with a pledge ${moved(pairs.before, pairs.now)}`,
					...(file.says ? [`of the new, ${file.says}`] : []),
					...(began.length > 0 ? [`${up ? 'signed' : 'ended'}: ${listed(began)}`] : []),
					...(then.length > 0 ? [`${up ? 'joined' : 'left'}: ${listed(then)}`] : []),
					...(none
						? [
								`none of the pledges drawn here ${up ? 'was signed or joined' : 'ended or lost a member'} then`
							]
						: [])
				].join('; ')
			);
			spoken.push(...mine);
			claims.push(`series/${series.id}`, ...file.claims);
		}
		if (drawn) {
			const { signed, ended } = changesIn(data.agreements.records, year);
			const mine = drawn.now > drawn.before ? signed : ended;
			parts.push(
				`the agreements drawn here ${moved(drawn.before, drawn.now)}; ${drawn.now > drawn.before ? 'signed' : 'ended'}: ${listed(mine)}`
			);
			spoken.push(...mine);
		}
		if (year === ends)
			parts.push(
				`the record of pairs ends, at ${thousands(end!.value)}; from here on only the agreements drawn here are counted`
			);
		if (year === ends) claims.push(`series/${series.id}`, `series/${series.id}/${year}`);
		const agreements = [...new Set(spoken.map(({ id }) => id))];
		const value = (then: number): number | undefined =>
			series.points.find((point) => point.year === then)?.value;
		const [before, now] = [value(year - 1), value(year)];
		return {
			year,
			because: [
				...(pairs ? (['pairs'] as const) : []),
				...(drawn ? (['drawn'] as const) : []),
				...(year === ends ? (['ends'] as const) : [])
			],
			pairs: before === undefined || now === undefined ? null : [before, now],
			drawn: [standing(data, year - 1).length, standing(data, year).length],
			sentence: `In ${year} ${parts.join('; and ')}.`,
			agreements,
			claims: [
				...new Set([
					`count/years/${series.id}/${year}`,
					...claims,
					...agreements.map((id) => `agreement/${id}`)
				])
			]
		};
	});
}
