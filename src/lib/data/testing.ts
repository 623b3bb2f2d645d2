/** For tests: datasets and records with only what a test is about, and the project's own. */
import { readFileSync } from 'node:fs';
import {
	datasetSchemas,
	type Agreement,
	type Datasets,
	type Edge,
	type Hold,
	type Party,
	type Programme
} from './schema.ts';

/** All datasets, empty but for those given. */
export function datasetsWith(some: Partial<Datasets>): Datasets {
	const empty = Object.entries(datasetSchemas).map(([name, { entries }]) => [
		name,
		Object.fromEntries(Object.keys(entries).map((list) => [list, []]))
	]);
	return { ...(Object.fromEntries(empty) as Datasets), ...some };
}

/** The text of each of the project's own datasets. */
export const recordedTexts = (): Record<string, string> =>
	Object.fromEntries(
		Object.keys(datasetSchemas).map((name) => [
			name,
			readFileSync(new URL(`../../../data/${name}.json`, import.meta.url), 'utf8')
		])
	);

/** The project's own datasets, for what real lengths and real gaps have to show. */
export const recorded = (): Datasets =>
	Object.fromEntries(
		Object.entries(recordedTexts()).map(([name, text]) => [name, JSON.parse(text) as unknown])
	) as unknown as Datasets;

/** What every record carries: a source, a date and a status. */
export const cited = { sources: ['s'], asOf: '2025', status: 'confirmed' as const };

export const aParty = (id: string, name: string, changes: Partial<Party> = {}): Party => ({
	id,
	name,
	kind: 'state',
	...cited,
	...changes
});

/** The programme `jet`, led by Sweden. */
export const aProgramme = (changes: Partial<Programme> = {}): Programme => ({
	id: 'jet',
	name: 'Jet',
	category: 'fighter',
	depth: 'co-production',
	lead: ['SWE'],
	partners: [],
	summary: 'A jet.',
	sites: [],
	operators: [],
	figures: [],
	events: [],
	voices: [],
	...cited,
	...changes
});

/** A part that goes from one party to another for `jet`, held by nobody. */
export const anEdge = (
	id: string,
	{ from = 'USA', to = 'SWE', ...changes }: Partial<Edge> = {}
): Edge => ({
	id,
	programme: 'jet',
	kind: 'component',
	what: 'part',
	maker: null,
	from,
	to,
	fromParty: from,
	toParty: to,
	since: null,
	until: null,
	share: null,
	hold: null,
	...cited,
	...changes
});

export const aHold = (holder: string, changes: Partial<Hold> = {}): Hold => ({
	holder,
	regime: 'r',
	what: 'Consent is needed',
	...cited,
	...changes
});

/** An agreement in force between those named. */
export const anAgreement = (
	id: string,
	members: readonly string[],
	changes: Partial<Agreement> = {}
): Agreement => ({
	id,
	name: id,
	short: id,
	region: 'global',
	hub: null,
	shape: members.length === 2 ? 'bilateral' : 'multilateral',
	kind: 'cooperation',
	members: members.map((party) => ({ party, joined: null, left: null })),
	signed: '2014',
	inForce: null,
	ended: null,
	summary: 'They cooperate.',
	...cited,
	...changes
});
