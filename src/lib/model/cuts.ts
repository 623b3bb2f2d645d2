/** What precedents say about cutting a string: one case at a time, never averaged. */
import { monthsBetween } from '../data/dates.ts';
import type { Precedent } from '../data/schema.ts';

/**
 * Months from the public cut until it was over.
 * @returns null where the record has no end: not yet, or never.
 */
export function monthsToRestore(precedent: Precedent): number | null {
	return precedent.restored ? monthsBetween(precedent.cutDate, precedent.restored) : null;
}
