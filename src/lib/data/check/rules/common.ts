/** What holds for records of any dataset: ids of their own, known sources and parties, dates in order. */
import * as v from 'valibot';
import { compareDates } from '../../dates.ts';
import { PartyId, Slug, type DatasetName } from '../../schema.ts';
import { fault, type Context } from '../context.ts';
import type { Entry } from '../entry.ts';
import { show, type Fault } from '../fault.ts';
import { suggestion } from '../suggest.ts';
import { event, figure, range, voice } from './facts.ts';

/** Fields that name one party or several. */
const PARTY_FIELDS: ReadonlySet<string> = new Set([
	'party',
	'parties',
	'members',
	'observers',
	'hub',
	'country',
	'holder',
	'maker',
	'recipient'
]);
/** Pairs of dates of which the second can't be the earlier. */
const IN_ORDER = [
	['signed', 'inForce'],
	['joined', 'left'],
	['since', 'until'],
	['start', 'end']
] as const;

export const isPartyId = (value: string): boolean => v.is(PartyId, value);

/** Every list of a dataset, each record and its parts: for datasets without fields of their own kind. */
export function* whole(name: DatasetName, context: Context): Iterable<Fault> {
	for (const list of context.lists(name)) {
		yield* unique(list);
		for (const record of list) yield* everyField(record, context);
	}
}

/** What holds for a record of any dataset, and for its parts: sources, parties, order, ids. */
function* everyField(entry: Entry, context: Context): Iterable<Fault> {
	if (entry.has('sources') && entry.has('status')) yield* provenance(entry, context);
	else if (entry.has('sources')) yield* knownSources(entry, context);
	yield* range(entry);
	for (const [early, late] of IN_ORDER) yield* order(entry, early, late);
	for (const key of entry.keys()) {
		if (PARTY_FIELDS.has(key)) yield* knownParties(entry, key, context);
		const parts = entry.parts(key);
		yield* unique(parts);
		if (key === 'accounts') continue;
		for (const part of parts) {
			yield* everyField(part, context);
			if (key === 'figures') yield* figure(part);
			if (key === 'events') yield* event(part);
			if (key === 'voices') yield* voice(part);
		}
		const part = entry.part(key);
		if (part) yield* everyField(part, context);
	}
}

/** Entries whose field says what an earlier one's did, each with the first to say it. */
export function repeats(entries: readonly Entry[], field: string): [Entry, Entry][] {
	const first = new Map<string, Entry>();
	return entries.flatMap((entry) => {
		const value = entry.text(field);
		const other = value && first.get(value);
		if (other) return [[entry, other]];
		if (value) first.set(value, entry);
		return [];
	});
}

/** No two entries with the same id, or the same of another field. */
export function* unique(entries: readonly Entry[], field = 'id'): Iterable<Fault> {
	for (const [entry, other] of repeats(entries, field))
		yield fault(
			entry,
			field,
			`duplicate ${field} ${show(entry.text(field))}`,
			`${field === 'id' ? 'an id' : `a ${field}`} of its own`,
			`${other.path} has it already; rename, merge or remove one of them`
		);
}

/** What a reference may point to, as a fault names it. */
interface Target {
	what: string;
	known: ReadonlySet<string> | undefined;
	expected: string;
	/** Where there is nothing like it. */
	otherwise: string;
}

/** An id that nothing has; silent where the file of those ids couldn't be read. */
export function* known(
	entry: Entry,
	field: string,
	{ what, known, expected, otherwise }: Target,
	id = entry.text(field)
): Iterable<Fault> {
	if (!id || !known || known.has(id)) return;
	yield fault(
		entry,
		field,
		`unknown ${what} ${show(id)}`,
		expected,
		suggestion(id, known) ?? otherwise
	);
}

export function* knownParty(
	entry: Entry,
	field: string,
	context: Context,
	id = entry.text(field)
): Iterable<Fault> {
	if (!id || !isPartyId(id)) return;
	const target = {
		what: 'party',
		known: context.ids('parties'),
		expected: 'the id of a party in parties.json',
		otherwise: `add ${id} to data/parties.json, or correct it`
	};
	yield* known(entry, field, target, id);
}

export function* knownParties(entry: Entry, field: string, context: Context): Iterable<Fault> {
	for (const { value, path } of entry.texts(field))
		yield* knownParty(entry, path.slice(entry.path.length + 1), context, value);
}

/** A record of another dataset, named by its slug; what is no slug is the schema's to report. */
export function* knownRecord(
	entry: Entry,
	field: string,
	what: string,
	dataset: DatasetName,
	context: Context,
	id = entry.text(field)
): Iterable<Fault> {
	if (!v.is(Slug, id)) return;
	const target = {
		what,
		known: context.ids(dataset),
		expected: `the id of a ${what} in ${dataset}.json`,
		otherwise: `add it to data/${dataset}.json, or correct it`
	};
	yield* known(entry, field, target, id);
}

function* knownSources(entry: Entry, context: Context): Iterable<Fault> {
	for (const { value, path } of entry.texts('sources')) {
		const field = path.slice(entry.path.length + 1);
		yield* knownRecord(entry, field, 'source', 'sources', context, value);
	}
}

/** Sources that exist; a status with what it needs; known as of a day that has been. */
export function* provenance(entry: Entry, context: Context): Iterable<Fault> {
	yield* knownSources(entry, context);
	const accounts = entry.parts('accounts');
	for (const account of accounts) yield* knownSources(account, context);
	const status = entry.text('status');
	if (status === 'contested' && accounts.length < 2)
		yield fault(
			entry,
			'accounts',
			accounts.length === 0 ? 'no accounts' : 'one account',
			'at least two accounts, since the record is contested',
			'give each side its account: who, says, sources'
		);
	if ((status === 'confirmed' || status === 'derived') && entry.has('accounts'))
		yield fault(
			entry,
			'accounts',
			`accounts on a ${status} record`,
			'accounts on contested records only',
			'set status to contested if sources disagree, else remove the accounts'
		);
	if (status === 'derived' && !entry.text('derivation'))
		yield fault(
			entry,
			'derivation',
			'no derivation',
			'a derivation, since the record is derived',
			'say how it follows from its sources'
		);
	const asOf = entry.date('asOf');
	const newest = context.newest();
	if (asOf && compareDates(asOf, context.today) > 0)
		yield fault(
			entry,
			'asOf',
			show(asOf),
			`a date up to today, ${context.today}`,
			'nothing can be known as of a day to come; give the day the source was read or dated'
		);
	else if (asOf && newest && !defines(entry) && compareDates(asOf, newest) > 0)
		yield fault(
			entry,
			'asOf',
			show(asOf),
			`a date up to that of the newest page in sources.json, ${newest}`,
			'the record can’t vouch for a fact after its newest page; give the date of what bears it out'
		);
}

/** What a name, a term or a kind of clause is doesn't age with pages: it holds as of the day it was read. */
const defines = ({ name, path }: Entry): boolean =>
	name === 'parties' || name === 'glossary' || (name === 'clauses' && path.startsWith('kinds'));

export function* order(entry: Entry, early: string, late: string): Iterable<Fault> {
	const [a, b] = [entry.date(early), entry.date(late)];
	if (a && b && compareDates(a, b) > 0)
		yield fault(
			entry,
			late,
			show(b),
			`a date not before ${early}, ${a}`,
			`${early} comes first; correct one of the two`
		);
}
