/** Monitoring's scenes: an open ring, a trail, visits, counts, another trail, and the way back to the gate. */

import type { SceneSpec } from '../../../lib/figures/index.ts';
import type { CountSpec } from '../../../lib/figures/count/spec.ts';

/** Checks one dot stands for, in every count of the chapter. */
const per = 10;

const count = (spec: Omit<CountSpec, 'figure' | 'per'>): CountSpec => ({
	figure: 'count',
	per,
	...spec
});

export const scenes: Record<string, SceneSpec> = {
	'and-afterwards': {
		figure: 'map',
		view: 'atlantic',
		subject: ['gripen-e/linkoping', 'COL', 'BRA'],
		strings: [
			{ edge: 'gripen-e-deliver-colombia', hold: true, bend: 0.2 },
			{ edge: 'gripen-e-deliver-brazil', hold: true, bend: 0.1 }
		],
		places: [
			{ place: 'gripen-e/linkoping', note: 'built here', weight: 3 },
			{ place: 'COL', note: 'no check on record', weight: 2 },
			{ place: 'BRA', note: 'no check on record', weight: 2 }
		],
		checks: { none: ['COL', 'BRA'] },
		lit: [{ party: 'SWE', tone: 'hold' }],
		alt: 'The jet’s strings from Linköping to Colombia and Brazil, each with its red thread. At the receiving ends stand open, dashed rings: no check after delivery is on record.'
	},
	'wrong-country': {
		figure: 'map',
		view: 'middle-east',
		subject: ['CHE', 'ARE', 'SYR'],
		strings: [],
		places: [],
		trace: { finding: 'swiss-grenades', bends: [0.2, -0.14, 0.3] },
		lit: [{ party: 'CHE', tone: 'hold' }],
		alt: 'A numbered trail from Switzerland to the United Arab Emirates, on to Jordan and to Syria. The first leg was licensed; the others are broken and red, since no Swiss consent is on record.'
	},
	'on-the-spot': {
		figure: 'map',
		view: 'asia',
		subject: ['DEU', 'GHA', 'ZAF', 'MYS'],
		strings: [],
		places: [
			{ place: 'IND', note: 'mostly by video', as: 'party', weight: 2 },
			{
				place: 'LBN',
				note: '{swiss-lebanon/seen} of {swiss-lebanon/licensed} seen',
				as: 'party',
				weight: 2
			}
		],
		checks: { of: ['swiss', 'german'] },
		lit: [
			{ party: 'CHE', tone: 'hold' },
			{ party: 'DEU', tone: 'hold' }
		],
		alt: 'Dotted ways lead from Switzerland and Germany to the countries their inspectors visited, from Ghana to Malaysia. Ticks mark checks in order, bars those that saw only part, a cross in Lebanon one that was shown little.'
	},
	'the-count': count({
		by: 'year',
		years: [2010, 2019, 2022],
		remark: {
			year: 2019,
			before: '',
			figure: 'blue-lantern/lapse-days',
			after: ' days without money'
		},
		alt: 'Piles of dots, one for each year: American end-use checks begun rise to a record early on, fall to less than a fifth of it, and recover a little. One year inside and the years at both ends stay open.'
	}),
	'what-they-found': count({
		by: 'outcome',
		years: [2010, 2018, 2022],
		reasonsOf: 2022,
		alt: 'The same years, dealt by outcome: favourable dots stand above the line, unfavourable rings hang below it, fewer in every year. More than half of the years have no published count and stay open.'
	}),
	'where-they-looked': count({
		by: 'region',
		region: 'Europe',
		years: [2014, 2016, 2019, 2022],
		alt: 'The same years, dealt by region: checks begun in Europe stand above the line, all others hang below it. Europe’s share falls, wavers and rises past where it began, while the piles as a whole shrink. The first years stay open, and the years at both ends: no share was found.'
	}),
	'factory-to-front': {
		figure: 'map',
		view: 'middle-east',
		subject: ['BGR', 'KWT', 'ITA'],
		beyond: ['USA'],
		strings: [],
		places: [
			// Close neighbours: short notes, and Syria chooses first.
			{ place: 'SYR', as: 'party', weight: 5 },
			{ place: 'IRQ', note: 'captured', as: 'party', weight: 4 }
		],
		trace: { finding: 'car-launch-tube', bends: [-0.07, -0.1, 0.3] },
		alt: 'A numbered trail of hands: from Bulgaria to the United States by licence, then broken and red to Syria and to Iraq, where the launch tube was captured.'
	},
	'back-to-the-gate': {
		figure: 'map',
		view: 'middle-east',
		subject: ['CHE', 'LBN', 'KWT'],
		strings: [],
		places: [
			{ place: 'CHE', note: 'licences refused', as: 'party', weight: 4 },
			{
				place: 'LBN',
				note: '{swiss-lebanon/seen} of {swiss-lebanon/licensed} seen',
				as: 'party',
				weight: 4
			}
		],
		trace: { finding: 'swiss-lebanon', bends: [0.2], state: 'cut' },
		checks: { visits: ['swiss-lbn-2018'] },
		lit: [{ party: 'CHE', tone: 'hold' }],
		alt: 'The string from Switzerland to Lebanon is cut: after a check that was shown only a few of the arms, marked by a cross, licences are refused.'
	}
};
