/** Sources: each borne out by being cited. */
import { DATASETS, fault, type Context } from '../context.ts';
import type { Entry } from '../entry.ts';
import { show, type Fault } from '../fault.ts';
import { unique } from './common.ts';

export function* sources(context: Context): Iterable<Fault> {
	const records = context.records('sources');
	yield* unique(records);
	// With a citing file unreadable, everything cited only there would look unused.
	if (!DATASETS.every((name) => name === 'corrections' || context.listed(name))) return;
	// What showed a mistake bears out the mended record as well, and has to be cited there.
	const seen = new Set(
		DATASETS.filter((name) => name !== 'corrections')
			.flatMap((name) => context.lists(name).flat())
			.flatMap((record) => cited(record))
	);
	for (const source of records) {
		const id = source.text('id');
		if (!id || seen.has(id)) continue;
		seen.add(id);
		yield fault(
			source,
			'id',
			`unused source ${show(id)}`,
			'a source that some record cites',
			'cite it where it bears something out, or remove it'
		);
	}
}

/** Every source a record or a part of it names. */
function cited(entry: Entry): string[] {
	const parts = entry.keys().flatMap((key) => [...entry.parts(key), entry.part(key) ?? []].flat());
	return [...entry.texts('sources').map(({ value }) => value), ...parts.flatMap(cited)];
}
