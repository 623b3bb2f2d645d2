/** A scene of this figure from its spec and the facts. Pure. */
import type { Datasets } from '../../data/schema.ts';
import { SceneError } from '../../scene/base.ts';
import type { DebateSpec, DebateSideScene, DebateScene } from './spec.ts';

/**
 * The debate of a step.
 * @throws {SceneError} for a debate that is not in debates.json
 */
export function resolveDebate(step: string, spec: DebateSpec, data: Datasets): DebateScene {
	const debate = data.debates.records.find((d) => d.id === spec.debate);
	if (!debate) throw new SceneError(step, `no debate “${spec.debate}”`);
	const nameOf = (id: string | null): string => {
		const party = data.parties.records.find((p) => p.id === id);
		return party?.short ?? party?.name ?? '';
	};
	const strung = ({ picture }: typeof debate.a): DebateSideScene['picture'] => {
		const told = picture && data.cases.records.find((c) => c.id === picture.case);
		return (
			told && {
				from: nameOf(told.maker ?? told.holder),
				to: nameOf(told.recipient),
				holder: nameOf(told.holder),
				state: picture.state,
				says: picture.says
			}
		);
	};
	const side = (of: typeof debate.a): DebateSideScene => {
		const picture = strung(of);
		const { label, brief, case: best, instance, example } = of;
		return { label, brief, case: best, instance, example, ...(picture && { picture }) };
	};
	const [a, b] = [side(debate.a), side(debate.b)];
	const drawn = [debate.a, debate.b].flatMap((s) => (s.picture ? [`case/${s.picture.case}`] : []));
	return {
		step,
		figure: 'debate',
		alt: spec.alt,
		question: debate.question,
		a,
		b,
		claims: [`debate/${debate.id}/a`, `debate/${debate.id}/b`, ...drawn],
		...([a, b].some((s) => s.picture?.state === 'cut') && { falls: true as const }),
		table: {
			caption: debate.question,
			head: ['Side', 'Best case', 'Example', ...(a.picture ? ['Drawn'] : [])],
			rows: [a, b].map((s) => [
				s.label,
				s.case,
				`${s.instance}. ${s.example}`,
				...(s.picture ? [inWords(s.picture)] : [])
			])
		}
	};
}

/** What a side's picture shows, in words. */
function inWords({
	from,
	to,
	holder,
	state,
	says
}: NonNullable<DebateSideScene['picture']>): string {
	return `A ${state === 'cut' ? 'cut' : 'taut'} string from ${from} to ${to}; ${holder} has the say. ${says}.`;
}
