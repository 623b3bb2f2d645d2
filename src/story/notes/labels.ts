/**
 * What tables and lists of the notes say, as `notes.<language>.yaml` has to give it: nothing missing,
 * nothing over, and in each text the blanks that are filled in. Pure.
 */
import * as v from 'valibot';
import {
	datasetSchemas,
	Precedent,
	Source,
	Status,
	type DatasetName
} from '../../lib/data/schema.ts';
import { OUTCOMES } from '../../lib/data/schema/cases.ts';

const BLANK = /\{([a-z]+(?:-[a-z]+)*)\}/g;

/** Names of the blanks in a text: `{count}`, `{as-of}`. */
export const blanksIn = (text: string): string[] =>
	[...text.matchAll(BLANK)].map(([, name]) => name!);

/** A text with its blanks filled in. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
	text.replace(BLANK, (blank, name: string) => values[name] ?? blank);

const text = v.pipe(v.string(), v.nonEmpty('some words'));
/** A text with these blanks and no others. */
const filled = (...names: string[]) =>
	v.pipe(
		text,
		v.check(
			(written) => blanksIn(written).sort().join() === [...names].sort().join(),
			`a text with ${names.map((name) => `{${name}}`).join(' and ')}`
		)
	);
/** The same for each of several. */
const forEach = <K extends string, S extends v.GenericSchema>(keys: readonly K[], schema: S) =>
	v.strictObject(Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, S>);

export const LabelsSchema = v.strictObject({
	/** For names of languages, and whatever else a locale decides. */
	locale: text,
	page: v.strictObject({ skip: text, site: text, contents: text }),
	status: forEach(Status.options, v.strictObject({ name: text, means: text })),
	statuses: v.strictObject({ claim: text, story: text, record: text }),
	bars: v.strictObject({
		sources: text,
		share: text,
		languages: text,
		kinds: text,
		others: filled('count')
	}),
	sourceKinds: forEach(Source.entries.kind.options, text),
	precedentKinds: forEach(Precedent.entries.kind.options, text),
	sources: v.strictObject({ undated: text }),
	claims: v.strictObject({ asOf: filled('date') }),
	corrections: v.strictObject({ was: text, now: text, why: text }),
	steps: v.strictObject({ core: text, frame: text, slide: text, picture: text, tall: text }),
	outcomes: v.strictObject({ outcome: text, cases: text, means: forEach(OUTCOMES, text) }),
	cases: v.strictObject({ began: text, case: text, who: text, outcome: text }),
	downloads: v.strictObject({
		record: filled('what'),
		none: text,
		one: text,
		many: filled('count'),
		newest: filled('month'),
		leftOut: text,
		schema: text,
		fields: text,
		ofDataset: filled('name'),
		within: text,
		part: filled('part', 'whole')
	}),
	/** Every dataset, in the order in which the notes offer them. */
	datasets: forEach(
		Object.keys(datasetSchemas) as DatasetName[],
		v.strictObject({ name: text, leavesOut: text })
	)
});
export type Labels = v.InferOutput<typeof LabelsSchema>;
