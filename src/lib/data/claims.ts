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
import { formatEventDate, formatMoney, inWords, sentenceCase } from './format.ts';
import { caseClaims } from './claims/cases.ts';
import { monthsBetween } from './dates.ts';
import { licensingClaims, regimeClaims } from './claims/licensing.ts';
import { debateClaims } from './claims/debates.ts';
import { agreementClaims } from './claims/agreements.ts';
import { clauseClaims } from './claims/clauses.ts';
import { seriesClaims } from './claims/series.ts';
import type { Datasets, Provenance } from './schema.ts';
import { type Claim, type AddClaim, type ClaimContext, addFacts } from './claims/claim.ts';

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
