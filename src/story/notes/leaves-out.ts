/** What each dataset leaves out, in the order in which the notes offer them. A new dataset has to say so here. */
import type { DatasetName } from '../../lib/data/schema.ts';

export const LEAVES_OUT: Record<DatasetName, string> = {
	programmes:
		'Programmes of which too little is public to say who makes what where. Fighters are over-represented; electronics, software, small arms and dual-use goods are hardly here. Lists of users are not complete.',
	edges:
		'Most strings there are. A jet has far more suppliers than are named in public; here are those that a maker, an authority or the press names. Where no hold is recorded, none was found, which doesn’t mean that there is none.',
	agreements:
		'Agreements that are secret, unwritten or seldom published, China’s among them, and most older ones: the set is fuller for recent years. What was promised is here; whether it was kept is mostly not.',
	clauses:
		'All that nobody outside has read. Most texts were seen through summaries by others, so a clause that isn’t listed is unknown.',
	series: 'Who the pairs are: the counts are here, the rows behind them belong to their owners.',
	licensing:
		'Practice. These are written rules and what authorities publish about them; how a desk decides, and how long it takes, is rarely told. Published counts and sums count different things in each country.',
	regimes:
		'Smaller and regional clubs, and how strictly each member applies the rules. Where no full list of members was read, there is only their number.',
	monitoring:
		'Checks that nobody publishes, and what checks miss. The yearly counts are those of one American programme.',
	precedents:
		'Cuts without a date to count from, and quiet replacements that no one reported. Sums are of different kinds and can’t be compared.',
	cases:
		'Requests that were granted without notice, and those never made because the answer was known. Refusals that made the news, and American and German ones, are over-represented.',
	debates:
		'Third positions: each question is put with two sides. The cases are our wording; the sources bear out the examples.',
	parties: 'States that none of the other datasets names.',
	glossary: 'Terms the story doesn’t use. Definitions are short and in our words.',
	sources:
		'Pages that couldn’t be read: behind a paywall, gone, or in a language or a place out of our reach.',
	corrections: 'Mistakes that nobody has found yet.'
};
