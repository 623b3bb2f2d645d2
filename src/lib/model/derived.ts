/**
 * Claims that are counted from the datasets rather than recorded in them, with how they are
 * counted. They join the recorded claims under `count/…`.
 */

import { formatEventDate, inWords, listInWords, sentenceCase } from '../data/format.ts';
import type { Datasets, Provenance } from '../data/schema.ts';
import { lastYear, standing, tiesIn } from './agreements.ts';
import { otherHolders } from './holders.ts';
import { licensingCounts } from './licensing.ts';
import { endedIn, ledgerClaims } from './ledger.ts';
import { recordEnd } from './record.ts';
import { FIRST_YEAR, LEAPS, stops } from './years.ts';
import type { Claim } from '../data/claims/claim.ts';

const counted =
	(n: number) =>
	(as?: string): string =>
		as?.includes('words') ? inWords(n) : String(n);

const latest = (records: readonly Provenance[]): string =>
	records
		.map((r) => r.asOf)
		.sort()
		.at(-1) ?? '';

const allSources = (records: readonly Provenance[]): string[] => [
	...new Set(records.flatMap((r) => r.sources))
];

/**
 * `count/holders/<programme>` and `count/partners/<programme>` for every programme that has any;
 * `count/agreements/<year>` for the years pictures show, `count/ties/<party>` for parties with many
 * agreements in the last of them, and `count/coded` for agreements whose clauses were coded; what
 * `licensing.ts` counts, `count/ledger/…` (see `ledger.ts`), and `count/years/…` for the years in
 * which the web leapt (see `years.ts`). And `record/end`: the date of the newest page, after which the
 * record knows nothing.
 */
export function derivedClaims(data: Datasets): Claim[] {
	const name = new Map(data.parties.records.map((p) => [p.id, p.sentence ?? p.name]));
	const names = (ids: readonly string[]): string =>
		listInWords(ids.map((id) => name.get(id) ?? id));
	const claims: Claim[] = [...licensingCounts(data), ...ledgerClaims(data)];
	const end = recordEnd(data.sources.records);
	if (end)
		claims.push({
			id: 'record/end',
			value: (as) => formatEventDate(end.date, as),
			says: `The newest page in this record is of ${formatEventDate(end.date)}; what happened after it is not in the record.`,
			sources: end.pages.map(({ id }) => id),
			asOf: end.date,
			status: 'derived',
			derivation: 'The newest date of any page in sources.json.'
		});
	const ended = endedIn(data);
	for (const programme of data.programmes.records) {
		const holders = otherHolders(programme.id, data);
		if (holders.length > 0) {
			const holds = holders.flatMap((h) => h.edges.map((e) => e.hold as Provenance));
			const [documented, byLaw] = [true, false].map((d) =>
				names(holders.filter((h) => h.documented === d).map((h) => h.party))
			);
			const who = [documented, byLaw && `by general law ${byLaw}`].filter(Boolean).join(', and ');
			const over = names(holders.filter((h) => h.edges.every(ended)).map((h) => h.party));
			claims.push({
				id: `count/holders/${programme.id}`,
				value: counted(holders.length),
				says: `${sentenceCase(inWords(holders.length))} other ${holders.length === 1 ? 'government holds' : 'governments hold'} a string on the ${programme.name} in this record: ${who}.`,
				sources: allSources(holds),
				asOf: latest(holds),
				status: 'derived',
				derivation:
					'One for each government other than the maker’s own that has a hold in edges.json. Parts whose rules are not in the record are not counted, so the true number may be higher.' +
					(over
						? ` The deliveries on record from ${over} were to end before the newest record; a say over what was delivered outlasts its delivery, so it counts.`
						: '')
			});
		}
		if (programme.partners.length > 0)
			claims.push({
				id: `count/partners/${programme.id}`,
				value: counted(programme.partners.length),
				says: `Partners in the ${programme.name}: ${names(programme.partners)}.`,
				sources: programme.sources,
				asOf: programme.asOf,
				status: 'derived',
				derivation: 'Counted from the partners listed in programmes.json.'
			});
	}
	claims.push(...agreementCounts(data, name), ...yearClaims(data));
	return claims;
}

/** `count/years/<series>/<year>` for every year in which a count of agreements or pairs leapt. */
function yearClaims(data: Datasets): Claim[] {
	if (data.agreements.records.length === 0) return [];
	return data.series.records
		.filter(({ points }) => points.length > 0)
		.flatMap((series) =>
			stops(data, series, FIRST_YEAR).map((stop): Claim => {
				const named = data.agreements.records.filter(({ id }) => stop.agreements.includes(id));
				const behind = stop.because.some((each) => each !== 'drawn') ? [series, ...named] : named;
				return {
					id: `count/years/${series.id}/${stop.year}`,
					value: () => String(stop.year),
					says: stop.sentence,
					sources: [...new Set(behind.flatMap(({ sources }) => sources))],
					asOf: latest(behind),
					status: 'derived',
					derivation: `Counted from agreements.json and series.json. For each of the two counts the ${inWords(LEAPS)} years of greatest change on the year before since ${FIRST_YEAR}, up or down, the earlier first where two are equal; and the year in which the count of pairs ends. What is new or gone is read from the dates of signing, joining, leaving and ending in the record, a selection.`
				};
			})
		);
}

/** Years for which agreements are counted, beside the last of the record. */
export const COUNTED_YEARS = [1955];
/** Agreements from which on a party's are counted. */
const MANY = 10;

function agreementCounts(data: Datasets, name: ReadonlyMap<string, string>): Claim[] {
	const all = data.agreements.records;
	if (all.length === 0) return [];
	const last = lastYear(data);
	const end = recordEnd(data.sources.records)?.date;
	// One source for each agreement: its others stand with it in the record.
	const sourcesOf = (records: readonly Provenance[]): string[] => [
		...new Set(records.flatMap((r) => r.sources.slice(0, 1)))
	];
	const claims: Claim[] = [...COUNTED_YEARS, last].map((year) => {
		const there = standing(data, year);
		return {
			id: `count/agreements/${year === last ? 'now' : year}`,
			value: counted(there.length),
			// The last year may not be over when the record ends.
			says: `Agreements in this record that stood ${year === last && end?.startsWith(String(year)) ? `when it ends, in ${formatEventDate(end, 'month')}` : `at the end of ${year}`}: ${there.length}.`,
			sources: sourcesOf(there),
			asOf: latest(there),
			status: 'derived',
			derivation:
				'Signed by then and not ended, in agreements.json; a set of separate deals with one hub counts once. The record is a selection, so the number says nothing about how many there are in the world.'
		};
	});
	for (const [party, ties] of tiesIn(data, last)) {
		if (ties < MANY) continue;
		const own = standing(data, last).filter(
			(a) => a.hub === party || a.members.some((m) => m.party === party)
		);
		claims.push({
			id: `count/ties/${party}`,
			value: counted(ties),
			says: `Agreements in this record that ${name.get(party) ?? party} is in, ${last}: ${ties}.`,
			sources: sourcesOf(own),
			asOf: latest(own),
			status: 'derived',
			derivation:
				'Counted from agreements.json; a set of separate deals with one hub counts once for the hub and once for each partner. The record is a selection.'
		});
	}
	const coded = data.clauses.records;
	if (coded.length > 0)
		claims.push({
			id: 'count/coded',
			value: counted(coded.length),
			says: `Agreements whose clauses were coded in this record: ${coded.length}.`,
			sources: sourcesOf(coded),
			asOf: latest(coded),
			status: 'derived',
			derivation:
				'Counted from clauses.json. A clause is coded only where something of the text, or a summary of it, was seen; all else is unknown.'
		});
	return claims;
}
