/** A web of agreements from its spec and the facts. Pure. */
import { listInWords, sentenceCase } from '../../data/format.ts';
import type { Agreement, AgreementKind, Datasets } from '../../data/schema.ts';
import { countsByYear, lastYear, membersIn, standsIn, yearOf } from '../../model/agreements.ts';
import { FIRST_YEAR } from '../../model/years.ts';
import { SceneError, type StringState } from '../../scene/base.ts';
import type { FaintAgreement, Thread, WebSpec, SceneTreaty, SceneChart, SceneWeb } from './spec.ts';
import { resolveYears } from './years/resolve.ts';

/** What an agreement of a kind is, as the rule of a picture names it. */
const KINDS: Record<AgreementKind, string> = {
	'mutual-defence': 'pledges to defend one another',
	consultation: 'promises to consult',
	'intelligence-sharing': 'pacts on intelligence',
	'technology-sharing': 'pacts on technology',
	'joint-programme': 'joint programmes',
	'industrial-cooperation': 'pacts between industries',
	'security-of-supply': 'promises to supply',
	'export-control': 'accords on exports',
	access: 'pacts on access',
	training: 'pacts on training',
	cooperation: 'pacts to cooperate'
};

export interface ResolvedWeb {
	web: SceneWeb;
	/** Agreements between two parties that are drawn in full. */
	strings: Agreement[];
	rows: string[][];
	/** What is drawn in full and what is faint, in words; empty where nothing is faint. */
	rule: string;
}

/**
 * What a web shows.
 * @param placeOf where a party stands, view units
 * @param project degrees to view units
 * @throws {SceneError} for an unknown agreement or series, or a treaty of two
 */
export function resolveWeb(
	step: string,
	spec: WebSpec,
	data: Datasets,
	placeOf: (party: string) => [number, number],
	project: (lon: number, lat: number) => [number, number]
): ResolvedWeb {
	const find = (id: string): Agreement => {
		const agreement = data.agreements.records.find((a) => a.id === id);
		if (!agreement) throw new SceneError(step, `no agreement “${id}”`);
		return agreement;
	};
	for (const id of spec.named) find(id);
	const states = new Map((spec.treaties ?? []).map((t) => [find(t.agreement).id, t.state]));
	const there = data.agreements.records.filter(
		(a) => states.has(a.id) || (spec.taut !== undefined && standsIn(a, spec.year))
	);
	const stateOf = (a: Agreement): StringState =>
		states.get(a.id) ?? (spec.taut?.includes(a.kind) ? 'taut' : 'faint');

	const strings: Agreement[] = [];
	const threads: FaintAgreement[] = [];
	const treaties: SceneTreaty[] = [];
	const rows: string[][] = [];
	const name = new Map(data.parties.records.map((p) => [p.id, p.short ?? p.name]));
	for (const agreement of there) {
		const state = stateOf(agreement);
		// A treaty shown as cut has ended: its members are those it had.
		const year = agreement.ended ? Math.min(spec.year, yearOf(agreement.ended)) : spec.year;
		const members = membersIn(agreement, year);
		const at = spec.treaties?.find((t) => t.agreement === agreement.id)?.at;
		const between =
			members.length > 4
				? `${members.length} states`
				: [...(agreement.hub ? [agreement.hub] : []), ...members]
						.map((m) => name.get(m) ?? m)
						.join(', ');
		if (agreement.shape === 'multilateral') {
			treaties.push({
				id: agreement.id,
				name: agreement.short,
				...(!spec.named.includes(agreement.id) && { bare: true as const }),
				between,
				state,
				...(at && { at: project(...at) }),
				spokes: members.map(placeOf),
				sentence: agreement.summary,
				claim: `agreement/${agreement.id}`
			});
		} else if (states.has(agreement.id)) {
			throw new SceneError(step, `“${agreement.id}” is no treaty of several; draw it as a string`);
		} else if (agreement.shape === 'bilateral' && state === 'taut') strings.push(agreement);
		else {
			const from = agreement.hub ?? members[0];
			threads.push({
				id: sentenceCase(agreement.short),
				state: 'faint',
				lines: (agreement.hub ? members : members.slice(1)).flatMap((to): Thread[] =>
					from ? [[...placeOf(from), ...placeOf(to)]] : []
				),
				between
			});
		}
		if (state !== 'faint')
			rows.push([
				sentenceCase(agreement.short) + (state === 'cut' ? ' (ended)' : ''),
				agreement.signed.slice(0, 4),
				between
			]);
	}
	const faint = there.filter((a) => stateOf(a) === 'faint').length;
	const others = `${faint} ${faint === 1 ? 'agreement' : 'agreements'}`;
	if (faint > 0) rows.push(['Others, drawn faint', 'to then', others]);
	const full = listInWords((spec.taut ?? []).map((kind) => KINDS[kind]));
	return {
		web: {
			year: spec.year,
			treaties,
			threads,
			chart: spec.chart ? chartOf(step, spec.chart, spec.year, data) : null,
			...(spec.years &&
				spec.chart && {
					years: resolveYears(
						data,
						spec.taut ?? [],
						spec.chart.series,
						[FIRST_YEAR, spec.year],
						placeOf
					)
				})
		},
		strings,
		rows,
		rule:
			faint > 0
				? `Drawn in full: ${full} that stood at the end of ${spec.year}. Drawn faint: ${faint === 1 ? '1 other agreement' : `the other ${others}`} of our record that stood then.`
				: ''
	};
}

function chartOf(
	step: string,
	spec: NonNullable<WebSpec['chart']>,
	year: number,
	data: Datasets
): SceneChart {
	const series = data.series.records.find((s) => s.id === spec.series);
	if (!series || series.points.length === 0)
		throw new SceneError(step, `no yearly counts “${spec.series}”`);
	const to = lastYear(data);
	const drawn = countsByYear(data, FIRST_YEAR, to);
	const upTo = (points: readonly { year: number; value: number }[]): [number, number][] =>
		points.filter((p) => p.year <= year).map((p) => [p.year, p.value]);
	const top = (points: readonly { value: number }[]): number =>
		Math.max(...points.map((p) => p.value));
	return {
		from: FIRST_YEAR,
		to,
		year,
		panels: [
			{
				label: spec.label,
				points: upTo(series.points),
				top: top(series.points),
				ends: year > series.points.at(-1)!.year ? spec.ends : ''
			},
			{ label: spec.drawn, points: upTo(drawn), top: top(drawn), ends: '' }
		]
	};
}
