/** Claims of `cases.json`: `case/<id>`, `case/<id>/months`, and each case's figures, events and voices. */

import { formatEventDate, inWords } from '../format.ts';
import { addFacts, type ClaimContext } from './claim.ts';

/** Adds what words and pictures may cite of every case; its value is the year or month it began. */
export function caseClaims({ data, add }: ClaimContext): void {
	for (const c of data.cases.records) {
		const id = `case/${c.id}`;
		add(id, c, c.summary, (as) => formatEventDate(c.start, as));
		if (c.months !== null) {
			const { note, ...from } = c;
			const derivation = c.derivation ?? note;
			add(
				`${id}/months`,
				{
					...from,
					status: c.status === 'contested' ? 'contested' : 'derived',
					...(derivation && { derivation })
				},
				`${c.title}: ${c.months === 0 ? 'less than a month' : `${c.months} ${c.months === 1 ? 'month' : 'months'}`}`,
				(as) => (as?.includes('words') ? inWords(c.months!) : String(c.months))
			);
		}
		addFacts(add, id, c);
	}
}
