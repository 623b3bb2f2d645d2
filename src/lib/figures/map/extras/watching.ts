/**
 * What the watching adds to a map: visits to see what became of things sold, and diversions traced
 * hand by hand. From spec and data to parts of a scene, and from those to marks in pixels. Pure.
 */
import { formatEventDate, formatFigure, sentenceCase } from '../../../data/format.ts';
import type { Datasets, Finding, Visit } from '../../../data/schema.ts';
import { NOT_SHOWN } from '../../../scene/base.ts';
import { remarkOn } from '../remarks.ts';
import { SceneError, type SceneTable } from '../../../scene/base.ts';
import type {
	ChecksSpec,
	TraceSpec,
	SceneCheck,
	KnownResult,
	PlaceSpec,
	SceneString
} from '../spec.ts';

/** Where a party is named, in view units; null outside the view. */
export type PlaceOf = (party: string) => [x: number, y: number] | null;
type NameOf = (party: string) => string;

/** Parts that visits add to a map scene. */
export interface WatchedChecks {
	checks: SceneCheck[];
	places: PlaceSpec[];
	/** A row for every visit that counts, drawn or not. */
	table: SceneTable;
	/** The same in sentences, for a picture whose table is of something else. */
	list: string[];
}

type KnownVisit = Visit & { result: KnownResult };

const RESULTS: Record<Visit['result'], string> = {
	'in-order': 'in order',
	partly: 'only part seen',
	'not-accounted': 'most not shown',
	'not-published': 'result not found'
};

/**
 * The visits a spec asks for.
 * @throws {SceneError} if it names an unknown programme, visit or party
 */
export function resolveChecks(
	step: string,
	spec: ChecksSpec,
	data: Datasets,
	placeOf: PlaceOf,
	nameOf: NameOf
): WatchedChecks {
	const { programmes, visits } = data.monitoring;
	const places: PlaceSpec[] = [];
	const shown: Visit[] = [];
	for (const id of spec.of ?? []) {
		const programme = programmes.find((p) => p.id === id);
		if (!programme) throw new SceneError(step, `no programme “${id}” in monitoring.json`);
		const since = programme.since ? `checks since ${programme.since.slice(0, 4)}` : 'checks';
		places.push({ place: programme.party, note: since, as: 'party', weight: 4 });
		shown.push(...visits.filter((visit) => visit.party === programme.party));
	}
	for (const id of spec.visits ?? []) {
		const visit = visits.find((v) => v.id === id);
		if (!visit) throw new SceneError(step, `no visit “${id}” in monitoring.json`);
		shown.push(visit);
	}
	// A visit is drawn if its result is known. Every way once; a country has one ring, with what the
	// latest visit found.
	const known = shown.filter((visit): visit is KnownVisit => visit.result !== 'not-published');
	const latest = (visit: KnownVisit): boolean =>
		!known.some((v) => v !== visit && v.country === visit.country && v.date > visit.date);
	const checks: SceneCheck[] = [];
	for (const visit of known) {
		const [at, from] = [placeOf(visit.country), placeOf(visit.party)];
		if (!at || !from) continue;
		if (!places.some((p) => p.place === visit.country))
			places.push({ place: visit.country, as: 'party', weight: 1 });
		const sameWay = known.find((v) => v.party === visit.party && v.country === visit.country);
		const result = latest(visit) ? visit.result : null;
		if (result === null && sameWay !== visit) continue;
		checks.push({
			id: visit.id,
			x: at[0],
			y: at[1],
			from: sameWay === visit ? from : null,
			result,
			claim: `visit/${visit.id}`
		});
	}
	for (const party of spec.none ?? []) {
		const at = placeOf(party);
		if (!at) throw new SceneError(step, `no place for “${party}” in this view`);
		checks.push({ id: `none-${party}`, x: at[0], y: at[1], from: null, result: 'none', claim: '' });
	}
	const when = (visit: Visit): string =>
		`${visit.bound ? 'by ' : ''}${formatEventDate(visit.date, 'year')}`;
	// One row for each country and who came there, as the ways are drawn, in the order of the record:
	// the latest visit with a result, and whether a later one is without.
	const pairs = [...new Set(shown.map((v) => v.country))].flatMap((country) =>
		[...new Set(shown.filter((v) => v.country === country).map((v) => v.party))].map(
			(party) => [country, party] as const
		)
	);
	const rows = pairs.map(([country, party]) => {
		const here = shown.filter((v) => v.country === country && v.party === party);
		const newest = (visits: readonly Visit[]): Visit =>
			visits.reduce((a, b) => (b.date > a.date ? b : a));
		const found = known.filter((v) => here.includes(v));
		const last = newest(found.length > 0 ? found : here);
		const later = newest(here);
		const result = [
			RESULTS[last.result],
			later !== last && `result of a later check, ${when(later)}, not found`,
			found.length > 0 && !latest(last as KnownVisit) && 'the mark is that of a later check',
			(found.length === 0 || !placeOf(last.country)) && NOT_SHOWN
		];
		return [
			nameOf(last.country),
			nameOf(last.party),
			when(last),
			result.filter(Boolean).join('; ')
		];
	});
	return {
		checks,
		places,
		table: { caption: 'Checks and what they found', head: ['In', 'By', 'When', 'Result'], rows },
		list: [
			...rows.map(([country, party, date, result]) => `${country}: ${result}, ${party}, ${date}`),
			...(spec.none ?? []).map((party) => `${nameOf(party)}: no check on record`)
		]
	};
}

/** Parts that a trace adds to a map scene. */
export interface Traced {
	strings: SceneString[];
	places: PlaceSpec[];
	table: SceneTable;
}

/**
 * A finding as numbered strings, one for each step from hand to hand.
 * @throws {SceneError} if the finding is unknown or a stop lies outside the view
 */
export function resolveTrace(
	step: string,
	spec: TraceSpec,
	data: Datasets,
	placeOf: PlaceOf,
	nameOf: NameOf
): Traced {
	const finding: Finding | undefined = data.monitoring.findings.find((f) => f.id === spec.finding);
	if (!finding) throw new SceneError(step, `no finding “${spec.finding}” in monitoring.json`);
	const at = (party: string): [number, number] => {
		const point = placeOf(party);
		if (!point) throw new SceneError(step, `“${party}” lies outside the view`);
		return point;
	};
	const maker = nameOf(finding.stops[0]!.party);
	const legs = finding.stops.slice(1).map((stop, i) => {
		const from = finding.stops[i]!;
		const when = stop.date ? `, ${formatEventDate(stop.date, 'month')}` : '';
		const agreed = stop.consent === 'given';
		const string: SceneString = {
			id: `${finding.id}-${i + 1}`,
			kind: 'flow',
			state: spec.state ?? 'taut',
			from: from.party,
			to: stop.party,
			ends: [...at(from.party), ...at(stop.party)],
			bend: spec.bends?.[i] ?? 0.14,
			holder: agreed ? maker : null,
			holdBasis: 'documented',
			what: stop.how,
			sentence: `${i + 1}. ${sentenceCase(stop.how)}: from ${nameOf(from.party)} to ${nameOf(stop.party)}${when}${agreed ? `, licensed by ${maker}` : `, without consent of ${maker} on record`}.`,
			claim: `finding/${finding.id}`,
			ordinal: i + 1,
			...(!agreed && { loose: true as const })
		};
		return { stop, string, when };
	});
	return {
		strings: legs.map((leg) => leg.string),
		places: finding.stops.map((stop, i) => ({
			place: stop.party,
			as: 'party' as const,
			note: i === 0 ? stop.how : `${stop.how}${stop.date ? `, ${stop.date.slice(0, 4)}` : ''}`,
			weight: 3
		})),
		table: {
			caption: `${finding.name}: from hand to hand`,
			head: ['Step', 'From', 'To', 'When', 'Consent'],
			rows: legs.map(({ stop, string }, i) => [
				`${i + 1}. ${sentenceCase(string.what)}${spec.state === 'cut' ? ` (${remarkOn({ state: 'cut' })})` : ''}`,
				nameOf(string.from),
				nameOf(stop.party),
				stop.date ? formatEventDate(stop.date, 'month') : 'not on record',
				stop.consent === 'given' ? `licensed by ${maker}` : 'none on record'
			])
		}
	};
}

/**
 * A text with figures of findings written in: "{swiss-lebanon/seen} seen".
 * @throws {SceneError} if a figure is unknown
 */
export function withFigures(step: string, text: string, data: Datasets): string {
	return text.replace(/\{([^}]+)\}/g, (_, id: string) => {
		const [finding, figure] = id.split('/');
		const found = data.monitoring.findings
			.find((f) => f.id === finding)
			?.figures.find((f) => f.id === figure);
		if (!found) throw new SceneError(step, `no figure “${id}” in monitoring.json`);
		return formatFigure(found);
	});
}
