/**
 * Lays out what is yet to be read while nothing else is to do. The styles leave out far steps, so that
 * a page opens soon; a step laid out only when it comes near would hold up the scroll that brings it.
 */
import { whenIdle } from '../../lib/browser/idle.ts';

/** Whether a step is in view or yet to come. One above the reader would move the page by what it turns out to be higher. */
const ahead = (step: Element): boolean => step.getBoundingClientRect().bottom > 0;

/**
 * @param steps elements to mark as `laid`, one at a time, in this order; those that lie above the reader
 * when their turn comes are left as they are
 * @returns how to leave off
 */
export function layOut(steps: readonly Element[]): () => void {
	if (steps.length === 0) return () => {};
	let off = whenIdle(() => {
		const next = steps.findIndex(ahead);
		if (next < 0) return;
		steps[next]!.classList.add('laid');
		off = layOut(steps.slice(next + 1));
	});
	return () => off();
}
