/**
 * The focus goes with the reader. After a deliberate move Tab goes on from the step that was moved to,
 * as it would after a link to it: nothing is outlined and nothing scrolls. A button that was pressed keeps
 * the focus, so that it can be pressed again; Tab then leads from it into the step.
 *
 * Steps stand one after the other in the page, and what stands before and after them (the bar, the stage's
 * tools, the stepper) is at hand wherever the reader is: from there Tab enters at the step that is read,
 * not at the first or last of all.
 */
import type { Cause, Reader } from '../reader.svelte.ts';

/** Moves after which the reader's own focus has no business at the old place. */
const DELIBERATE: readonly Cause[] = ['keys', 'button', 'jump', 'slides'];

const TABBABLE =
	'a[href], button, input, select, textarea, summary, audio[controls], video[controls], [tabindex]:not([tabindex="-1"])';

/**
 * Lets the next Tab start from an element, as a browser does after a link to it.
 * @param place need not take the focus itself
 */
export function startFrom(place: HTMLElement): void {
	const had = place.getAttribute('tabindex');
	if (had === null) place.setAttribute('tabindex', '-1');
	place.focus({ preventScroll: true });
	place.blur();
	if (had === null) place.removeAttribute('tabindex');
	// Some browsers go by where the selection is.
	getSelection()?.collapse(place, 0);
}

/**
 * @param reader whose moves are followed
 * @param within holds all steps
 * @returns how to let go
 */
export function driveFocus(reader: Reader, within: HTMLElement): () => void {
	const stepOf = (slug: string | undefined): HTMLElement | null =>
		slug === undefined ? null : within.querySelector(`[data-step="${slug}"]`);
	/** What was pressed and keeps the focus until Tab. */
	let pressed: Element | null = null;
	/** What had the focus last: it may have gone since. */
	let last: Element | null = null;

	const moved = (slug: string, cause: Cause): void => {
		if (!DELIBERATE.includes(cause)) return;
		const step = stepOf(slug);
		const active = document.activeElement;
		pressed = null;
		if (!step) return;
		const stands = active && active !== document.body && !within.contains(active);
		// A link has been followed; whoever was in the words of another step goes on in this one's.
		if (stands && cause !== 'jump') pressed = active;
		else if (step.checkVisibility()) startFrom(step);
		// A slide is shown in a moment.
		else
			requestAnimationFrame(() => {
				const now = document.activeElement;
				if (reader.step === slug && (now === active || now === document.body)) startFrom(step);
			});
	};

	/** Whatever Tab can reach outside the steps. */
	const outside = (): Element[] =>
		[...document.querySelectorAll<HTMLElement>(TABBABLE)].filter(
			(each) =>
				!within.contains(each) &&
				!each.closest('[popover]') &&
				!each.matches('[tabindex="-1"], :disabled') &&
				each.checkVisibility({ visibilityProperty: true })
		);
	const follows = (node: Element, other: Element): boolean =>
		(other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

	const tab = (event: KeyboardEvent): void => {
		if (event.key !== 'Tab' || event.defaultPrevented) return;
		if (event.ctrlKey || event.altKey || event.metaKey) return;
		const active = document.activeElement;
		const here = stepOf(reader.step);
		const before = pressed;
		pressed = null;
		if (!here) return;
		// What had the focus has left the page with its step, or closed: nothing else says where Tab was.
		const lost = active === document.body && last !== null && !last.checkVisibility();
		if (lost && !(last && within.contains(last))) return startFrom(here);
		if (!active || active === document.body || within.contains(active)) return;
		// A note has an order of its own.
		if (active.closest('[popover]')) return;
		if (!event.shiftKey && before === active) return startFrom(here);
		const others = outside();
		const at = others.indexOf(active);
		if (at < 0) return;
		if (event.shiftKey) {
			const next = stepOf(reader.steps[reader.index + 1]);
			const back = others[at - 1];
			const enters = follows(active, within) && !(back && follows(back, within));
			if (enters && next?.checkVisibility()) startFrom(next);
		} else if (reader.index > 0) {
			const on = others[at + 1];
			const enters = follows(within, active) && !(on && follows(within, on));
			if (enters) startFrom(here);
		}
	};
	const focused = (event: FocusEvent): void => {
		last = event.target as Element;
		if (last !== pressed) pressed = null;
	};
	const stop = reader.onMove(moved);
	document.addEventListener('keydown', tab);
	document.addEventListener('focusin', focused);
	return () => {
		stop();
		document.removeEventListener('keydown', tab);
		document.removeEventListener('focusin', focused);
	};
}
