/** Edges: ends that exist and belong to the parties beside them, and shares that add up. */
import { fault, type Context } from '../context.ts';
import type { Entry } from '../entry.ts';
import { show, type Fault } from '../fault.ts';
import { suggestion } from '../suggest.ts';
import { isPartyId, knownParty, knownRecord, order, provenance, unique } from './common.ts';

export function* edges(context: Context): Iterable<Fault> {
	const records = context.records('edges');
	yield* unique(records);
	for (const record of records) yield* edge(record, context);
	for (const group of sharesByEnd(records)) yield* shares(group);
}

function* edge(entry: Entry, context: Context): Iterable<Fault> {
	yield* provenance(entry, context);
	yield* knownRecord(entry, 'programme', 'programme', 'programmes', context);
	yield* end(entry, 'from', 'fromParty', context);
	yield* end(entry, 'to', 'toParty', context);
	const hold = entry.part('hold');
	if (hold) {
		yield* provenance(hold, context);
		yield* knownParty(hold, 'holder', context);
	}
	yield* order(entry, 'since', 'until');
}

/** One end of an edge: a site of its programme or a party, and either way the party beside it. */
function* end(
	entry: Entry,
	field: 'from' | 'to',
	partyField: 'fromParty' | 'toParty',
	context: Context
): Iterable<Fault> {
	yield* knownParty(entry, partyField, context);
	const [place, party] = [entry.text(field), entry.text(partyField)];
	if (!place) return;
	const programmes = context.sites();
	const sites = programmes?.get(entry.text('programme') ?? '');
	let owner: string | undefined;
	if (isPartyId(place)) {
		yield* knownParty(entry, field, context);
		owner = place;
	} else if (sites) {
		const site = sites.get(place);
		if (!site) {
			const home = [...(programmes ?? [])].find(([, others]) => others.has(place))?.[0];
			yield fault(
				entry,
				field,
				`dangling end ${show(place)}`,
				`a site of programme ${entry.text('programme')}, or a party id`,
				suggestion(place, sites.keys()) ??
					(home ? `it is a site of ${home}; list it in this programme too` : 'add the site')
			);
			return;
		}
		owner = site.text('party');
	}
	if (owner && party && isPartyId(party) && owner !== party)
		yield fault(
			entry,
			partyField,
			show(party),
			`${show(owner)}, the party of ${show(place)}`,
			`correct ${partyField}, or the ${field} it disagrees with`
		);
}

interface Share {
	edge: Entry;
	basis: string;
	/** Undefined if it is none. */
	percent: number | undefined;
}

/** Shares that flow into one end of one programme, together. */
function sharesByEnd(edges: readonly Entry[]): Iterable<Share[]> {
	const groups = new Map<string, Share[]>();
	for (const edge of edges) {
		const [programme, to, share] = [edge.text('programme'), edge.text('to'), edge.part('share')];
		const basis = share?.text('basis');
		if (!programme || !to || !share || !basis) continue;
		const percent = share.number('percent');
		// One share out of bounds is the schema's to report; don't blame its neighbours.
		const valid = percent !== undefined && percent >= 0 && percent <= 100;
		const key = JSON.stringify([programme, to]);
		const group = groups.get(key) ?? [];
		group.push({ edge, basis, percent: valid ? percent : undefined });
		groups.set(key, group);
	}
	return groups.values();
}

const roundShare = (percent: number): number => Math.round(percent * 1e6) / 1e6;

/** One basis for all, and at most the whole of it. */
function* shares(group: readonly Share[]): Iterable<Fault> {
	const bases = new Set(group.map(({ basis }) => basis));
	const odd = group.find(({ basis }) => basis !== group[0]?.basis);
	const to = group[0]?.edge.text('to');
	if (odd)
		yield fault(
			odd.edge,
			'share.basis',
			`mixed bases: ${[...bases].map(show).join(', ')}`,
			`one basis for all shares flowing into ${show(to)}`,
			'shares on different bases are neither added nor compared; keep one, and tell the other in a note'
		);
	for (const basis of bases) {
		const own = group.filter((member) => member.basis === basis);
		const sum = roundShare(own.reduce((total, { percent }) => total + (percent ?? 0), 0));
		const last = own.at(-1);
		if (last && sum > 100)
			yield fault(
				last.edge,
				'share.percent',
				`${own.map(({ percent }) => percent ?? '?').join(' + ')} = ${sum} %`,
				`at most 100 % in all flowing into ${show(to)}, on the basis ${show(basis)}`,
				`these shares are counted together: ${own.map(({ edge }) => edge.text('id') ?? edge.path).join(', ')}`
			);
	}
}
