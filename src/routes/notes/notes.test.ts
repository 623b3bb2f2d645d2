import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { datasetSchemas } from '../../lib/data/schema.ts';
import { LEAVES_OUT } from '../../story/notes/leaves-out.ts';
import { STATUS } from '../../story/notes/status.ts';

/** Figures, and number words from three on: they come from the data, never from a keyboard. */
const TYPED =
	/\d|\b(three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|dozens?|hundreds?|thousands?|millions?|billions?)\b/i;
const NAMES = /\b(?:CC BY 4\.0|RFC 4180|UTF-8)\b/g;

/** What a component says: its markup without script, tags and expressions. */
function said(file: string): string[] {
	let markup = readFileSync(`src/${file === '+page.svelte' ? 'routes' : 'story'}/notes/${file}`, 'utf8')
		.replace(/<script[\s\S]*?<\/script>/g, '')
		.replace(/<!--[\s\S]*?-->/g, '');
	// Expressions may hold expressions: from the inside out.
	for (let before = ''; before !== markup;) {
		before = markup;
		markup = markup.replace(/\{[^{}]*\}/g, ' ');
	}
	return markup
		.replace(/<[^>]*>/g, '\n')
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
}

it.each(['+page.svelte', 'Claims.svelte', 'Downloads.svelte', 'Sources.svelte', 'Bars.svelte'])(
	'no figure is typed into %s',
	(file) => {
		expect(said(file).filter((line) => TYPED.test(line.replace(NAMES, '')))).toEqual([]);
	}
);

it('nor into what is said of datasets and claims', () => {
	const texts = [...Object.values(LEAVES_OUT), ...Object.values(STATUS).map(({ means }) => means)];
	expect(texts.filter((text) => TYPED.test(text))).toEqual([]);
});

it('every dataset says what it leaves out, and is offered once', () => {
	expect(Object.keys(LEAVES_OUT).sort()).toEqual(Object.keys(datasetSchemas).sort());
});
