/** Texts of source notes, by chapter: wanted only once a note is opened, so kept apart from what the stage needs. */
import type { ChapterSlug } from './order.ts';
import type { NotesIndex } from './types.ts';

const notes: Record<ChapterSlug, () => Promise<{ default: NotesIndex }>> = {
	prologue: () => import('story:notes/prologue'),
	agreement: () => import('story:notes/agreement'),
	licensing: () => import('story:notes/licensing'),
	'co-production': () => import('story:notes/co-production'),
	monitoring: () => import('story:notes/monitoring'),
	sovereignty: () => import('story:notes/sovereignty')
};

/** Texts of the references in a chapter's words. Rejects if they can't be had; links still lead to the notes. */
export const loadNotes = async (chapter: ChapterSlug): Promise<NotesIndex> => {
	const load = Object.hasOwn(notes, chapter) ? notes[chapter] : undefined;
	if (!load) throw new Error(`No chapter is called “${chapter}”.`);
	return (await load()).default;
};
