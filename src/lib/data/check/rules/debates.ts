/** Debates: a side's picture shows a case that is on record. */
import type { Context } from '../context.ts';
import type { Fault } from '../fault.ts';
import { knownRecord, whole } from './common.ts';

export function* debates(context: Context): Iterable<Fault> {
	yield* whole('debates', context);
	for (const record of context.records('debates'))
		for (const side of ['a', 'b']) {
			const picture = record.part(side)?.part('picture');
			if (picture) yield* knownRecord(picture, 'case', 'case', 'cases', context);
		}
}
