/**
 * A country's ledger: the strings that come in and those that go out, who keeps a say over them, and
 * what it has promised. Counted from the record, which is a selection: never a measure of power.
 */
import { compareDates } from '../data/dates.ts';
import { inWords, sentenceCase } from '../data/format.ts';
import type { Agreement, Datasets, Edge } from '../data/schema.ts';
import type { Claim } from '../data/claims/claim.ts';

export interface LedgerEntry {
	edge: Edge;
	/** The party at the other end. */
	partner: string;
	/** Who keeps a say over it: the country itself, the partner, a third party, or nobody on record. */
	heldBy: 'country' | 'partner' | 'third' | null;
	/** True if it ended before the newest record in the data. */
	ended: boolean;
}

export interface Ledger {
	country: string;
	/** From others to the country. Work within the country is in neither column. */
	in: LedgerEntry[];
	/** From the country to others. */
	out: LedgerEntry[];
	/** Strings of either column over which another government keeps a say. */
	held: Edge[];
	/** Strings anywhere over which the country's own government keeps a say. */
	holds: Edge[];
	agreements: Agreement[];
}

/**
 * The ledger of a country.
 * @param country party id
 * @param programme only the strings of this programme; all by default
 * @returns empty columns for a party without strings
 */
export function ledger(
	country: string,
	data: Pick<Datasets, 'edges' | 'agreements'>,
	programme?: string
): Ledger {
	const ended = endedIn(data);
	const edges = data.edges.records.filter((e) => !programme || e.programme === programme);
	const entry = (edge: Edge, partner: string): LedgerEntry => {
		const holder = edge.hold?.holder;
		return {
			edge,
			partner,
			ended: ended(edge),
			heldBy:
				holder === undefined
					? null
					: holder === country
						? 'country'
						: holder === partner
							? 'partner'
							: 'third'
		};
	};
	const crossing = edges.filter((e) => e.fromParty !== e.toParty);
	const into = crossing.filter((e) => e.toParty === country).map((e) => entry(e, e.fromParty));
	const out = crossing.filter((e) => e.fromParty === country).map((e) => entry(e, e.toParty));
	return {
		country,
		in: into,
		out,
		held: [...into, ...out]
			.filter((e) => e.heldBy === 'partner' || e.heldBy === 'third')
			.map((e) => e.edge),
		holds: edges.filter((e) => e.hold?.holder === country),
		agreements: data.agreements.records.filter(
			(a) => a.hub === country || a.members.some((m) => m.party === country)
		)
	};
}

/** Tells of a string whether it ended before the newest record of any. */
export function endedIn(data: Pick<Datasets, 'edges'>): (edge: Pick<Edge, 'until'>) => boolean {
	const newest = data.edges.records.reduce((max, e) => (e.asOf > max ? e.asOf : max), '0000');
	return ({ until }) => until !== null && compareDates(until, newest) < 0;
}

/** How many strings of each kind, most first. */
export function byKind(entries: readonly LedgerEntry[]): [kind: Edge['kind'], count: number][] {
	const counts = new Map<Edge['kind'], number>();
	for (const { edge } of entries) counts.set(edge.kind, (counts.get(edge.kind) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/**
 * `count/ledger/<party>/in`, `/out`, `/held` and `/holds`, and the same of one programme as
 * `count/ledger/<party>/<programme>/…`: for every party and column with at least one string.
 */
export function ledgerClaims(data: Datasets): Claim[] {
	const parties = new Map(data.parties.records.map((p) => [p.id, p.sentence ?? p.name]));
	const programmes = new Map(data.programmes.records.map((p) => [p.id, p.name]));
	const claims: Claim[] = [];
	const ended = endedIn(data);
	const columns = {
		in: (who: string) => `come in to ${who} from others`,
		out: (who: string) => `go out from ${who} to others`,
		held: (who: string) =>
			`of those that come in to ${who} or go out from it are held by another government`,
		holds: (who: string) => `anywhere are held by the government of ${who}`
	} as const;
	const write = (party: string, programme?: string): void => {
		const book = ledger(party, data, programme);
		const counts: Record<keyof typeof columns, Edge[]> = {
			in: book.in.map((e) => e.edge),
			out: book.out.map((e) => e.edge),
			held: book.held,
			holds: book.holds
		};
		const of = programme ? ` of the ${programmes.get(programme) ?? programme}` : '';
		for (const column of Object.keys(columns) as (keyof typeof columns)[]) {
			const edges = counts[column];
			if (edges.length === 0) continue;
			// A hold's own sources bear out who holds it.
			const records = edges.map((e) => (column === 'in' || column === 'out' ? e : e.hold!));
			const n = edges.length;
			const gone = edges.filter(ended).length;
			const past =
				gone === 0
					? ''
					: gone === n
						? `, ${n === 1 ? 'which has' : 'all of which have'} ended`
						: `, ${inWords(gone)} of which ${gone === 1 ? 'has' : 'have'} ended`;
			claims.push({
				id: `count/ledger/${party}/${programme ? `${programme}/` : ''}${column}`,
				value: (as) => (as?.includes('words') ? inWords(n) : String(n)),
				says: `${sentenceCase(inWords(n))} ${n === 1 ? 'string' : 'strings'}${of} in this record ${columns[column](parties.get(party) ?? party)}${past}.`,
				sources: [...new Set(records.flatMap((r) => r.sources[0] ?? []))],
				asOf:
					records
						.map((r) => r.asOf)
						.sort()
						.at(-1) ?? '',
				status: 'derived',
				derivation:
					'Counted from edges.json, strings that have ended included and work within one country left out; for each string its first source is listed here, the others stand with it in the data. The record is a selection.'
			});
		}
	};
	const named = new Map<string, Set<string>>();
	for (const e of data.edges.records)
		for (const party of [e.fromParty, e.toParty, e.hold?.holder])
			if (party) named.set(party, (named.get(party) ?? new Set()).add(e.programme));
	for (const [party, own] of named) {
		write(party);
		for (const programme of own) write(party, programme);
	}
	return claims;
}
