/** Series: years in order, each once. */
import { fault, type Context } from '../context.ts';
import type { Entry } from '../entry.ts';
import type { Fault } from '../fault.ts';
import { whole } from './common.ts';

export function* series(context: Context): Iterable<Fault> {
	yield* whole('series', context);
	for (const record of context.records('series')) yield* years(record);
}

function* years(entry: Entry): Iterable<Fault> {
	let last = -Infinity;
	for (const point of entry.parts('points')) {
		const year = point.number('year');
		if (year === undefined) continue;
		if (year <= last)
			yield fault(
				point,
				'year',
				`${year} after ${last}`,
				'years in order, each once',
				'sort the points by year'
			);
		last = year;
	}
}
