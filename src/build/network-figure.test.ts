import { beforeAll, describe, expect, it } from 'vitest';
import { loadDatasets } from './read.ts';
import { pointOfParty } from './story.ts';
import { relax } from '../lib/model/network.ts';
import { layoutFor } from '../lib/scene/layout.ts';
import { drawNetwork } from '../lib/figures/network/layout.ts';
import type { NetworkScene, NetworkSpec } from '../lib/figures/network/spec.ts';
import { resolveNetwork } from '../lib/figures/network/resolve.ts';

const { data: loaded } = loadDatasets(process.cwd());
const data = loaded!;

const spec: NetworkSpec = {
	figure: 'network',
	view: 'world',
	year: 2026,
	named: ['USA', 'BRA', 'nato-1949'],
	alt: 'A network.'
};
let scene: NetworkScene;
beforeAll(() => {
	scene = resolveNetwork('step', spec, data, pointOfParty);
});

describe('the relaxation', () => {
	const star = Array.from({ length: 7 }, (_, i) => ({ x: i, y: (i * 5) % 7 }));
	const links = [1, 2, 3, 4, 5, 6].map((i) => [0, i] as const);

	it('gives the same answer every time, within the unit square', () => {
		const a = relax(star, links);
		expect(relax(star, links)).toEqual(a);
		for (const { x, y } of a) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x).toBeLessThanOrEqual(1);
			expect(y).toBeGreaterThanOrEqual(0);
			expect(y).toBeLessThanOrEqual(1);
		}
	});

	it('puts a hub between its spokes', () => {
		const [hub, ...spokes] = relax(star, links);
		const mean = spokes.reduce((sum, p) => sum + p.x, 0) / spokes.length;
		expect(Math.abs(hub!.x - mean)).toBeLessThan(0.25);
	});

	it('parts nodes that begin in one spot, and bears none at all', () => {
		const [a, b] = relax(
			[
				{ x: 1, y: 1 },
				{ x: 1, y: 1 }
			],
			[]
		);
		expect(Math.hypot(a!.x - b!.x, a!.y - b!.y)).toBeGreaterThan(0.1);
		expect(relax([], [])).toEqual([]);
		expect(relax([{ x: 3, y: 4 }], [])).toHaveLength(1);
	});
});

describe('the network', () => {
	it('joins parties to treaties and to each other, each pair once', () => {
		const keys = scene.links.map(([a, b]) => [a, b].sort((p, q) => p - q).join());
		expect(new Set(keys).size).toBe(keys.length);
		const treaties = scene.nodes.filter((n) => n.ties === 0).length;
		expect(treaties).toBeGreaterThan(15);
		// No treaty is tied to another treaty.
		for (const [a, b] of scene.links)
			expect(scene.nodes[a]!.ties + scene.nodes[b]!.ties).toBeGreaterThan(0);
	});

	it('lists the parties with most agreements', () => {
		expect(scene.table.rows.slice(0, 2).map((row) => row[0])).toContain('United States');
		const ties = scene.table.rows.map((row) => Number(row[1]));
		expect(ties).toEqual([...ties].sort((a, b) => b - a));
		// And all that the picture names, wherever they come.
		const told = [...scene.table.rows.map((row) => row[0]), ...scene.table.lists![0]!.items].join(
			'\n'
		);
		for (const { name } of scene.nodes) expect(told).toContain(name);
		expect(scene.table.rows.length).toBeLessThanOrEqual(10 + spec.named.length);
	});

	it('refuses a name that is not in the picture', () => {
		expect(() =>
			resolveNetwork('step', { ...spec, named: ['warsaw-pact-1955'] }, data, pointOfParty)
		).toThrow(/warsaw-pact-1955/);
	});

	it.each([
		[320, 568],
		[390, 844],
		[1440, 900],
		[3840, 2160]
	])('stays in its room at %i × %i, on the map and let go', (width, height) => {
		const layout = layoutFor(width, height);
		const { safe } = layout;
		for (const loose of [0, 0.5, 1]) {
			const drawn = drawNetwork(scene, layout, loose);
			for (const { x, y, r } of drawn.nodes) {
				expect(x - r).toBeGreaterThanOrEqual(safe.x);
				expect(y - r).toBeGreaterThanOrEqual(safe.y);
				expect(x + r).toBeLessThanOrEqual(safe.x + safe.width);
				expect(y + r).toBeLessThanOrEqual(safe.y + safe.height);
			}
			expect(drawn.labels.length > 0).toBe(loose === 1);
		}
	});
});
