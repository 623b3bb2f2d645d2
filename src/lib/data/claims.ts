/**
 * Claims: every fact that words or pictures may cite, each under a stable id, with its sources.
 *
 * Ids: `<programme>/<figure|event|voice>`, `edge/<id>`, `hold/<edge id>`, `programme/<id>`,
 * `agreement/<id>` and `<agreement>/<figure|event|voice>`, `clause/<agreement>/<kind>`, `series/<id>`
 * and `series/<id>/<year|figure>`, `operator/<programme>/<party>`, `precedent/<id>` with `/months`,
 * `/plan`, `/cost`, `/cut` and `/restored`, `case/<id>` with `/months` and its own facts. Corrections
 * name these ids.
 */
import { monitoringClaims } from './claims/monitoring.ts';
import { formatEventDate, formatFigure, formatMoney, inWords, sentenceCase } from './format.ts';
import { caseClaims } from './claims/cases.ts';
import { monthsBetween } from './dates.ts';
import { licensingClaims, regimeClaims } from './claims/licensing.ts';
import { debateClaims } from './claims/debates.ts';
import { agreementClaims } from './claims/agreements.ts';
import { clauseClaims } from './claims/clauses.ts';
import { seriesClaims } from './claims/series.ts';
import type { DatedEvent, Datasets, Figure, Provenance, Source, Voice } from './schema.ts';

export interface Claim extends Provenance {
	id: string;
	/** The value as it stands in a sentence, e.g. "36" or "July 2019"; empty for plain statements. */
	value: (as?: string) => string;
	/** The whole fact in one sentence. */
	says: string;
	/** The quotation, if the claim is one. */
	voice?: Voice;
}

/** Puts a claim on the list: its id, who says so, the whole fact, and its value in a sentence. */
export type AddClaim = (
	id: string,
	from: Provenance,
	says: string,
	value?: (as?: string) => string,
	voice?: Voice
) => void;

/** Where claims of one dataset are made; `nameOf` gives a party as a sentence wants it. */
export interface ClaimContext {
	data: Datasets;
	add: AddClaim;
	nameOf: (party: string) => string;
}

/** Figures, events and voices that a record of any dataset may carry. */
export interface Facts {
	figures?: readonly Figure[];
	events?: readonly DatedEvent[];
	voices?: readonly Voice[];
}

/** Everything citable in the datasets, by claim id. */
export function claimsOf(data: Datasets): Map<string, Claim> {
	const claims = new Map<string, Claim>();
	const party = new Map(data.parties.records.map((p) => [p.id, p]));
	const nameOf = (id: string): string => party.get(id)?.sentence ?? party.get(id)?.name ?? id;
	const add: AddClaim = (id, from, says, value = () => '', voice) => {
		const { sources, asOf, status, note, accounts, derivation } = from;
		claims.set(id, {
			id,
			says: /[.?!”"]$/.test(says) ? says : `${says}.`,
			value,
			sources,
			asOf,
			status,
			...(note && { note }),
			...(accounts && { accounts }),
			...(derivation && { derivation }),
			...(voice && { voice })
		});
	};

	for (const make of makers) make({ data, add, nameOf });
	return claims;
}

/** Adds the figures, events and voices of a record as `<prefix>/<id>`. */
export function addFacts(add: AddClaim, prefix: string, record: Facts): void {
	for (const f of record.figures ?? [])
		add(
			`${prefix}/${f.id}`,
			f,
			`${sentenceCase(f.what)}: ${formatFigure(f)}${f.kind === 'money' || f.kind === 'share' || f.kind === 'year' || f.what.includes(f.unit) ? '' : ` ${f.unit}`}`,
			(as) => formatFigure(f, { as })
		);
	for (const e of record.events ?? [])
		add(`${prefix}/${e.id}`, e, `${formatEventDate(e.date)}: ${e.what}`, (as) =>
			formatEventDate(e.date, as)
		);
	for (const voice of record.voices ?? [])
		add(
			`${prefix}/${voice.id}`,
			voice,
			`${voice.who}, ${voice.role}: “${voice.quote}”`,
			() => `“${voice.quote}”`,
			voice
		);
}

function programmeClaims({ data, add, nameOf }: ClaimContext): void {
	for (const programme of data.programmes.records) {
		add(`programme/${programme.id}`, programme, programme.summary, () => programme.name);
		addFacts(add, programme.id, programme);
		for (const operator of programme.operators)
			add(
				`operator/${programme.id}/${operator.party}`,
				operator,
				`${sentenceCase(nameOf(operator.party))}, ${programme.name}: ${operator.state}${operator.note ? ` — ${operator.note}` : ''}`
			);
	}
}

function edgeClaims({ data, add, nameOf }: ClaimContext): void {
	for (const edge of data.edges.records) {
		const by = edge.maker ? `${edge.maker}, ` : '';
		add(
			`edge/${edge.id}`,
			edge,
			`${sentenceCase(edge.what)}: ${by}${nameOf(edge.fromParty)}, to ${nameOf(edge.toParty)}`
		);
		if (edge.hold) add(`hold/${edge.id}`, edge.hold, sentenceCase(edge.hold.what));
	}
}

function precedentClaims({ data, add, nameOf }: ClaimContext): void {
	for (const p of data.precedents.records) {
		const id = `precedent/${p.id}`;
		const what = sentenceCase(p.what);
		add(id, p, p.outcome);
		add(
			`${id}/cut`,
			p,
			p.cutBy
				? `${formatEventDate(p.cutDate)}: ${p.what}, cut by ${nameOf(p.cutBy)}`
				: `${formatEventDate(p.cutDate)}: ${p.what}, to be replaced by choice`,
			(as) => formatEventDate(p.cutDate, as)
		);
		if (p.restored) {
			const months = monthsBetween(p.cutDate, p.restored);
			// A bare year at either end makes the count a rough one, and it says so.
			const about = p.cutDate.length < 7 || p.restored.length < 7 ? 'about ' : '';
			const derived: Provenance = {
				...p,
				status: p.status === 'contested' ? 'contested' : 'derived',
				derivation: `Whole months from ${formatEventDate(p.cutDate, 'month')} to ${formatEventDate(p.restored, 'month')}.`
			};
			add(
				`${id}/months`,
				derived,
				`${what}: ${about}${months} months from the ${p.cutBy ? 'cut' : 'start'} to its end`,
				(as) => about + (as?.includes('words') ? inWords(months) : String(months))
			);
			add(`${id}/restored`, p, `${formatEventDate(p.restored)}: ${p.outcome}`, (as) =>
				formatEventDate(p.restored!, as)
			);
		}
		if (p.plannedMonths !== null)
			add(`${id}/plan`, p, `${what}: ${p.plannedMonths} months planned at first`, (as) =>
				as?.includes('words') ? inWords(p.plannedMonths!) : String(p.plannedMonths)
			);
		if (p.cost) {
			const { value, high, currency } = p.cost;
			add(`${id}/cost`, p, `${what}: ${formatMoney(value, currency, high)}`, () =>
				formatMoney(value, currency, high)
			);
		}
	}
}

/** One function for each dataset that words or pictures may cite. */
const makers: readonly ((context: ClaimContext) => void)[] = [
	programmeClaims,
	edgeClaims,
	agreementClaims,
	clauseClaims,
	seriesClaims,
	precedentClaims,
	licensingClaims,
	regimeClaims,
	monitoringClaims,
	debateClaims,
	caseClaims
];

/** The HTML id under which the notes list a claim. */
export function claimAnchor(id: string): string {
	return `c-${id.replaceAll('/', '.')}`;
}

/** The HTML id under which the notes list a term. */
export function termAnchor(id: string): string {
	return `t-${id}`;
}

/** The sources behind a claim, its accounts' included, in order and without repeats. */
export function sourcesOf(
	claim: Pick<Provenance, 'sources' | 'accounts'>,
	sources: readonly Source[]
): Source[] {
	const ids = new Set([...claim.sources, ...(claim.accounts ?? []).flatMap((a) => a.sources)]);
	return [...ids].flatMap((id) => sources.find((s) => s.id === id) ?? []);
}
