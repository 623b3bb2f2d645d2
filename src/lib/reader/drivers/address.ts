/**
 * The address follows the reader and moves them: replaced when a step settles, a new entry only
 * for a deliberate jump, read again on Back, Forward and a typed fragment.
 */
import { addressAt, readAddress } from '../address.ts';
import type { Cause, Reader } from '../reader.svelte.ts';

/** Wait before the address follows scrolling, ms: a reader who hurries pays for no step they pass. */
const SETTLE = 600;

/**
 * @param reader followed and moved
 * @param first if the address names this step it is left without a fragment
 * @returns how to let go
 */
export function driveByAddress(reader: Reader, first: string): () => void {
	let timer = 0;
	let at = reader.step;
	/** A step the address has yet to name. */
	let behind = false;
	const put = (step: string, how: 'pushState' | 'replaceState'): void => {
		const to = addressAt(location.href, step === first ? '' : step, reader.short);
		if (location.href === to) return;
		try {
			// Pages here are left by loading another, so the framework's own router has no part in it.
			history[how](history.state, '', to);
		} catch {
			// Too many changes, or a frame without the right: the story goes on without.
		}
	};
	const catchUp = (): void => {
		window.clearTimeout(timer);
		if (behind) put(reader.step, 'replaceState');
		behind = false;
	};
	const moved = (step: string, cause: Cause): void => {
		window.clearTimeout(timer);
		behind = cause !== 'jump';
		if (behind) timer = window.setTimeout(catchUp, SETTLE);
		else {
			put(at, 'replaceState');
			put(step, 'pushState');
		}
		at = step;
	};
	const read = (): void => {
		const { step, read } = readAddress(location.href, reader.all);
		const to = step ?? (location.hash === '' ? first : null);
		if (to && (to !== reader.step || !!read !== reader.short)) reader.goTo(to, 'address', !!read);
	};
	const stop = reader.onMove(moved);
	addEventListener('hashchange', read);
	addEventListener('popstate', read);
	// Whoever follows a link at once should come Back to the step they left.
	addEventListener('click', catchUp, { capture: true });
	return () => {
		stop();
		window.clearTimeout(timer);
		removeEventListener('hashchange', read);
		removeEventListener('popstate', read);
		removeEventListener('click', catchUp, { capture: true });
	};
}
