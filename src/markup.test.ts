import { parse, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { shapeOf } from './markup.ts';

const shape = (html: string): string => shapeOf(parseFragment(html));

const built =
	'<!--[--><main><h1>Title</h1> <div data-kept="words"><!----><p>Words</p><!----></div></main><!--]-->';

describe('the shape of a page’s markup', () => {
	it.each([
		['the words', built.replace('Title', 'Titel')],
		['attributes', built.replace('<h1>', '<h1 class="seen">')],
		['what stands around', `<x-bar></x-bar>${built}\n<script>start()</script>`],
		['what only the server writes', built.replace('<p>Words</p>', '<x-y></x-y><p>a<b>c</b></p> ')]
	])('doesn’t depend on %s', (_what, html) => {
		expect(html).not.toBe(built);
		expect(shape(html)).toBe(shape(built));
	});

	it.each([
		['an element more', built.replace('<h1>', '<x-y></x-y><h1>')],
		['an element less', built.replace('<h1>Title</h1>', '')],
		['another element', built.replaceAll('h1', 'h2')],
		['an element further in', built.replace('Title', '<font>Title</font>')],
		['space between elements', built.replace('<main>', '<main>\n')],
		['no space where there was one', built.replace('</h1> ', '</h1>')],
		['comments that are gone', built.replace(/<!--.*?-->/g, '')],
		['a comment more', built.replace('<h1>', '<!--seen--><h1>')],
		['what is kept without its bounds', built.replaceAll('<!---->', '')],
		['something before what is kept', built.replace('<!---->', '<x-y></x-y><!---->')],
		['something kept that isn’t marked', built.replace(' data-kept="words"', '')]
	])('tells of %s', (_what, html) => {
		expect(html).not.toBe(built);
		expect(shape(html)).not.toBe(shape(built));
	});

	it('tells of a text in two pieces', () => {
		const page = parseFragment('<!--[--><p>ab</p><!--]-->');
		const before = shapeOf(page);
		const paragraph = page.childNodes[1];
		if (!paragraph || !('childNodes' in paragraph)) throw new Error('There is no paragraph.');
		paragraph.childNodes.push(...parseFragment('more').childNodes);
		expect(shapeOf(page)).not.toBe(before);
	});

	it('is empty where there is nothing to wake', () => {
		expect(shape('<p>Words</p>')).toBe('');
		expect(shape('<!--[--><p>Words</p>')).toBe('');
		expect(shapeOf(parse(''))).toBe('');
	});
});
