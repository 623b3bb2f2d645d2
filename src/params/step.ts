/** Anything that is no chapter may be a step; whether it is one, the page that looks it up says. */
import { match as isChapter } from './chapter.ts';

export const match = (param: string): boolean => !isChapter(param);
