/** Which claims the notes list: those the story rests on, each once. Pure. */

import type { ChapterScenes, ChapterWords } from '../types.ts';
import { sceneClaims } from '../../lib/figures/index.ts';
import type { Claim } from '../../lib/data/claims/claim.ts';

/** Ids of the claims a chapter's words and scenes cite, in order, without repeats. */
export function citedBy({ steps }: ChapterWords, scenes: ChapterScenes | undefined): string[] {
	return [
		...new Set(
			steps.flatMap((step) => {
				const scene = scenes?.scenes[step.slug];
				return [...step.claims, ...(scene ? sceneClaims(scene) : [])];
			})
		)
	];
}

/** By chapter, the claims it is the first to cite. */
export function claimsByChapter(
	chapters: readonly ChapterWords[],
	scenes: Readonly<Record<string, ChapterScenes>>,
	claims: ReadonlyMap<string, Claim>
): (ChapterWords & { claims: Claim[] })[] {
	const before = new Set<string>();
	return chapters.map((chapter) => {
		const own = citedBy(chapter, scenes[chapter.slug]).filter((id) => !before.has(id));
		for (const id of own) before.add(id);
		return { ...chapter, claims: own.flatMap((id): Claim | [] => claims.get(id) ?? []) };
	});
}
