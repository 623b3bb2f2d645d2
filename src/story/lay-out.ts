/**
 * Lays out what is yet to be read while nothing else is to do. The styles leave out far steps, so that
 * a page opens soon; a step laid out only when it comes near would hold up the scroll that brings it.
 */
import { whenIdle } from '../lib/stage/when-idle.ts';

/**
 * @param steps elements to mark as `laid`, one at a time, in this order: only such as lie below the reader,
 * since those above would move the page by what they turn out to be higher
 * @returns how to leave off
 */
export function layOut(steps: readonly Element[]): () => void {
	const [next, ...rest] = steps;
	if (!next) return () => {};
	let off = whenIdle(() => {
		next.classList.add('laid');
		off = layOut(rest);
	});
	return () => off();
}
