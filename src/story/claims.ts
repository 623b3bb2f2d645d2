/** Which claims each chapter rests on. Server only. */
import data from 'story:data';
import words from 'story:words';
import { claimsOf, type Claim } from '../lib/data/claims.ts';
import { derivedClaims } from '../lib/model/derived.ts';
import { sceneClaims } from '../lib/stage/scene.ts';
import { allScenes } from './all-scenes.ts';
import { ANSWER } from './answer-claim.ts';

export { ANSWER };

/** All claims, recorded and counted, by id. */
export function everyClaim(): Map<string, Claim> {
	const claims = claimsOf(data);
	for (const claim of derivedClaims(data)) claims.set(claim.id, claim);
	return claims;
}

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
