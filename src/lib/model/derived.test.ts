import { describe, expect, it } from 'vitest';
import { aHold, anEdge, aParty, aProgramme, datasetsWith } from '../data/testing.ts';
import type { Datasets, Edge, Hold, Programme, Source } from '../data/schema.ts';
import { derivedClaims } from './derived.ts';

const edge = (id: string, { holder, ...hold }: Pick<Hold, 'holder'> & Partial<Hold>): Edge =>
	anEdge(id, { hold: aHold(holder, hold) });

const facts = (edges: Edge[], programme: Partial<Programme> = {}): Datasets =>
	datasetsWith({
		parties: {
			records: [
				aParty('SWE', 'Sweden'),
				aParty('BRA', 'Brazil'),
				aParty('USA', 'United States', { sentence: 'the United States' }),
				aParty('GBR', 'United Kingdom', { sentence: 'the United Kingdom' }),
				aParty('CHE', 'Switzerland')
			],
			disputed: []
		},
		programmes: {
			records: [
				aProgramme({
					partners: ['BRA', 'USA'],
					sources: ['of-the-jet'],
					asOf: '2024',
					...programme
				})
			]
		},
		edges: { records: edges }
	});

const find = (data: Datasets, id: string) => derivedClaims(data).find((c) => c.id === id);

describe('who else holds a string', () => {
	const data = facts([
		edge('engine', { holder: 'USA', sources: ['us-law'], asOf: '2025-03' }),
		edge('radar', { holder: 'GBR', sources: ['uk-licence', 'us-law'], asOf: '2023' }),
		edge('seat', { holder: 'GBR', sources: ['uk-licence'] }),
		edge('pylons', { holder: 'CHE', status: 'derived', sources: ['swiss-law'] }),
		edge('whole', { holder: 'SWE', sources: ['swedish-law'], asOf: '2025-09' })
	]);
	const claim = find(data, 'count/holders/jet');

	it('is counted in figures and in letters', () => {
		expect(claim?.value()).toBe('3');
		expect(claim?.value('words')).toBe('three');
		expect(claim?.value('capital words')).toBe('three');
	});

	it('is said with names, those by general law apart', () => {
		expect(claim?.says).toBe(
			'Three other governments hold a string on the Jet in this record: the United Kingdom and the United States, and by general law Switzerland.'
		);
	});

	it('rests on the sources of the holds it counts, once each, and is as new as the newest', () => {
		expect([...(claim?.sources ?? [])].sort()).toEqual(['swiss-law', 'uk-licence', 'us-law']);
		expect(claim?.asOf).toBe('2025-03');
	});

	it('says that and how it was counted', () => {
		expect(claim?.status).toBe('derived');
		expect(claim?.derivation).toMatch(/maker/);
	});

	it('counts a say over what was delivered, and says that the delivery has ended', () => {
		const ended = find(
			facts([
				{ ...edge('gun', { holder: 'CHE' }), until: '2022' },
				{ ...edge('seat', { holder: 'GBR' }), until: '2022' },
				edge('radar', { holder: 'GBR' })
			]),
			'count/holders/jet'
		);
		expect(ended?.value()).toBe('2');
		expect(ended?.derivation).toMatch(/deliveries on record from Switzerland were to end/);
		expect(claim?.derivation).not.toMatch(/were to end/);
	});

	it('is one government where it is one', () => {
		expect(find(facts([edge('engine', { holder: 'USA' })]), 'count/holders/jet')?.says).toBe(
			'One other government holds a string on the Jet in this record: the United States.'
		);
	});

	it('is no claim at all where nobody else does', () => {
		expect(find(facts([]), 'count/holders/jet')).toBeUndefined();
		expect(find(facts([edge('whole', { holder: 'SWE' })]), 'count/holders/jet')).toBeUndefined();
	});

	it('reads well where all hold by general law', () => {
		const law = facts([edge('pylons', { holder: 'CHE', status: 'derived' })]);
		expect(find(law, 'count/holders/jet')?.says).toBe(
			'One other government holds a string on the Jet in this record: by general law Switzerland.'
		);
	});
});

describe('the end of the record', () => {
	const page = (id: string, date: string | null) => ({ id, date }) as Source;

	it('is the day of its newest page, for a sentence as month or year', () => {
		const data = datasetsWith({
			sources: { records: [page('old', '2025-12'), page('new', '2026-07-05')] }
		});
		const claim = find(data, 'record/end');
		expect(claim?.value('month')).toBe('July 2026');
		expect(claim?.says).toMatch(/5 July 2026/);
		expect(claim?.sources).toEqual(['new']);
		expect(claim?.asOf).toBe('2026-07-05');
	});

	it('is no claim where no page is dated', () => {
		expect(
			find(datasetsWith({ sources: { records: [page('a', null)] } }), 'record/end')
		).toBeUndefined();
	});
});

describe('partners', () => {
	it('are counted and named, on the programme’s own sources', () => {
		const claim = find(facts([]), 'count/partners/jet');
		expect(claim?.value()).toBe('2');
		expect(claim?.value('words')).toBe('two');
		expect(claim?.says).toBe('Partners in the Jet: Brazil and the United States.');
		expect(claim?.sources).toEqual(['of-the-jet']);
	});

	it('are no claim where there are none', () => {
		expect(find(facts([], { partners: [] }), 'count/partners/jet')).toBeUndefined();
	});
});
