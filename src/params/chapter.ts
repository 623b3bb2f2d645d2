/** Slugs of chapters, as addresses name them. */
import { order } from '../story/story.ts';

export const match = (param: string): boolean => (order as readonly string[]).includes(param);
