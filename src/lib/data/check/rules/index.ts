/** The rules of every dataset. A new dataset without rules of its own is held to what holds for all. */
import type { DatasetName } from '../../schema.ts';
import { DATASETS, type Context, type Rule } from '../context.ts';
import type { Fault } from '../fault.ts';
import { agreements } from './agreements.ts';
import { cases } from './cases.ts';
import { clauses } from './clauses.ts';
import { whole } from './common.ts';
import { debates } from './debates.ts';
import { edges } from './edges.ts';
import { glossary } from './glossary.ts';
import { parties } from './parties.ts';
import { precedents } from './precedents.ts';
import { programmes } from './programmes.ts';
import { quotes } from './quotes.ts';
import { series } from './series.ts';
import { sources } from './sources.ts';

const rules: Partial<Record<DatasetName, Rule>> = {
	sources,
	parties,
	programmes,
	edges,
	agreements,
	clauses,
	series,
	precedents,
	debates,
	glossary,
	cases
};

/** Everything in which the datasets disagree with themselves, each other or the map. */
export function* crossFaults(context: Context): Iterable<Fault> {
	for (const name of DATASETS) yield* rules[name]?.(context) ?? whole(name, context);
	yield* quotes(context);
}
