/** The sources of the record by language and by kind, as the notes' tables show them. Pure. */
import { inWords, sentenceCase } from '../../lib/data/format.ts';
import type { Source } from '../../lib/data/schema.ts';
import { tally, type Tally } from '../../lib/model/record.ts';
import { fill, type Labels } from './labels.ts';

export type NamedTally = Tally & { name: string };

/** Languages with a line of their own; the others share one. */
const LANGUAGES = 7;

/** Sources by language, the frequent ones each, the rare ones together. */
export function byLanguage(sources: readonly Source[], { locale, bars }: Labels): NamedTally[] {
	const names = new Intl.DisplayNames(locale, { type: 'language' });
	const all = tally(sources, ({ lang }) => lang);
	const own = all
		.slice(0, LANGUAGES)
		.map((row) => ({ ...row, name: names.of(row.key) ?? row.key }));
	const rare = all.slice(LANGUAGES);
	if (rare.length === 0) return own;
	return [
		...own,
		{
			key: 'others',
			name: fill(bars.others, { count: sentenceCase(inWords(rare.length)) }),
			count: rare.reduce((sum, { count }) => sum + count, 0),
			share: rare.reduce((sum, { share }) => sum + share, 0)
		}
	];
}

/** Sources by kind. */
export function byKind(sources: readonly Source[], { sourceKinds }: Labels): NamedTally[] {
	return tally(sources, ({ kind }) => kind).map((row) => ({
		...row,
		name: sourceKinds[row.key as Source['kind']]
	}));
}
