/**
 * The regimes figure: each club or treaty as a node with one spoke for every state in it. Solid where
 * members are bound in law, broken where they have only promised. Pure.
 */

import type { Layout } from '../../scene/layout.ts';
import { wrapNote } from '../../text/labels.ts';
import { tenth } from '../../geometry/round.ts';
import type { RegimesScene } from './spec.ts';

export interface DrawnRegime {
	x: number;
	y: number;
	/** Radius of the inner ring and of the spokes' ends, px. */
	inner: number;
	outer: number;
	/** Path data of the spokes. */
	spokes: string;
	/** Where they end: radius of the circle, and from one end to the next along it, px. */
	ends: { radius: number; apart: number };
	/** Widths of spokes and of their ends, px: finer where they stand close. */
	fine: { spoke: number; end: number };
	binding: boolean;
	count: number;
	/** Size of the count, px: three figures must fit the ring as well. */
	numberSize: number;
	name: string[];
	rule: string;
	nameY: number;
}

export interface DrawnRegimes {
	regimes: DrawnRegime[];
	nameSize: number;
}

const n = (value: number): string => String(tenth(value));

/** Lays the nodes out in rows in the part of the stage that no card covers. */
export function drawRegimes(scene: RegimesScene, layout: Layout): DrawnRegimes {
	const { safe } = layout;
	const width = Math.min(safe.width, 980);
	const left = safe.x + (safe.width - width) / 2;
	const total = scene.regimes.length;
	const columns = Math.min(total, width > safe.height * 2.4 ? total : Math.ceil(total / 2));
	const lines = Math.ceil(total / columns);
	const room = { width: width / columns, height: safe.height / lines };
	const nameSize = room.width > 150 ? 15 : 12;
	const text = nameSize * 1.3;
	// Names of two lines and the rule under them.
	const below = text * 3.2 + 6;
	const outer = Math.max(18, Math.min(room.width * 0.42, (room.height - below - 6) / 2, 104));
	const cell = { width: room.width, height: Math.min(room.height, 2 * outer + below + 26) };
	const top = safe.y + (safe.height - cell.height * lines) / 2;
	const inner = outer * 0.46;
	return {
		nameSize,
		regimes: scene.regimes.map((regime, i) => {
			const line = Math.floor(i / columns);
			const inLine = Math.min(columns, total - line * columns);
			const offset = ((columns - inLine) * cell.width) / 2;
			const x = left + offset + cell.width * ((i % columns) + 0.5);
			const y = top + cell.height * line + outer + 4;
			const at = (k: number, radius: number): { x: number; y: number } => {
				const angle = (k / regime.count) * 2 * Math.PI - Math.PI / 2;
				return { x: x + Math.cos(angle) * radius, y: y + Math.sin(angle) * radius };
			};
			const radius = tenth(outer - 1.5);
			const spokes = Array.from({ length: regime.count }, (_, k) => {
				const [from, end] = [at(k, inner + 2.5), at(k, radius)];
				return `M${n(from.x)} ${n(from.y)}L${n(end.x)} ${n(end.y)}`;
			}).join('');
			// Dots are dashes without length, as many as fit the circle.
			const apart = Math.round(((2 * Math.PI * radius) / regime.count - 0.01) * 1e4) / 1e4;
			const letters = Math.max(9, Math.floor(cell.width / (nameSize * 0.6)));
			return {
				x,
				y,
				inner,
				outer,
				spokes,
				ends: { radius, apart },
				fine: {
					spoke: Math.min(1.3, Math.max(0.45, (2 * Math.PI * inner * 0.5) / regime.count)),
					end: Math.min(3.4, Math.max(1, (2 * Math.PI * outer * 0.6) / regime.count))
				},
				binding: regime.binding,
				count: regime.count,
				numberSize: inner * (regime.count > 99 ? 0.8 : 0.98),
				name: wrapNote(regime.short, letters).slice(0, 2),
				rule: regime.rule,
				nameY: y + outer + text
			};
		})
	};
}
