/** The handshake's scenes: one promise, the web of promises, two of them opened, one let go. */

import type { WebSpec } from '../../../lib/figures/web/spec.ts';
import type { SceneSpec } from '../../../lib/figures/index.ts';

/** The same round of places for both years, so that the map stays where it is. */
const WORLD = ['ARG', 'NZL', 'ZAF', 'PNG', 'PER', 'MUS', 'USA', 'AUS'];

const chart: NonNullable<WebSpec['chart']> = {
	series: 'atop-defence',
	label: 'Pairs of states with a pledge to defend (ATOP)',
	drawn: 'Agreements drawn here, a selection',
	ends: 'record ends'
};

export const scenes: Record<string, SceneSpec> = {
	handshake: {
		figure: 'map',
		view: 'atlantic',
		subject: ['gripen-e/linkoping', 'gripen-e/gaviao-peixoto', 'BRA'],
		strings: [{ edge: 'brazil-sweden-defence-2014', bend: 0.13 }],
		places: [
			{ place: 'SWE', note: 'sells and shares', as: 'party', weight: 3 },
			{ place: 'BRA', note: 'buys and learns', as: 'party', weight: 3 }
		],
		lit: [
			{ party: 'SWE', tone: 'promise' },
			{ party: 'BRA', tone: 'promise' }
		],
		alt: 'A thin double line, the promise, joins Sweden and Brazil across the Atlantic. Nothing moves along it yet.'
	},
	'not-a-sale': {
		figure: 'map',
		view: 'atlantic',
		subject: ['gripen-e/linkoping', 'gripen-e/gaviao-peixoto', 'BRA'],
		strings: [
			{ edge: 'brazil-sweden-defence-2014', bend: 0.13 },
			{ edge: 'gripen-e-deliver-brazil', hold: false, bend: -0.04 }
		],
		places: [
			{
				place: 'gripen-e/linkoping',
				note: 'the sale: jets leave',
				as: 'town-and-party',
				weight: 4
			},
			{ place: 'BRA', note: 'the agreement: terms', as: 'party', weight: 3 }
		],
		lit: [
			{ party: 'SWE', tone: 'promise' },
			{ party: 'BRA', tone: 'promise' }
		],
		alt: 'Beside the double line of the agreement runs a second string with beads: the sale, jets on their way from Linköping to Brazil.'
	},
	'first-blocs': {
		figure: 'map',
		view: 'world',
		subject: WORLD,
		strings: [],
		places: [
			{ place: 'USA', as: 'party', weight: 3 },
			{ place: 'JPN', as: 'party', weight: 1 },
			{ place: 'AUS', as: 'party', weight: 2 },
			{ place: 'BRA', as: 'party', weight: 1 }
		],
		web: {
			year: 1955,
			taut: ['mutual-defence'],
			named: [
				'nato-1949',
				'rio-treaty-1947',
				'warsaw-pact-1955',
				'arab-league-1950',
				'anzus-1951',
				'manila-pact-1954'
			],
			chart
		},
		alt: 'A map of the world round the North Pole. A handful of treaties stand as rings with spokes to their members: the Atlantic, the Americas, the Warsaw Pact, the Arab League, the Pacific.'
	},
	'web-now': {
		figure: 'map',
		view: 'world',
		subject: WORLD,
		strings: [],
		places: [
			{ place: 'USA', as: 'party', weight: 4 },
			{ place: 'JPN', as: 'party', weight: 3 },
			{ place: 'AUS', as: 'party', weight: 3 },
			{ place: 'BRA', as: 'party', weight: 3 },
			{ place: 'IND', as: 'party', weight: 2 },
			{ place: 'CHN', as: 'party', weight: 2 },
			{ place: 'RUS', as: 'party', weight: 2 }
		],
		web: {
			year: 2026,
			taut: ['mutual-defence'],
			named: [
				'nato-1949',
				'rio-treaty-1947',
				'csto-1992',
				'sadc-defence-2003',
				'gcc-defence-2000',
				'sahel-alliance-2023',
				'anzus-1951'
			],
			chart,
			years: true
		},
		alt: 'The same map now. Pledges to defend stand out; behind them a dense mesh of faint threads, most of them to the United States and Europe. The line of pledges has risen steeply to where its record ends.'
	},
	loosened: {
		figure: 'network',
		view: 'world',
		year: 2026,
		named: [
			'USA',
			'GBR',
			'FRA',
			'AUS',
			'DEU',
			'IND',
			'JPN',
			'BRA',
			'SWE',
			'RUS',
			'UKR',
			'CHN',
			'nato-1949',
			'rio-treaty-1947',
			'sadc-defence-2003'
		],
		alt: 'The same promises without the map. The United States and the United Kingdom stand in the middle with most lines; treaties gather their members in fans around them; Brazil and China stand further out.'
	},
	'clause-by-clause': {
		figure: 'document',
		agreement: 'france-germany-exports-2019',
		kinds: [
			'objection',
			'retransfer',
			'end-use',
			'committee',
			'audit',
			'information',
			'disputes',
			'ending'
		],
		focus: ['objection', 'retransfer', 'end-use'],
		alt: 'The Franco-German export accord as a sheet: clauses on objections, on passing on, on purpose, on a joint body and reviews; blank lines for know-how, quarrels and the end, which were not seen.'
	},
	'who-decides': {
		figure: 'document',
		agreement: 'aukus-nuclear-2024',
		kinds: [
			'ending',
			'survival',
			'liability',
			'end-use',
			'information',
			'committee',
			'disputes',
			'removal'
		],
		focus: ['ending', 'survival', 'liability'],
		alt: 'The AUKUS agreement on submarine reactors as a sheet: how long it runs and how a party leaves, what must be returned, who pays for harm; blank lines for who runs it and how quarrels are settled.'
	},
	'promise-tested': {
		figure: 'map',
		view: 'europe',
		subject: ['FRA', 'DEU', 'ESP', 'IRL', 'DNK'],
		strings: [],
		places: [
			{ place: 'FRA', note: 'Dassault wants to lead', as: 'party', weight: 4 },
			{ place: 'DEU', note: 'Airbus wants equal parts', as: 'party', weight: 4 },
			{ place: 'ESP', as: 'party', weight: 3 },
			{ place: 'GBR', as: 'party', weight: 2 }
		],
		web: {
			year: 2026,
			treaties: [
				{ agreement: 'fcas-fighter-2017', state: 'cut', at: [-9, 47.6] },
				{ agreement: 'france-germany-spain-exports-2021', state: 'taut', at: [3.6, 54.2] }
			],
			named: ['fcas-fighter-2017', 'france-germany-spain-exports-2021']
		},
		lit: [
			{ party: 'FRA', tone: 'promise' },
			{ party: 'DEU', tone: 'promise' },
			{ party: 'ESP', tone: 'promise' }
		],
		alt: 'Between France, Germany and Spain the spokes of the joint fighter hang slack. A second ring holds: the export accord, with spokes to the same three and to Britain; its rules still stand.'
	}
};
