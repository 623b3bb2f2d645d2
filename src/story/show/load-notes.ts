/** Texts of source notes, by step: wanted only once a note is opened, so kept apart from what the stage needs. */
import notes from 'story:notes';
import type { NotesIndex } from '../types.ts';

/** Texts of the references in a step's words. Rejects if they can't be had; links still lead to the notes. */
export const loadNotes = async (step: string): Promise<NotesIndex> => {
	const load = Object.hasOwn(notes, step) ? notes[step] : undefined;
	if (!load) throw new Error(`No step is called “${step}”.`);
	return (await load()).default;
};
