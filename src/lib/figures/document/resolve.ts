/** A scene of this figure from its spec and the facts. Pure. */
import { formatEventDate, listInWords } from '../../data/format.ts';
import type { Datasets } from '../../data/schema.ts';
import { SceneError } from '../../scene/base.ts';
import type { DocumentSpec, DocumentScene } from './spec.ts';

/**
 * The document of a step.
 * @throws {SceneError} for an agreement that isn't there or wasn't coded, an unknown kind, or a focus
 *   on a clause that wasn't seen
 */
export function resolveDocument(step: string, spec: DocumentSpec, data: Datasets): DocumentScene {
	const agreement = data.agreements.records.find((a) => a.id === spec.agreement);
	const coded = data.clauses.records.find((c) => c.id === spec.agreement);
	if (!agreement || !coded) throw new SceneError(step, `no coded agreement “${spec.agreement}”`);
	const party = new Map(data.parties.records.map((p) => [p.id, p.name]));
	const clauses: DocumentScene['clauses'] = [];
	const unseen: string[] = [];
	const claims: string[] = [`agreement/${agreement.id}`];
	const rows: string[][] = [];
	for (const id of spec.kinds) {
		const kind = data.clauses.kinds.find((k) => k.id === id);
		if (!kind) throw new SceneError(step, `no kind of clause “${id}”`);
		const clause = coded.clauses.find((c) => c.kind === id);
		if (!clause) {
			unseen.push(kind.name);
			rows.push([kind.name, 'not seen', 'unknown']);
			continue;
		}
		claims.push(`clause/${agreement.id}/${id}`);
		const absent = clause.state === 'absent';
		clauses.push({ name: kind.name, says: clause.says, absent, focus: spec.focus.includes(id) });
		rows.push([kind.name, absent ? 'not there' : 'there', clause.says]);
	}
	for (const id of spec.focus)
		if (!coded.clauses.some((c) => c.kind === id) || !spec.kinds.includes(id))
			throw new SceneError(step, `“${id}” is not a clause shown of “${spec.agreement}”`);
	const parties = listInWords(agreement.members.map((m) => party.get(m.party) ?? m.party));
	const signed = formatEventDate(agreement.signed);
	return {
		step,
		figure: 'document',
		alt: spec.alt,
		title: agreement.name.replace(/,[^,]*$/, ''),
		parties,
		signed,
		clauses,
		unseen,
		claims,
		table: {
			caption: `${agreement.name}. ${parties}. Signed ${signed}`,
			head: ['Clause', 'Seen?', 'What it says'],
			rows
		}
	};
}
