import outline from 'story:outline';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { directionAt, pointAt } from '../../geometry/arcs.ts';
import {
	aloneHeight,
	drawLabels as drawLabelsIn,
	drawPins,
	drawStrings,
	frameOf,
	penFor,
	type Frame
} from './layout.ts';
import { drawExtras, drawMarks, drawRequests } from './extras/layout.ts';
import { drawWebExtras } from '../web/extras/layout.ts';
import { layoutFor, type Layout } from '../../scene/layout.ts';
import { NAME_SIZE, NOTE_SIZE, textWidth, type PlacedLabel } from '../../text/labels.ts';
import { allFigures } from '../all.ts';
import Picture from '../Picture.svelte';
import { drawTreaties } from '../web/layout.ts';
import type { Rect } from '../../geometry/rect.ts';
import { type Camera, fit, toScreen } from '../../geometry/camera.ts';
import type { MapScene, ScenePlace, SceneString } from './spec.ts';
import type { Scene } from '../index.ts';

/** Labels as a picture has them, with what its extras ask. */
const drawLabels = (scene: MapScene, frame: Frame, taken: readonly Rect[] = []): PlacedLabel[] => {
	const strings = drawStrings(scene, frame.camera, frame.map);
	const pins = drawPins(scene, frame.camera, frame.map, strings);
	return drawLabelsIn(
		scene,
		frame,
		strings,
		pins,
		(scene.web ? drawWebExtras : drawExtras)(scene, strings, frame).room,
		taken
	);
};

const SIZES = [
	[320, 568],
	[390, 844],
	[844, 390],
	[768, 1024],
	[1024, 768],
	[1440, 900],
	[2560, 1080],
	[2560, 1440],
	[3840, 2160]
] as const;

/** Widths of a step that stands alone, px. */
const ALONE = [320, 400, 640, 800, 1200] as const;

/** Every scene of the story, as the page gets it. */
const scenes: Scene[] = [];
beforeAll(async () => {
	for (const { slug } of outline) {
		const chapter = (await import(/* @vite-ignore */ `story:scenes/${slug}`)) as {
			default: { scenes: Record<string, Scene> };
		};
		scenes.push(...Object.values(chapter.default.scenes));
	}
});

/** Calls back for every map scene at every size. */
function everywhere(
	check: (scene: MapScene, layout: Layout, where: string) => void,
	sizes: readonly (readonly [number, number])[] = SIZES
): void {
	const maps = scenes.filter((scene) => scene.figure === 'map');
	expect(maps.length).toBeGreaterThan(10);
	for (const scene of maps) {
		for (const [width, height] of sizes) {
			check(scene, layoutFor(width, height), `${scene.step} at ${width} × ${height}`);
			check(
				scene,
				layoutFor(width, height, undefined, 'slide'),
				`${scene.step} on a slide, ${width} × ${height}`
			);
		}
		for (const width of ALONE)
			check(
				scene,
				layoutFor(width, aloneHeight(width), undefined, 'nothing'),
				`${scene.step} alone, ${width} px wide`
			);
	}
}

const place = (
	id: string,
	x: number,
	y: number,
	changes: Partial<ScenePlace> = {}
): ScenePlace => ({
	id,
	x,
	y,
	name: id,
	note: '',
	weight: 1,
	party: 'Sweden',
	...changes
});
const string = (changes: Partial<SceneString> = {}): SceneString => ({
	id: 'engine',
	kind: 'flow',
	state: 'taut',
	from: 'Lynn',
	to: 'Linköping',
	ends: [100, 400, 500, 200],
	bend: 0.1,
	holder: 'United States',
	holdBasis: 'documented',
	what: 'engine',
	sentence: 'Engine.',
	claim: 'hold/engine',
	...changes
});
const scene = (changes: Partial<MapScene> = {}): MapScene => ({
	step: 'a-step',
	figure: 'map',
	view: 'atlantic',
	alt: 'A string.',
	table: { caption: '', head: [], rows: [] },
	subject: [
		[100, 400],
		[500, 200]
	],
	places: [place('Lynn', 100, 400), place('Linköping', 500, 200)],
	strings: [string()],
	lit: [],
	clock: null,
	...changes
});

const still: Camera = { k: 1, x: 0, y: 0 };
const sheet: Rect = { x: 0, y: 0, width: 800, height: 600 };
const inside = (r: Rect, p: { x: number; y: number }, by = 0): boolean =>
	p.x >= r.x - by && p.x <= r.x + r.width + by && p.y >= r.y - by && p.y <= r.y + r.height + by;
const overlap = (a: Rect, b: Rect): number =>
	Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
	Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

describe('frameOf', () => {
	it('keeps the subject on the map and both map and clock clear of the card, at any size', () => {
		everywhere((each, layout, where) => {
			const { camera, map, clock } = frameOf(each, layout);
			for (const [x, y] of each.subject)
				expect(inside(map, toScreen(camera, x, y), 1e-6), where).toBe(true);
			for (const box of clock ? [map, clock] : [map]) {
				expect(box.width, where).toBeGreaterThan(0);
				expect(box.height, where).toBeGreaterThan(0);
				expect(overlap(box, layout.safe), where).toBeCloseTo(box.width * box.height, 3);
			}
		});
	});

	it('gives the clock its place under the map, and the map all of it without one', () => {
		const layout = layoutFor(1440, 900);
		const clock = { months: 41, planned: 8, label: '', planLabel: '', claim: '' };
		const timed = frameOf(scene({ clock }), layout);
		expect(timed.clock!.y).toBeGreaterThanOrEqual(timed.map.y + timed.map.height);
		expect(frameOf(scene(), layout)).toEqual({
			camera: fit(scene().subject, layout.safe, { x: 96, y: 56 }),
			map: layout.safe,
			clock: null
		});
	});
});

describe('drawStrings', () => {
	it('ties every string to the pins of its ends', () => {
		everywhere((each, layout, where) => {
			const { camera, map } = frameOf(each, layout);
			const strings = drawStrings(each, camera, map);
			const pins = new Map(drawPins(each, camera, map, strings).map((p) => [p.place.id, p]));
			expect(strings).toHaveLength(each.strings.length);
			for (const { string: s, arc } of strings) {
				const [from, to] = [pins.get(s.from)!, pins.get(s.to)!];
				expect(Math.hypot(arc.x0 - from.x, arc.y0 - from.y), where).toBeLessThan(0.08);
				expect(Math.hypot(arc.x1 - to.x, arc.y1 - to.y), where).toBeLessThan(0.08);
			}
		});
	});

	it('ties a knot only where somebody holds the string, and not on one that is cut', () => {
		const knotOf = (changes: Partial<SceneString>) =>
			drawStrings(scene({ strings: [string(changes)] }), still, sheet)[0];
		expect(knotOf({})?.knot).not.toBeNull();
		expect(knotOf({})?.consent).not.toBeNull();
		for (const loose of [{ holder: null }, { state: 'cut' as const }]) {
			expect(knotOf(loose)?.knot).toBeNull();
			expect(knotOf(loose)?.consent).toBeNull();
		}
	});

	it('leads the holder’s thread beside the string from the knot at the sender to the receiver', () => {
		const { arc, consent, knot } = drawStrings(scene(), still, sheet)[0]!;
		const start = pointAt(consent!, 0);
		expect(Math.hypot(start.x - knot!.x, start.y - knot!.y)).toBeLessThan(0.08);
		const fromSender = Math.hypot(knot!.x - arc.x0, knot!.y - arc.y0);
		expect(fromSender).toBeGreaterThan(15);
		expect(fromSender).toBeLessThan(60);
		const end = pointAt(consent!, 1);
		expect(Math.hypot(end.x - arc.x1, end.y - arc.y1)).toBeLessThan(15);
		for (const t of [0.1, 0.5, 0.9]) {
			const p = pointAt(consent!, t);
			const away = Array.from({ length: 501 }, (_, i) => {
				const q = pointAt(arc, i / 500);
				return Math.hypot(p.x - q.x, p.y - q.y);
			});
			// Never on the string itself, never straying from it.
			expect(Math.min(...away)).toBeGreaterThan(3);
			expect(Math.min(...away)).toBeLessThan(6);
		}
	});

	it('brings the knot into the picture where the holder lies beyond its edge', () => {
		everywhere((each, layout, where) => {
			const { camera, map } = frameOf(each, layout);
			for (const { string: s, knot } of drawStrings(each, camera, map))
				if (knot) expect(inside(map, knot, 5), `${s.id}, ${where}`).toBe(true);
		});
	});

	it('points the arrow at the receiver, clear of its pin', () => {
		const { arc, arrowAt } = drawStrings(scene(), still, sheet)[0]!;
		const tip = pointAt(arc, arrowAt);
		const left = Math.hypot(tip.x - arc.x1, tip.y - arc.y1);
		expect(left).toBeGreaterThan(6);
		expect(left).toBeLessThan(24);
	});
});

describe('drawPins', () => {
	it('pins what is in the frame and tags what is beyond it, where its string comes in', () => {
		const beyond = scene({
			places: [place('Lynn', -900, 500), place('Linköping', 500, 200)],
			strings: [string({ ends: [-900, 500, 500, 200], bend: 0 })]
		});
		const strings = drawStrings(beyond, still, sheet);
		const [lynn, linkoping] = drawPins(beyond, still, sheet, strings);
		expect(linkoping?.tag).toBeNull();
		expect(lynn?.tag).not.toBeNull();
		expect(inside(sheet, lynn!.tag!)).toBe(true);
		expect(lynn!.tag!.x).toBeLessThan(60);
		// It points out of the frame, along the string: westwards and a little south.
		const d = directionAt(strings[0]!.arc, 0);
		const angle = (Math.atan2(-d.y, -d.x) * 180) / Math.PI;
		expect(lynn!.tag!.angle).toBeCloseTo(angle, 1);
		expect(Math.cos((angle * Math.PI) / 180)).toBeLessThan(-0.9);
	});

	it('tags a receiver beyond the frame, too, pointing onwards', () => {
		const onward = scene({
			places: [place('Lynn', 300, 300), place('Linköping', 2000, 300)],
			strings: [string({ ends: [300, 300, 2000, 300], bend: 0 })]
		});
		const [, far] = drawPins(onward, still, sheet, drawStrings(onward, still, sheet));
		expect(inside(sheet, far!.tag!)).toBe(true);
		expect(far!.tag!.angle).toBeCloseTo(0, 6);
	});

	it('has nothing to tag where no string leads', () => {
		const lone = scene({ places: [place('Nagoya', 5000, 300)], strings: [] });
		expect(drawPins(lone, still, sheet, [])[0]?.tag).toBeNull();
	});
});

/** The box of a label under its pin or tag, as the picture writes it. */
function boxOf(label: PlacedLabel, at: { x: number; y: number }): Rect {
	const width = Math.max(
		textWidth(label.name, NAME_SIZE, true),
		...label.note.map((line) => textWidth(line, NOTE_SIZE))
	);
	const share = { start: 0, middle: 0.5, end: 1 }[label.anchor];
	return {
		x: at.x + label.dx - width * share,
		y: at.y + label.dy - (NAME_SIZE - 1),
		width,
		height: 16 * (1 + label.note.length)
	};
}

describe('drawLabels', () => {
	it('names places without covering names, pins, knots or the card, in every scene', () => {
		everywhere((each, layout, where) => {
			const frame = frameOf(each, layout);
			const strings = drawStrings(each, frame.camera, frame.map);
			const pins = drawPins(each, frame.camera, frame.map, strings);
			const at = new Map<string, { x: number; y: number }>([
				...pins.map((p) => [p.place.id, p.tag ?? p] as const),
				...(each.web ? drawTreaties(each.web, frame.camera, frame.map) : []).map(
					(node) => [node.treaty.id, node] as const
				)
			]);
			const labels = drawLabels(each, frame);
			const boxes = labels.map((label) => boxOf(label, at.get(label.id)!));
			// Every pin there is, named or not; those of a whole web are small.
			const half = each.web?.chart ? 3 * penFor(frame.map) : 4;
			const solid = [
				...strings.flatMap((s) => (s.knot ? [{ p: s.knot, half: 4 }] : [])),
				...pins.map((pin) => ({ p: pin.tag ?? pin, half })),
				...labels.map((label) => ({ p: at.get(label.id)!, half: 4 }))
			].map(({ p, half }): Rect => ({
				x: p.x - half,
				y: p.y - half,
				width: 2 * half,
				height: 2 * half
			}));
			boxes.forEach((box, i) => {
				expect(box.width * box.height - overlap(box, layout.safe), where).toBeLessThanOrEqual(
					1.001
				);
				for (const other of [...boxes.slice(i + 1), ...solid])
					expect.soft(overlap(box, other), `${labels[i]!.name}, ${where}`).toBeLessThanOrEqual(4);
			});
		});
	});

	it('names what a scene is about: its main places on a phone and all that matter beyond', () => {
		everywhere((each, layout, where) => {
			const named = drawLabels(each, frameOf(each, layout)).map((label) => label.id);
			for (const { id, name, weight } of each.places)
				if (name && weight >= (layout.width < 390 ? 4 : 3))
					expect(named, `${name}, ${where}`).toContain(id);
		});
	});

	it('names a place however it lies to the edge of the frame: at its pin or where its string comes in', () => {
		const map = { x: 100, y: 100, width: 600, height: 400 };
		const missing: string[] = [];
		for (let by = -30; by <= 30; by += 1)
			for (const [x, y] of [
				[100 - by, 300],
				[700 + by, 300],
				[400, 100 - by],
				[400, 500 + by]
			] as const) {
				const edge = scene({
					places: [place('Lynn', x, y), place('Linköping', 400, 300, { name: '' })],
					strings: [string({ ends: [x, y, 400, 300], holder: null, bend: 0 })]
				});
				const labels = drawLabels(edge, { camera: still, map, clock: null });
				if (labels[0]?.id !== 'Lynn') missing.push(`${x}, ${y}`);
			}
		expect(missing).toEqual([]);
	});

	it('names nothing that has no name, and nothing that is out of sight', () => {
		const frame = { camera: still, map: sheet, clock: null };
		const quiet = scene({
			places: [place('Lynn', 100, 400, { name: '' }), place('Nagoya', 5000, 300)],
			strings: []
		});
		expect(drawLabels(quiet, frame)).toEqual([]);
	});

	it('keeps clear of what else stands there', () => {
		const frame = { camera: still, map: sheet, clock: null };
		const taken = { x: 480, y: 120, width: 320, height: 160 };
		const free = drawLabels(scene(), frame).find((l) => l.id === 'Linköping')!;
		expect(overlap(boxOf(free, { x: 500, y: 200 }), taken)).toBeGreaterThan(4);
		for (const label of drawLabels(scene(), frame, [taken]))
			if (label.id === 'Linköping')
				expect(overlap(boxOf(label, { x: 500, y: 200 }), taken)).toBeLessThanOrEqual(4);
	});
});

describe('marks and requests', () => {
	const two = scene({
		requests: ['April 2022: blocked', 'November 2022: blocked'].map((label) => ({
			string: 'engine',
			label,
			outcome: 'blocked',
			claim: 'c'
		}))
	});

	it('run from the receiver back to the holder, beside the string and apart from one another', () => {
		const strings = drawStrings(two, still, sheet);
		const [first, second] = drawRequests(two, strings, sheet);
		for (const { arc } of [first!, second!]) {
			expect(arc).toMatchObject({ x0: 500, y0: 200, x1: 100, y1: 400 });
			for (const t of [0.3, 0.5, 0.7]) {
				const p = pointAt(arc, t);
				const q = pointAt(strings[0]!.arc, 1 - t);
				expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThan(20);
			}
		}
		const [a, b] = [first!.mark, second!.mark];
		expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(18);
	});

	it('keep in the frame, clear of one another and of every name, in every scene', () => {
		everywhere((each, layout, where) => {
			const frame = frameOf(each, layout);
			const strings = drawStrings(each, frame.camera, frame.map);
			const requests = drawRequests(each, strings, frame.map);
			const marks = [...drawMarks(strings, frame.map), ...requests.map((r) => r.mark)];
			const marked = marks.map((m): Rect => {
				const width = textWidth(m.label, 12.5, true);
				return {
					x: m.anchor === 'start' ? m.textX : m.textX - width,
					y: m.y - 8,
					width,
					height: 16
				};
			});
			const pins = drawPins(each, frame.camera, frame.map, strings);
			const at = new Map<string, { x: number; y: number }>([
				...pins.map((p) => [p.place.id, p.tag ?? p] as const),
				...(each.web ? drawTreaties(each.web, frame.camera, frame.map) : []).map(
					(node) => [node.treaty.id, node] as const
				)
			]);
			const named = drawLabels(each, frame).map((label) => boxOf(label, at.get(label.id)!));
			marked.forEach((box, i) => {
				expect(box.width * box.height - overlap(box, layout.safe), where).toBeLessThan(30);
				for (const other of [...marked.slice(i + 1), ...named])
					expect(overlap(box, other), where).toBeLessThanOrEqual(4);
			});
		});
	});

	it('stand where the string is in sight', () => {
		const far = scene({
			strings: [string({ ends: [-900, 300, 600, 300], bend: 0, outcome: 'approved' })]
		});
		const [mark] = drawMarks(drawStrings(far, still, sheet), sheet);
		expect(inside(sheet, mark!)).toBe(true);
	});
});

describe('written by the server', () => {
	it('carries no style attribute, no script and nothing unfinished, in any scene at any size', () => {
		for (const each of scenes)
			for (const [width, height] of SIZES) {
				const { body } = render(Picture, {
					props: {
						scene: each,
						layout: layoutFor(width, height),
						figures: allFigures
					}
				});
				expect(body, each.step).toContain(`viewBox="0 0 ${width} ${height}"`);
				expect(body, each.step).not.toMatch(/\sstyle=|<script|\son[a-z]+=|NaN|undefined|Infinity/);
				// Something is drawn.
				expect(body.match(/<path/g)?.length, each.step).toBeGreaterThan(1);
			}
	});
});
