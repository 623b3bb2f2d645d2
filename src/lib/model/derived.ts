/**
 * Claims that are counted from the datasets rather than recorded in them, with how they are
 * counted. They join the recorded claims under `count/…`.
 */
import type { Claim } from '../data/claims.ts';
import { inWords, listInWords, sentenceCase } from '../data/format.ts';
import type { Datasets, Provenance } from '../data/schema.ts';
import { otherHolders } from './holders.ts';
import { licensingCounts } from './licensing.ts';
import { ledgerClaims } from './ledger.ts';

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
 * `count/holders/<programme>` and `count/partners/<programme>`, for every programme that has any;
 * what `licensing.ts` counts, and `count/ledger/…` (see `ledger.ts`).
 */
export function derivedClaims(data: Datasets): Claim[] {
	const name = new Map(data.parties.records.map((p) => [p.id, p.sentence ?? p.name]));
	const names = (ids: readonly string[]): string =>
		listInWords(ids.map((id) => name.get(id) ?? id));
	const claims: Claim[] = [...licensingCounts(data), ...ledgerClaims(data)];
	for (const programme of data.programmes.records) {
		const holders = otherHolders(programme.id, data);
		if (holders.length > 0) {
			const holds = holders.flatMap((h) => h.edges.map((e) => e.hold as Provenance));
			const [documented, byLaw] = [true, false].map((d) =>
				names(holders.filter((h) => h.documented === d).map((h) => h.party))
			);
			const who = [documented, byLaw && `by general law ${byLaw}`].filter(Boolean).join(', and ');
			claims.push({
				id: `count/holders/${programme.id}`,
				value: counted(holders.length),
				says: `${sentenceCase(inWords(holders.length))} other ${holders.length === 1 ? 'government holds' : 'governments hold'} a string on the ${programme.name} in this record: ${who}.`,
				sources: allSources(holds),
				asOf: latest(holds),
				status: 'derived',
				derivation:
					'One for each government other than the maker’s own that has a hold in edges.json. Parts whose rules are not in the record are not counted, so the true number may be higher.'
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
	return claims;
}
