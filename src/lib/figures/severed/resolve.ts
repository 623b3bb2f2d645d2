/** A scene of this figure from its spec and the facts. Pure. */
import { formatEventDate } from '../../data/format.ts';
import type { Datasets } from '../../data/schema.ts';
import { NOT_SHOWN } from '../../scene/base.ts';
import { SceneError } from '../../scene/base.ts';
import type { SeveredSpec, SeveredRow, SeveredScene } from './spec.ts';

/**
 * The severed ties of a step.
 * @throws {SceneError} for unknown parties or dates
 */
export function resolveSevered(step: string, spec: SeveredSpec, data: Datasets): SeveredScene {
	const nameOf = (id: string): string => {
		const party = data.parties.records.find((p) => p.id === id);
		if (!party) throw new SceneError(step, `no party “${id}”`);
		return party.name;
	};
	const dateOf = (claim: string): string => {
		const [kind, id, part] = claim.split('/');
		const precedent = data.precedents.records.find((p) => p.id === id);
		const date =
			kind === 'debate'
				? data.debates.records.find((d) => d.id === id)?.events.find((e) => e.id === part)?.date
				: kind === 'precedent' && part === 'cut'
					? precedent?.cutDate
					: kind === 'precedent' && part === 'restored'
						? precedent?.restored
						: null;
		if (!date) throw new SceneError(step, `no dated event “${claim}”`);
		return date;
	};
	const rows = spec.rows.map((row): SeveredRow => ({
		from: nameOf(row.from),
		to: nameOf(row.to),
		what: row.what,
		when: formatEventDate(dateOf(row.cut), 'month'),
		state: row.state ?? 'cut',
		waits: row.waits?.who ?? '',
		answer: spec.answers
			? {
					what: row.answer.what,
					when: formatEventDate(dateOf(row.answer.claim), 'month'),
					year: formatEventDate(dateOf(row.answer.claim), 'year')
				}
			: null
	}));
	if (rows.length === 0) throw new SceneError(step, 'no ties to sever');
	return {
		step,
		figure: 'severed',
		alt: spec.alt,
		rows,
		claims: [
			...new Set(
				spec.rows.flatMap((row) => [
					row.cut,
					...(spec.answers ? [row.answer.claim] : []),
					...(row.waits ? [row.waits.claim] : [])
				])
			)
		],
		table: {
			caption: spec.answers
				? 'Ties cut or bound, and what came in their place'
				: 'Ties cut or bound',
			head: ['From', 'To', 'What', 'When', 'What hung on it', ...(spec.answers ? ['Answer'] : [])],
			rows: rows.map((row) => [
				row.from,
				row.to,
				row.what,
				`${row.state === 'cut' ? 'cut' : 'licence needed'}, ${row.when}`,
				row.waits || NOT_SHOWN,
				...(row.answer ? [`${row.answer.what}, ${row.answer.when}`] : [])
			])
		}
	};
}
