/** Parties and disputed areas: sourced, and drawn where there is land. */
import type { Context } from '../context.ts';
import type { Fault } from '../fault.ts';
import { knownParty, provenance, unique } from './common.ts';

export function* parties(context: Context): Iterable<Fault> {
	for (const list of ['records', 'disputed']) {
		const records = context.records('parties', list);
		yield* unique(records);
		for (const record of records) yield* provenance(record, context);
	}
	for (const party of context.records('parties')) {
		const drawn = party.part('drawn');
		if (drawn) yield* knownParty(drawn, 'at', context);
	}
}
