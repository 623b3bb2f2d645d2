import { describe, expect, it } from 'vitest';
import type { Edge, Programme } from '../data/schema.ts';
import { aHold, anEdge, aProgramme } from '../data/testing.ts';
import { holdersIn, otherHolders, powersOf } from './holders.ts';

const jet = aProgramme();

let n = 0;
/** A string on the jet, held by a party on some footing, or by nobody. */
const edge = (
	holder: string | null,
	status: 'confirmed' | 'contested' | 'derived' = 'confirmed',
	programme = 'jet'
): Edge =>
	anEdge(`e${n++}`, { programme, hold: holder === null ? null : aHold(holder, { status }) });

const holders = (edges: Edge[], programmes: Programme[] = [jet]) =>
	otherHolders('jet', { edges: { records: edges }, programmes: { records: programmes } }).map(
		(h) => [h.party, h.edges.length, h.documented] as const
	);

describe('otherHolders', () => {
	it('counts a government once, however many strings it holds', () => {
		expect(holders([edge('USA'), edge('USA'), edge('GBR')])).toEqual([
			['USA', 2, true],
			['GBR', 1, true]
		]);
	});

	it('leaves out the maker’s own government, every one of them', () => {
		expect(holders([edge('SWE'), edge('SWE'), edge('USA')])).toEqual([['USA', 1, true]]);
		const shared = { ...jet, lead: ['GBR', 'ITA', 'JPN'] };
		expect(holders([edge('ITA'), edge('JPN'), edge('USA')], [shared])).toEqual([['USA', 1, true]]);
	});

	it('leaves out strings without a hold and those of other programmes', () => {
		expect(holders([edge(null), edge('USA', 'confirmed', 'tank')])).toEqual([]);
	});

	it('puts documented cases before general law, then the longer list, then the alphabet', () => {
		const found = holders([
			edge('CHE', 'derived'),
			edge('DEU', 'derived'),
			edge('DEU', 'derived'),
			edge('NOR'),
			edge('CAN'),
			edge('GBR'),
			edge('GBR')
		]);
		expect(found.map(([party]) => party)).toEqual(['GBR', 'CAN', 'NOR', 'DEU', 'CHE']);
		expect(found.map(([, , documented]) => documented)).toEqual([true, true, true, false, false]);
	});

	it('takes one documented string for enough, and a contested one for not enough', () => {
		expect(holders([edge('GBR', 'contested'), edge('GBR')])).toEqual([['GBR', 2, true]]);
		expect(holders([edge('GBR', 'contested')])).toEqual([['GBR', 1, false]]);
	});

	it('does not depend on the order of the records', () => {
		const edges = [edge('USA'), edge('GBR'), edge('CHE', 'derived'), edge('GBR')];
		expect(holders(edges.toReversed())).toEqual(holders(edges));
	});
});

describe('what holders may do', () => {
	const part = (id: string, what: string, says: string, holder = 'GBR'): Edge => {
		const made = edge(holder);
		return { ...made, id, what, hold: { ...made.hold!, what: says } };
	};
	const seat = part('seat', 'ejection seat', 'consent is needed for the seat to move on');
	const radar = part('radar', 'radar (ES-05)', 'consent is needed for the radar to move on');
	const gun = part('gun', 'gun', 'no gun goes to a war', 'DEU');
	const data = { edges: { records: [seat, radar, gun] }, programmes: { records: [jet] } };

	it('is told of the strings in the picture only, and of every government counted', () => {
		const shown = holdersIn('jet', data, new Set(['radar', 'gun']));
		expect(shown.map(({ party, edges }) => [party, edges.map(({ id }) => id)])).toEqual([
			['GBR', ['radar']],
			['DEU', ['gun']]
		]);
		expect(() => holdersIn('jet', data, new Set(['radar']))).toThrow(/DEU/);
	});

	it('is said once of parts for which it is the same', () => {
		const [uk, germany] = [data.edges.records.slice(0, 2), [gun]].map((edges) =>
			powersOf({ party: '', edges, documented: true })
		);
		expect(uk).toEqual(['Consent is needed for the ejection seat and radar to move on']);
		expect(germany).toEqual(['No gun goes to a war']);
	});
});
