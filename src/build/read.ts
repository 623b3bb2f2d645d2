/** Reading `data/` from disk: for `npm run data:check` and for the build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDatasets, type Fault } from '../lib/data/check/index.ts';
import { datasetSchemas, type Datasets } from '../lib/data/schema.ts';
import { countryLookup } from './places.ts';

/** The raw text of every dataset under `root`/data; undefined where the file can't be read. */
export function readDatasets(root: string): Record<string, string | undefined> {
	const files: Record<string, string | undefined> = {};
	for (const name of Object.keys(datasetSchemas)) {
		try {
			files[name] = readFileSync(join(root, 'data', `${name}.json`), 'utf8');
		} catch {
			files[name] = undefined;
		}
	}
	return files;
}

/** All datasets, checked against each other and the map. `data` is null if there is any fault. */
export function loadDatasets(root: string): { data: Datasets | null; faults: Fault[] } {
	return checkDatasets(readDatasets(root), countryLookup());
}
