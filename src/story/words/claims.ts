/** All that can be cited. Server only. */
import data from 'story:data';
import { allClaims } from '../../lib/model/claims.ts';
import type { Claim } from '../../lib/data/claims/claim.ts';

/** All claims of the story's data, recorded and counted, by id. */
export const everyClaim = (): Map<string, Claim> => allClaims(data);
