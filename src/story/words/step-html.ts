/** One step's HTML: heading, the picture as a file, words, and the picture in words. */
import { allScenes } from '../chapters/resolved-scenes.ts';
import { chapterWords, escapeHtml, pictureInWords, rooted, stillPicture, wordsOf } from './html.ts';
import { order } from '../story.ts';
import type { ChapterOutline } from '../types.ts';

/** Steps of the whole story and of the short one, as a reader is told. */
const ways = (chapters: readonly ChapterOutline[]): [string, string] => {
	const steps = chapters.flatMap((chapter) => chapter.steps);
	return [
		`The whole story, ${steps.length} steps`,
		`The short one, ${steps.filter(({ core }) => core).length} steps`
	];
};

/**
 * Under the first step of a chapter in the short version: the way to what it leaves out of it. The
 * link leads to a step that is left out, and such a step opens the whole story.
 */
export function moreHtml({ steps }: ChapterOutline): string {
	const more = steps.filter(({ core }) => !core);
	return more[0]
		? `<a class="more short-only" href="#${more[0].slug}">${more.length} more ${more.length > 1 ? 'steps' : 'step'} in this chapter</a>`
		: '';
}

/** The title over the first step of the page, and the two ways to read. */
export function mastheadHtml(chapters: readonly ChapterOutline[]): string {
	const [whole, short] = ways(chapters);
	const { standfirst } = chapterWords(order[0]);
	return `<p class="kicker">Who decides where technology goes?</p><h1 class="title">Strings <em>attached</em></h1><p class="standfirst">${escapeHtml(standfirst)}</p><div class="ways whole-only">${whole} · <a href="?read=core">${short}</a></div><div class="ways short-only"><a href="?">${whole}</a> · ${short}</div>`;
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

/**
 * The steps of a chapter as sections, in one piece.
 * @param but slugs of steps to leave out
 * @param out what becomes of a step's own HTML, links out of a frame say
 */
export function sectionsHtml(
	chapter: ChapterOutline,
	root: string,
	but: readonly string[] = [],
	out: (html: string) => string = (html) => html
): string {
	return chapter.steps
		.map(({ slug, core }, n) =>
			but.includes(slug)
				? ''
				: `<section id="${slug}" class="step" data-step="${slug}"${core ? ' data-core' : ''} aria-labelledby="h-${slug}"><div class="card text"><div class="words text">${out(stepHtml(slug, chapter, n, root))}${n ? '' : moreHtml(chapter)}</div></div></section>`
		)
		.join('');
}
