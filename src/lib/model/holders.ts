/**
 * Who keeps a say over a programme's product: the governments that hold a string on it.
 * Counted from the edges' `hold` records; the maker's own government is not "another".
 */
import { listInWords, sentenceCase } from '../data/format.ts';
import type { Datasets, Edge } from '../data/schema.ts';

export interface Holder {
	party: string;
	/** The strings it holds. */
	edges: Edge[];
	/** True if a source names this government and this programme; false if only its general law does. */
	documented: boolean;
}

/**
 * The same governments, each with those of its strings that a picture shows.
 * @param drawn ids of the edges in the picture
 * @throws if the picture leaves a government out: it would not show what is counted
 */
export function holdersIn(
	programme: string,
	data: Pick<Datasets, 'edges' | 'programmes'>,
	drawn: ReadonlySet<string>
): Holder[] {
	return otherHolders(programme, data).map((holder) => {
		const edges = holder.edges.filter(({ id }) => drawn.has(id));
		if (edges.length === 0)
			throw new Error(`The picture of ${programme} shows no string that ${holder.party} holds.`);
		return { ...holder, edges };
	});
}

/** A string's name without what stands in brackets: types and counts. */
export const partOf = ({ what }: Edge): string => what.replace(/\s*\(.*?\)/g, '').trim();

/** What a government may do with its strings: one sentence where all say the same of different parts. */
export function powersOf({ edges }: Holder): string[] {
	const said = new Map<string, string[]>();
	for (const edge of edges) {
		const part = partOf(edge);
		// A sentence may name a part in short: the seat of an ejection seat.
		const name = [part, part.split(' ').at(-1)!].find((each) =>
			edge.hold!.what.includes(`the ${each} `)
		);
		const sentence = name ? edge.hold!.what.replace(`the ${name} `, 'the {} ') : edge.hold!.what;
		said.set(sentence, [...(said.get(sentence) ?? []), part]);
	}
	return [...said].map(([sentence, parts]) =>
		sentenceCase(sentence.replace('{}', listInWords(parts)))
	);
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
