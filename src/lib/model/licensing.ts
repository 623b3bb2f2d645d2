/** What is counted from the licensing pathways: their gates, and how many have a published time. */

import { inWords } from '../data/format.ts';
import type { Datasets, Pathway } from '../data/schema.ts';
import type { Claim } from '../data/claims/claim.ts';

/** Gates of the pathways, and those of them with a published or legal time. */
export function gateCounts(pathways: readonly Pathway[]): { gates: number; timed: number } {
	const gates = pathways.flatMap((p) => p.gates);
	return { gates: gates.length, timed: gates.filter((gate) => gate.time).length };
}

/**
 * `count/licences` (pathways), `count/licence-countries` (jurisdictions), `count/gates` and
 * `count/gates-timed`. None where there are no pathways.
 */
export function licensingCounts(data: Pick<Datasets, 'licensing'>): Claim[] {
	const pathways = data.licensing.records;
	if (pathways.length === 0) return [];
	const { gates, timed } = gateCounts(pathways);
	const countries = new Set(pathways.map((p) => p.country)).size;
	const base = {
		sources: [...new Set(pathways.flatMap((p) => p.sources))],
		asOf: pathways
			.map((p) => p.asOf)
			.sort()
			.at(-1)!,
		status: 'derived' as const
	};
	const count = (id: string, n: number, says: string, derivation: string): Claim => ({
		id: `count/${id}`,
		value: (as) => (as?.includes('words') ? inWords(n) : String(n)),
		says,
		...base,
		derivation
	});
	const chosen =
		'The pathways are a selection, and their gates are divided as this record divides them.';
	return [
		count(
			'licences',
			pathways.length,
			`Licensing pathways in this record: ${pathways.length}, in ${countries} jurisdictions.`,
			`Counted from licensing.json. ${chosen}`
		),
		count(
			'licence-countries',
			countries,
			`Jurisdictions whose licensing pathways are in this record: ${countries}.`,
			'Counted from licensing.json; the European Union counts as one.'
		),
		count(
			'gates',
			gates,
			`Gates in the ${pathways.length} licensing pathways of this record: ${gates}.`,
			`Counted from licensing.json. ${chosen}`
		),
		count(
			'gates-timed',
			timed,
			`Of ${gates} gates, ${timed} have a time that is written into law or a rule, aimed at or published.`,
			`Counted from licensing.json. ${chosen} A time that exists but was not found counts as unpublished.`
		)
	];
}
