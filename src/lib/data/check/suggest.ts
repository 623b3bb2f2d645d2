/** What was probably meant. */
import { distance } from 'fastest-levenshtein';

/** Longer words are no slip of the hand. */
const LONGEST = 60;

/** The candidate a few letters away from the word, if there is one. */
export function nearest(word: unknown, candidates: Iterable<string>): string | undefined {
	if (typeof word !== 'string' || word.length > LONGEST) return undefined;
	const wanted = word.toLowerCase();
	let best: string | undefined;
	let least = Math.max(2, Math.floor(wanted.length / 4)) + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - wanted.length) >= least) continue;
		const away = distance(wanted, candidate.toLowerCase());
		if (away < least && away < wanted.length) [best, least] = [candidate, away];
	}
	return best;
}

/** "did you mean …?", if one of the candidates is near. */
export function suggestion(word: unknown, candidates: Iterable<string>): string | undefined {
	const near = nearest(word, candidates);
	return near === undefined ? undefined : `did you mean "${near}"?`;
}
