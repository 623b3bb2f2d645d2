/**
 * The web of agreements on a map: which stand in a year, as strings, treaty nodes and faint threads,
 * and a small chart of how the counts grew. Pure.
 */
import { listInWords, sentenceCase } from '../../data/format.ts';
import type { Agreement, AgreementKind, Datasets } from '../../data/schema.ts';
import { thousands } from '../../data/thousands.ts';
import { countsByYear, lastYear, membersIn, standsIn, yearOf } from '../../model/agreements.ts';
import { FIRST_YEAR } from '../../model/years.ts';
import { arcBetween, arcPath } from '../../geometry/arcs.ts';
import { penFor } from '../map/layout.ts';
import type { FaintAgreement, Thread } from './faint.ts';
import { toScreen } from '../../scene/layout.ts';
import { wrapNote } from '../../text/labels.ts';
import { SceneError, type Camera, type Rect, type StringState } from '../../scene/scene.ts';
import { tenth } from '../../geometry/round.ts';
import { resolveYears, type WebYears } from './years/layout.ts';

export interface WebSpec {
	/** The picture shows what stood at the end of this year. */
	year: number;
	/** Kinds drawn in full; all else that stood then is faint. Left out: only the treaties named. */
	taut?: AgreementKind[];
	/** Treaty nodes drawn whatever their kind, and how. */
	treaties?: {
		agreement: string;
		state: StringState;
		/** Where the node stands, degrees; left out, in the middle of its members. */
		at?: [lon: number, lat: number];
	}[];
	/** Treaty nodes to name, by agreement. */
	named: string[];
	/** A series of the record to chart beside the agreements drawn. */
	chart?: { series: string; label: string; drawn: string; ends: string };
	/** The reader may go through the years up to this one; needs a chart. */
	years?: true;
}

/** A treaty as a node with a spoke to each member. View units. */
export interface SceneTreaty {
	id: string;
	name: string;
	/** It goes without its name on the map. */
	bare?: true;
	/** Who is in it, or how many: "France, Germany". */
	between: string;
	state: StringState;
	/** Where the node stands; left out, in the middle of its members. */
	at?: [x: number, y: number];
	spokes: [x: number, y: number][];
	sentence: string;
	claim: string;
}

export interface SceneChart {
	from: number;
	to: number;
	/** The year of the picture: points stop there. */
	year: number;
	panels: {
		label: string;
		points: [year: number, value: number][];
		/** Highest value of the whole series, so that pictures of two years share a scale. */
		top: number;
		/** What to say where the record ends before the picture's year. */
		ends: string;
	}[];
}

export interface SceneWeb {
	year: number;
	treaties: SceneTreaty[];
	threads: FaintAgreement[];
	chart: SceneChart | null;
	/** What stood in every year; `apart` on the page, where only who asks for it loads it. */
	years?: WebYears | 'apart';
}

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

// ——— Drawing ———

/** A faint thread from one point to another as path data; all of them bend the same way up. */
export const threadPath = (x0: number, y0: number, x1: number, y1: number): string => {
	const arc = arcBetween(x0, y0, x1, y1, x1 >= x0 ? 0.08 : -0.08);
	// A bend half a pixel off is not seen, and a page of them is smaller.
	return arcPath({ ...arc, cx: Math.round(arc.cx), cy: Math.round(arc.cy) });
};

export interface DrawnTreaty {
	treaty: SceneTreaty;
	x: number;
	y: number;
	spokes: { x: number; y: number }[];
}

/** Nearest two nodes may stand on a map of full size, px. */
const APART = 22;

/** Treaty nodes under a camera, px: in the middle of their members, pushed apart where they crowd. */
export function drawTreaties(web: SceneWeb, camera: Camera, map: Rect): DrawnTreaty[] {
	const apart = APART * penFor(map);
	const drawn = web.treaties.map((treaty): DrawnTreaty => {
		const spokes = treaty.spokes.map(([x, y]) => toScreen(camera, x, y));
		const n = Math.max(1, spokes.length);
		if (treaty.at) return { treaty, ...toScreen(camera, ...treaty.at), spokes };
		return {
			treaty,
			x: spokes.reduce((sum, p) => sum + p.x, 0) / n,
			y: spokes.reduce((sum, p) => sum + p.y, 0) / n,
			spokes
		};
	});
	for (let round = 0; round < 80; round++) {
		let moved = false;
		drawn.forEach((a, i) => {
			for (const [j, b] of drawn.entries()) {
				if (j <= i) continue;
				const [dx, dy] = [b.x - a.x, b.y - a.y];
				const distance = Math.hypot(dx, dy);
				if (distance >= apart) continue;
				moved = true;
				const push = (apart - distance) / 2 + 0.1;
				// Two in one spot part along a direction of their own.
				const [ux, uy] =
					distance > 0.01 ? [dx / distance, dy / distance] : [i % 2 ? 0.6 : 0.8, i % 2 ? 0.8 : 0.6];
				a.x -= ux * push;
				a.y -= uy * push;
				b.x += ux * push;
				b.y += uy * push;
			}
		});
		for (const node of drawn) {
			node.x = Math.min(Math.max(node.x, map.x + 8), map.x + map.width - 8);
			node.y = Math.min(Math.max(node.y, map.y + 8), map.y + map.height - 8);
		}
		if (!moved) break;
	}
	return drawn;
}

export interface DrawnPanel {
	label: string[];
	labelX: number;
	labelY: number;
	line: string;
	base: string;
	/** Where the line ends: a dot with its value, and a year. */
	end: { x: number; y: number; value: string; anchor: 'start' | 'end' };
	years: { x: number; y: number; text: string; anchor: 'start' | 'end' }[];
}

/** The charts side by side in a box, px. */
export function drawChart(chart: SceneChart, box: Rect): DrawnPanel[] {
	const gap = 22;
	const width = (box.width - gap * (chart.panels.length - 1)) / chart.panels.length;
	return chart.panels.map((panel, i) => {
		const left = box.x + i * (width + gap);
		const letters = Math.max(12, Math.floor(width / 6.4));
		const label = wrapNote(panel.label, letters).slice(0, 2);
		const top = box.y + 16 * 2 + 16;
		const base = box.y + box.height - 16;
		const x = (year: number): number =>
			left + ((year - chart.from) / Math.max(1, chart.to - chart.from)) * width;
		const y = (value: number): number =>
			base - (value / Math.max(1, panel.top)) * Math.max(8, base - top);
		const last = panel.points.at(-1) ?? [chart.from, 0];
		const end = { x: tenth(x(last[0])), y: tenth(y(last[1])) };
		const late = end.x > left + width * 0.5;
		const stops = last[0] < chart.year;
		return {
			label,
			labelX: tenth(left),
			labelY: tenth(box.y + 11),
			line: panel.points
				.map(([year, value], n) => `${n === 0 ? 'M' : 'L'}${tenth(x(year))} ${tenth(y(value))}`)
				.join(''),
			base: `M${tenth(left)} ${tenth(base)}H${tenth(left + width)}`,
			end: { ...end, value: thousands(last[1]), anchor: late ? 'end' : 'start' },
			years: [
				{ x: tenth(left), y: tenth(base + 13), text: String(chart.from), anchor: 'start' },
				{
					x: tenth(left + width),
					y: tenth(base + 13),
					text: stops && panel.ends ? `${panel.ends} ${last[0]}` : String(chart.to),
					anchor: 'end'
				}
			]
		};
	});
}
