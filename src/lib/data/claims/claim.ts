/** What a claim is. */
import { formatEventDate, formatFigure, sentenceCase } from '../format.ts';
import type { DatedEvent, Datasets, Figure, Provenance, Source, Voice } from '../schema.ts';

export interface Claim extends Provenance {
	id: string;
	/** The value as it stands in a sentence, e.g. "36" or "July 2019"; empty for plain statements. */
	value: (as?: string) => string;
	/** The whole fact in one sentence. */
	says: string;
	/** The quotation, if the claim is one. */
	voice?: Voice;
}

/** Puts a claim on the list: its id, who says so, the whole fact, and its value in a sentence. */
export type AddClaim = (
	id: string,
	from: Provenance,
	says: string,
	value?: (as?: string) => string,
	voice?: Voice
) => void;

/** Where claims of one dataset are made; `nameOf` gives a party as a sentence wants it. */
export interface ClaimContext {
	data: Datasets;
	add: AddClaim;
	nameOf: (party: string) => string;
}

/** Figures, events and voices that a record of any dataset may carry. */
export interface Facts {
	figures?: readonly Figure[];
	events?: readonly DatedEvent[];
	voices?: readonly Voice[];
}

/** Adds the figures, events and voices of a record as `<prefix>/<id>`. */
export function addFacts(add: AddClaim, prefix: string, record: Facts): void {
	for (const f of record.figures ?? [])
		add(
			`${prefix}/${f.id}`,
			f,
			`${sentenceCase(f.what)}: ${formatFigure(f)}${f.kind === 'money' || f.kind === 'share' || f.kind === 'year' || f.what.includes(f.unit) ? '' : ` ${f.unit}`}`,
			(as) => formatFigure(f, { as })
		);
	for (const e of record.events ?? [])
		add(`${prefix}/${e.id}`, e, `${formatEventDate(e.date)}: ${e.what}`, (as) =>
			formatEventDate(e.date, as)
		);
	for (const voice of record.voices ?? [])
		add(
			`${prefix}/${voice.id}`,
			voice,
			`${voice.who}, ${voice.role}: “${voice.quote}”`,
			() => `“${voice.quote}”`,
			voice
		);
}

/** The sources behind a claim, its accounts' included, in order and without repeats. */
export function sourcesOf(
	claim: Pick<Provenance, 'sources' | 'accounts'>,
	sources: readonly Source[]
): Source[] {
	const ids = new Set([...claim.sources, ...(claim.accounts ?? []).flatMap((a) => a.sources)]);
	return [...ids].flatMap((id) => sources.find((s) => s.id === id) ?? []);
}
