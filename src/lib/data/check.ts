/**
 * Everything a reader must be able to rely on in `data/`, checked in one pass that reports every
 * fault and never throws. Shapes come from `schema.ts`; here they are held against each other.
 *
 * The cross checks read the raw JSON through `Entry` rather than parsed records, so a record with
 * one bad field is still checked in all its others.
 */
import * as v from 'valibot';
import { compareDates } from './dates.ts';
import { datasetSchemas, PartialDate, PartyId, Slug } from './schema.ts';
import type { DatasetName, Datasets } from './schema.ts';

/** One thing wrong: where, what stands there, what should, and how to put it right. */
export interface Fault {
	file: string;
	path: string;
	found: string;
	expected: string;
	hint: string;
}

export interface CheckResult {
	faults: Fault[];
	/** The parsed data; null if there is any fault. */
	data: Datasets | null;
}

/** Does the point lie in the party's land? `unknown` if the map has no such party. */
export type CountryLookup = (
	party: string,
	lon: number,
	lat: number
) => 'inside' | 'outside' | 'unknown';

export interface CheckOptions {
	/** `YYYY-MM-DD`; no record can be as of a later day. The day of the run by default. */
	today?: string;
}

const QUOTE_LIMIT = 320;
const DEFINITION_LIMIT = 45;
const NAMES = Object.keys(datasetSchemas) as DatasetName[];

/**
 * Check all datasets, given as dataset name → raw JSON text (undefined: no such file).
 * `data` is there only if nothing is wrong.
 */
export function checkDatasets(
	files: Record<string, string | undefined>,
	places: CountryLookup,
	options: CheckOptions = {}
): CheckResult {
	const faults: Fault[] = [];
	const roots: Partial<Record<DatasetName, Record<string, unknown>>> = {};
	const parsed: Partial<Record<DatasetName, unknown>> = {};

	for (const name of NAMES) {
		const raw = readJson(name, files[name], faults);
		if (!raw) continue;
		const result = v.safeParse(datasetSchemas[name], raw.value);
		faults.push(...schemaFaults(name, result.issues ?? []));
		if (result.success) parsed[name] = result.output;
		if (isRecord(raw.value)) roots[name] = raw.value;
	}
	faults.push(...new CrossCheck(roots, places, options.today ?? localDay()).run());

	return { faults, data: faults.length === 0 ? (parsed as Datasets) : null };
}

/** The faults as text, grouped by file; an empty string if there are none. */
export function formatFaults(faults: Fault[]): string {
	const byFile = new Map<string, Fault[]>();
	for (const fault of faults) byFile.set(fault.file, [...(byFile.get(fault.file) ?? []), fault]);
	return [...byFile]
		.map(([file, own]) => {
			const heading = `${file}: ${own.length} ${own.length === 1 ? 'fault' : 'faults'}`;
			const blocks = own.map(
				({ path, found, expected, hint }) =>
					`  ${path || '(whole file)'}\n    found     ${found}\n    expected  ${expected}\n    hint      ${hint}`
			);
			return [heading, ...blocks].join('\n');
		})
		.join('\n\n');
}

/** Datasets with checks of their own for every field; the others are held to what holds for all. */
const CHECKED_BY_HAND: ReadonlySet<DatasetName> = new Set([
	'sources',
	'parties',
	'programmes',
	'edges',
	'precedents',
	'glossary',
	'corrections'
]);
/** Fields that name one party or several. */
const PARTY_FIELDS: ReadonlySet<string> = new Set([
	'party',
	'parties',
	'members',
	'observers',
	'hub',
	'country',
	'holder',
	'maker',
	'recipient'
]);
/** Pairs of dates of which the second can't be the earlier. */
const IN_ORDER = [
	['signed', 'inForce'],
	['joined', 'left'],
	['since', 'until'],
	['start', 'end']
] as const;

const fileOf = (name: DatasetName): string => `data/${name}.json`;

function localDay(): string {
	const now = new Date();
	const two = (n: number) => String(n).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value in few words. Objects aren't spelt out: they may be large or very deep. */
function show(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (typeof value === 'string') return JSON.stringify(cut(value, 60));
	if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
	if (isRecord(value)) return 'an object';
	return String(value);
}

const cut = (text: string, length: number): string =>
	text.length > length ? `${text.slice(0, length - 1)}…` : text;

// ——— JSON ———

function readJson(
	name: DatasetName,
	text: string | undefined,
	faults: Fault[]
): { value: unknown } | null {
	const file = fileOf(name);
	if (text === undefined) {
		faults.push({
			file,
			path: '',
			found: 'no such file',
			expected: `a JSON file with the ${name}`,
			hint: `create it; data/schemas/${name}.schema.json describes what it holds`
		});
		return null;
	}
	try {
		return { value: JSON.parse(text) as unknown };
	} catch {
		faults.push({ file, ...locateJsonError(text) });
		return null;
	}
}

const TOKEN =
	/[{}[\],:]|"[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\0-\x1f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const BROKEN_STRING = /"[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\0-\x1f]*)*/y;
const BLANK = /[\t\n\r ]*/y;

/** Where malformed JSON breaks off. Engines word their own messages, and often without a position. */
function locateJsonError(text: string): Omit<Fault, 'file'> {
	const { offset, expected, hint } = firstJsonError(text);
	const before = text.slice(0, offset).split('\n');
	const column = (before.at(-1) ?? '').length + 1;
	const line = text.split('\n')[before.length - 1] ?? '';
	const start = Math.max(0, column - 31);
	const around = `${start > 0 ? '…' : ''}${cut(line.slice(start).trim(), 60)}`;
	const char = String.fromCodePoint(text.codePointAt(offset) ?? 0);
	const found = offset >= text.length ? 'the end of the file' : JSON.stringify(char);
	return {
		path: `${before.length}:${column}`,
		found: `${found} at line ${before.length}, column ${column}, in: ${around}`,
		expected,
		hint
	};
}

function firstJsonError(text: string): { offset: number; expected: string; hint: string } {
	type State = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end';
	const open: string[] = [];
	let state: State = 'value';
	let offset = 0;
	let previous = '';
	const matchAt = (pattern: RegExp): string | undefined => {
		pattern.lastIndex = offset;
		return pattern.exec(text)?.[0];
	};
	for (;;) {
		offset += matchAt(BLANK)?.length ?? 0;
		const token = matchAt(TOKEN);
		const closing = open.at(-1) === '{' ? '}' : ']';
		const valueState = state === 'value' || state === 'value or ]';
		const keyState = state === 'key' || state === 'key or }';
		const done = (): State => (open.length === 0 ? 'end' : 'comma');

		if (token === undefined && text[offset] === '"' && (valueState || keyState)) {
			offset += matchAt(BROKEN_STRING)?.length ?? 0;
			return text[offset] === '\\'
				? {
						offset,
						expected: 'a known escape such as \\" or \\n',
						hint: 'write a backslash itself as \\\\'
					}
				: {
						offset,
						expected: 'a closing quote on the same line',
						hint: 'close the text with ", and write a line break in it as \\n'
					};
		}
		if (token === '{' && valueState) {
			open.push(token);
			state = 'key or }';
		} else if (token === '[' && valueState) {
			open.push(token);
			state = 'value or ]';
		} else if (
			token === closing &&
			(state === 'comma' || state === 'key or }' || state === 'value or ]')
		) {
			open.pop();
			state = done();
		} else if (token === ',' && state === 'comma') state = closing === '}' ? 'key' : 'value';
		else if (token === ':' && state === 'colon') state = 'value';
		else if (token?.startsWith('"') && keyState) state = 'colon';
		else if (token && !'{}[],:'.includes(token) && valueState) state = done();
		else {
			const expected = {
				value: 'a value',
				'value or ]': 'a value or ]',
				key: 'a property name in double quotes',
				'key or }': 'a property name in double quotes, or }',
				colon: 'a colon',
				comma: `a comma or ${closing}`,
				end: 'nothing more'
			}[state];
			return { offset, expected, hint: jsonHint(text, offset, previous) };
		}
		offset += token?.length ?? 0;
		previous = token ?? '';
	}
}

function jsonHint(text: string, offset: number, previous: string): string {
	const rest = text.slice(offset, offset + 7);
	if (rest === '') return 'the file breaks off; close every {, [ and " that was opened';
	if (rest.startsWith('\ufeff')) return 'save the file as UTF-8 without a byte-order mark';
	if (/^[}\]]/.test(rest) && previous === ',') return 'remove the comma before it';
	if (rest.startsWith('//') || rest.startsWith('/*')) return 'JSON has no comments; remove it';
	if (rest.startsWith("'")) return 'use double quotes';
	if (/^(<<<<<<<|=======|>>>>>>>)/.test(rest)) return 'resolve the merge conflict left here';
	if (/^["{[]/.test(rest)) return 'a comma or colon is missing before it';
	return 'JSON knows text in double quotes, numbers, true, false and null';
}

// ——— Schema ———

type Step = string | number;

/** `records[3](gripen-e).sites[0].lat`: the id after the index spares counting records. */
function pathText(steps: readonly Step[], id?: unknown): string {
	let path = '';
	steps.forEach((step, i) => {
		if (typeof step === 'string') path += i === 0 ? step : `.${step}`;
		else path += `[${step}]${i === 1 && typeof id === 'string' ? `(${cut(id, 48)})` : ''}`;
	});
	return path;
}

function schemaFaults(name: DatasetName, issues: readonly v.BaseIssue<unknown>[]): Fault[] {
	const file = fileOf(name);
	const faults = new Map<string, Fault>();
	for (const issue of issues) {
		const items = issue.path ?? [];
		const steps = items.map(({ key }): Step => (typeof key === 'number' ? key : String(key)));
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
function schemaAt(name: DatasetName, steps: readonly Step[]): unknown {
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
	steps: readonly Step[],
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

/** "did you mean …?", if one of the candidates is near. */
function suggestion(word: unknown, candidates: Iterable<string>): string | undefined {
	if (typeof word !== 'string' || word.length > 60) return undefined;
	const wanted = word.toLowerCase();
	let best: string | undefined;
	let least = Math.max(2, Math.floor(wanted.length / 4)) + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - wanted.length) >= least) continue;
		const distance = editDistance(wanted, candidate.toLowerCase());
		if (distance < least && distance < wanted.length) [best, least] = [candidate, distance];
	}
	return best === undefined ? undefined : `did you mean "${best}"?`;
}

function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

// ——— Cross checks ———

/** A record or part of one as it stands in the file, read field by field; wrong types read as absent. */
class Entry {
	readonly name: DatasetName;
	readonly path: string;
	readonly #raw: Record<string, unknown>;

	constructor(name: DatasetName, path: string, raw: Record<string, unknown>) {
		this.name = name;
		this.path = path;
		this.#raw = raw;
	}
	/** Names of its fields. */
	keys(): string[] {
		return Object.keys(this.#raw);
	}
	has(key: string): boolean {
		return this.#raw[key] !== undefined;
	}
	text(key: string): string | undefined {
		const value = this.#raw[key];
		return (typeof value === 'string' && value.trim()) || undefined;
	}
	number(key: string): number | undefined {
		const value = this.#raw[key];
		return typeof value === 'number' ? value : undefined;
	}
	date(key: string): string | undefined {
		const value = this.#raw[key];
		return v.is(PartialDate, value) ? value : undefined;
	}
	part(key: string): Entry | undefined {
		const value = this.#raw[key];
		return isRecord(value) ? new Entry(this.name, `${this.path}.${key}`, value) : undefined;
	}
	parts(key: string): Entry[] {
		const value = this.#raw[key];
		if (!Array.isArray(value)) return [];
		return value.flatMap((item: unknown, i) =>
			isRecord(item) ? [new Entry(this.name, `${this.path}.${key}[${i}]`, item)] : []
		);
	}
	/** Strings of a list; a bare string counts as a list of one, so that what it names is still known. */
	texts(key: string): { value: string; path: string }[] {
		const value = this.#raw[key];
		const path = `${this.path}.${key}`;
		if (typeof value === 'string') return [{ value, path }];
		if (!Array.isArray(value)) return [];
		return value.flatMap((item: unknown, i) =>
			typeof item === 'string' ? [{ value: item, path: `${path}[${i}]` }] : []
		);
	}
}

const isPartyId = (value: string): boolean => v.is(PartyId, value);

function isCurrency(code: string): boolean {
	return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code);
}

const roundShare = (percent: number): number => Math.round(percent * 1e6) / 1e6;

class CrossCheck {
	readonly #roots: Partial<Record<DatasetName, Record<string, unknown>>>;
	readonly #places: CountryLookup;
	readonly #today: string;
	readonly #faults: Fault[] = [];
	readonly #cited = new Set<string>();
	// Undefined while the file itself is unreadable: then nothing can be said to be unknown.
	readonly #sources: Set<string> | undefined;
	readonly #parties: Set<string> | undefined;
	readonly #programmes: Map<string, Map<string, Entry>> | undefined;

	constructor(
		roots: Partial<Record<DatasetName, Record<string, unknown>>>,
		places: CountryLookup,
		today: string
	) {
		this.#roots = roots;
		this.#places = places;
		this.#today = today;
		this.#sources = this.#ids('sources');
		this.#parties = this.#ids('parties');
		if (this.#listed('programmes')) {
			this.#programmes = new Map();
			for (const programme of this.#records('programmes')) {
				const id = programme.text('id');
				if (!id) continue;
				const sites = this.#programmes.get(id) ?? new Map<string, Entry>();
				for (const site of programme.parts('sites')) sites.set(site.text('id') ?? '', site);
				this.#programmes.set(id, sites);
			}
		}
	}

	run(): Fault[] {
		for (const name of NAMES) this.#unique(this.#records(name));
		const disputed = this.#records('parties', 'disputed');
		this.#unique(disputed);
		const sourced = [...this.#records('parties'), ...disputed, ...this.#records('glossary')];
		for (const record of sourced) this.#provenance(record);
		for (const programme of this.#records('programmes')) this.#programme(programme);
		for (const edge of this.#records('edges')) this.#edge(edge);
		this.#shares();
		for (const agreement of this.#records('agreements')) this.#agreement(agreement);
		const agreements = this.#ids('agreements');
		const kinds = new Set(
			this.#records('clauses', 'kinds').flatMap((entry) => entry.text('id') ?? [])
		);
		const coded = this.#records('clauses');
		for (const agreement of coded) this.#clauses(agreement, agreements, kinds);
		const first = new Set(coded.flatMap((entry) => entry.text('id') ?? []));
		const second = this.#records('clauses', 'second');
		this.#unique(second);
		for (const agreement of second) this.#clauses(agreement, first, kinds);
		for (const series of this.#records('series')) this.#series(series);
		for (const party of this.#records('parties')) {
			const drawn = party.part('drawn');
			if (drawn) this.#knownParty(drawn, 'at');
		}
		for (const precedent of this.#records('precedents')) this.#precedent(precedent);
		for (const term of this.#records('glossary')) this.#definition(term);
		for (const name of NAMES.filter((other) => !CHECKED_BY_HAND.has(other)))
			for (const list of this.#lists(name)) {
				this.#unique(list);
				for (const record of list) this.#whole(record);
			}
		for (const record of this.#records('cases')) this.#case(record);
		for (const record of this.#records('debates')) this.#debate(record);
		this.#unusedSources();
		return this.#faults;
	}

	#fault(entry: Entry, field: string, found: string, expected: string, hint: string): void {
		const path = field ? `${entry.path}.${field}` : entry.path;
		this.#faults.push({ file: fileOf(entry.name), path, found, expected, hint });
	}

	#listed(name: DatasetName): boolean {
		return Array.isArray(this.#roots[name]?.records);
	}

	#records(name: DatasetName, list = 'records'): Entry[] {
		const records = this.#roots[name]?.[list];
		if (!Array.isArray(records)) return [];
		return records.flatMap((record: unknown, i) =>
			isRecord(record) ? [new Entry(name, pathText([list, i], record.id), record)] : []
		);
	}

	/** Every list of records a dataset has. */
	#lists(name: DatasetName): Entry[][] {
		return Object.keys(this.#roots[name] ?? {}).map((list) => this.#records(name, list));
	}

	/** What holds for a record of any dataset, and for its parts: sources, parties, order, ids. */
	#whole(entry: Entry): void {
		if (entry.has('sources') && entry.has('status')) this.#provenance(entry);
		else if (entry.has('sources')) this.#knownSources(entry);
		this.#range(entry);
		for (const [early, late] of IN_ORDER) this.#order(entry, early, late);
		for (const key of entry.keys()) {
			if (PARTY_FIELDS.has(key)) this.#knownParties(entry, key);
			const parts = entry.parts(key);
			this.#unique(parts);
			if (key === 'accounts') continue;
			for (const part of parts) {
				this.#whole(part);
				if (key === 'figures') this.#figure(part);
				if (key === 'events') this.#event(part);
				if (key === 'voices') this.#voice(part);
			}
			const part = entry.part(key);
			if (part) this.#whole(part);
		}
	}

	#ids(name: DatasetName): Set<string> | undefined {
		if (!this.#listed(name)) return undefined;
		return new Set(this.#records(name).flatMap((record) => record.text('id') ?? []));
	}

	#unique(entries: Entry[], field = 'id'): void {
		const first = new Map<string, Entry>();
		for (const entry of entries) {
			const id = entry.text(field);
			if (!id) continue;
			const other = first.get(id);
			if (!other) first.set(id, entry);
			else
				this.#fault(
					entry,
					field,
					`duplicate ${field} ${show(id)}`,
					`${field === 'id' ? 'an id' : `a ${field}`} of its own`,
					`${other.path} has it already; rename, merge or remove one of them`
				);
		}
	}

	#knownParty(entry: Entry, field: string, id = entry.text(field)): void {
		if (!id || !isPartyId(id) || !this.#parties || this.#parties.has(id)) return;
		this.#fault(
			entry,
			field,
			`unknown party ${show(id)}`,
			'the id of a party in parties.json',
			suggestion(id, this.#parties) ?? `add ${id} to data/parties.json, or correct it`
		);
	}

	#knownParties(entry: Entry, field: string): void {
		for (const { value, path } of entry.texts(field))
			this.#knownParty(entry, path.slice(entry.path.length + 1), value);
	}

	#knownSources(entry: Entry): void {
		for (const { value, path } of entry.texts('sources')) {
			this.#cited.add(value);
			if (!this.#sources || this.#sources.has(value) || !v.is(Slug, value)) continue;
			this.#fault(
				entry,
				path.slice(entry.path.length + 1),
				`unknown source ${show(value)}`,
				'the id of a source in sources.json',
				suggestion(value, this.#sources) ?? 'add it to data/sources.json, or correct it'
			);
		}
	}

	#provenance(entry: Entry): void {
		this.#knownSources(entry);
		const accounts = entry.parts('accounts');
		for (const account of accounts) this.#knownSources(account);
		const status = entry.text('status');
		if (status === 'contested' && accounts.length < 2)
			this.#fault(
				entry,
				'accounts',
				accounts.length === 0 ? 'no accounts' : 'one account',
				'at least two accounts, since the record is contested',
				'give each side its account: who, says, sources'
			);
		if ((status === 'confirmed' || status === 'derived') && entry.has('accounts'))
			this.#fault(
				entry,
				'accounts',
				`accounts on a ${status} record`,
				'accounts on contested records only',
				'set status to contested if sources disagree, else remove the accounts'
			);
		if (status === 'derived' && !entry.text('derivation'))
			this.#fault(
				entry,
				'derivation',
				'no derivation',
				'a derivation, since the record is derived',
				'say how it follows from its sources'
			);
		const asOf = entry.date('asOf');
		if (asOf && compareDates(asOf, this.#today) > 0)
			this.#fault(
				entry,
				'asOf',
				show(asOf),
				`a date up to today, ${this.#today}`,
				'nothing can be known as of a day to come; give the day the source was read or dated'
			);
	}

	#programme(programme: Entry): void {
		this.#provenance(programme);
		this.#knownParties(programme, 'lead');
		this.#knownParties(programme, 'partners');
		this.#unique(programme.parts('sites'));
		// Claims name these three alike, as <programme>/<id>, and operators by their party.
		this.#unique(['figures', 'events', 'voices'].flatMap((list) => programme.parts(list)));
		this.#unique(programme.parts('operators'), 'party');
		for (const list of ['sites', 'operators', 'figures', 'events', 'voices'])
			for (const part of programme.parts(list)) this.#provenance(part);
		for (const operator of programme.parts('operators')) this.#knownParty(operator, 'party');
		for (const site of programme.parts('sites')) this.#site(site);
		for (const figure of programme.parts('figures')) this.#figure(figure);
		for (const event of programme.parts('events')) this.#event(event);
		for (const voice of programme.parts('voices')) this.#voice(voice);
	}

	#site(site: Entry): void {
		this.#knownParty(site, 'party');
		const [party, lat, lon] = [site.text('party'), site.number('lat'), site.number('lon')];
		if (!party || lat === undefined || lon === undefined) return;
		if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return;
		if (this.#places(party, lon, lat) !== 'outside') return;
		const within = (x: number, y: number) =>
			Math.abs(y) <= 90 && this.#places(party, x, y) === 'inside';
		const hint = within(lat, lon)
			? 'lat and lon are swapped'
			: within(-lon, lat)
				? 'the sign of lon is wrong: west is negative'
				: within(lon, -lat)
					? 'the sign of lat is wrong: south is negative'
					: 'look the town up again, or correct the party';
		this.#fault(site, '', `lat ${lat}, lon ${lon}: outside ${party}`, `a place in ${party}`, hint);
	}

	#figure(figure: Entry): void {
		this.#range(figure);
		const [kind, unit] = [figure.text('kind'), figure.text('unit')];
		if (kind === 'share')
			for (const field of ['value', 'high']) {
				const percent = figure.number(field);
				if (percent !== undefined && percent > 100)
					this.#fault(
						figure,
						field,
						`${percent} %`,
						'a share of at most 100 %',
						'correct it, or choose another kind if it is no part of a whole'
					);
			}
		if (!unit) return;
		const wanted =
			kind === 'share' && unit !== '%'
				? '"%"'
				: kind === 'months' && unit !== 'months'
					? '"months"'
					: kind === 'money' && !isCurrency(unit)
						? 'an ISO currency code such as USD'
						: undefined;
		if (wanted)
			this.#fault(
				figure,
				'unit',
				`${show(unit)} on a figure of kind ${kind}`,
				`the unit ${wanted}`,
				kind === 'money'
					? 'write the whole amount in value: 5400000000, not 5.4 billion'
					: 'correct the unit or the kind'
			);
	}

	#range(entry: Entry): void {
		const [value, high] = [entry.number('value'), entry.number('high')];
		if (value !== undefined && high !== undefined && high < value)
			this.#fault(
				entry,
				'high',
				String(high),
				`a number above value, ${value}`,
				'value is the lower end of the range and high the upper; swap them?'
			);
	}

	#event(event: Entry): void {
		const [date, asOf] = [event.date('date'), event.date('asOf')];
		if (!date || !asOf || compareDates(date.slice(0, 4), asOf.slice(0, 4)) <= 0) return;
		if (/\bplanned\b/i.test(event.text('note') ?? '')) return;
		this.#fault(
			event,
			'date',
			show(date),
			`a date up to the year of asOf, ${asOf.slice(0, 4)}`,
			'if it was still to come, say "planned" in the note'
		);
	}

	#voice(voice: Entry): void {
		const quote = voice.text('quote') ?? '';
		const length = [...quote].length;
		if (length > QUOTE_LIMIT)
			this.#fault(
				voice,
				'quote',
				`${length} characters: ${show(quote)}`,
				`at most ${QUOTE_LIMIT} characters`,
				'quote briefly; cut to the sentence that matters'
			);
	}

	#knownProgramme(entry: Entry): Map<string, Entry> | undefined {
		const id = entry.text('programme');
		if (!id || !this.#programmes) return undefined;
		const sites = this.#programmes.get(id);
		if (!sites && v.is(Slug, id))
			this.#fault(
				entry,
				'programme',
				`unknown programme ${show(id)}`,
				'the id of a programme in programmes.json',
				suggestion(id, this.#programmes.keys()) ?? 'add it to data/programmes.json, or correct it'
			);
		return sites;
	}

	#edge(edge: Entry): void {
		this.#provenance(edge);
		const sites = this.#knownProgramme(edge);
		this.#end(edge, 'from', 'fromParty', sites);
		this.#end(edge, 'to', 'toParty', sites);
		const hold = edge.part('hold');
		if (hold) {
			this.#provenance(hold);
			this.#knownParty(hold, 'holder');
		}
		this.#order(edge, 'since', 'until');
	}

	/** One end of an edge: a site of its programme or a party, and either way the party beside it. */
	#end(
		edge: Entry,
		field: string,
		partyField: string,
		sites: Map<string, Entry> | undefined
	): void {
		this.#knownParty(edge, partyField);
		const [end, party] = [edge.text(field), edge.text(partyField)];
		if (!end) return;
		let owner: string | undefined;
		if (isPartyId(end)) {
			this.#knownParty(edge, field);
			owner = end;
		} else if (sites) {
			const site = sites.get(end);
			if (!site) {
				const home = [...(this.#programmes ?? [])].find(([, others]) => others.has(end))?.[0];
				this.#fault(
					edge,
					field,
					`dangling end ${show(end)}`,
					`a site of programme ${edge.text('programme')}, or a party id`,
					suggestion(end, sites.keys()) ??
						(home ? `it is a site of ${home}; list it in this programme too` : 'add the site')
				);
				return;
			}
			owner = site.text('party');
		}
		if (owner && party && isPartyId(party) && owner !== party)
			this.#fault(
				edge,
				partyField,
				show(party),
				`${show(owner)}, the party of ${show(end)}`,
				`correct ${partyField}, or the ${field} it disagrees with`
			);
	}

	#order(entry: Entry, early: string, late: string): void {
		const [a, b] = [entry.date(early), entry.date(late)];
		if (a && b && compareDates(a, b) > 0)
			this.#fault(
				entry,
				late,
				show(b),
				`a date not before ${early}, ${a}`,
				`${early} comes first; correct one of the two`
			);
	}

	#shares(): void {
		const groups = new Map<string, { edge: Entry; basis: string; percent: number | undefined }[]>();
		for (const edge of this.#records('edges')) {
			const [programme, to, share] = [edge.text('programme'), edge.text('to'), edge.part('share')];
			const basis = share?.text('basis');
			if (!programme || !to || !share || !basis) continue;
			const percent = share.number('percent');
			// One share out of bounds is the schema's to report; don't blame its neighbours.
			const valid = percent !== undefined && percent >= 0 && percent <= 100;
			const key = JSON.stringify([programme, to]);
			const group = groups.get(key) ?? [];
			group.push({ edge, basis, percent: valid ? percent : undefined });
			groups.set(key, group);
		}
		for (const group of groups.values()) {
			const bases = new Set(group.map(({ basis }) => basis));
			const odd = group.find(({ basis }) => basis !== group[0]?.basis);
			const to = group[0]?.edge.text('to');
			if (odd)
				this.#fault(
					odd.edge,
					'share.basis',
					`mixed bases: ${[...bases].map(show).join(', ')}`,
					`one basis for all shares flowing into ${show(to)}`,
					'shares on different bases are neither added nor compared; keep one, and tell the other in a note'
				);
			for (const basis of bases) {
				const own = group.filter((member) => member.basis === basis);
				const sum = roundShare(own.reduce((total, { percent }) => total + (percent ?? 0), 0));
				const last = own.at(-1);
				if (last && sum > 100)
					this.#fault(
						last.edge,
						'share.percent',
						`${own.map(({ percent }) => percent ?? '?').join(' + ')} = ${sum} %`,
						`at most 100 % in all flowing into ${show(to)}, on the basis ${show(basis)}`,
						`these shares are counted together: ${own.map(({ edge }) => edge.text('id') ?? edge.path).join(', ')}`
					);
			}
		}
	}

	/** Beyond what holds for all: a shape that fits its members, and an end after the beginning. */
	#agreement(agreement: Entry): void {
		this.#order(agreement, agreement.date('inForce') ? 'inForce' : 'signed', 'ended');
		const members = agreement.parts('members');
		const count = members.length;
		const shape = agreement.text('shape');
		if (shape === 'bilateral' && count > 0 && count !== 2)
			this.#fault(
				agreement,
				'members',
				`${count} parties to a bilateral agreement`,
				'two parties',
				'correct the members, or the shape: hub-and-spoke or multilateral'
			);
		if (shape && (shape === 'hub-and-spoke') !== (agreement.text('hub') !== undefined))
			this.#fault(
				agreement,
				'hub',
				`${agreement.text('hub') ? 'a hub in' : 'no hub in'} a ${shape} agreement`,
				'a hub where, and only where, the shape is hub-and-spoke',
				'name the party that all the separate deals have in common, or correct the shape'
			);
		const seen = new Set<string>();
		for (const member of members) {
			const party = member.text('party');
			if (!party) continue;
			if (seen.has(party))
				this.#fault(
					member,
					'party',
					`${show(party)} twice`,
					'each party once',
					'remove one; tell of leaving and coming back in the note'
				);
			seen.add(party);
		}
	}

	/** A coded agreement is one of ours, and its clauses are of known kinds, each once. */
	#clauses(coded: Entry, agreements: Set<string> | undefined, kinds: Set<string>): void {
		const id = coded.text('id');
		if (id && agreements && !agreements.has(id))
			this.#fault(
				coded,
				'id',
				`unknown agreement ${show(id)}`,
				'the id of an agreement in agreements.json',
				suggestion(id, agreements) ?? 'add it to data/agreements.json, or correct it'
			);
		this.#unique(coded.parts('clauses'), 'kind');
		for (const clause of coded.parts('clauses')) {
			const kind = clause.text('kind');
			if (kind && !kinds.has(kind))
				this.#fault(
					clause,
					'kind',
					`unknown kind ${show(kind)}`,
					'the id of a kind of clause',
					suggestion(kind, kinds) ?? 'add it to the kinds, or correct it'
				);
		}
	}

	/** Years in order, each once. */
	#series(series: Entry): void {
		let last = -Infinity;
		for (const point of series.parts('points')) {
			const year = point.number('year');
			if (year === undefined) continue;
			if (year <= last)
				this.#fault(
					point,
					'year',
					`${year} after ${last}`,
					'years in order, each once',
					'sort the points by year'
				);
			last = year;
		}
	}

	/** A count of months must say what it counts, and no fact may hide another's claim. */
	#case(record: Entry): void {
		if (record.number('months') !== undefined && !record.text('note') && !record.text('derivation'))
			this.#fault(
				record,
				'months',
				`${record.number('months')} months, counted from nothing`,
				'from when to when, in the note or the derivation',
				'say which two dates the months lie between, or write null'
			);
		const lists = ['figures', 'events', 'voices'].map((list) => record.parts(list));
		// Repeats within one list are reported already; here one list is held against the others.
		this.#unique(
			lists.flatMap((list) => [...new Map(list.map((p) => [p.text('id'), p])).values()])
		);
		for (const fact of lists.flat())
			if (fact.text('id') === 'months')
				this.#fault(
					fact,
					'id',
					'"months"',
					'another id: the count of months is cited by this one',
					'name what the figure counts'
				);
	}

	#knownCase(entry: Entry): void {
		const [told, cases] = [entry.text('case'), this.#ids('cases')];
		if (told && cases && !cases.has(told) && v.is(Slug, told))
			this.#fault(
				entry,
				'case',
				`unknown case ${show(told)}`,
				'the id of a case in cases.json',
				suggestion(told, cases) ?? 'add it to data/cases.json, or correct it'
			);
	}

	#debate(debate: Entry): void {
		for (const side of ['a', 'b']) {
			const picture = debate.part(side)?.part('picture');
			if (picture) this.#knownCase(picture);
		}
	}

	#precedent(precedent: Entry): void {
		this.#provenance(precedent);
		this.#knownProgramme(precedent);
		this.#knownParty(precedent, 'cutBy');
		this.#knownCase(precedent);
		this.#order(precedent, 'cutDate', 'restored');
		const cost = precedent.part('cost');
		if (!cost) return;
		this.#range(cost);
		const currency = cost.text('currency');
		if (currency && /^[A-Z]{3}$/.test(currency) && !isCurrency(currency))
			this.#fault(
				cost,
				'currency',
				show(currency),
				'an ISO currency code such as USD',
				suggestion(currency, ['USD', 'EUR', 'GBP', 'SEK', 'INR', 'TRY', 'KRW', 'BRL']) ??
					'look the code up in ISO 4217'
			);
	}

	#definition(term: Entry): void {
		const words = (term.text('definition') ?? '').split(/\s+/).length;
		if (words > DEFINITION_LIMIT)
			this.#fault(
				term,
				'definition',
				`${words} words`,
				`at most ${DEFINITION_LIMIT} words`,
				'it is read beside the story; keep to one or two sentences'
			);
	}

	#unusedSources(): void {
		// With a citing file unreadable, everything cited only there would look unused.
		if (!NAMES.every((name) => name === 'corrections' || this.#listed(name))) return;
		const seen = new Set<string>();
		for (const source of this.#records('sources')) {
			const id = source.text('id');
			if (!id || this.#cited.has(id) || seen.has(id)) continue;
			seen.add(id);
			this.#fault(
				source,
				'id',
				`unused source ${show(id)}`,
				'a source that some record cites',
				'cite it where it bears something out, or remove it'
			);
		}
	}
}
