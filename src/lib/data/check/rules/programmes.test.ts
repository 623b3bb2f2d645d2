import { describe } from 'vitest';
import { GRIPEN, programme, set, testSlips } from '../testing.ts';

describe('programmes', () => {
	testSlips([
		[
			'duplicate site',
			(d) => programme(d).sites.push(programme(d).sites[0]!),
			'programmes',
			`${GRIPEN}.sites[2].id`,
			/duplicate id "linkoping"/
		],
		[
			'event named as a figure',
			(d) => set(programme(d).events[0], 'id', 'ordered'),
			'programmes',
			`${GRIPEN}.events[0].id`,
			/duplicate id "ordered".*figures\[0\]/
		],
		[
			'operator twice',
			(d) => programme(d).operators.push(programme(d).operators[0]!),
			'programmes',
			`${GRIPEN}.operators[1].party`,
			/duplicate party "BRA"/
		],
		[
			'unknown party of a site',
			(d) => set(programme(d).operators[0], 'party', 'BRZ'),
			'programmes',
			`${GRIPEN}.operators[0].party`,
			/unknown party "BRZ".*did you mean "BRA"/
		],
		[
			'unknown partner',
			(d) => programme(d).partners.push('ZAF'),
			'programmes',
			`${GRIPEN}.partners[1]`,
			/unknown party "ZAF"/
		],
		[
			'share figure above 100 %',
			(d) => set(programme(d).figures[1], 'high', 120),
			'programmes',
			`${GRIPEN}.figures[1].high`,
			/120 % \| a share of at most 100/
		],
		[
			'event to come and not planned',
			(d) => set(programme(d).events[1], 'note', 'Unplanned.'),
			'programmes',
			`${GRIPEN}.events[1].date`,
			/"2032" .*say "planned"/
		],
		[
			'lat and lon swapped',
			(d) => {
				set(programme(d).sites[0], 'lat', 15.62);
				set(programme(d).sites[0], 'lon', 58.41);
			},
			'programmes',
			`${GRIPEN}.sites[0]`,
			/outside SWE .*swapped/
		],
		[
			'minus forgotten',
			(d) => set(programme(d).sites[1], 'lon', 48.49),
			'programmes',
			`${GRIPEN}.sites[1]`,
			/outside BRA .*west is negative/
		],
		[
			'town of another country',
			(d) => {
				set(programme(d).sites[0], 'lat', 60.17);
				set(programme(d).sites[0], 'lon', 24.94);
			},
			'programmes',
			`${GRIPEN}.sites[0]`,
			/lat 60\.17, lon 24\.94: outside SWE/
		],
		[
			'range upside down',
			(d) => set(programme(d).figures[1], 'high', 30),
			'programmes',
			`${GRIPEN}.figures[1].high`,
			/30 \| a number above value, 40/
		],
		[
			'money in words',
			(d) => set(programme(d).figures[2], 'unit', 'bn SEK'),
			'programmes',
			`${GRIPEN}.figures[2].unit`,
			/kind money .*ISO currency code/
		],
		[
			'share without %',
			(d) => set(programme(d).figures[1], 'unit', 'percent'),
			'programmes',
			`${GRIPEN}.figures[1].unit`,
			/"percent" on a figure of kind share \| the unit "%"/
		],
		[
			'months in years',
			(d) => set(programme(d).figures[3], 'unit', 'years'),
			'programmes',
			`${GRIPEN}.figures[3].unit`,
			/the unit "months"/
		],
		[
			'long quote',
			(d) => set(programme(d).voices[0], 'quote', 'a'.repeat(321)),
			'programmes',
			`${GRIPEN}.voices[0].quote`,
			/321 characters.*quote briefly/
		]
	]);
});
