/** Every part of the story with the lines that put it into a page, to copy. */
import outline from 'story:outline';
import { absolute } from '../../../lib/data/site.ts';
import { embedLines } from '../../../story/embedding/embed-lines.ts';
import { escapeHtml, wordsOf } from '../../../story/words/html.ts';

export const prerender = true;
export const trailingSlash = 'never';

export function GET(): Response {
	const base =
		absolute(import.meta.env.PUBLIC_ORIGIN as string | undefined, '') ?? 'https://example.org/';
	const parts = [
		{ part: 'story', to: '', title: 'The whole story' },
		{ part: 'stack', to: '', title: 'The whole story, unrolled' },
		...outline.flatMap((chapter) => [
			{ part: chapter.slug, to: `#${chapter.steps[0]!.slug}`, title: chapter.title },
			...chapter.steps.map(({ slug }) => ({
				part: slug,
				to: `#${slug}`,
				title: wordsOf(slug).title
			}))
		])
	];
	return new Response(
		parts
			.map(
				({ part, to, title }) =>
					`${title} (${part})\n\n${embedLines(base, part, to, escapeHtml(title))}\n`
			)
			.join('\n\n'),
		{ headers: { 'content-type': 'text/plain; charset=utf-8' } }
	);
}
