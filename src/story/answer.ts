/** The answer so far to the first guess, counted from the data. Server only. */
import { claimAnchor } from '../lib/data/claims.ts';
import { ANSWER, everyClaim } from './claims.ts';
import { escapeHtml } from './html.ts';

/** A paragraph with the count, as a reference to how it was counted. */
export function answerHtml(root: string): string {
	const claim = everyClaim().get(ANSWER);
	if (!claim)
		throw new Error('Nobody but the maker holds a string: the first guess has no answer.');
	return `<p>${escapeHtml(claim.says)} <a class="src" href="${root}/notes/#${claimAnchor(claim.id)}">How this is counted</a>.</p>`;
}
