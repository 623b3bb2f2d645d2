/**
 * The shapes of everything under `data/`, written once: a file for each dataset in `schema/`, all of
 * them together here.
 *
 * TypeScript types are inferred from these Valibot schemas and the JSON Schemas in
 * `data/schemas/` are generated from them (`npm run data:schemas`). What a schema can't see —
 * whether a source exists, whether a town lies in its country — is in `check/rules/`.
 */
import * as v from 'valibot';
import { Agreement } from './schema/agreements.ts';
import { dataset } from './schema/base.ts';
import { Cases } from './schema/cases.ts';
import { ClauseKind, CodedAgreement, SecondReading } from './schema/clauses.ts';
import { Correction } from './schema/corrections.ts';
import { debates } from './schema/debates.ts';
import { Edge } from './schema/edges.ts';
import { GlossaryTerm } from './schema/glossary.ts';
import { licensing } from './schema/licensing.ts';
import { monitoring } from './schema/monitoring.ts';
import { DisputedArea, Party } from './schema/parties.ts';
import { Precedent } from './schema/precedents.ts';
import { Programme } from './schema/programmes.ts';
import { regimes } from './schema/regimes.ts';
import { Series } from './schema/series.ts';
import { Source } from './schema/sources.ts';

export {
	DatedEvent,
	Figure,
	isCalendarDate,
	PartialDate,
	PartyId,
	Slug,
	Status,
	type Provenance,
	Voice
} from './schema/base.ts';
export { Agreement, AGREEMENT_KINDS, AgreementKind, Member } from './schema/agreements.ts';
export type { Case } from './schema/cases.ts';
export { ClauseKind, CodedAgreement, type Clause } from './schema/clauses.ts';
export { Correction } from './schema/corrections.ts';
export type { Debate, DebateSide } from './schema/debates.ts';
export { Edge, Hold, Share } from './schema/edges.ts';
export { GlossaryTerm } from './schema/glossary.ts';
export type { Gate, GateTime, Pathway } from './schema/licensing.ts';
export type { CheckProgramme, Finding, Visit, YearlyChecks } from './schema/monitoring.ts';
export { DisputedArea, Party } from './schema/parties.ts';
export { Precedent } from './schema/precedents.ts';
export { Depth, DEPTHS, Operator, Programme, Site } from './schema/programmes.ts';
export type { Regime } from './schema/regimes.ts';
export { Series } from './schema/series.ts';
export { Source } from './schema/sources.ts';

/** File name (without `.json`) → schema of the whole file. */
export const datasetSchemas = {
	sources: dataset(Source),
	parties: v.strictObject({ records: v.array(Party), disputed: v.array(DisputedArea) }),
	programmes: dataset(Programme),
	edges: dataset(Edge),
	agreements: dataset(Agreement),
	clauses: v.strictObject({
		records: v.array(CodedAgreement),
		kinds: v.array(ClauseKind),
		second: v.array(SecondReading)
	}),
	series: dataset(Series),
	precedents: dataset(Precedent),
	monitoring,
	debates,
	glossary: dataset(GlossaryTerm),
	cases: Cases,
	corrections: dataset(Correction),
	licensing,
	regimes
} as const;

export type DatasetName = keyof typeof datasetSchemas;
export type Datasets = { [K in DatasetName]: v.InferOutput<(typeof datasetSchemas)[K]> };
