/**
 * Quotation marks and apostrophes as print has them, “ ” and ’, in everything a reader may see. What is
 * looked up letter by letter stays as it was published: addresses, and the titles of sources.
 */
import { DATASETS, fault, type Context } from '../context.ts';
import type { Entry } from '../entry.ts';
import type { Fault } from '../fault.ts';

const TYPED = /.{0,12}['"].{0,12}/;

const asPublished = ({ name, path }: Entry, key: string): boolean =>
	key === 'url' || (name === 'sources' && key === 'title' && path.startsWith('records'));

/** Every text of every record that has a typewriter's mark. */
export function* quotes(context: Context): Iterable<Fault> {
	for (const name of DATASETS)
		for (const list of context.lists(name)) for (const record of list) yield* typed(record);
}

function* typed(entry: Entry): Iterable<Fault> {
	for (const key of entry.keys()) {
		if (asPublished(entry, key)) continue;
		for (const { value, path } of entry.texts(key)) {
			const [found] = TYPED.exec(value) ?? [];
			if (found !== undefined)
				yield fault(
					entry,
					path.slice(entry.path.length + 1),
					`a typewriter’s mark in …${found}…`,
					'“ ” around what is quoted, ’ for an apostrophe',
					'replace it; only addresses and titles of sources keep what was published'
				);
		}
		for (const part of entry.parts(key)) yield* typed(part);
		const part = entry.part(key);
		if (part) yield* typed(part);
	}
}
