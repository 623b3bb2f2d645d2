/** Keys move the reader by whole steps. Typing, dialogs and modified keys are left alone. */
import type { Cause, Reader } from '../reader.svelte.ts';

export interface KeyMap {
	next: readonly string[];
	back: readonly string[];
	first?: readonly string[];
	last?: readonly string[];
}

/** ← and → on the page; everything else there belongs to scrolling. */
export const pageKeys: KeyMap = { next: ['ArrowRight'], back: ['ArrowLeft'] };

/**
 * @param reader what the keys move
 * @param keys which keys do what
 * @param cause named to listeners
 * @returns how to let go
 */
export function driveByKeys(reader: Reader, keys: KeyMap, cause: Cause): () => void {
	const pressed = (event: KeyboardEvent): void => {
		if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
		const target = event.target as Element | null;
		// A control that has a use for the key keeps it.
		if (
			target?.closest('input, textarea, select, [contenteditable], [role="slider"], dialog[open]')
		)
			return;
		if ((event.key === ' ' || event.key === 'Enter') && target?.closest('a, button, summary'))
			return;
		const last = reader.steps.length - 1;
		if (keys.next.includes(event.key)) reader.move(1, cause);
		else if (keys.back.includes(event.key)) reader.move(-1, cause);
		else if (keys.first?.includes(event.key)) reader.goTo(reader.steps[0]!, cause);
		else if (keys.last?.includes(event.key)) reader.goTo(reader.steps[last]!, cause);
		else return;
		event.preventDefault();
	};
	addEventListener('keydown', pressed);
	return () => removeEventListener('keydown', pressed);
}
