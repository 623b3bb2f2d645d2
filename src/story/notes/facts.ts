/**
 * What the text of the notes may refer to by name: `:count[…]` a number, `:fact[…]` a text,
 * `:when[…]{of="…"}` a condition, `::each[…]{of="…"}` a list. All of it follows from the record. Pure.
 */
import { claimAnchor } from '../../lib/data/claims.ts';
import { formatDate } from '../../lib/data/dates.ts';
import { listInWords } from '../../lib/data/format.ts';
import type { Datasets, Status } from '../../lib/data/schema.ts';
import { SITE } from '../../lib/data/site.ts';
import { thousands } from '../../lib/data/thousands.ts';
import { otherHolders } from '../../lib/model/holders.ts';
import { gateCounts } from '../../lib/model/licensing.ts';
import {
	clauseStates,
	countryEnding,
	readingsCompared,
	recordEnd,
	tally
} from '../../lib/model/record.ts';
import { GUESSED } from '../story.ts';
import { embedLines } from '../embedding/embed-lines.ts';
import type { ChapterWords } from '../types.ts';
import type { Labels } from './labels.ts';
import type { Claim } from '../../lib/data/claims/claim.ts';

/** What the facts follow from. */
export interface Ground {
	data: Datasets;
	/** All claims on record. */
	claims: ReadonlyMap<string, Claim>;
	/** Those the notes list, in their order. */
	listed: ReadonlyMap<string, Claim>;
	chapters: readonly ChapterWords[];
	labels: Labels;
	/** The site's address, if it is known. */
	origin: string | null;
	/** Where to report a mistake, if it is known. */
	contact: { href: string; text: string } | null;
}

/** A list of which an item of text is repeated, and the blanks that are filled in for each. */
export interface FactList {
	blanks: readonly string[];
	items: readonly Readonly<Record<string, string>>[];
}
const list = <K extends string>(
	blanks: readonly K[],
	items: readonly Readonly<Record<K, string>>[]
): FactList => ({ blanks, items });

/** Sources count as recent for so many years. */
const RECENT = 10;
/** Endings of addresses named because they are the most frequent. */
const FREQUENT = 6;
/** Endings named however rare they are. */
const SCARCE = ['in', 'tr', 'pk', 'ru', 'cn'];
/** Stands where the site’s address isn’t known. */
const SOMEWHERE = 'https://example.org/';

/** The first claim of the story with such a status: a sample of what references look like. */
export const sampleOf = (listed: Ground['listed'], status: Status): Claim | undefined =>
	[...listed.values()].find((claim) => claim.status === status);

/** Facts are no newer than the newest page behind them. */
const asOf = ({ sources }: Datasets): string => recordEnd(sources.records)?.date ?? '';
/** An edition is as new as its last correction. */
const editionOf = (data: Datasets): string =>
	[asOf(data), ...data.corrections.records.map(({ date }) => date)].toSorted().at(-1)!;

/** Every number the text of the notes refers to. */
export function countsOf({ data, claims, listed, chapters }: Ground) {
	const sources = data.sources.records;
	const dated = sources.flatMap(({ date }) => date ?? []);
	const year = Number(editionOf(data).slice(0, 4));
	const cases = data.cases.records;
	const byHolder = tally(cases, ({ holder }) => holder);
	const [first = 0, second = 0] = byHolder.map(({ count }) => count);
	const holders = otherHolders(GUESSED, data);
	const strings = data.edges.records;
	const shares = strings.flatMap(({ share }) => share ?? []);
	const held = strings.flatMap(({ hold }) => hold ?? []);
	const gates = gateCounts(data.licensing.records);
	const clauses = clauseStates(data.clauses);
	const readings = readingsCompared(data.clauses);
	const steps = chapters.flatMap((chapter) => chapter.steps);
	return {
		claims: claims.size,
		'claims-in-story': listed.size,
		sources: sources.length,
		languages: new Set(sources.map(({ lang }) => lang)).size,
		'undated-sources': sources.length - dated.length,
		'dated-sources': dated.length,
		'recent-sources': dated.filter((date) => Number(date.slice(0, 4)) > year - RECENT).length,
		'recent-years': RECENT,
		'american-sources': sources.filter(({ url }) => /\.(gov|mil)\.?$/.test(new URL(url).hostname))
			.length,
		cases: cases.length,
		'cases-of-first-holder': first,
		'cases-of-second-holder': second,
		'cases-of-others': cases.length - first - second,
		'other-holders': Math.max(0, byHolder.length - 2),
		programmes: data.programmes.records.length,
		fighters: data.programmes.records.filter(({ category }) => category === 'fighter').length,
		holders: holders.length,
		'holders-by-law': holders.filter(({ documented }) => !documented).length,
		strings: strings.length,
		'strings-with-share': shares.length,
		'share-bases': new Set(shares.map(({ basis }) => basis)).size,
		'held-strings': held.length,
		'held-by-law': held.filter(({ status }) => status === 'derived').length,
		precedents: data.precedents.records.length,
		'unended-precedents': data.precedents.records.filter(({ restored }) => restored === null)
			.length,
		gates: gates.gates,
		'gates-timed': gates.timed,
		'coded-agreements': data.clauses.records.length,
		'coded-by-summary': data.clauses.records.filter(({ seen }) => seen === 'summary').length,
		'clause-kinds': data.clauses.kinds.length,
		'clauses-present': clauses.present,
		'clauses-absent': clauses.absent,
		'clauses-unknown': clauses.unknown,
		'read-twice': readings.agreements,
		'places-read-twice': readings.places,
		'places-alike': readings.alike,
		'places-settled': readings.settled,
		'places-settled-alike': readings.settledAlike,
		'places-only-second': readings.onlySecond,
		'places-only-first': readings.onlyFirst,
		steps: steps.length,
		'core-steps': steps.filter(({ core }) => core).length
	} satisfies Record<string, number>;
}

/** Every text that follows from the record: names, dates, lists in a sentence. */
export function textsOf({ data, listed, labels, origin }: Ground) {
	const parties = new Map(data.parties.records.map((party) => [party.id, party]));
	const edition = editionOf(data);
	const holders = tally(data.cases.records, ({ holder }) => holder);
	const adjective = (place: number): string =>
		parties.get(holders[place]?.key ?? '')?.adjective ?? '';
	const byLaw = otherHolders(GUESSED, data).filter(({ documented }) => !documented);
	const endings = tally(data.sources.records, countryEnding);
	// No line breaks between an ending and its number.
	const numbered = (ending: string): string =>
		`.${ending}\u00A0(${thousands(endings.find(({ key }) => key === ending)?.count ?? 0)})`;
	const precedents = tally(data.precedents.records, ({ kind }) => kind);
	const sample = sampleOf(listed, 'confirmed')?.id ?? '';
	return {
		name: SITE.name,
		'full-title': `${SITE.name}: ${SITE.description.replace(/\.$/, '')}`,
		year: edition.slice(0, 4),
		edition: formatDate(edition, 'month'),
		'as-of': formatDate(asOf(data), 'month'),
		/** Empty where it isn’t known. */
		origin: origin ?? '',
		'embed-lines': embedLines(origin ?? SOMEWHERE, 'story', '', SITE.name),
		'first-holder': adjective(0),
		'second-holder': adjective(1),
		'first-jet': data.programmes.records.find(({ id }) => id === GUESSED)?.name ?? '',
		'holders-by-law': listInWords(byLaw.map(({ party }) => parties.get(party)?.name ?? party)),
		'frequent-endings': listInWords(endings.slice(0, FREQUENT).map(({ key }) => numbered(key))),
		'scarce-endings': listInWords(SCARCE.map(numbered)),
		'precedents-by-kind': listInWords(
			precedents.map(
				({ key, count }) =>
					`${labels.precedentKinds[key as keyof Labels['precedentKinds']]} (${thousands(count)})`
			)
		),
		'sample-claim': sample,
		'sample-address': `notes/#${claimAnchor(sample)}`
	} satisfies Record<string, string>;
}

/** Every condition on which words are there or not. */
export function flagsOf({ data, origin, contact }: Ground) {
	return {
		corrections: data.corrections.records.length > 0,
		origin: origin !== null,
		contact: contact !== null
	} satisfies Record<string, boolean>;
}

/** Every list of which an item of text is repeated. */
export function listsOf({ data, chapters }: Ground) {
	return {
		chapters: list(['slug', 'title'], chapters),
		'disputed-areas': list(['name', 'shown', 'why'], data.parties.disputed),
		'former-states': list(
			['name', 'why'],
			data.parties.records.flatMap(({ name, drawn }) => (drawn ? { name, why: drawn.why } : []))
		)
	} satisfies Record<string, FactList>;
}
