/**
 * One pure function decides what is on the stage: a step's spec and the facts in, a scene out.
 * It runs at build for every step; the page loads its answers.
 */

import type { Datasets } from '../data/schema.ts';
import { SceneError, type PointOfParty } from '../scene/base.ts';
import type { Scene, SceneSpec } from './index.ts';
import { resolveMap } from './map/resolve.ts';
import { resolveCount } from './count/resolve.ts';
import { resolveDebate } from './debate/resolve.ts';
import { resolveDocument } from './document/resolve.ts';
import { resolveGates } from './gates/resolve.ts';
import { resolveLadder } from './ladder/resolve.ts';
import { resolveLedger } from './ledger/resolve.ts';
import { resolveNetwork } from './network/resolve.ts';
import { resolveRegimes } from './regimes/resolve.ts';
import { resolveSevered } from './severed/resolve.ts';

export { SceneError };

/**
 * The scene of a step.
 * @throws {SceneError} if the spec names an unknown edge, programme, precedent, place or a place
 *   outside the view
 */
export function resolveScene(
	step: string,
	spec: SceneSpec,
	data: Datasets,
	pointOf: PointOfParty
): Scene {
	switch (spec.figure) {
		case 'map':
			return resolveMap(step, spec, data, pointOf);
		case 'ladder':
			return resolveLadder(step, spec, data);
		case 'gates':
			return resolveGates(step, spec, data);
		case 'regimes':
			return resolveRegimes(step, spec, data);
		case 'count':
			return resolveCount(step, spec, data);
		case 'ledger':
			return resolveLedger(step, spec, data);
		case 'debate':
			return resolveDebate(step, spec, data);
		case 'severed':
			return resolveSevered(step, spec, data);
		case 'network':
			return resolveNetwork(step, spec, data, pointOf);
		case 'document':
			return resolveDocument(step, spec, data);
	}
}
