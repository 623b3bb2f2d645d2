/** The network figure: parties and treaties let go of the map, so that hubs show. Pure. */

import type { Layout } from '../../scene/layout.ts';
import { placeLabels, type PlacedLabel } from '../../text/labels.ts';
import { tenth } from '../../geometry/round.ts';
import type { Rect } from '../../geometry/rect.ts';
import type { NetworkScene } from './spec.ts';

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
