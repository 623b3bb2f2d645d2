/** All datasets as they stand in their files: what a rule holds a record against. */
import { datasetSchemas, type DatasetName } from '../schema.ts';
import { Entry } from './entry.ts';
import { fileOf, isRecord, pathText, type Fault } from './fault.ts';

/** Does the point lie in the party's land? `unknown` if the map has no such party. */
export type CountryLookup = (
	party: string,
	lon: number,
	lat: number
) => 'inside' | 'outside' | 'unknown';

/** The files that could be read, by dataset. */
export type Roots = Partial<Record<DatasetName, Record<string, unknown>>>;

/** What holds within one dataset and between it and the others. */
export type Rule = (context: Context) => Iterable<Fault>;

export const DATASETS = Object.keys(datasetSchemas) as DatasetName[];

export class Context {
	readonly #roots: Roots;
	readonly places: CountryLookup;
	/** `YYYY-MM-DD`. */
	readonly today: string;
	readonly #ids = new Map<DatasetName, Set<string> | undefined>();
	#sites: Map<string, Map<string, Entry>> | undefined;
	/** Undefined until asked for. */
	#newest: string | null | undefined;

	constructor(roots: Roots, places: CountryLookup, today: string) {
		this.#roots = roots;
		this.places = places;
		this.today = today;
	}

	/** The date of the newest page in sources.json; null if none is dated. */
	newest(): string | null {
		if (this.#newest === undefined)
			this.#newest =
				this.records('sources')
					.flatMap((source) => source.date('date') ?? [])
					.sort()
					.at(-1) ?? null;
		return this.#newest;
	}

	/** Whether the file could be read: if not, nothing can be said to be missing from it. */
	listed(name: DatasetName): boolean {
		return Array.isArray(this.#roots[name]?.records);
	}

	records(name: DatasetName, list = 'records'): Entry[] {
		const records = this.#roots[name]?.[list];
		if (!Array.isArray(records)) return [];
		return records.flatMap((record: unknown, i) =>
			isRecord(record) ? [new Entry(name, pathText([list, i], record.id), record)] : []
		);
	}

	/** Every list of records a dataset has. */
	lists(name: DatasetName): Entry[][] {
		return Object.keys(this.#roots[name] ?? {}).map((list) => this.records(name, list));
	}

	/** The ids of a dataset's records; undefined if the file couldn't be read. */
	ids(name: DatasetName): ReadonlySet<string> | undefined {
		if (!this.#ids.has(name))
			this.#ids.set(name, this.listed(name) ? idsOf(this.records(name)) : undefined);
		return this.#ids.get(name);
	}

	/** The sites of every programme, by their ids; undefined if the file couldn't be read. */
	sites(): ReadonlyMap<string, ReadonlyMap<string, Entry>> | undefined {
		if (!this.listed('programmes')) return undefined;
		if (!this.#sites) {
			this.#sites = new Map();
			for (const programme of this.records('programmes')) {
				const id = programme.text('id');
				if (!id) continue;
				const sites = this.#sites.get(id) ?? new Map<string, Entry>();
				for (const site of programme.parts('sites')) sites.set(site.text('id') ?? '', site);
				this.#sites.set(id, sites);
			}
		}
		return this.#sites;
	}
}

export const idsOf = (entries: readonly Entry[]): Set<string> =>
	new Set(entries.flatMap((entry) => entry.text('id') ?? []));

/** A fault in a field of an entry, or in the entry itself if the field is ''. */
export function fault(
	entry: Entry,
	field: string,
	found: string,
	expected: string,
	hint: string
): Fault {
	const path = field ? `${entry.path}.${field}` : entry.path;
	return { file: fileOf(entry.name), path, found, expected, hint };
}
