/**
 * Who keeps a say over a programme's product: the governments that hold a string on it.
 * Counted from the edges' `hold` records; the maker's own government is not "another".
 */
import type { Datasets, Edge } from '../data/schema.ts';

export interface Holder {
	party: string;
	/** The strings it holds. */
	edges: Edge[];
	/** True if a source names this government and this programme; false if only its general law does. */
	documented: boolean;
}

/**
 * Other governments whose consent the record shows to be needed.
 * @param programme id of the programme
 * @param data all datasets
 * @returns one entry per government: documented ones first, then by number of strings, then by id
 */
export function otherHolders(
	programme: string,
	data: Pick<Datasets, 'edges' | 'programmes'>
): Holder[] {
	const leads = data.programmes.records.find((p) => p.id === programme)?.lead ?? [];
	const byParty = new Map<string, Edge[]>();
	for (const edge of data.edges.records) {
		if (edge.programme !== programme || !edge.hold || leads.includes(edge.hold.holder)) continue;
		byParty.set(edge.hold.holder, [...(byParty.get(edge.hold.holder) ?? []), edge]);
	}
	return [...byParty]
		.map(([party, edges]) => ({
			party,
			edges,
			documented: edges.some((edge) => edge.hold?.status === 'confirmed')
		}))
		.sort(
			(a, b) =>
				Number(b.documented) - Number(a.documented) ||
				b.edges.length - a.edges.length ||
				a.party.localeCompare(b.party)
		);
}
