/**
 * The address follows the reader and moves them: replaced when a step settles, a new entry only
 * for a deliberate jump, read again on Back, Forward and a typed fragment.
 */
import { addressAt, readAddress } from '../address.ts';
import type { Cause, Reader } from '../reader.svelte.ts';

/** Wait before the address follows, ms: a reader who hurries pays for no step they pass. */
const SETTLE = 600;

/** Where an address is noted that was written too late, for this tab alone: what it was, what it should be. */
const LATE = 'strings-attached.late';

/**
 * The address a page is to be read by. A browser has chosen what it will load again before the page
 * that is left hears of it: what that still had to write is caught up with here, so that a reload at
 * any moment opens the step the reader was at.
 */
export function addressOnArrival(): string {
	try {
		const [was, is] = (sessionStorage.getItem(LATE) ?? '').split('\n');
		sessionStorage.removeItem(LATE);
		const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
		// Somebody who came by a link asked for what it names.
		if (is && was === location.href && visit?.type !== 'navigate')
			history.replaceState(history.state, '', is);
	} catch {
		// No storage here: the page is read by the address alone.
	}
	return location.href;
}

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
	const addressOf = (step: string): string =>
		addressAt(location.href, step === first ? '' : step, reader.short);
	const put = (step: string, how: 'pushState' | 'replaceState'): void => {
		const to = addressOf(step);
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
	const leave = (): void => {
		if (!behind) return;
		try {
			sessionStorage.setItem(LATE, `${location.href}\n${addressOf(reader.step)}`);
		} catch {
			// No storage here: a reload then opens the step before.
		}
		catchUp();
	};
	// A browser may end a page that is out of sight without telling it.
	const hide = (): void => {
		if (document.hidden) catchUp();
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
	addEventListener('pagehide', leave);
	document.addEventListener('visibilitychange', hide);
	return () => {
		stop();
		window.clearTimeout(timer);
		removeEventListener('hashchange', read);
		removeEventListener('popstate', read);
		removeEventListener('click', catchUp, { capture: true });
		removeEventListener('pagehide', leave);
		document.removeEventListener('visibilitychange', hide);
	};
}
