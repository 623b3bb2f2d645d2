/** A scene of this figure from its spec and the facts. Pure. */
import type { Datasets } from '../../data/schema.ts';
import { SceneError } from '../../scene/base.ts';
import type { RegimesSpec, RegimesScene } from './spec.ts';

/**
 * The regimes of a step.
 * @throws {SceneError} if a regime or a state is unknown
 */
export function resolveRegimes(step: string, spec: RegimesSpec, data: Datasets): RegimesScene {
	const found = spec.regimes.map((id) => {
		const regime = data.regimes.records.find((r) => r.id === id);
		if (!regime) throw new SceneError(step, `no regime “${id}” in regimes.json`);
		return regime;
	});
	const states = spec.states.map((id) => {
		const party = data.parties.records.find((p) => p.id === id);
		if (!party) throw new SceneError(step, `no party “${id}”`);
		return party;
	});
	return {
		step,
		figure: 'regimes',
		alt: spec.alt,
		regimes: found.map((r) => ({
			short: r.short,
			count: r.memberCount,
			binding: r.binding,
			rule: r.binding ? 'binds in law' : r.decides === 'consensus' ? 'all must agree' : 'a promise'
		})),
		claims: found.flatMap((r) => [`regime/${r.id}`, `regime/${r.id}/members`]),
		table: {
			caption: 'Regimes of export control',
			head: ['Regime', 'States', 'How it binds', ...states.map((s) => s.short ?? s.name)],
			rows: found.map((r) => [
				r.name,
				String(r.memberCount),
				`${r.binding ? 'binds in law' : r.decides === 'consensus' ? 'not in law; all must agree' : 'not in law; a promise'}`,
				...states.map((s) => (r.members ? (r.members.includes(s.id) ? 'in' : 'out') : 'not listed'))
			])
		}
	};
}
