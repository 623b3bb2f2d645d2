/** Clauses: read from agreements that are on record, of known kinds, each once. */
import { idsOf, type Context } from '../context.ts';
import type { Entry } from '../entry.ts';
import type { Fault } from '../fault.ts';
import { known, unique, whole } from './common.ts';

export function* clauses(context: Context): Iterable<Fault> {
	yield* whole('clauses', context);
	const kinds = idsOf(context.records('clauses', 'kinds'));
	const first = context.records('clauses');
	for (const entry of first) yield* coded(entry, context.ids('agreements'), kinds);
	for (const entry of context.records('clauses', 'second'))
		yield* coded(entry, idsOf(first), kinds);
}

function* coded(
	entry: Entry,
	agreements: ReadonlySet<string> | undefined,
	kinds: ReadonlySet<string>
): Iterable<Fault> {
	yield* known(entry, 'id', {
		what: 'agreement',
		known: agreements,
		expected: 'the id of an agreement in agreements.json',
		otherwise: 'add it to data/agreements.json, or correct it'
	});
	yield* unique(entry.parts('clauses'), 'kind');
	for (const clause of entry.parts('clauses'))
		yield* known(clause, 'kind', {
			what: 'kind',
			known: kinds,
			expected: 'the id of a kind of clause',
			otherwise: 'add it to the kinds, or correct it'
		});
}
