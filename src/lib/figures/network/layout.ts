/** The network figure: parties and treaties let go of the map, so that hubs show. Pure. */
import type { Datasets } from '../../data/schema.ts';
import { membersIn, standing, tiesIn } from '../../model/agreements.ts';
import { relax, type Spot } from '../../model/network.ts';
import type { Layout } from '../../scene/layout.ts';
import { placeLabels, type PlacedLabel } from '../../text/labels.ts';
import { placeInView, views, type ViewId } from '../../geometry/projection.ts';
import { SceneError, type FigureScene, type Rect } from '../../scene/scene.ts';
import { tenth } from '../../geometry/round.ts';

export interface NetworkSpec {
	figure: 'network';
	/** Agreements that stood at the end of this year. */
	year: number;
	/** The view its places come from. */
	view: ViewId;
	/** Parties and treaties to name. */
	named: string[];
	alt: string;
}

export interface NetworkNode {
	/** Where it stood on the map, and where it drifts to; shares of the room. */
	from: [number, number];
	to: [number, number];
	/** How many agreements a party is in; 0 for a treaty. */
	ties: number;
	/** Empty where it isn't to be named. */
	name: string;
	/** For tight places, where it differs. */
	short?: string;
}

export interface NetworkScene extends FigureScene {
	figure: 'network';
	nodes: NetworkNode[];
	/** Pairs of places in `nodes`; `pledge` marks a promise to defend. */
	links: [from: number, to: number, pledge: 0 | 1][];
}

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

export interface DrawnNetwork {
	nodes: { x: number; y: number; r: number; treaty: boolean; hub: boolean }[];
	links: { d: string; pledge: boolean }[];
	/** At rest only: names don't travel. */
	labels: PlacedLabel[];
}

/** Agreements from which on a party counts as a hub. */
const HUB = 10;

/**
 * The network in the part of the stage no card covers, px.
 * @param loose how far it has let go of the map, 0 to 1
 */
export function drawNetwork(scene: NetworkScene, layout: Layout, loose = 1): DrawnNetwork {
	const { safe } = layout;
	const pad = Math.min(26, safe.width * 0.06);
	const room = {
		x: safe.x + pad,
		y: safe.y + pad * 0.7,
		width: Math.max(1, safe.width - 2 * pad),
		height: Math.max(1, safe.height - 1.6 * pad)
	};
	// On the map nothing is stretched; let go, the network fills the room.
	const side = Math.min(room.width, room.height);
	const most = Math.max(1, ...scene.nodes.map((node) => node.ties));
	const unit = Math.min(1, Math.max(0.66, side / 560));
	const nodes = scene.nodes.map((node) => {
		const from = {
			x: room.x + (room.width - side) / 2 + node.from[0] * side,
			y: room.y + (room.height - side) / 2 + node.from[1] * side
		};
		const to = { x: room.x + node.to[0] * room.width, y: room.y + node.to[1] * room.height };
		const treaty = node.ties === 0;
		return {
			x: tenth(from.x + (to.x - from.x) * loose),
			y: tenth(from.y + (to.y - from.y) * loose),
			r: tenth(unit * (treaty ? 4.2 : 1.8 + 8 * (node.ties / most) ** 0.7 * loose)),
			treaty,
			hub: node.ties >= HUB
		};
	});
	const links = scene.links.map(([a, b, pledge]) => ({
		d: `M${nodes[a]!.x} ${nodes[a]!.y}L${nodes[b]!.x} ${nodes[b]!.y}`,
		pledge: pledge === 1
	}));
	if (loose < 1) return { nodes, links, labels: [] };
	const named = scene.nodes.flatMap((node, i) => (node.name ? [{ ...nodes[i]!, i, ...node }] : []));
	const taken = nodes
		.filter((n) => n.r >= 4)
		.map((n): Rect => ({
			x: n.x - n.r,
			y: n.y - n.r,
			width: 2 * n.r,
			height: 2 * n.r
		}));
	const tight = room.width < 480;
	const labels = placeLabels(
		named.map((n) => ({
			id: String(n.i),
			x: n.x,
			y: n.y,
			name: tight ? (n.short ?? n.name) : n.name,
			note: '',
			weight: n.ties
		})),
		safe,
		[],
		taken
	);
	return { nodes, links, labels };
}
