/** One step's HTML: heading, words, the picture as a file, and the picture in words. */
import type { ChapterOutline } from './types.ts';
import { chapterWords, escapeHtml, pictureInWords, rooted, stillPicture, wordsOf } from './html.ts';
import { allScenes } from './all-scenes.ts';

/**
 * @param slug the step
 * @param chapter its chapter
 * @param n its place in the chapter, from 0
 * @param root the site's root, relative to the page
 * @param mode where it is shown; the page's very first step carries the title
 */
export function stepHtml(
	slug: string,
	chapter: ChapterOutline,
	n: number,
	root: string,
	mode: 'page' | 'embed' | 'stack' | 'slide'
): string {
	const words = wordsOf(slug);
	const scene = allScenes[chapter.slug]!.scenes[slug]!;
	const { standfirst } = chapterWords(chapter.slug);
	const title = escapeHtml(words.title);
	const opening = n === 0 && chapter.slug === 'prologue' && mode === 'page';
	const heading = opening
		? `<p class="kicker">Who decides where technology goes?</p><h1 class="title">Strings <em>attached</em></h1><p class="standfirst">${escapeHtml(standfirst)}</p><h2 id="h-${slug}">${title}</h2>`
		: n === 0
			? `<p class="kicker">${escapeHtml(chapter.title)}</p><h2 id="h-${slug}">${title}</h2>`
			: `<h3 id="h-${slug}">${title}</h3>`;
	return `${heading}${stillPicture(slug, scene.alt, root)}${rooted(words.html, root)}${pictureInWords(scene)}`;
}
