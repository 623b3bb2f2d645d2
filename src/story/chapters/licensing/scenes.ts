/** The chapter on licensing: whose yes a jet needs, gate after gate, and back up the chain. */

import type { StringSpec } from '../../../lib/figures/map/spec.ts';
import type { SceneSpec } from '../../../lib/figures/index.ts';

const engine: StringSpec = { edge: 'gripen-e-engine', hold: true };

export const scenes: Record<string, SceneSpec> = {
	'whose-yes': {
		figure: 'map',
		view: 'atlantic',
		subject: ['gripen-e/linkoping', 'gripen-e/lynn', 'COL', 'ARG'],
		strings: [
			engine,
			{ edge: 'gripen-e-radar', hold: true, bend: 0.2 },
			{ edge: 'gripen-e-seat', hold: true, bend: -0.12 },
			{ edge: 'gripen-e-deliver-colombia', hold: false, bend: 0.2 }
		],
		places: [
			{ place: 'gripen-e/linkoping', note: 'final assembly', as: 'town', weight: 4 },
			{ place: 'gripen-e/lynn', note: 'engine', as: 'party', weight: 3 },
			{ place: 'gripen-e/denham', note: 'radar, seat', as: 'party', weight: 3 },
			{ place: 'COL', note: 'signed', weight: 3 },
			{ place: 'ARG', note: 'wanted jets', weight: 3 }
		],
		lit: [
			{ party: 'GBR', tone: 'hold' },
			{ party: 'SWE', tone: 'flow' },
			{ party: 'COL', tone: 'flow' }
		],
		alt: 'A map of the Atlantic. The engine’s string to Linköping is held in the United States, those of radar and seat in Britain. One string runs on to Colombia; none runs to Argentina.'
	},
	'gate-after-gate': {
		figure: 'gates',
		form: 'walk',
		lanes: [{ pathway: 'us-dcs' }],
		alt: 'One American application as a thread through its gates. Two of them have a ruler of days; beside the others the line is empty, since no time is published.'
	},
	'other-gates': {
		figure: 'gates',
		form: 'beside',
		lanes: [
			{ pathway: 'us-dcs' },
			{ pathway: 'de-licence' },
			{ pathway: 'se-licence' },
			{ pathway: 'fr-licence' },
			{ pathway: 'uk-siel', label: 'Britain' },
			{ pathway: 'cn-military' },
			{ pathway: 'ch-licence' },
			{ pathway: 'jp-transfer' },
			{ pathway: 'in-authorisation' },
			{ pathway: 'ru-military' }
		],
		alt: 'Threads with their gates, one row for each country. Six rows have one ruler of days, by law, rule, target or count; Switzerland, Japan, India and Russia have an empty line.'
	},
	'up-the-chain': {
		figure: 'map',
		view: 'europe',
		subject: ['CHE', 'DEU', 'UKR'],
		strings: [
			{ edge: 'gepard-swiss-rounds', hold: true, bend: 0.12 },
			{ edge: 'gepard-swiss-onward', hold: false, bend: 0.14, state: 'wanted' }
		],
		requests: [
			{ edge: 'gepard-swiss-rounds', event: 'gepard-ammo/no-april', outcome: 'blocked' },
			{ edge: 'gepard-swiss-rounds', event: 'gepard-ammo/no-november', outcome: 'blocked' }
		],
		places: [
			{ place: 'CHE', note: 'made the rounds', weight: 4 },
			{ place: 'DEU', note: 'owns them, asks', weight: 4 },
			{ place: 'UKR', note: 'would receive them', weight: 3 }
		],
		lit: [{ party: 'CHE', tone: 'hold' }],
		alt: 'A string runs from Switzerland to Germany, and a dotted one on to Ukraine. Two requests run back from Germany to Switzerland; both are marked as blocked.'
	},
	'same-firm': {
		figure: 'map',
		view: 'europe',
		subject: ['CHE', 'gepard-ammo/unterluess', 'UKR'],
		strings: [
			{ edge: 'gepard-swiss-rounds', hold: false, bend: 0.12, state: 'faint' },
			{ edge: 'gepard-german-rounds', hold: false, bend: 0.14, outcome: 'substituted' }
		],
		places: [
			{ place: 'CHE', note: 'old rounds', weight: 2 },
			{ place: 'gepard-ammo/unterluess', note: 'new line', as: 'town', weight: 4 },
			{ place: 'DEU', weight: 1 },
			{ place: 'UKR', note: 'new rounds', weight: 3 }
		],
		lit: [
			{ party: 'DEU', tone: 'flow' },
			{ party: 'UKR', tone: 'flow' }
		],
		faded: 'the rounds Switzerland refused to let go on',
		clock: {
			precedent: 'gepard-rounds',
			label: 'months from the first no to the first German rounds'
		},
		alt: 'The Swiss string is faint. A new one runs from Unterlüß in Germany to Ukraine, marked as replaced, with a ruler of months from the Swiss refusal to the first batch.'
	},
	'two-answers': {
		figure: 'map',
		view: 'world',
		subject: ['USA', 't129/ankara', 'PAK', 'PHL'],
		strings: [
			{ edge: 't129-engine', hold: true, bend: 0.12 },
			{ edge: 't129-to-philippines', hold: false, outcome: 'approved' },
			{ edge: 't129-to-pakistan', hold: false, state: 'wanted', outcome: 'blocked', bend: -0.3 }
		],
		places: [
			{ place: 't129/ankara', note: 'helicopters', as: 'party', weight: 4 },
			{ place: 'USA', note: 'engine', weight: 4 },
			{ place: 'PHL', note: 'delivered', weight: 3 },
			{ place: 'PAK', note: 'never delivered', weight: 3 }
		],
		lit: [{ party: 'PHL', tone: 'flow' }],
		alt: 'An engine’s string comes from the United States to Ankara. From there one string runs to the Philippines, marked approved, and a dotted one to Pakistan, marked blocked.'
	},
	'past-the-gates': {
		figure: 'gates',
		form: 'past',
		lanes: [
			{ pathway: 'us-aukus', label: 'United States, Australia, Britain', round: 'us-dcs' },
			{ pathway: 'us-canada', label: 'United States to Canada', round: 'us-dcs' },
			{ pathway: 'eu-transfer', label: 'Between EU states', round: 'se-licence' },
			{
				pathway: 'fr-de-small-share',
				label: 'France, Germany, Spain',
				round: 'de-licence'
			}
		],
		alt: 'Four threads run round a row of gates instead of through them: among Australia, Britain and the United States, to Canada, inside the European Union, and among France, Germany and Spain. Each keeps two knots.'
	},
	'rules-in-common': {
		figure: 'regimes',
		regimes: ['wassenaar', 'mtcr', 'nsg', 'australia-group', 'att', 'eu-common-position', 'hcoc'],
		states: ['USA', 'RUS', 'CHN', 'IND'],
		alt: 'Seven regimes, each a node with a spoke for every state in it. Two are drawn solid, because they bind in law; the other five are broken lines.'
	}
};
