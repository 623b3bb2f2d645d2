import { readdirSync, readFileSync } from 'node:fs';
import { parse, type AST } from 'svelte/compiler';
import { describe, expect, test } from '../../../tests/helpers/unit.ts';

const folder = new URL('.', import.meta.url);
/** Attributes that are read out or shown. */
const SAID = new Set(['aria-label', 'alt', 'title', 'placeholder']);

/** What a component's markup says by itself: words between its tags and in what is read out. */
function said(source: string): string[] {
	const found: string[] = [];
	// Nodes know what they stand in.
	const seen = new Set<object>();
	const look = (value: unknown, inside: string | null): void => {
		if (typeof value !== 'object' || value === null || seen.has(value)) return;
		seen.add(value);
		const node = value as AST.SvelteNode;
		if (node.type === 'Text' && (inside === null || SAID.has(inside))) {
			if (/\p{L}/u.test(node.data)) found.push(node.data.trim());
		} else if (node.type !== 'Comment') {
			const attribute = node.type === 'Attribute' ? node.name : inside;
			for (const child of Object.values(value)) look(child, attribute);
		}
	};
	look(parse(source, { modern: true }).fragment, null);
	return found;
}

describe('components of the notes', () => {
	test.each(readdirSync(folder).filter((file) => file.endsWith('.svelte')))(
		'%s has no words of its own: they are in notes.<language>.md and .yaml',
		(file) => {
			expect(said(readFileSync(new URL(file, folder), 'utf8'))).toEqual([]);
		}
	);

	test('words between tags and in labels are found, those of styles and addresses are not', () => {
		expect(said('<p class="a">Words {of} <b>more</b></p>')).toEqual(['Words', 'more']);
		expect(said('<nav aria-label="Site"><a href="a">{b}</a></nav>')).toEqual(['Site']);
		expect(said('<p>{a}, {b} → {c}</p><!-- Words -->')).toEqual([]);
	});
});
