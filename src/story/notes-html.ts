/** A step's notes for the presenter: what to point at, one question, what a good answer contains. */
import { rooted, wordsOf } from './html.ts';

export function notesHtml(slug: string, root: string): string {
	const { notes, question, answer } = wordsOf(slug);
	return rooted(
		`<div class="notes-part">${notes}</div><div class="notes-part"><strong>Ask</strong> ${question}</div><div class="notes-part"><strong>A good answer</strong> ${answer}</div>`,
		root
	);
}
