/** For tests: datasets with only what a test is about. */
import { datasetSchemas, type Datasets } from './schema.ts';

/** All datasets, empty but for those given. */
export function datasetsWith(some: Partial<Datasets>): Datasets {
	const empty = Object.entries(datasetSchemas).map(([name, { entries }]) => [
		name,
		Object.fromEntries(Object.keys(entries).map((list) => [list, []]))
	]);
	return { ...(Object.fromEntries(empty) as Datasets), ...some };
}
