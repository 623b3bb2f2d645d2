/** Every chapter's scenes at once: for the server, which writes pictures and tables. */
import type { ChapterScenes } from './types.ts';
import agreement from 'story:scenes/agreement';
import coProduction from 'story:scenes/co-production';
import prologue from 'story:scenes/prologue';

export const allScenes: Record<string, ChapterScenes> = {
	prologue,
	agreement,
	'co-production': coProduction
};
