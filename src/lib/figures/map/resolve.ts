/** A map scene from its spec and the facts. Pure. */
import { formatEventDate, sentenceCase } from '../../data/format.ts';
import type { Datasets, Edge, Site } from '../../data/schema.ts';
import { thousands } from '../../data/thousands.ts';
import { monthsToRestore } from '../../model/cuts.ts';
import { OUTCOMES } from '../../scene/outcomes.ts';
import { remarkOn } from './remarks.ts';
import { placeInView, views, type View } from '../../geometry/projection.ts';
import { NOT_SHOWN } from '../../scene/base.ts';
import { resolveChecks, resolveTrace, withFigures } from './extras/watching.ts';
import { SceneError, type SceneTable, type PointOfParty } from '../../scene/base.ts';
import type {
	MapScene,
	MapSpec,
	PlaceSpec,
	RequestSpec,
	ScenePlace,
	SceneRequest,
	SceneString,
	StringSpec
} from './spec.ts';
import type { SceneWeb } from '../web/spec.ts';
import { resolveWeb } from '../web/resolve.ts';

/** How many strings and treaties a reader can still tell apart in one picture; the rest are faint. */
export const MOST_IN_FULL = 30;

interface Located {
	id: string;
	lon: number;
	lat: number;
	site: Site | null;
	party: string;
}

export function resolveMap(
	step: string,
	spec: MapSpec,
	data: Datasets,
	pointOf: PointOfParty
): MapScene {
	const view: View = views[spec.view];
	const partyNames = new Map(data.parties.records.map((p) => [p.id, p]));
	const nameOf = (id: string): string => partyNames.get(id)?.name ?? id;

	/** A place is `programme/site` or a party id. */
	const locate = (id: string): Located => {
		const [programmeId, siteId] = id.split('/');
		if (siteId) {
			const site = data.programmes.records
				.find((p) => p.id === programmeId)
				?.sites.find((s) => s.id === siteId);
			if (!site) throw new SceneError(step, `no site “${id}” in programmes.json`);
			return { id, lon: site.lon, lat: site.lat, site, party: site.party };
		}
		const point = pointOf(partyNames.get(id)?.drawn?.at ?? id);
		if (!point || !partyNames.has(id)) throw new SceneError(step, `no party or place “${id}”`);
		return { id, lon: point[0], lat: point[1], site: null, party: id };
	};
	const off = (party: string): boolean => spec.beyond?.includes(party) ?? false;
	const project = (where: Located): [number, number] => {
		const point = placeInView(view, where.lon, where.lat, off(where.party));
		if (!point) throw new SceneError(step, `“${where.id}” lies outside the view “${view.id}”`);
		return point;
	};

	const ends = new Map<string, Located>();
	const end = (edge: Edge, side: 'from' | 'to'): Located => {
		const isSite = data.programmes.records
			.find((p) => p.id === edge.programme)
			?.sites.some((s) => s.id === edge[side]);
		const where = locate(isSite ? `${edge.programme}/${edge[side]}` : edge[side]);
		ends.set(where.id, where);
		return where;
	};

	const web = spec.web
		? resolveWeb(
				step,
				spec.web,
				data,
				// In whole units: finer is not seen, and dozens of agreements name the same places.
				(party) => {
					const [x, y] = project(locate(party));
					return [Math.round(x), Math.round(y)];
				},
				(lon, lat) => project({ id: 'a treaty', lon, lat, site: null, party: '' })
			)
		: null;
	if (web && (spec.requests ?? spec.trace ?? spec.checks ?? spec.clock))
		throw new SceneError(step, 'a web with a request, trace, check or clock: split the step');
	const asked = [...spec.strings, ...(web?.strings ?? []).map((a) => ({ edge: a.id }))];
	const strings = asked.map((s: StringSpec): SceneString & { edge: Edge | null } => {
		const edge = data.edges.records.find((e) => e.id === s.edge);
		if (!edge) return { ...promise(s), edge: null };
		const from = end(edge, 'from');
		const to = end(edge, 'to');
		const [p0, p1] = [project(from), project(to)];
		const hold = s.hold === false ? null : edge.hold;
		const where = from.site ? `${from.site.place}, ${nameOf(from.party)}` : nameOf(from.party);
		const until = edge.until ? ` Until ${formatEventDate(edge.until, 'year')}.` : '';
		return {
			id: edge.id,
			kind: 'flow',
			state: s.state ?? 'taut',
			from: from.id,
			to: to.id,
			ends: [...p0, ...p1],
			bend: s.bend ?? bulge(p0, p1),
			holder: hold ? nameOf(hold.holder) : null,
			holdBasis: hold?.status === 'derived' ? 'law' : 'documented',
			what: edge.what,
			sentence:
				`${sentenceCase(edge.what)}: ${edge.maker ? `${edge.maker}, ` : ''}${where}.${until}${hold ? ` ${sentenceCase(hold.what)}.` : ''}`.replace(
					/\.\.+/g,
					'.'
				),
			claim: hold ? `hold/${edge.id}` : `edge/${edge.id}`,
			...(s.outcome && { outcome: s.outcome }),
			edge
		};
	});

	function promise(s: StringSpec): SceneString {
		const agreement = data.agreements.records.find((a) => a.id === s.edge);
		if (!agreement) throw new SceneError(step, `no edge or agreement “${s.edge}”`);
		const [a, b] = agreement.members.map((member) => member.party);
		if (agreement.shape !== 'bilateral' || !a || !b)
			throw new SceneError(step, `“${s.edge}” is not bilateral; draw it as a treaty node`);
		const [from, to] = [locate(a), locate(b)];
		ends.set(from.id, from).set(to.id, to);
		const [p0, p1] = [project(from), project(to)];
		return {
			id: agreement.id,
			kind: 'promise',
			state: s.state ?? 'taut',
			from: from.id,
			to: to.id,
			ends: [...p0, ...p1],
			bend: s.bend ?? bulge(p0, p1),
			holder: null,
			holdBasis: 'documented',
			what: agreement.name,
			sentence: agreement.summary,
			claim: `agreement/${agreement.id}`
		};
	}

	const place = (p: PlaceSpec): ScenePlace => {
		const where = locate(p.place);
		const [x, y] = project(where);
		const party = nameOf(where.party);
		const town = where.site?.place ?? party;
		const as = p.as ?? 'town-and-party';
		return {
			id: where.id,
			x,
			y,
			name: as === 'party' ? party : as === 'town' || !where.site ? town : `${town}, ${party}`,
			note: withFigures(step, p.note ?? '', data),
			weight: p.weight ?? 1,
			party
		};
	};
	const placeOf = (party: string): [number, number] | null => {
		const point = partyNames.has(party) ? pointOf(party) : null;
		return point && placeInView(view, ...point, off(party));
	};
	const trace = spec.trace && resolveTrace(step, spec.trace, data, placeOf, nameOf);
	const watched = spec.checks && resolveChecks(step, spec.checks, data, placeOf, nameOf);
	// What the chapter says of a place goes before what its trace or its checks say.
	const said = [...spec.places, ...(trace?.places ?? []), ...(watched?.places ?? [])];
	const named = said.filter((p, i) => said.findIndex((q) => q.place === p.place) === i).map(place);
	// Ends nobody asked to name still get a pin.
	for (const where of ends.values())
		if (!named.some((p) => p.id === where.id)) {
			const [x, y] = project(where);
			named.push({ id: where.id, x, y, name: '', note: '', weight: 0, party: nameOf(where.party) });
		}

	const request = (r: RequestSpec): SceneRequest => {
		const string = strings.find((s) => s.id === r.edge);
		if (!string?.holder)
			throw new SceneError(step, `a request along “${r.edge}”, which no string here is held by`);
		const [programme, id] = r.event.split('/');
		const event = data.programmes.records
			.find((p) => p.id === programme)
			?.events.find((e) => e.id === id);
		if (!event) throw new SceneError(step, `no event “${r.event}” in programmes.json`);
		return {
			string: r.edge,
			label: `${formatEventDate(event.date, 'month')}: ${OUTCOMES[r.outcome].label.toLowerCase()}`,
			outcome: r.outcome,
			claim: r.event
		};
	};
	const requests = (spec.requests ?? []).map(request);

	const drawn = fan(strings.map(({ edge: _edge, ...s }) => s));
	const full = [...drawn, ...(trace?.strings ?? []), ...(web?.web.treaties ?? [])].filter(
		({ state }) => state !== 'faint'
	).length;
	if (full > MOST_IN_FULL)
		throw new SceneError(step, `${full} strings in full, where ${MOST_IN_FULL} can be told apart`);
	const faint = drawn.filter(({ state }) => state === 'faint').length;
	if (faint > 0 && !spec.faded)
		throw new SceneError(step, `faint strings without “faded”, which says what they are`);
	const rule =
		faint > 0
			? `Drawn faint: ${spec.faded} (${faint} ${faint === 1 ? 'string' : 'strings'}).`
			: (web?.rule ?? '');

	const describeEnd = (id: string): string => {
		const where = ends.get(id)!;
		return where.site ? `${where.site.place}, ${nameOf(where.party)}` : nameOf(where.party);
	};
	/** Who keeps a say over a string, by the record; a scene that doesn't draw it says so. */
	const sayOver = ({ kind, holder, holdBasis, edge }: (typeof strings)[number]): string => {
		if (kind === 'promise') return 'both sides';
		if (holder) return holdBasis === 'law' ? `${holder}, by its general law` : holder;
		return edge?.hold ? NOT_SHOWN : 'not in this record';
	};
	const clock = spec.clock ? clockOf(step, spec.clock, data) : null;
	const table: SceneTable = web
		? webTable(web.rows, web.web)
		: (trace?.table ??
			(watched && strings.length === 0
				? watched.table
				: {
						caption: 'The strings in this picture',
						head: ['What', 'From', 'To', 'Who keeps a say'],
						rows: [
							...strings.map((s) => [
								[sentenceCase(s.what), s.state === 'faint' ? 'drawn faint' : remarkOn(s)]
									.filter(Boolean)
									.join(': '),
								describeEnd(s.from),
								describeEnd(s.to),
								sayOver(s)
							]),
							...requests.map((r) => {
								const s = strings.find((string) => string.id === r.string)!;
								return [`Request, ${r.label}`, describeEnd(s.to), describeEnd(s.from), s.holder!];
							})
						]
					}));
	const lists = [
		...(table.lists ?? []),
		...(watched && table !== watched.table ? [{ caption: 'Checks', items: watched.list }] : []),
		...(clock
			? [
					{
						caption: 'The clock',
						items: [
							`${clock.months} ${clock.label}`,
							...(clock.planned === null ? [] : [`${clock.planLabel} ${clock.planned}`])
						]
					}
				]
			: []),
		...namedIn(named, table)
	];
	return {
		step,
		figure: 'map',
		view: spec.view,
		alt: spec.alt,
		subject: spec.subject.map((id) => project(locate(id))),
		places: named,
		strings: [...drawn, ...(trace?.strings ?? [])],
		lit: spec.lit ?? [],
		...(requests.length > 0 && { requests }),
		clock,
		...(watched && { checks: watched.checks }),
		...(web && { web: web.web }),
		...(rule && { rule }),
		table: { ...table, ...(lists.length > 0 && { lists }) }
	};
}

function webTable(rows: string[][], { year, years, chart }: SceneWeb): SceneTable {
	const lists = [
		...(chart
			? [
					{
						caption: `Counted by year, from ${chart.from} to ${chart.to}`,
						items: chart.panels.flatMap(({ label, points, ends }) => {
							const last = points.at(-1);
							if (!last) return [];
							const [until, value] = last;
							return [
								`${label}: ${thousands(value)} ${ends ? `(${ends} ${until})` : `in ${until}`}`
							];
						})
					}
				]
			: []),
		...(typeof years === 'object'
			? [
					{
						caption: 'The years in which a count changed most, and where one ends',
						items: years.stops.map((stop) => stop.sentence)
					}
				]
			: [])
	];
	return {
		caption: `The agreements in this picture, end of ${year}`,
		head: ['Agreement', 'Signed', 'Between'],
		rows,
		...(lists.length > 0 && { lists })
	};
}

/** Places the map names, with what it says of them; those that stand in a row and say no more are left out. */
function namedIn(
	places: readonly ScenePlace[],
	{ rows }: SceneTable
): SceneTable['lists'] & object {
	const told = rows.flat().join('\n');
	const items = places
		.filter(({ name, note }) => name && (note || !told.includes(name)))
		.map(({ name, note }) => (note ? `${name}: ${note}` : name));
	return items.length > 0 ? [{ caption: 'Named on the map', items }] : [];
}

/** Curves bulge towards the top of the map, like great circles seen from the south, and less when short. */
function bulge([x0, y0]: [number, number], [x1, y1]: [number, number]): number {
	const length = Math.hypot(x1 - x0, y1 - y0);
	const amount = Math.min(0.16, 0.07 + length / 20000);
	return x1 >= x0 ? amount : -amount;
}

/** Strings that share both ends, or nearly, are fanned apart so that each can be picked out. */
function fan(strings: SceneString[]): SceneString[] {
	const seen = new Map<string, number>();
	return strings.map((s) => {
		const [x0, y0, x1, y1] = s.ends;
		const cell = (v: number): number => Math.round(v / 60);
		const key = [`${cell(x0)},${cell(y0)}`, `${cell(x1)},${cell(y1)}`].sort().join('|');
		const before = seen.get(key) ?? 0;
		seen.set(key, before + 1);
		const bend = s.bend + Math.sign(s.bend || 1) * 0.09 * before;
		// Finer is not seen, and costs bytes in every scene.
		return { ...s, bend: Math.round(bend * 1000) / 1000 };
	});
}

function clockOf(step: string, clock: NonNullable<MapSpec['clock']>, data: Datasets) {
	const precedent = data.precedents.records.find((p) => p.id === clock.precedent);
	const months = precedent && monthsToRestore(precedent);
	if (!precedent || months === null || months === undefined)
		throw new SceneError(step, `no finished precedent “${clock.precedent}” to run a clock on`);
	return {
		months,
		planned: precedent.plannedMonths,
		label: clock.label,
		planLabel: clock.planLabel ?? '',
		claim: `precedent/${precedent.id}/months`
	};
}
