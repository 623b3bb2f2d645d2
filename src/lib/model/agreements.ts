/** What stands in a given year: agreements, their members, and how many each party has. Pure. */
import type { Agreement, Datasets } from '../data/schema.ts';

/** The year of a date of any precision. */
export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Whether an agreement stands at the end of a year: signed by then and not ended. */
export function standsIn(agreement: Agreement, year: number): boolean {
	return (
		yearOf(agreement.signed) <= year && (agreement.ended === null || yearOf(agreement.ended) > year)
	);
}

/** Agreements that stand at the end of a year, in the order of the record. */
export function standing(data: Datasets, year: number): Agreement[] {
	return data.agreements.records.filter((agreement) => standsIn(agreement, year));
}

/** Parties to an agreement at the end of a year; a hub isn't among them. */
export function membersIn(agreement: Agreement, year: number): string[] {
	return agreement.members
		.filter(
			({ joined, left }) =>
				yearOf(joined ?? agreement.signed) <= year && (left === null || yearOf(left) > year)
		)
		.map(({ party }) => party);
}

/** How many agreements each party is in at the end of a year, a hub once for its whole set. */
export function tiesIn(data: Datasets, year: number): Map<string, number> {
	const ties = new Map<string, number>();
	for (const agreement of standing(data, year))
		for (const party of [...(agreement.hub ? [agreement.hub] : []), ...membersIn(agreement, year)])
			ties.set(party, (ties.get(party) ?? 0) + 1);
	return ties;
}

/** How many agreements stand at the end of each year. */
export function countsByYear(
	data: Datasets,
	from: number,
	to: number
): { year: number; value: number }[] {
	return Array.from({ length: to - from + 1 }, (_, i) => ({
		year: from + i,
		value: standing(data, from + i).length
	}));
}

/** The last year the record reaches. */
export function lastYear(data: Datasets): number {
	return Math.max(...data.agreements.records.map((a) => yearOf(a.asOf)));
}
