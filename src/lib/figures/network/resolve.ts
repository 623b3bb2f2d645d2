/** A scene of this figure from its spec and the facts. Pure. */
import type { Datasets } from '../../data/schema.ts';
import { membersIn, standing, tiesIn } from '../../model/agreements.ts';
import { relax, type Spot } from '../../model/network.ts';
import { placeInView, views } from '../../geometry/projection.ts';
import { SceneError } from '../../scene/base.ts';
import type { NetworkSpec, NetworkScene } from './spec.ts';

/** Rows of the table: parties with the most agreements. */
const ROWS = 10;

/**
 * The network of a year.
 * @throws {SceneError} if a party has no place in the view, or a name isn't in the picture
 */
export function resolveNetwork(
	step: string,
	spec: NetworkSpec,
	data: Datasets,
	pointOf: (party: string) => [number, number] | null
): NetworkScene {
	const parties = new Map(data.parties.records.map((p) => [p.id, p]));
	const ties = tiesIn(data, spec.year);
	const spots: Spot[] = [];
	const nodes: { id: string; ties: number; name: string; short: string }[] = [];
	const at = new Map<string, number>();
	const put = (id: string, spot: Spot, count: number, name: string, short = name): number => {
		at.set(id, nodes.length);
		nodes.push({ id, ties: count, name: spec.named.includes(id) ? name : '', short });
		spots.push(spot);
		return nodes.length - 1;
	};
	const party = (id: string): number => {
		const known = at.get(id);
		if (known !== undefined) return known;
		const record = parties.get(id);
		const point = pointOf(record?.drawn?.at ?? id);
		const place = point && placeInView(views[spec.view], ...point);
		if (!record || !place) throw new SceneError(step, `no place for “${id}”`);
		return put(id, { x: place[0], y: place[1] }, ties.get(id) ?? 0, record.name, record.short);
	};
	const links: NetworkScene['links'] = [];
	for (const agreement of standing(data, spec.year)) {
		const pledge = agreement.kind === 'mutual-defence' ? 1 : 0;
		const members = membersIn(agreement, spec.year).map(party);
		if (agreement.shape === 'bilateral') links.push([members[0]!, members[1]!, pledge]);
		else if (agreement.hub) {
			const hub = party(agreement.hub);
			for (const member of members) links.push([hub, member, pledge]);
		} else {
			const mean = (axis: 'x' | 'y'): number =>
				members.reduce((sum, m) => sum + spots[m]![axis], 0) / Math.max(1, members.length);
			const node = put(agreement.id, { x: mean('x'), y: mean('y') }, 0, agreement.short);
			for (const member of members) links.push([node, member, pledge]);
		}
	}
	for (const id of spec.named)
		if (!at.has(id)) throw new SceneError(step, `“${id}” is not in the network of ${spec.year}`);
	const single = new Map<string, NetworkScene['links'][number]>();
	for (const [a, b, pledge] of links) {
		const key = [a, b].sort((p, q) => p - q).join(' ');
		single.set(key, [a, b, pledge || single.get(key)?.[2] ? 1 : 0]);
	}
	const drawn = [...single.values()];
	const relaxed = relax(
		spots,
		drawn.map(([a, b]) => [a, b])
	);
	const unit = unitOf(spots);
	const most = [...ties].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, ROWS);
	// Those named in the picture stand in the table as well, wherever they come.
	const told = [...ties]
		.filter(([id]) => spec.named.includes(id) || most.some(([other]) => other === id))
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	const bare = nodes.filter(({ name }) => !name);
	const namedTreaties = nodes
		.filter(({ ties: count, name }) => count === 0 && name)
		.map(
			({ id, name }) => `${name}: ${links.filter(([node]) => node === at.get(id)).length} members`
		);
	return {
		step,
		figure: 'network',
		alt: spec.alt,
		nodes: nodes.map(({ ties: count, name, short }, i) => ({
			from: unit(spots[i]!),
			to: [relaxed[i]!.x, relaxed[i]!.y],
			ties: count,
			name,
			...(name && short !== name && { short })
		})),
		links: drawn,
		claims: ['count/agreements/now'],
		table: {
			caption: `Parties with the most agreements in this record, end of ${spec.year}`,
			head: ['Party', 'Agreements'],
			rows: told.map(([id, count]) => [parties.get(id)?.name ?? id, String(count)]),
			lists: [
				...(namedTreaties.length > 0
					? [{ caption: 'Treaties named in the picture', items: namedTreaties }]
					: []),
				{
					caption: 'Drawn without a name',
					items: [
						`${bare.filter(({ ties: count }) => count > 0).length} states or organisations`,
						`${bare.filter(({ ties: count }) => count === 0).length} treaties of several`
					]
				}
			]
		}
	};
}

const round3 = (v: number): number => Math.round(v * 1000) / 1000;

function unitOf(spots: readonly Spot[]): (spot: Spot) => [number, number] {
	const [xs, ys] = [spots.map((p) => p.x), spots.map((p) => p.y)];
	const [x0, y0] = [Math.min(...xs), Math.min(...ys)];
	const side = Math.max(Math.max(...xs) - x0, Math.max(...ys) - y0, 1);
	return ({ x, y }) => [round3((x - x0) / side), round3((y - y0) / side)];
}
