/** A scene of this figure from its spec and the facts. Pure. */
import type { Datasets } from '../../data/schema.ts';
import { ledger, type LedgerEntry } from '../../model/ledger.ts';
import { SceneError } from '../../scene/base.ts';
import {
	held,
	type LedgerSpec,
	type LedgerGroup,
	type LedgerColumn,
	type LedgerScene
} from './spec.ts';

/**
 * The ledger of a step.
 * @throws {SceneError} for an unknown country or programme, or one without strings on both sides
 */
export function resolveLedger(step: string, spec: LedgerSpec, data: Datasets): LedgerScene {
	const parties = new Map(data.parties.records.map((p) => [p.id, p.name]));
	const nameOf = (id: string): string => parties.get(id) ?? id;
	if (!parties.has(spec.country)) throw new SceneError(step, `no party “${spec.country}”`);
	if (spec.programme && !data.programmes.records.some((p) => p.id === spec.programme))
		throw new SceneError(step, `no programme “${spec.programme}”`);
	const book = ledger(spec.country, data, spec.programme);
	if (book.in.length === 0 || book.out.length === 0)
		throw new SceneError(step, `${nameOf(spec.country)} has no strings on one side of its ledger`);
	const prefix = `count/ledger/${spec.country}/${spec.programme ? `${spec.programme}/` : ''}`;
	const left = column(book.in, nameOf);
	const right = column(book.out, nameOf);
	const says = (n: number): string => (n === 0 ? 'none on record' : String(n));
	// Words and claims count all strings it holds, its columns only those that cross its border.
	const [all, going, coming] = [book.holds.length, right.heldByCountry, left.heldByCountry];
	const parts = [
		[going, 'going out'],
		[coming, 'coming in'],
		[all - going - coming, 'among others']
	] as const;
	const sum =
		all === going || all === coming
			? ''
			: `${all} held at home in all: ${parts
					.filter(([n]) => n > 0)
					.map(([n, where]) => `${n} ${where}`)
					.join(', ')}`;
	const named = data.parties.records.find((p) => p.id === spec.country);
	return {
		step,
		figure: 'ledger',
		alt: spec.alt,
		country: nameOf(spec.country),
		in: left,
		out: right,
		sum,
		claims: [
			`${prefix}in`,
			`${prefix}out`,
			...(book.held.length > 0 ? [`${prefix}held`] : []),
			...(sum ? [`${prefix}holds`] : [])
		],
		table: {
			caption: `The ledger of ${named?.sentence ?? nameOf(spec.country)} in this record`,
			head: ['Way', 'With', 'Strings', 'What', 'Held by others', 'Held by it'],
			rows: (
				[
					['in', left],
					['out', right]
				] as const
			).flatMap(([way, side]) =>
				side.groups.map((g) => [
					way,
					g.party,
					String(g.threads),
					g.items.join(', ') + (g.ended === g.threads ? ` (until ${g.until})` : ''),
					says(g.held.partner + g.held.third),
					says(g.held.country)
				])
			),
			lists: [
				{
					caption: 'In all',
					items: [
						`${left.count} come in${left.heldByOthers > 0 ? `, ${held(left.heldByOthers, 'by others')}` : ''}`,
						`${right.count} go out${right.heldByCountry > 0 ? `, ${held(right.heldByCountry, 'at home')}` : ''}`,
						...(sum ? [sum] : [])
					]
				}
			]
		}
	};
}

function column(entries: readonly LedgerEntry[], nameOf: (id: string) => string): LedgerColumn {
	const groups = new Map<string, LedgerGroup>();
	for (const { edge, partner, heldBy, ended } of entries) {
		const group = groups.get(partner) ?? {
			party: nameOf(partner),
			threads: 0,
			held: { partner: 0, country: 0, third: 0 },
			ended: 0,
			until: '',
			items: []
		};
		group.threads++;
		if (ended) {
			group.ended++;
			const year = edge.until!.slice(0, 4);
			if (year > group.until) group.until = year;
		}
		if (heldBy) group.held[heldBy]++;
		// In brackets stand types and counts: too much for a picture.
		const item = edge.what.replace(/\s*\(.*?\)/g, '').trim();
		if (!group.items.includes(item)) group.items.push(item);
		groups.set(partner, group);
	}
	const list = [...groups.values()].sort(
		(a, b) => b.threads - a.threads || (a.party < b.party ? -1 : 1)
	);
	const sum = (of: (g: LedgerGroup) => number): number => list.reduce((n, g) => n + of(g), 0);
	return {
		count: entries.length,
		heldByOthers: sum((g) => g.held.partner + g.held.third),
		heldByCountry: sum((g) => g.held.country),
		groups: list
	};
}
