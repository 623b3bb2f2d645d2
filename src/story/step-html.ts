/** One step's HTML: heading, the picture as a file, words, and the picture in words. */
import { allScenes } from './all-scenes.ts';
import { chapterWords, escapeHtml, pictureInWords, rooted, stillPicture, wordsOf } from './html.ts';
import type { ChapterOutline } from './types.ts';

/** The title over the first step of the page. */
export function mastheadHtml(): string {
	const { standfirst } = chapterWords('prologue');
	return `<p class="kicker">Who decides where technology goes?</p><h1 class="title">Strings <em>attached</em></h1><p class="standfirst">${escapeHtml(standfirst)}</p>`;
}

/**
 * @param slug the step
 * @param chapter its chapter
 * @param n its place in the chapter, from 0; the first carries the chapter's name
 * @param root the site's root, relative to the page
 */
export function stepHtml(slug: string, chapter: ChapterOutline, n: number, root: string): string {
	const words = wordsOf(slug);
	const scene = allScenes[chapter.slug]?.scenes[slug];
	if (!scene) throw new Error(`No scene for step “${slug}”.`);
	const title = escapeHtml(words.title);
	const name =
		n === 0 && words.title !== chapter.title
			? `<p class="kicker">${escapeHtml(chapter.title)}</p>`
			: '';
	const heading =
		n === 0 ? `${name}<h2 id="h-${slug}">${title}</h2>` : `<h3 id="h-${slug}">${title}</h3>`;
	return `${heading}${stillPicture(slug, scene.alt, root)}${rooted(words.html, root)}${pictureInWords(scene)}`;
}
