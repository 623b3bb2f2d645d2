/** The answer to the first guess, counted from the data. Server only. */
import { claimAnchor } from '../lib/data/claims.ts';
import { ANSWER, everyClaim } from './claims.ts';

/** The count in a paragraph, as a reference to how it was counted. */
export function answerHtml(root: string): string {
	const claim = everyClaim().get(ANSWER);
	if (!claim)
		throw new Error('Nobody but the maker holds a string: the first guess has no answer.');
	return `<p>The record shows <strong>${claim.value()}</strong> <a class="src" href="${root}/notes/#${claimAnchor(claim.id)}">how counted</a></p>`;
}
