/**
 * Where the nodes of a network stand: a plain relaxation. Nodes push each other away, links pull,
 * and a little gravity keeps loose pieces in sight. Deterministic: no chance, a fixed number of
 * rounds, so that every build and every reader gets the same picture.
 */
export interface Spot {
	x: number;
	y: number;
}

/** Rounds of the relaxation. */
const ROUNDS = 420;

/**
 * Relaxes a network.
 * @param start where the nodes begin, any units; two in one spot are parted
 * @param links pairs of indices into `start`
 * @returns positions within the unit square, in the order of `start`
 */
export function relax(
	start: readonly Spot[],
	links: readonly (readonly [number, number])[]
): Spot[] {
	const n = start.length;
	if (n === 0) return [];
	const spots = toUnit(start).map((p, i) => ({
		// Nodes in one spot would push each other nowhere.
		x: p.x + ((i * 7) % 13) * 1e-4,
		y: p.y + ((i * 11) % 17) * 1e-4
	}));
	// The distance at which push and pull of a link balance.
	const rest = 0.62 / Math.sqrt(n);
	for (let round = 0; round < ROUNDS; round++) {
		const heat = 0.06 * (1 - round / ROUNDS) + 0.0005;
		const push = spots.map(() => ({ x: 0, y: 0 }));
		for (let i = 0; i < n; i++)
			for (let j = i + 1; j < n; j++) {
				const [a, b] = [spots[i]!, spots[j]!];
				const [dx, dy] = [a.x - b.x, a.y - b.y];
				const squared = Math.max(1e-6, dx * dx + dy * dy);
				const force = (rest * rest) / squared;
				push[i]!.x += dx * force;
				push[i]!.y += dy * force;
				push[j]!.x -= dx * force;
				push[j]!.y -= dy * force;
			}
		for (const [i, j] of links) {
			const [a, b] = [spots[i]!, spots[j]!];
			const [dx, dy] = [b.x - a.x, b.y - a.y];
			const pull = Math.sqrt(dx * dx + dy * dy) / rest / 6;
			push[i]!.x += dx * pull;
			push[i]!.y += dy * pull;
			push[j]!.x -= dx * pull;
			push[j]!.y -= dy * pull;
		}
		spots.forEach((spot, i) => {
			const p = push[i]!;
			p.x += (0.5 - spot.x) * 0.35;
			p.y += (0.5 - spot.y) * 0.35;
			const length = Math.sqrt(p.x * p.x + p.y * p.y) || 1;
			const step = Math.min(length, heat) / length;
			spot.x += p.x * step;
			spot.y += p.y * step;
		});
	}
	return spread(toUnit(spots)).map(({ x, y }) => ({ x: round4(x), y: round4(y) }));
}

/** Half-way from where nodes stand to evenly spaced: the crowded middle opens, order is kept. */
function spread(spots: readonly Spot[]): Spot[] {
	const even = (axis: 'x' | 'y'): number[] => {
		const order = spots.map((_, i) => i).sort((a, b) => spots[a]![axis] - spots[b]![axis] || a - b);
		const places = new Array<number>(spots.length).fill(0);
		order.forEach((i, rank) => (places[i] = rank / Math.max(1, spots.length - 1)));
		return places;
	};
	const [xs, ys] = [even('x'), even('y')];
	return spots.map(({ x, y }, i) => ({ x: (x + xs[i]!) / 2, y: (y + ys[i]!) / 2 }));
}

const round4 = (v: number): number => Math.round(v * 1e4) / 1e4;

/** Stretched to fill the unit square; a single spot stands in its middle. */
function toUnit(spots: readonly Spot[]): Spot[] {
	const [xs, ys] = [spots.map((p) => p.x), spots.map((p) => p.y)];
	const [x0, y0] = [Math.min(...xs), Math.min(...ys)];
	const [w, h] = [Math.max(...xs) - x0, Math.max(...ys) - y0];
	return spots.map((p) => ({ x: w ? (p.x - x0) / w : 0.5, y: h ? (p.y - y0) / h : 0.5 }));
}
