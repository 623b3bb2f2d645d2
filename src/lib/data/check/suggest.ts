/** What was probably meant. */

/** "did you mean …?", if one of the candidates is near. */
export function suggestion(word: unknown, candidates: Iterable<string>): string | undefined {
	if (typeof word !== 'string' || word.length > 60) return undefined;
	const wanted = word.toLowerCase();
	let best: string | undefined;
	let least = Math.max(2, Math.floor(wanted.length / 4)) + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - wanted.length) >= least) continue;
		const distance = editDistance(wanted, candidate.toLowerCase());
		if (distance < least && distance < wanted.length) [best, least] = [candidate, distance];
	}
	return best === undefined ? undefined : `did you mean "${best}"?`;
}

function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
