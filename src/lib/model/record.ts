/** What the record itself looks like: how much of what it holds, so that its slant can be seen. Pure. */
import type { Datasets, Source } from '../data/schema.ts';

export interface Tally {
	key: string;
	count: number;
	/** Of all that were counted, 0 to 1. */
	share: number;
}

/**
 * How many of each, most first, equal ones by name.
 * @param key null leaves an item out
 */
export function tally<T>(items: readonly T[], key: (item: T) => string | null): Tally[] {
	const counts = new Map<string, number>();
	let all = 0;
	for (const item of items) {
		const of = key(item);
		if (of === null) continue;
		counts.set(of, (counts.get(of) ?? 0) + 1);
		all++;
	}
	return [...counts]
		.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
		.map(([key, count]) => ({ key, count, share: count / all }));
}

/** Endings that belong to a country but are sold to everybody. */
const SOLD = new Set(['ai', 'co', 'fm', 'io', 'la', 'me', 'tv']);

/**
 * The country's letters at the end of a source's address (`de`, `br`, also `eu`); null where the
 * address tells nothing, as `.com` does. A hint at where its publisher sits, no more.
 */
export function countryEnding({ url }: Pick<Source, 'url'>): string | null {
	const ending = new URL(url).hostname.replace(/\.$/, '').split('.').at(-1) ?? '';
	return /^[a-z]{2}$/.test(ending) && !SOLD.has(ending) ? ending : null;
}

/** The newest `asOf` anywhere in some data; an empty string if there is none. */
export function newestAsOf(value: unknown): string {
	if (typeof value !== 'object' || value === null) return '';
	return Object.entries(value).reduce((newest, [field, inside]) => {
		const date = field === 'asOf' && typeof inside === 'string' ? inside : newestAsOf(inside);
		return date > newest ? date : newest;
	}, '');
}

/**
 * Where a record ends: the date of its newest page, and the pages of that date. Nothing later can be
 * in it. Null if no page is dated.
 */
export function recordEnd(sources: readonly Source[]): { date: string; pages: Source[] } | null {
	const date = sources.reduce((newest, s) => ((s.date ?? '') > newest ? s.date! : newest), '');
	return date ? { date, pages: sources.filter((s) => s.date === date) } : null;
}

/** How many clauses were found, found missing, or neither, over all coded agreements and kinds. */
export function clauseStates({ records, kinds }: Datasets['clauses']): {
	present: number;
	absent: number;
	unknown: number;
} {
	const seen = records.flatMap(({ clauses }) => clauses);
	const present = seen.filter(({ state }) => state === 'present').length;
	const known = records.reduce(
		(sum, { clauses }) => sum + new Set(clauses.map(({ kind }) => kind)).size,
		0
	);
	return {
		present,
		absent: seen.length - present,
		unknown: records.length * kinds.length - known
	};
}

/** How the second reading of clauses compares with the first, over every kind of every agreement read twice. */
export function readingsCompared({ records, kinds, second }: Datasets['clauses']): {
	/** Agreements read twice, of all. */
	agreements: number;
	of: number;
	/** Kinds of clause looked for, over all agreements read twice. */
	places: number;
	/** Places of which both say the same, unknown included. */
	alike: number;
	/** Places where both found something, present or absent, and where those agree. */
	settled: number;
	settledAlike: number;
	/** Places where only the second reader found something, and where only the first did. */
	onlySecond: number;
	onlyFirst: number;
} {
	const places = second.length * kinds.length;
	const seen = second.flatMap(({ clauses }) => clauses);
	const both = seen.filter(({ first, second }) => first !== 'unknown' && second !== 'unknown');
	const differ = seen.filter(({ first, second }) => first !== second);
	return {
		agreements: second.length,
		of: records.length,
		places,
		alike: places - differ.length,
		settled: both.length,
		settledAlike: both.filter(({ first, second }) => first === second).length,
		onlySecond: differ.filter(({ first }) => first === 'unknown').length,
		onlyFirst: differ.filter(({ second }) => second === 'unknown').length
	};
}
