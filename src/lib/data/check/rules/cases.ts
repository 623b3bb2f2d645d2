/** Cases: a count of months says what it counts, and no fact hides another's claim. */
import { fault, type Context } from '../context.ts';
import type { Entry } from '../entry.ts';
import type { Fault } from '../fault.ts';
import { unique, whole } from './common.ts';

export function* cases(context: Context): Iterable<Fault> {
	yield* whole('cases', context);
	for (const record of context.records('cases')) yield* oneCase(record);
}

function* oneCase(entry: Entry): Iterable<Fault> {
	const months = entry.number('months');
	if (months !== undefined && !entry.text('note') && !entry.text('derivation'))
		yield fault(
			entry,
			'months',
			`${months} months, counted from nothing`,
			'from when to when, in the note or the derivation',
			'say which two dates the months lie between, or write null'
		);
	const lists = ['figures', 'events', 'voices'].map((list) => entry.parts(list));
	// Repeats within one list are reported already; here one list is held against the others.
	yield* unique(lists.flatMap((list) => [...new Map(list.map((p) => [p.text('id'), p])).values()]));
	for (const fact of lists.flat())
		if (fact.text('id') === 'months')
			yield fault(
				fact,
				'id',
				'"months"',
				'another id: the count of months is cited by this one',
				'name what the figure counts'
			);
}
