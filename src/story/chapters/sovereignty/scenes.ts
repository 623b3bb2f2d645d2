/** Sovereignty's scenes: two pages of a ledger, ties cut and answered, two debates, the jet fully strung. */

import { parts } from '../prologue/scenes.ts';
import type { SceneSpec } from '../../../lib/figures/index.ts';
import type { SeveredSpec } from '../../../lib/figures/severed/spec.ts';

const severed: SeveredSpec['rows'] = [
	{
		from: 'UKR',
		to: 'RUS',
		what: 'ship turbines',
		cut: 'debate/autonomy-decoupling/ukraine-stops-turbines',
		answer: { what: 'own turbine', claim: 'debate/autonomy-decoupling/russian-turbines' },
		waits: { who: 'its frigates', claim: 'debate/autonomy-decoupling/ukraine-stops-turbines' }
	},
	{
		from: 'DEU',
		to: 'CHN',
		what: 'submarine engines',
		cut: 'precedent/s26t/cut',
		answer: { what: 'own engine accepted', claim: 'precedent/s26t/restored' },
		waits: { who: 'a Thai submarine', claim: 'edge/s26t-delivery' }
	},
	{
		from: 'CHE',
		to: 'DEU',
		what: 'ammunition',
		cut: 'debate/autonomy-decoupling/swiss-refusal',
		answer: { what: 'own line ordered', claim: 'debate/autonomy-decoupling/german-line' },
		waits: { who: 'Ukraine', claim: 'edge/gepard-swiss-onward' }
	},
	{
		from: 'CHN',
		to: 'USA',
		what: 'rare earths',
		cut: 'debate/autonomy-decoupling/china-licences',
		state: 'held',
		answer: { what: 'state buys into a mine', claim: 'debate/autonomy-decoupling/us-magnets' }
	}
];

export const scenes: Record<string, SceneSpec> = {
	'what-sweden-owes': {
		figure: 'ledger',
		country: 'SWE',
		programme: 'gripen-e',
		alt: 'A ledger with Sweden as its spine: threads of parts come in from the left, most with a red knot held abroad; jets, parts and know-how go out on the right, with red knots held at home.'
	},
	'strongest-too': {
		figure: 'ledger',
		country: 'USA',
		alt: 'The same ledger for the United States: parts come in from many countries, those from Britain and Japan with a red knot held there; jets and engines go out, with red knots held at home.'
	},
	'cut-overnight': {
		figure: 'severed',
		rows: severed,
		answers: false,
		alt: 'Threads between pairs of countries: ship turbines, submarine engines and ammunition are cut and hang slack, and what depended on them sags: Russia’s frigates, a submarine for Thailand, guns in Ukraine; rare earths from China still run, but a red knot now holds them.'
	},
	'those-shut-out': {
		figure: 'severed',
		rows: severed,
		answers: true,
		alt: 'The same threads; from below a new one now rises to each country that was shut out: a turbine, an engine and an ammunition line of its own, and a mine its government bought into.'
	},
	'freedom-to-decide': {
		figure: 'debate',
		debate: 'entanglement-vs-sovereignty',
		alt: 'Two sides pull one rope, its mark in the middle: shared systems make a state stronger, or every foreign part is a possible no. Under the one the string of an air defence from Israel to Germany is taut, its knot in American hands; under the other that of Norwegian missiles for Malaysia is cut.'
	},
	'who-may-waive': {
		figure: 'debate',
		debate: 'human-rights-conditions',
		alt: 'Two sides pull one rope, its mark in the middle: conditions protect law and consent, or discretion is part of security. Under the one a string from Belgium to Saudi Arabia is cut; under the other one from Britain to Israel, by way of a shared pool, holds.'
	},
	'fully-strung': {
		figure: 'map',
		view: 'atlantic',
		subject: ['gripen-e/linkoping', 'COL', 'gripen-e/porto-alegre'],
		strings: [
			...parts(true),
			{ edge: 'gripen-e-deliver-colombia', hold: true, bend: 0.22 },
			{ edge: 'gripen-e-deliver-brazil', hold: true, bend: 0.1 },
			{ edge: 'gripen-e-knowhow', hold: true, bend: -0.02 },
			{ edge: 'gripen-e-aerostructures-sweden', hold: false, bend: 0.16 },
			{ edge: 'brazil-sweden-defence-2014', bend: 0.26 }
		],
		places: [
			{ place: 'gripen-e/linkoping', note: 'built here', weight: 5 },
			{ place: 'COL', note: 'sold here', weight: 5 },
			{ place: 'gripen-e/lynn', as: 'party', weight: 4 },
			{ place: 'gripen-e/edinburgh', as: 'party', weight: 2 },
			{ place: 'gripen-e/oberndorf', as: 'party', weight: 2 },
			{ place: 'gripen-e/emmen', as: 'party', weight: 2 },
			{ place: 'BRA', note: 'builds too', weight: 4 }
		],
		lit: [
			{ party: 'SWE', tone: 'flow' },
			{ party: 'COL', tone: 'flow' },
			{ party: 'USA', tone: 'hold' },
			{ party: 'GBR', tone: 'hold' },
			{ party: 'DEU', tone: 'hold' },
			{ party: 'CHE', tone: 'hold' }
		],
		alt: 'The first picture again, fully strung: parts run into Linköping from North America, Europe and Brazil, jets and know-how run out to Colombia and Brazil, and red threads end in knots in the United States, the United Kingdom, Germany, Switzerland and Sweden.'
	}
};
