/**
 * Claims of `debates.json`: `debate/<id>` with both sides as its accounts, `debate/<id>/a` and
 * `debate/<id>/b`, and `debate/<id>/<figure, event or voice>`.
 */

import type { DebateSide } from '../schema/debates.ts';
import { addFacts, type ClaimContext } from './claim.ts';

/** The case and its example, as one text. */
const argument = (side: DebateSide): string => `${side.case} ${side.example}`;

export function debateClaims({ data, add }: ClaimContext): void {
	for (const debate of data.debates.records) {
		const id = `debate/${debate.id}`;
		const sides = [debate.a, debate.b] as const;
		add(
			id,
			{
				sources: [...new Set(sides.flatMap((side) => side.sources))],
				asOf: sides.map((side) => side.asOf).sort()[1]!,
				status: 'contested',
				accounts: sides.map((side) => ({
					who: `${side.label}.`,
					says: argument(side),
					sources: side.sources
				}))
			},
			debate.question
		);
		add(`${id}/a`, debate.a, `${debate.a.label}. ${argument(debate.a)}`);
		add(`${id}/b`, debate.b, `${debate.b.label}. ${argument(debate.b)}`);
		addFacts(add, id, debate);
	}
}
