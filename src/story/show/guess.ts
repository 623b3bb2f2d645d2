/** The first guess: what may be chosen, how a choice is told, and where it is kept. */
import { keep, recall } from '../../lib/reader/memory.ts';

/** Enough for any fair guess; the last stands for “or more”. */
export const CHOICES: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

/** A choice as a reader reads it, where it is made and where it comes back. */
export const saidOf = (choice: number): string =>
	choice === CHOICES.at(-1) ? `${choice}+` : String(choice);

export const keepGuess = (choice: number): void => keep('guess', String(choice));

/** What was chosen; null if nothing was, or if what is kept can't have been. */
export function keptGuess(): number | null {
	const kept = Number.parseInt(recall('guess') ?? '', 10);
	return CHOICES.includes(kept) ? kept : null;
}
