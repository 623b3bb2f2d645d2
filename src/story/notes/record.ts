/** What the blocks of the notes draw on. Server only. */
import data from 'story:data';
import words from 'story:words';
import readme from '../../../data/README.md?raw';
import { readDictionary } from '../../lib/data/dictionary.ts';
import { everyClaim } from '../words/claims.ts';
import { allScenes } from '../chapters/resolved-scenes.ts';
import { claimsByChapter } from './listed.ts';
import type { Claim } from '../../lib/data/claims/claim.ts';

export { data, words };
export const sources = data.sources.records;
export const dictionary = readDictionary(readme);

/** All claims on record. */
export const claims: ReadonlyMap<string, Claim> = everyClaim();
/** By chapter, the claims the notes list. */
export const byChapter = claimsByChapter(words, allScenes, claims);
/** Those claims by id, in the order of the notes. */
export const listed: ReadonlyMap<string, Claim> = new Map(
	byChapter.flatMap((chapter) => chapter.claims).map((claim) => [claim.id, claim])
);

const parties = new Map(data.parties.records.map((party) => [party.id, party]));
/** A party's name by its id. */
export const nameOf = (id: string): string => parties.get(id)?.name ?? id;
