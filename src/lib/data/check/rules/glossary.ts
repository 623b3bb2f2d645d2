/** Glossary: definitions short enough to be read beside the story. */
import { fault, type Context } from '../context.ts';
import type { Entry } from '../entry.ts';
import type { Fault } from '../fault.ts';
import { provenance, unique } from './common.ts';

const DEFINITION_LIMIT = 45;

export function* glossary(context: Context): Iterable<Fault> {
	const records = context.records('glossary');
	yield* unique(records);
	for (const record of records) yield* provenance(record, context);
	for (const record of records) yield* definition(record);
}

function* definition(entry: Entry): Iterable<Fault> {
	const words = (entry.text('definition') ?? '').split(/\s+/).length;
	if (words > DEFINITION_LIMIT)
		yield fault(
			entry,
			'definition',
			`${words} words`,
			`at most ${DEFINITION_LIMIT} words`,
			'it is read beside the story; keep to one or two sentences'
		);
}
