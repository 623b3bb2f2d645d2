/**
 * The words as the server writes them into the page. Nothing here reaches the browser as script:
 * call it behind `import.meta.env.SSR`.
 */
import words from 'story:words';
import type { StepWords } from '../types.ts';
import { ROOT } from './root.ts';
import type { Scene } from '../../lib/figures/index.ts';

/** Escapes text for HTML. */
export function escapeHtml(text: string): string {
	return text.replace(
		/[&<>"]/g,
		(c) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[c]};`
	);
}

/** A step's words by slug. */
export function wordsOf(slug: string): StepWords {
	for (const chapter of words) {
		const step = chapter.steps.find((s) => s.slug === slug);
		if (step) return step;
	}
	throw new Error(`No words for step “${slug}”.`);
}

/** Chapter words by slug. */
export function chapterWords(slug: string) {
	const chapter = words.find((c) => c.slug === slug);
	if (!chapter) throw new Error(`No words for chapter “${slug}”.`);
	return chapter;
}

/** Links in words start from the site's root; a page says where that is. */
export function rooted(html: string, root: string): string {
	return html.replaceAll(ROOT, root);
}

/**
 * The scene in words: a sentence and a table from which the same can be read. A third of the page's
 * elements would stand in these tables: where script runs they are only text until one is opened,
 * and `early.js` opens it; without script they are simply there.
 */
export function pictureInWords(scene: Scene): string {
	const { alt, table } = scene;
	const rule = scene.figure === 'map' && scene.rule ? `<p>${escapeHtml(scene.rule)}</p>` : '';
	const cells = (row: string[], tag: string): string =>
		row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('');
	const after = (table.lists ?? [])
		.map(
			({ caption, items }) =>
				`<p>${escapeHtml(caption)}:</p><ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
		)
		.join('');
	return `<details class="in-words"><summary>The picture in words</summary><noscript><p>${escapeHtml(alt)}</p>${rule}<div class="scroll" tabindex="0" role="group" aria-label="${escapeHtml(table.caption)}"><table><caption>${escapeHtml(table.caption)}</caption><thead><tr>${cells(table.head, 'th')}</tr></thead><tbody>${table.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table></div>${after}</noscript></details>`;
}

/**
 * The picture of a step as a file: for readers without script, and for print, where `early.js` puts the
 * one made for paper in its place.
 */
export function stillPicture(slug: string, alt: string, root: string): string {
	// The single file carries no other files.
	if (process.env.SINGLE_FILE === '1') return '';
	return `<figure class="still"><picture><source media="screen and (max-width: 699px)" srcset="${root}/pictures/${slug}-tall.svg" width="640" height="800"><img src="${root}/pictures/${slug}.svg" width="1200" height="750" loading="lazy" alt="${escapeHtml(alt)}"></picture></figure>`;
}

/** Links that leave the frame: in an embed without script a note can't open in place. */
export function outward(html: string): string {
	return html.replaceAll('<a class=', '<a target="_blank" rel="noopener" class=');
}
