import { describe, expect, test } from 'vitest';
import { headHtml } from './head.ts';
import { order } from '../story.ts';

const ORIGIN = 'https://example.org/sa/';
const content = (html: string, name: string): string | undefined =>
	new RegExp(`<meta property="${name}" content="([^"]*)"`).exec(html)?.[1];

describe('a page that is shared', () => {
	const chapter = order[1];
	test.each([
		['the page', '/', 'story'],
		['the story', '/embed/story/', 'story'],
		['a chapter', `/embed/${chapter}/`, chapter],
		['a step', '/embed/slow-cut/', 'slow-cut']
	])('names its own address beside its own card: %s', (_name, path, card) => {
		const html = headHtml(path, ORIGIN);
		expect(content(html, 'og:url')).toBe(`https://example.org/sa${path}`);
		expect(content(html, 'og:image')).toBe(`https://example.org/sa/share/${card}.png`);
	});

	test('still leads search engines to the page', () => {
		expect(headHtml('/embed/slow-cut/', ORIGIN)).toContain(
			'<link rel="canonical" href="https://example.org/sa/#slow-cut">'
		);
	});

	test('names no address where none is known', () => {
		expect(content(headHtml('/embed/slow-cut/', ''), 'og:url')).toBeUndefined();
	});
});
