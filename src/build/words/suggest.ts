/**
 * “did you mean …” by shared letters in order; plain, and enough for a typo.
 * @param otherwise what to say if nothing known is near
 */
export function closest(id: string, known: readonly string[], otherwise = 'no such id'): string {
	const score = (other: string): number => {
		let at = 0;
		for (const letter of other) if (letter === id[at]) at++;
		return at / Math.max(other.length, id.length);
	};
	const best = known.map((k) => [score(k), k] as const).sort((a, b) => b[0] - a[0])[0];
	return best && best[0] > 0.5 ? `did you mean “${best[1]}”?` : otherwise;
}
