/** A scene of this figure from its spec and the facts. Pure. */
import type { Datasets } from '../../data/schema.ts';
import { SceneError } from '../../scene/base.ts';
import type { LadderSpec, LadderScene } from './spec.ts';

/**
 * The ladder of a step.
 * @throws {SceneError} if a rung names an unknown programme, or one recorded at another depth
 */
export function resolveLadder(step: string, spec: LadderSpec, data: Datasets): LadderScene {
	const rungs = spec.rungs.map((rung) => {
		const programme = data.programmes.records.find((p) => p.id === rung.programme);
		if (!programme) throw new SceneError(step, `no programme “${rung.programme}”`);
		if (programme.depth !== rung.depth)
			throw new SceneError(
				step,
				`${programme.name} is recorded as ${programme.depth}, not ${rung.depth}`
			);
		return {
			depth: rung.depth,
			label: rung.label,
			programme: programme.name,
			says: rung.says
		};
	});
	return {
		step,
		figure: 'ladder',
		alt: spec.alt,
		rungs,
		claims: spec.rungs.map((rung) => `programme/${rung.programme}`),
		focus: spec.focus ?? null,
		table: {
			caption: 'The ladder, from the lowest rung to the highest',
			head: ['Rung', 'Programme', 'What the receiver may do'],
			rows: rungs.map((r) => [r.label, r.programme, r.says])
		}
	};
}
