import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	NAME_SIZE,
	NOTE_SIZE,
	placeLabels,
	textWidth,
	wrapNote,
	type LabelRequest,
	type PlacedLabel
} from './labels.ts';
import type { Rect } from '../geometry/rect.ts';

/** Distance between lines as the picture writes them, px. */
const LINE = 16;
const frame: Rect = { x: 12, y: 52, width: 366, height: 420 };

/** The box a label takes up where it was put. */
function boxOf(label: PlacedLabel, pin: { x: number; y: number }): Rect {
	const width = Math.max(
		textWidth(label.name, NAME_SIZE, true),
		...label.note.map((line) => textWidth(line, NOTE_SIZE))
	);
	const share = { start: 0, middle: 0.5, end: 1 }[label.anchor];
	return {
		x: pin.x + label.dx - width * share,
		// The first baseline lies a letter's height under the top.
		y: pin.y + label.dy - (NAME_SIZE - 1),
		width,
		height: LINE * (1 + label.note.length)
	};
}

const shared = (a: Rect, b: Rect): number =>
	Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
	Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

const name = fc.constantFrom(
	'Linköping',
	'Fort Worth, United States',
	'São Bernardo',
	'Ω',
	'WWWWWWWWWW',
	'Gavião Peixoto, Brazil'
);
const note = fc.constantFrom(
	'',
	'engine',
	'wings, final assembly',
	'the second line of a jet built twice over'
);
const requests = fc
	.array(
		fc.record({
			// Partly beyond the frame, as pins are.
			x: fc.integer({ min: -40, max: 430 }),
			y: fc.integer({ min: 0, max: 520 }),
			name,
			note,
			weight: fc.integer({ min: 0, max: 4 })
		}),
		{ maxLength: 12 }
	)
	.map((all) => all.map((r, i): LabelRequest => ({ ...r, id: `p${i}` })));
const strings = fc.array(
	fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 40, max: 480 }) }),
	{ maxLength: 60 }
);
const taken = fc.array(
	fc.record({
		x: fc.integer({ min: 0, max: 380 }),
		y: fc.integer({ min: 40, max: 460 }),
		width: fc.constant(18),
		height: fc.constant(18)
	}),
	{ maxLength: 4 }
);

describe('placeLabels', () => {
	it('never puts a label over another, over a pin, over what is taken or out of the frame', () => {
		fc.assert(
			fc.property(requests, strings, taken, (asked, along, used) => {
				const placed = placeLabels(asked, frame, along, used);
				const pinOf = new Map(asked.map((r) => [r.id, r]));
				const boxes = placed.map((label) => boxOf(label, pinOf.get(label.id)!));
				const pins = asked.map((r) => ({ x: r.x - 4, y: r.y - 4, width: 8, height: 8 }));
				boxes.forEach((box, i) => {
					// A sliver of a few square pixels is let pass.
					const inside = shared(box, frame);
					expect(box.width * box.height - inside).toBeLessThanOrEqual(1 + 1e-6);
					for (const other of boxes.slice(i + 1)) expect(shared(box, other)).toBeLessThanOrEqual(4);
					for (const other of [...pins, ...used]) expect(shared(box, other)).toBeLessThanOrEqual(4);
				});
			}),
			{ numRuns: 600 }
		);
	});

	it('does the same in any order of asking, on the server as on the page', () => {
		fc.assert(
			fc.property(
				requests.chain((asked) =>
					fc.tuple(
						fc.constant(asked),
						fc.shuffledSubarray(asked, { minLength: asked.length, maxLength: asked.length })
					)
				),
				strings,
				([asked, shuffled], along) => {
					const byId = (a: PlacedLabel, b: PlacedLabel): number => (a.id < b.id ? -1 : 1);
					const before = structuredClone(asked);
					const once = placeLabels(asked, frame, along).sort(byId);
					expect(placeLabels(asked, frame, along).sort(byId)).toEqual(once);
					expect(placeLabels(shuffled, frame, along).sort(byId)).toEqual(once);
					expect(asked).toEqual(before);
				}
			),
			{ numRuns: 200 }
		);
	});

	it('answers in the order asked, each label once', () => {
		fc.assert(
			fc.property(requests, (asked) => {
				const ids = placeLabels(asked, frame, []).map((label) => label.id);
				expect(asked.map((r) => r.id).filter((id) => ids.includes(id))).toEqual(ids);
			})
		);
	});

	const one = (changes: Partial<LabelRequest> = {}): LabelRequest => ({
		id: 'a',
		x: 180,
		y: 250,
		name: 'Linköping',
		note: 'final assembly',
		weight: 1,
		...changes
	});

	it('names a lone pin, note and all', () => {
		expect(placeLabels([one()], frame, [])).toEqual([
			expect.objectContaining({ id: 'a', name: 'Linköping', note: ['final assembly'] })
		]);
	});

	it('steps aside for a string', () => {
		const free = placeLabels([one()], frame, [])[0]!;
		const box = boxOf(free, one());
		// A string straight through where the label would have stood.
		const along = Array.from({ length: 41 }, (_, i) => ({
			x: box.x + (i / 40) * box.width,
			y: box.y + box.height / 2
		}));
		const moved = boxOf(placeLabels([one()], frame, along)[0]!, one());
		const crossed = along.filter(
			(p) =>
				p.x > moved.x &&
				p.x < moved.x + moved.width &&
				p.y > moved.y &&
				p.y < moved.y + moved.height
		);
		expect(crossed).toEqual([]);
	});

	it('turns inwards at the edges of the frame', () => {
		expect(placeLabels([one({ x: frame.x + 2 })], frame, [])[0]?.anchor).toBe('start');
		expect(placeLabels([one({ x: frame.x + frame.width - 2 })], frame, [])[0]?.anchor).toBe('end');
	});

	it('gives up the note before the name where it is tight', () => {
		const tight = { x: 100, y: 235, width: 170, height: 26 };
		expect(placeLabels([one({ x: 110 })], tight, [])).toEqual([
			expect.objectContaining({ name: 'Linköping', note: [] })
		]);
	});

	it('serves the heavier label first and leaves out one without room', () => {
		const room = { x: 170, y: 235, width: 110, height: 40 };
		const light = one({ id: 'light', weight: 1 });
		const heavy = one({ id: 'heavy', weight: 3, y: 252, name: 'Kamra' });
		expect(placeLabels([light, heavy], room, []).map((label) => label.id)).toEqual(['heavy']);
	});
});

describe('wrapNote', () => {
	it('keeps every word, in order, on lines no longer than the measure', () => {
		fc.assert(
			fc.property(
				fc.array(fc.stringMatching(/^[a-zé]{1,12}$/), { minLength: 1, maxLength: 20 }),
				fc.integer({ min: 12, max: 40 }),
				(words, measure) => {
					const lines = wrapNote(words.join(' '), measure);
					expect(lines.join(' ')).toBe(words.join(' '));
					for (const line of lines) expect(line.length).toBeLessThanOrEqual(measure);
				}
			)
		);
		expect(wrapNote('')).toEqual([]);
	});

	it('lets a word longer than the measure stand alone rather than break it', () => {
		expect(wrapNote('a Bundeswehrbeschaffungsamt b', 10)).toEqual([
			'a',
			'Bundeswehrbeschaffungsamt',
			'b'
		]);
	});
});

it('reckons wider for more, wider and bolder letters', () => {
	expect(textWidth('Linköping', 13)).toBeGreaterThan(textWidth('Linköpin', 13));
	expect(textWidth('MMMM', 13)).toBeGreaterThan(textWidth('iiii', 13));
	expect(textWidth('Lod', 13, true)).toBeGreaterThan(textWidth('Lod', 13));
	expect(textWidth('Lod', 26)).toBeGreaterThan(textWidth('Lod', 13));
});
