/** Precedents: of known programmes and cases, cut before they were restored, at a cost in real money. */
import { fault, type Context } from '../context.ts';
import type { Entry } from '../entry.ts';
import { show, type Fault } from '../fault.ts';
import { suggestion } from '../suggest.ts';
import { knownParty, knownRecord, order, provenance, unique } from './common.ts';
import { isCurrency, range } from './facts.ts';

const COMMON_CURRENCIES = ['USD', 'EUR', 'GBP', 'SEK', 'INR', 'TRY', 'KRW', 'BRL'];

export function* precedents(context: Context): Iterable<Fault> {
	const records = context.records('precedents');
	yield* unique(records);
	for (const record of records) yield* precedent(record, context);
}

function* precedent(entry: Entry, context: Context): Iterable<Fault> {
	yield* provenance(entry, context);
	yield* knownRecord(entry, 'programme', 'programme', 'programmes', context);
	yield* knownParty(entry, 'cutBy', context);
	yield* knownRecord(entry, 'case', 'case', 'cases', context);
	yield* order(entry, 'cutDate', 'restored');
	const cost = entry.part('cost');
	if (!cost) return;
	yield* range(cost);
	const currency = cost.text('currency');
	if (currency && /^[A-Z]{3}$/.test(currency) && !isCurrency(currency))
		yield fault(
			cost,
			'currency',
			show(currency),
			'an ISO currency code such as USD',
			suggestion(currency, COMMON_CURRENCIES) ?? 'look the code up in ISO 4217'
		);
}
