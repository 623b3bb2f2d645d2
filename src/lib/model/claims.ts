/** All that can be cited: what is recorded and what is counted from it. */
import { claimsOf } from '../data/claims.ts';
import type { Datasets } from '../data/schema.ts';
import { derivedClaims } from './derived.ts';
import type { Claim } from '../data/claims/claim.ts';

/** All claims, recorded and counted, by id. */
export function allClaims(data: Datasets): Map<string, Claim> {
	const claims = claimsOf(data);
	for (const claim of derivedClaims(data)) claims.set(claim.id, claim);
	return claims;
}
