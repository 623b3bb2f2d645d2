/** What a schema finds wrong, in words for whoever edits the file. */
import type * as v from 'valibot';
import { datasetSchemas, type DatasetName } from '../schema.ts';
import { fileOf, isRecord, pathText, show, type Fault, type PathStep } from './fault.ts';
import { suggestion } from './suggest.ts';

/** A fault for every field that is not as its schema says. */
export function schemaFaults(name: DatasetName, issues: readonly v.BaseIssue<unknown>[]): Fault[] {
	const file = fileOf(name);
	const faults = new Map<string, Fault>();
	for (const issue of issues) {
		const items = issue.path ?? [];
		const steps = items.map(({ key }): PathStep => (typeof key === 'number' ? key : String(key)));
		// The second path item is the index into the list of records; its value is the record.
		const record: unknown = items[1]?.value;
		const id = isRecord(record) ? record.id : undefined;
		const parent: unknown = items.at(-1)?.input;
		// An unknown key reaches us once per object; name them all.
		if (issue.type === 'strict_object' && issue.expected === 'never' && isRecord(parent)) {
			const known = Object.keys(entriesOf(schemaAt(name, steps.slice(0, -1))));
			for (const key of Object.keys(parent).filter((k) => !known.includes(k))) {
				const path = pathText([...steps.slice(0, -1), key], id);
				faults.set(path, {
					file,
					path,
					found: `a field ${show(key)}`,
					expected: 'no such field',
					hint:
						suggestion(
							key,
							known.filter((k) => !Object.hasOwn(parent, k))
						) ?? `remove it, or use one of ${known.join(', ')}`
				});
			}
			continue;
		}
		const path = pathText(steps, id);
		// A format that fails often fails the next check as well; the first says it best.
		if (faults.has(path)) continue;
		faults.set(path, { file, path, ...explain(name, steps, issue) });
	}
	return [...faults.values()];
}

const get = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined);

/** The schema of the field at `steps`, still wrapped if it is nullable or optional. */
function schemaAt(name: DatasetName, steps: readonly PathStep[]): unknown {
	let schema: unknown = datasetSchemas[name];
	for (const step of steps)
		schema = typeof step === 'number' ? get(bare(schema), 'item') : entriesOf(schema)[step];
	return schema;
}

function bare(schema: unknown): unknown {
	let inner = schema;
	while (get(inner, 'wrapped')) inner = get(inner, 'wrapped');
	return inner;
}

function entriesOf(schema: unknown): Record<string, unknown> {
	const entries = get(bare(schema), 'entries');
	return isRecord(entries) ? entries : {};
}

const TYPE_WORDS: Record<string, string> = {
	string: 'text in double quotes',
	number: 'a number',
	boolean: 'true or false',
	array: 'a list [ … ]',
	strict_object: 'an object { … }'
};

const DATE_HINT = 'write 2024, 2024-03 or 2024-03-17, as exactly as the source does';
const PARTY_HINT = 'parties are named by their id in parties.json, such as SWE';
const SLUG_HINT = 'write it like gripen-e: lower-case letters, digits, single hyphens';
const FIELD_HINTS: Record<string, string> = {
	records: 'list the records here, even if there are none: [ ]',
	sources: 'cite at least one source, by its id in sources.json',
	status: 'confirmed, contested (with both accounts) or derived (with its derivation)',
	asOf: `say as of when this holds: ${DATE_HINT}`,
	date: DATE_HINT,
	since: DATE_HINT,
	until: DATE_HINT,
	cutDate: DATE_HINT,
	restored: DATE_HINT,
	signed: DATE_HINT,
	inForce: DATE_HINT,
	ended: DATE_HINT,
	id: SLUG_HINT,
	programme: SLUG_HINT,
	party: PARTY_HINT,
	fromParty: PARTY_HINT,
	toParty: PARTY_HINT,
	holder: PARTY_HINT,
	cutBy: PARTY_HINT,
	lead: `name at least one; ${PARTY_HINT}`,
	partners: PARTY_HINT,
	parties: `name the parties to it; ${PARTY_HINT}`,
	lat: 'latitude, in degrees from -90 to 90; were lat and lon swapped?',
	lon: 'longitude, in degrees from -180 to 180',
	percent: 'a percentage from 0 to 100, without the sign',
	url: 'give the full address, starting with https://',
	lang: 'use a language tag such as en or pt-BR',
	currency: 'use the three-letter code, such as USD'
};

function explain(
	name: DatasetName,
	steps: readonly PathStep[],
	issue: v.BaseIssue<unknown>
): Pick<Fault, 'found' | 'expected' | 'hint'> {
	const schema = schemaAt(name, steps);
	const field = steps.filter((step) => typeof step === 'string').at(-1) ?? '';
	// Parties alone have ids in capitals.
	const isParty = name === 'parties' && field === 'id' && steps[0] === 'records';
	const fieldHint = isParty ? 'use the ISO 3166 code, such as SWE' : FIELD_HINTS[field];
	const found = show(issue.input);
	const options = get(bare(schema), 'options');
	const orNull = get(schema, 'type') === 'nullable' ? ', or null' : '';

	if (issue.kind === 'schema' && issue.input === undefined)
		return {
			found,
			expected: `a field "${field}"`,
			hint: `add "${field}"${orNull ? '; write null if there is none' : fieldHint ? `; ${fieldHint}` : ''}`
		};
	if (Array.isArray(options))
		return {
			found,
			expected: `one of ${options.join(', ')}`,
			hint: suggestion(issue.input, options.map(String)) ?? fieldHint ?? 'choose one of these'
		};
	if (issue.kind === 'schema') {
		const expected = `${TYPE_WORDS[issue.type] ?? issue.expected ?? issue.type}${orNull}`;
		const hint =
			issue.type === 'number' && typeof issue.input === 'string'
				? 'write the number alone: no quotes, no unit, no thousands separator'
				: issue.type === 'string' && ['number', 'boolean'].includes(typeof issue.input)
					? 'put it in double quotes'
					: issue.type === 'array' && field === 'sources'
						? 'wrap it in a list: ["source-id"]'
						: (fieldHint ?? `replace it by ${expected}`);
		return { found, expected, hint };
	}
	// Messages of our own begin in lower case; Valibot's defaults are "Invalid …: Expected …".
	const expected = issue.message.startsWith('Invalid')
		? issue.type === 'min_length'
			? 'at least one entry'
			: `a value ${issue.expected ?? 'of another form'}`
		: issue.message;
	return { found, expected, hint: fieldHint ?? `correct it: ${expected}` };
}
