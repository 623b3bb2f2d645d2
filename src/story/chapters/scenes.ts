/** Every chapter's scenes by chapter and step. */

import type { ChapterSlug } from '../story.ts';
import { scenes as agreement } from './agreement/scenes.ts';
import { scenes as coProduction } from './co-production/scenes.ts';
import { scenes as licensing } from './licensing/scenes.ts';
import { scenes as monitoring } from './monitoring/scenes.ts';
import { scenes as prologue } from './prologue/scenes.ts';
import { scenes as sovereignty } from './sovereignty/scenes.ts';
import type { SceneSpec } from '../../lib/figures/index.ts';

export const sceneSpecs: Record<ChapterSlug, Record<string, SceneSpec>> = {
	prologue,
	agreement,
	licensing,
	'co-production': coProduction,
	monitoring,
	sovereignty
};
