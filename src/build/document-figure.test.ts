import { describe, expect, it } from 'vitest';
import { loadDatasets } from './read.ts';
import { sceneSpecs } from '../story/chapters/scenes.ts';
import { drawDocument } from '../lib/figures/document/layout.ts';
import { layoutFor } from '../lib/scene/layout.ts';
import { textWidth } from '../lib/text/labels.ts';
import type { DocumentSpec } from '../lib/figures/document/spec.ts';
import { resolveDocument } from '../lib/figures/document/resolve.ts';

const { data: loaded } = loadDatasets(process.cwd());
const data = loaded!;

const spec: DocumentSpec = {
	figure: 'document',
	agreement: 'france-germany-exports-2019',
	kinds: ['objection', 'end-use', 'committee', 'disputes'],
	focus: ['objection'],
	alt: 'A sheet.'
};
const all = Object.values(sceneSpecs).flatMap((chapter) =>
	Object.entries(chapter).filter(
		(entry): entry is [string, DocumentSpec] => entry[1].figure === 'document'
	)
);

describe('the document', () => {
	it('says what was seen, what is not there, and what was not seen', () => {
		const scene = resolveDocument('step', spec, data);
		expect(scene.parties).toBe('France and Germany');
		expect(scene.clauses.map((c) => [c.name, c.absent])).toEqual([
			['Objecting to exports', false],
			['Purpose', true],
			['Who runs it', false]
		]);
		expect(scene.unseen).toEqual(['Settling quarrels']);
		expect(scene.table.rows.map((row) => row[1])).toEqual([
			'there',
			'not there',
			'there',
			'not seen'
		]);
		expect(scene.claims).toContain('clause/france-germany-exports-2019/objection');
	});

	it.each([
		['an agreement that was not coded', { agreement: 'gcc-defence-2000' }],
		['an unknown kind', { kinds: ['secrecy'] }],
		['a focus on what was not seen', { focus: ['disputes'] }]
	])('refuses %s', (_, changes) => {
		expect(() => resolveDocument('step', { ...spec, ...changes }, data)).toThrow(/scene “step”/);
	});

	it.each([
		[320, 568],
		[390, 844],
		[844, 390],
		[1024, 768],
		[1440, 900],
		[3840, 2160]
	])(
		'fits its room at %i × %i, its words inside the sheet and no line on another',
		(width, height) => {
			expect(all.length).toBeGreaterThan(1);
			for (const [step, one] of all) {
				const scene = resolveDocument(step, one, data);
				const layout = layoutFor(width, height);
				const d = drawDocument(scene, layout);
				const { sheet } = d;
				expect(sheet.y + sheet.height, step).toBeLessThanOrEqual(
					layout.safe.y + layout.safe.height + 1
				);
				const right = sheet.x + sheet.width;
				for (const clause of d.clauses) {
					expect(
						clause.x + textWidth(clause.name, d.nameSize) * 0.9,
						clause.name
					).toBeLessThanOrEqual(right);
					for (const line of clause.says)
						expect(d.textX + textWidth(line, d.textSize) * 0.96, line).toBeLessThanOrEqual(right);
				}
				for (const [i, a] of d.clauses.entries())
					for (const b of d.clauses.slice(i + 1)) {
						if (Math.abs(a.x - b.x) > 1) continue;
						expect(b.y - (a.y + a.says.length * d.textSize * 1.3)).toBeGreaterThan(d.nameSize);
					}
			}
		}
	);
});
