/**
 * Everything a reader must be able to rely on in `data/`, checked in one pass that reports every
 * fault and never throws. Shapes come from `schema.ts`; `rules/` hold them against each other.
 *
 * Rules read the raw JSON through `Entry` rather than parsed records, so a record with one bad field
 * is still checked in all its others.
 */
import * as v from 'valibot';
import { datasetSchemas, type DatasetName, type Datasets } from '../schema.ts';
import { Context, DATASETS, type CountryLookup, type Roots } from './context.ts';
import { isRecord, type Fault } from './fault.ts';
import { readJson } from './json.ts';
import { crossFaults } from './rules/index.ts';
import { schemaFaults } from './schema.ts';

export type { CountryLookup } from './context.ts';
export type { Fault } from './fault.ts';

export interface CheckResult {
	faults: Fault[];
	/** The parsed data; null if there is any fault. */
	data: Datasets | null;
}

export interface CheckOptions {
	/** `YYYY-MM-DD`; no record can be as of a later day. The day of the run by default. */
	today?: string;
}

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
	const roots: Roots = {};
	const parsed: Partial<Record<DatasetName, unknown>> = {};

	for (const name of DATASETS) {
		const raw = readJson(name, files[name], faults);
		if (!raw) continue;
		const result = v.safeParse(datasetSchemas[name], raw.value);
		faults.push(...schemaFaults(name, result.issues ?? []));
		if (result.success) parsed[name] = result.output;
		if (isRecord(raw.value)) roots[name] = raw.value;
	}
	faults.push(...crossFaults(new Context(roots, places, options.today ?? localDay())));

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

function localDay(): string {
	const now = new Date();
	const two = (n: number) => String(n).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
