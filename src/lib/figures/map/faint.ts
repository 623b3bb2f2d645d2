/** Agreements drawn faint: dozens in one picture, so each says no more of itself than it must. Pure. */

import type { FaintAgreement } from '../web/spec.ts';

/** What a string says when it is pulled; of a faint agreement, its name and who is in it. */
export const saysOf = (string: { sentence: string } | FaintAgreement): string =>
	'sentence' in string ? string.sentence : `${string.id}: ${string.between}.`;
