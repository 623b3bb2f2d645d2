/** A scene of this figure from its spec and the facts. Pure. */
import { daysInWords, sentenceCase } from '../../data/format.ts';
import type { Datasets, Gate, GateTime, Pathway } from '../../data/schema.ts';
import { SceneError } from '../../scene/base.ts';
import type { GatesSpec, SceneGate, GatesScene } from './spec.ts';

const BASIS: Record<GateTime['basis'], string> = {
	law: 'by law',
	rule: 'by rule',
	target: 'target',
	average: 'on average',
	share: 'for most'
};

function sceneGate(gate: Gate): SceneGate {
	return {
		name: gate.name,
		who: gate.who,
		days: gate.time?.days ?? null,
		time: gate.time ? `${daysInWords(gate.time)}, ${BASIS[gate.time.basis]}` : ''
	};
}

/**
 * The gates of a step.
 * @throws {SceneError} if a lane names an unknown pathway or gate, if a walk has more than one lane,
 *   or if a lane that runs past gates doesn't say which
 */
export function resolveGates(step: string, spec: GatesSpec, data: Datasets): GatesScene {
	const pathway = (id: string): Pathway => {
		const found = data.licensing.records.find((p) => p.id === id);
		if (!found) throw new SceneError(step, `no pathway “${id}” in licensing.json`);
		return found;
	};
	const short = (id: string): string => {
		const party = data.parties.records.find((p) => p.id === id);
		return party?.name ?? id;
	};
	if (spec.lanes.length === 0) throw new SceneError(step, 'no lane to draw');
	if (spec.form === 'walk' && spec.lanes.length > 1)
		throw new SceneError(step, 'a walk goes through the gates of one pathway');
	const claims: string[] = [];
	const lanes = spec.lanes.map((lane): GatesScene['lanes'][number] => {
		const path = pathway(lane.pathway);
		claims.push(`pathway/${path.id}`);
		const timed = lane.gate
			? path.gates.findIndex((gate) => gate.id === lane.gate)
			: path.gates.findIndex((gate) => gate.time);
		if (lane.gate && timed < 0)
			throw new SceneError(step, `no gate “${lane.gate}” in pathway “${path.id}”`);
		for (const [i, gate] of path.gates.entries())
			if (gate.time && (spec.form === 'walk' || i === timed))
				claims.push(`pathway/${path.id}/${gate.id}`);
		if (spec.form === 'past' && !lane.round)
			throw new SceneError(step, `“${path.id}” runs past the gates of which pathway?`);
		return {
			label: lane.label ?? short(path.country),
			note: spec.form === 'past' ? path.law : path.authority,
			gates: path.gates.map(sceneGate),
			timed,
			round: lane.round ? pathway(lane.round).gates.length : 0
		};
	});
	const shown = lanes.flatMap((lane) =>
		spec.form === 'walk' ? lane.gates : (lane.gates[lane.timed] ?? [])
	);
	const silence = 'no time published';
	const rows = {
		walk: () => lanes[0]!.gates.map((g) => [g.name, sentenceCase(g.who), g.time || silence]),
		beside: () =>
			lanes.map((l) => [
				l.label,
				l.note,
				String(l.gates.length),
				l.gates[l.timed] ? `${l.gates[l.timed]!.name}: ${l.gates[l.timed]!.time}` : silence
			]),
		past: () => lanes.map((l) => [l.label, l.note, l.gates.map((g) => g.name).join('; ')])
	};
	const head = {
		walk: ['Gate', 'Who', 'Time'],
		beside: ['Jurisdiction', 'Authority', 'Gates in this record', 'Time'],
		past: ['Lane', 'Rule', 'What stays tied']
	};
	const caption = {
		walk: `Gates of one pathway: ${lanes[0]!.note}`,
		beside: 'Gates of several jurisdictions, and the time of one of them',
		past: 'Lanes past the ordinary gates'
	};
	return {
		step,
		figure: 'gates',
		form: spec.form,
		alt: spec.alt,
		lanes,
		longest: Math.max(1, ...shown.map((g) => g.days ?? 0)),
		claims: [...new Set(claims)],
		table: { caption: caption[spec.form], head: head[spec.form], rows: rows[spec.form]() }
	};
}
