/** The prologue's scenes: one jet, strung. */

import type { StringSpec } from '../../../lib/figures/map/spec.ts';
import type { SceneSpec } from '../../../lib/figures/index.ts';

/** Parts on their way to Linköping, those of Europe first. */
export const parts = (hold: boolean): StringSpec[] => [
	{ edge: 'gripen-e-engine', hold },
	{ edge: 'gripen-e-radar', hold, bend: 0.2 },
	{ edge: 'gripen-e-landing-gear', hold, bend: 0.06 },
	{ edge: 'gripen-e-seat', hold, bend: -0.12 },
	{ edge: 'gripen-e-gun', hold, bend: 0.14 },
	{ edge: 'gripen-e-pylons', hold, bend: -0.14 },
	{ edge: 'gripen-e-displays', hold: false }
];

export const scenes: Record<string, SceneSpec> = {
	'whose-jet': {
		figure: 'map',
		view: 'atlantic',
		subject: ['gripen-e/linkoping', 'COL'],
		strings: [{ edge: 'gripen-e-deliver-colombia', hold: false, bend: 0.2 }],
		places: [
			{ place: 'gripen-e/linkoping', note: 'built here', weight: 3 },
			{ place: 'COL', note: 'sold here', weight: 3 }
		],
		lit: [
			{ party: 'SWE', tone: 'flow' },
			{ party: 'COL', tone: 'flow' }
		],
		alt: 'A map of the Atlantic. A string runs from Linköping in Sweden to Colombia.'
	},
	'one-line': {
		figure: 'map',
		view: 'atlantic',
		subject: ['gripen-e/linkoping', 'COL', 'gripen-e/gaviao-peixoto'],
		strings: [
			{ edge: 'gripen-e-deliver-colombia', hold: true, bend: 0.2 },
			{ edge: 'gripen-e-deliver-brazil', hold: true, bend: 0.1 }
		],
		places: [
			{ place: 'gripen-e/linkoping', note: 'final assembly', weight: 3 },
			{ place: 'COL', note: 'ordered', weight: 2 },
			{ place: 'BRA', note: 'ordered', weight: 2 }
		],
		lit: [{ party: 'SWE', tone: 'hold' }],
		alt: 'Strings leave Linköping, for Colombia and for Brazil. Each carries a red thread whose knot is held in Sweden: its inspectorate licenses every export.'
	},
	'parts-arrive': {
		figure: 'map',
		view: 'atlantic',
		subject: [
			'gripen-e/linkoping',
			'gripen-e/edinburgh',
			'gripen-e/runcorn',
			'gripen-e/denham',
			'gripen-e/emmen'
		],
		strings: parts(false),
		places: [
			{ place: 'gripen-e/linkoping', note: 'final assembly', as: 'town', weight: 4 },
			{ place: 'gripen-e/lynn', note: 'engine', weight: 3 },
			{ place: 'gripen-e/edinburgh', note: 'radar', as: 'town', weight: 2 },
			{ place: 'gripen-e/denham', note: 'ejection seat', as: 'town', weight: 2 },
			{ place: 'gripen-e/runcorn', note: 'landing gear', as: 'town', weight: 2 },
			{ place: 'gripen-e/oberndorf', note: 'gun', as: 'town', weight: 2 },
			{ place: 'gripen-e/emmen', note: 'mountings', as: 'town', weight: 2 },
			{ place: 'gripen-e/porto-alegre', note: 'displays', weight: 2 }
		],
		lit: [{ party: 'SWE', tone: 'flow' }],
		alt: 'Strings run into Linköping: from Lynn in the United States, from Edinburgh, Runcorn and Denham in Britain, from Oberndorf in Germany, Emmen in Switzerland and Porto Alegre in Brazil.'
	},
	'who-holds': {
		figure: 'map',
		view: 'atlantic',
		subject: [
			'gripen-e/linkoping',
			'gripen-e/edinburgh',
			'gripen-e/runcorn',
			'gripen-e/denham',
			'gripen-e/emmen'
		],
		strings: parts(true),
		places: [
			{ place: 'gripen-e/linkoping', note: 'final assembly', as: 'town', weight: 4 },
			{ place: 'gripen-e/lynn', note: 'engine', as: 'party', weight: 3 },
			{ place: 'gripen-e/edinburgh', note: 'radar', weight: 3 },
			{ place: 'gripen-e/denham', note: 'ejection seat', as: 'town', weight: 2 },
			{ place: 'gripen-e/runcorn', note: 'landing gear', as: 'town', weight: 2 },
			{ place: 'gripen-e/oberndorf', note: 'gun', weight: 3 },
			{ place: 'gripen-e/emmen', note: 'mountings', weight: 3 }
		],
		// Whoever holds a knot is named once and tinted: it is governments that the reader counts.
		lit: [
			{ party: 'USA', tone: 'hold' },
			{ party: 'GBR', tone: 'hold' },
			{ party: 'DEU', tone: 'hold' },
			{ party: 'CHE', tone: 'hold' }
		],
		alt: 'The same strings. Beside each a red thread runs back to a knot in the country that licenses it: the United States, the United Kingdom, Germany and Switzerland. Those of Germany and Switzerland rest on general law and are drawn broken.'
	},
	'both-ways': {
		figure: 'map',
		view: 'atlantic',
		subject: ['gripen-e/linkoping', 'gripen-e/lynn', 'gripen-e/porto-alegre'],
		strings: [
			{ edge: 'brazil-sweden-defence-2014', bend: 0.13 },
			{ edge: 'gripen-e-knowhow', hold: false, bend: 0.02 },
			{ edge: 'gripen-e-displays', hold: false, bend: 0.09 },
			{ edge: 'gripen-e-engine', hold: true }
		],
		places: [
			{ place: 'gripen-e/linkoping', note: 'final assembly', as: 'town-and-party', weight: 4 },
			{ place: 'gripen-e/lynn', note: 'engine: flow and hold', as: 'party', weight: 3 },
			{ place: 'BRA', note: 'promise', weight: 3 },
			{ place: 'gripen-e/gaviao-peixoto', note: 'know-how arrives', as: 'town', weight: 2 },
			{ place: 'gripen-e/porto-alegre', note: 'displays leave', as: 'town', weight: 2 }
		],
		lit: [
			{ party: 'SWE', tone: 'promise' },
			{ party: 'BRA', tone: 'promise' }
		],
		alt: 'The kinds of string on one map: a promise between Sweden and Brazil as a thin double line, know-how flowing to Brazil, displays flowing back, and the American engine with its red thread.'
	},
	'the-ladder': {
		figure: 'ladder',
		rungs: [
			{
				depth: 'sale',
				programme: 's26t',
				label: 'Sale',
				says: 'China builds, Thailand buys'
			},
			{
				depth: 'licensed-assembly',
				programme: 'egypt-m1a1',
				label: 'Licensed assembly',
				says: 'Egypt puts American kits together'
			},
			{
				depth: 'licensed-production',
				programme: 'su30mki',
				label: 'Licensed production',
				says: 'India builds a Russian jet'
			},
			{
				depth: 'co-production',
				programme: 'gripen-e',
				label: 'Co-production',
				says: 'Brazil builds with Sweden'
			},
			{
				depth: 'co-development',
				programme: 'gcap',
				label: 'Co-development',
				says: 'Britain, Italy, Japan as partners'
			}
		],
		focus: 'co-production',
		alt: 'A ladder, from sale at the foot over licensed assembly, licensed production and co-production to co-development at the top, each rung with a real programme.'
	}
};
