/** What a name that nothing has was probably meant to be, in the quotes of the words' own faults. */
import { nearest } from '../../lib/data/check/suggest.ts';

/**
 * “did you mean …?”, if something known is near.
 * @param otherwise what to say if nothing is
 */
export function closest(id: string, known: readonly string[], otherwise = 'no such id'): string {
	const near = nearest(id, known);
	return near === undefined ? otherwise : `did you mean “${near}”?`;
}
