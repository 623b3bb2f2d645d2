/** Claims of clauses: `clause/<agreement>/<kind>`. */
import type { ClaimContext } from './claim.ts';

/** One claim for each clause that was seen, or seen to be missing. */
export function clauseClaims({ data, add }: ClaimContext): void {
	const names = new Map(data.agreements.records.map((a) => [a.id, a.short]));
	const kinds = new Map(data.clauses.kinds.map((k) => [k.id, k.name]));
	for (const coded of data.clauses.records)
		for (const clause of coded.clauses)
			add(
				`clause/${coded.id}/${clause.kind}`,
				clause,
				`${names.get(coded.id) ?? coded.id}, ${(kinds.get(clause.kind) ?? clause.kind).toLowerCase()}: ${clause.says}`
			);
}
