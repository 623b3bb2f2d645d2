/** Which claims each chapter rests on. Server only. */
import data from 'story:data';
import words from 'story:words';
import type { Claim } from '../lib/data/claims.ts';
import { allClaims } from '../lib/model/claims.ts';
import { sceneClaims } from '../lib/stage/scene.ts';
import { allScenes } from './all-scenes.ts';
import { ANSWER } from './answer-claim.ts';

export { ANSWER };

/** All claims of the story's data, recorded and counted, by id. */
export const everyClaim = (): Map<string, Claim> => allClaims(data);

/** Ids of the claims a chapter's words and scenes cite, in order, without repeats. */
export function citedClaims(chapter: string): string[] {
	const steps = words.find((c) => c.slug === chapter)?.steps ?? [];
	return [
		...new Set([
			...steps.flatMap((step) => {
				const scene = allScenes[chapter]?.scenes[step.slug];
				return [...step.claims, ...(scene ? sceneClaims(scene) : [])];
			})
		])
	];
}
