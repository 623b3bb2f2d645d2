/** Claims of agreements: `agreement/<id>`, with figures, events and voices as `<id>/…`. */

import { formatEventDate } from '../format.ts';
import { addFacts, type ClaimContext } from './claim.ts';

/** One claim for each agreement (its value: when it was signed) and for each fact it carries. */
export function agreementClaims({ data, add }: ClaimContext): void {
	for (const agreement of data.agreements.records) {
		add(`agreement/${agreement.id}`, agreement, agreement.summary, (as) =>
			formatEventDate(agreement.signed, as)
		);
		addFacts(add, agreement.id, agreement);
	}
}
