/** Every chapter's scenes at once: for the server, which writes pictures and tables. */

import type { ChapterScenes } from '../types.ts';
import agreement from 'story:scenes/agreement';
import coProduction from 'story:scenes/co-production';
import licensing from 'story:scenes/licensing';
import monitoring from 'story:scenes/monitoring';
import prologue from 'story:scenes/prologue';
import sovereignty from 'story:scenes/sovereignty';
import type { Scene } from '../../lib/figures/index.ts';

export const allScenes: Record<string, ChapterScenes> = {
	prologue,
	agreement,
	licensing,
	'co-production': coProduction,
	monitoring,
	sovereignty
};

/** A step's scene. */
export function sceneOf(step: string): Scene {
	for (const { scenes } of Object.values(allScenes))
		if (Object.hasOwn(scenes, step)) return scenes[step]!;
	throw new Error(`No scene for step “${step}”.`);
}
