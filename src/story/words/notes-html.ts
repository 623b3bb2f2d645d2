/** A step's notes for the presenter: what to point at, one question, what a good answer contains. */
import { ANSWERING } from '../story.ts';
import { holdersHtml } from './answer.ts';
import { escapeHtml, rooted, wordsOf } from './html.ts';

export function notesHtml(slug: string, root: string): string {
	const { title, notes, question, answer } = wordsOf(slug);
	// The slide has room for names only.
	const holders = slug === ANSWERING ? `<div class="notes-part">${holdersHtml(root)}</div>` : '';
	return rooted(
		`<p class="of">${escapeHtml(title)}</p><div class="notes-part">${notes}</div><div class="notes-part"><strong>Ask</strong> ${question}</div><div class="notes-part"><strong>A good answer</strong> ${answer}</div>${holders}`,
		root
	);
}
