/** Co-production's scenes: two lines for one jet, a web, a cut, and another bloc. */

import type { StringState } from '../../../lib/scene/base.ts';
import type { MapSpec, StringSpec } from '../../../lib/figures/map/spec.ts';
import type { SceneSpec } from '../../../lib/figures/index.ts';

const brazil: StringSpec[] = [
	{ edge: 'gripen-e-airframe-brazil', bend: 0.12 },
	{ edge: 'gripen-e-aerostructures-brazil', bend: 0.3 },
	{ edge: 'gripen-e-displays-brazil', bend: -0.2, hold: false }
];

const makers: StringSpec[] = [
	{ edge: 'f35-rear-fuselage', hold: false, bend: -0.1 },
	{ edge: 'f35-wings-it', hold: false, bend: -0.08 },
	{ edge: 'f35-wings-il', hold: false, bend: -0.05 },
	{ edge: 'f35-rudders-no', hold: false, bend: -0.14 },
	{ edge: 'f35-tail-edges-dk', hold: false, bend: -0.12 },
	{ edge: 'f35-flaperons-nl', hold: false, bend: -0.06 },
	{ edge: 'f35-horizontal-tails-ca', hold: false, bend: 0.12 },
	{ edge: 'f35-assembly-it', hold: false, bend: 0.16 },
	{ edge: 'f35-assembly-jp', hold: false, bend: 0.12 }
];

const turkish = (state: StringState): StringSpec[] => [
	{ edge: 'f35-centre-tr', state, hold: false, bend: -0.1 },
	{ edge: 'f35-kale-tr', state, hold: false, bend: -0.04 },
	{ edge: 'f35-wiring-tr', state, hold: false, bend: 0.03 }
];

const faint = (strings: StringSpec[]): StringSpec[] =>
	strings.map((s) => ({ ...s, state: 'faint' as const }));

const turkishPlaces: MapSpec['places'] = [
	{ place: 'f35/ankara-tai', note: 'centre fuselage', as: 'town', weight: 3 },
	{ place: 'f35/tuzla-kale', note: 'airframe parts', as: 'town', weight: 1 },
	{ place: 'f35/izmir-fokker', note: 'wiring', as: 'town', weight: 2 }
];

export const scenes: Record<string, SceneSpec> = {
	'brazil-line': {
		figure: 'map',
		view: 'atlantic',
		subject: ['gripen-e/linkoping', 'gripen-e/gaviao-peixoto', 'gripen-e/porto-alegre'],
		strings: brazil.map((s) => ({ ...s, hold: false })),
		places: [
			{ place: 'gripen-e/linkoping', note: 'the first line', weight: 3 },
			{ place: 'gripen-e/gaviao-peixoto', note: 'the second line', weight: 4 },
			{ place: 'gripen-e/sao-bernardo', note: '', as: 'town', weight: 1 },
			{ place: 'gripen-e/porto-alegre', note: '', as: 'town', weight: 1 }
		],
		lit: [{ party: 'BRA', tone: 'flow' }],
		alt: 'Strings run from Linköping to Gavião Peixoto in Brazil, and to it from São Bernardo and Porto Alegre: a second assembly line has joined the first.'
	},
	'what-brazil-got': {
		figure: 'map',
		view: 'atlantic',
		subject: ['gripen-e/linkoping', 'gripen-e/gaviao-peixoto', 'gripen-e/porto-alegre'],
		strings: [
			{ edge: 'gripen-e-knowhow', hold: false, bend: 0.12 },
			{ edge: 'gripen-e-aerostructures-sweden', hold: false, bend: 0.08 },
			{ edge: 'gripen-e-displays', hold: false, bend: 0.16 },
			{ edge: 'gripen-e-aerostructures-brazil', hold: false, bend: 0.3 }
		],
		places: [
			{ place: 'gripen-e/linkoping', note: 'takes parts from Brazil', weight: 3 },
			{ place: 'gripen-e/gaviao-peixoto', note: 'know-how arrives', as: 'town', weight: 3 },
			{ place: 'gripen-e/sao-bernardo', note: 'fuselage sections', as: 'town', weight: 2 },
			{ place: 'gripen-e/porto-alegre', note: 'displays', as: 'town', weight: 2 }
		],
		lit: [{ party: 'BRA', tone: 'flow' }],
		alt: 'A string carries know-how from Linköping to Brazil; others carry parts back, fuselage sections from São Bernardo and displays from Porto Alegre.'
	},
	'same-knots': {
		figure: 'map',
		view: 'atlantic',
		subject: ['gripen-e/linkoping', 'gripen-e/lynn', 'gripen-e/runcorn', 'gripen-e/gaviao-peixoto'],
		strings: [
			{ edge: 'gripen-e-engine-brazil', bend: 0.1 },
			{ edge: 'gripen-e-landing-gear-brazil', bend: -0.12 },
			{ edge: 'gripen-e-knowhow', bend: 0.1 },
			{ edge: 'gripen-e-aerostructures-sweden', bend: 0.12 }
		],
		places: [
			{ place: 'gripen-e/linkoping', note: 'know-how', as: 'town-and-party', weight: 3 },
			{ place: 'gripen-e/lynn', note: 'engine', as: 'party', weight: 3 },
			{ place: 'gripen-e/runcorn', note: 'landing gear', as: 'party', weight: 3 },
			{ place: 'gripen-e/gaviao-peixoto', note: 'the second line', weight: 4 },
			{ place: 'gripen-e/sao-bernardo', note: 'fuselage sections', as: 'town', weight: 1 }
		],
		lit: [{ party: 'BRA', tone: 'flow' }],
		alt: 'Strings for the Brazilian line from the United States, the United Kingdom and Sweden, each with a red thread held at its far end; another string runs from Brazil back to Sweden.'
	},
	'many-hands': {
		figure: 'map',
		view: 'north',
		subject: ['f35/fort-worth', 'f35/nagoya', 'f35/lod', 'f35/kongsberg'],
		strings: makers,
		places: [
			{ place: 'f35/fort-worth', note: 'final assembly', as: 'town', weight: 4 },
			{ place: 'f35/cameri', note: 'wings, final assembly', as: 'town', weight: 3 },
			{ place: 'f35/nagoya', note: 'final assembly', as: 'town', weight: 3 },
			{ place: 'f35/samlesbury', note: 'rear fuselage', as: 'town', weight: 2 },
			{ place: 'f35/lod', note: 'wings', as: 'town', weight: 2 },
			{ place: 'f35/kongsberg', note: 'rudders', as: 'town', weight: 1 },
			{ place: 'f35/winnipeg', note: 'tails', as: 'town', weight: 2 }
		],
		alt: 'A map of the northern hemisphere. Strings from many countries run to Fort Worth in Texas; from there others run to final assembly lines at Cameri in Italy and near Nagoya in Japan.'
	},
	'turkiye-in': {
		figure: 'map',
		view: 'north',
		subject: ['f35/fort-worth', 'f35/ankara-tai', 'f35/kongsberg', 'f35/izmir-fokker'],
		strings: [
			...faint(makers.slice(0, 7)),
			...turkish('taut'),
			{ edge: 'f35-centre-us', hold: false, bend: 0.14 }
		],
		faded: 'parts from the other countries',
		places: [
			{ place: 'f35/fort-worth', note: 'final assembly', as: 'town', weight: 4 },
			{ place: 'f35/palmdale', note: 'centre fuselage', as: 'town', weight: 2 },
			...turkishPlaces
		],
		lit: [{ party: 'TUR', tone: 'flow' }],
		alt: 'The other strings fade. Those from Türkiye stand out, from Ankara, Istanbul and Izmir to Fort Worth, and that from Palmdale in California, the only other maker of the centre fuselage.'
	},
	'turkiye-cut': {
		figure: 'map',
		view: 'north',
		subject: ['f35/fort-worth', 'f35/ankara-tai', 'f35/kongsberg', 'f35/izmir-fokker'],
		strings: [
			...faint(makers.slice(0, 7)),
			...turkish('cut'),
			{ edge: 'f35-centre-us', hold: false, bend: 0.14 }
		],
		faded: 'parts from the other countries',
		places: [
			{ place: 'f35/fort-worth', note: 'final assembly', as: 'town', weight: 4 },
			{ place: 'f35/palmdale', note: 'centre fuselage', as: 'town', weight: 2 },
			...turkishPlaces
		],
		lit: [{ party: 'TUR', tone: 'hold' }],
		alt: 'The strings from Türkiye are cut. Their ends hang slack on both sides of the Atlantic; the string from Palmdale is the only one left for the centre fuselage.'
	},
	'slow-cut': {
		figure: 'map',
		view: 'north',
		subject: ['f35/fort-worth', 'f35/ankara-tai', 'f35/kongsberg', 'f35/izmir-fokker'],
		strings: [
			...faint(makers.slice(0, 7)),
			...turkish('cut'),
			{ edge: 'f35-centre-us', hold: false, bend: 0.14 }
		],
		faded: 'parts from the other countries',
		places: [
			{ place: 'f35/fort-worth', note: 'final assembly', as: 'town', weight: 4 },
			...turkishPlaces
		],
		lit: [{ party: 'TUR', tone: 'hold' }],
		clock: {
			precedent: 'f35-turkish-parts',
			label: 'months, at most, until the last contracts',
			planLabel: 'planned'
		},
		alt: 'The cut strings again, with a ruler of months: a mark shows the plan, and the ruler runs on far beyond it to the end of the year in which the last contracts were due to end.'
	},
	'who-took-over': {
		figure: 'map',
		view: 'north',
		subject: ['f35/fort-worth', 'f35/weeze', 'f35/kongsberg', 'f35/ankara-tai'],
		strings: [
			...turkish('cut'),
			{ edge: 'f35-centre-us', hold: false, bend: 0.14, state: 'faint' },
			{ edge: 'f35-wiring-nl', hold: false, bend: -0.12 },
			{ edge: 'f35-centre-de', hold: false, bend: -0.05 }
		],
		faded: 'the centre fuselages made in the United States',
		places: [
			{ place: 'f35/fort-worth', note: 'final assembly', as: 'town', weight: 4 },
			{ place: 'f35/weeze', note: 'centre fuselage', as: 'town', weight: 3 },
			{ place: 'f35/woensdrecht-wiring', note: 'wiring, engine depot', as: 'town', weight: 2 },
			{ place: 'f135-mro/rygge-f135', note: 'engine depot', as: 'town', weight: 2 },
			{ place: 'f35/ankara-tai', note: '', as: 'town', weight: 1 }
		],
		lit: [
			{ party: 'DEU', tone: 'flow' },
			{ party: 'NLD', tone: 'flow' },
			{ party: 'NOR', tone: 'flow' }
		],
		alt: 'New strings run to Fort Worth from Weeze in Germany and from the Netherlands, where the Turkish ones hang slack. Engine depots stand in the Netherlands and Norway.'
	},
	'across-the-pacific': {
		figure: 'map',
		view: 'indo-pacific',
		// Pakistan: room for the name of a town in India.
		subject: ['USA', 'PAK', 'kf21/sacheon', 'IDN'],
		strings: [
			{ edge: 'tejas-engine-bengaluru', bend: 0.36 },
			{ edge: 'tejas-korean-part', bend: 0.12 },
			{ edge: 'kf21-f414-licence', bend: 0.06 },
			{ edge: 'kf21-know-how', bend: -0.16 }
		],
		places: [
			{ place: 'USA', note: 'engines', weight: 4 },
			{ place: 'tejas/bengaluru', note: 'late engines', weight: 4 },
			{ place: 'kf21/sacheon', note: 'engines under licence', as: 'party', weight: 3 },
			{ place: 'IDN', note: 'know-how for money', weight: 3 }
		],
		lit: [],
		alt: 'The Pacific in one piece. Engines run from the United States to Bengaluru in India, the licence for an engine to South Korea, a part for the other engine back from there, and know-how from South Korea to Indonesia. Red threads are held in the United States and in South Korea.'
	},
	'another-bloc': {
		figure: 'map',
		view: 'asia',
		subject: ['jf17/moscow', 'jf17/chengdu', 'jf17/kamra', 'MMR'],
		strings: [
			{ edge: 'jf17-engine', bend: 0.16 },
			{ edge: 'jf17-engine-onward', bend: -0.22 },
			{ edge: 'jf17-airframe-cn', hold: false, bend: -0.06 },
			{ edge: 'jf17-to-myanmar', hold: false, bend: 0.16 },
			{ edge: 'jf17-to-nigeria', hold: false, bend: -0.1 },
			{ edge: 'jf17-to-azerbaijan', hold: false, bend: -0.14 }
		],
		places: [
			{ place: 'jf17/kamra', note: 'final assembly', weight: 4 },
			{ place: 'jf17/chengdu', note: 'design, airframe parts', weight: 3 },
			{ place: 'jf17/moscow', note: 'engine', weight: 3 },
			{ place: 'MMR', note: 'delivered', weight: 2 },
			{ place: 'AZE', note: 'on order', weight: 2 },
			{ place: 'NGA', note: 'delivered', weight: 2 }
		],
		// No country is tinted here: Kashmir lies in the middle of the picture.
		alt: 'A map of Asia. The engine runs from Moscow to Chengdu in China and on to Kamra in Pakistan, with red threads held in Russia and China; airframe parts run from Chengdu to Kamra; finished jets run on to Myanmar, Azerbaijan and Nigeria.'
	}
};
