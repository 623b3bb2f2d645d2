/**
 * Keys move the reader by whole steps. They are taken only from what has no use for them: typing, choices
 * and dialogs keep theirs, whatever can scroll scrolls first, and a key that is held with another (Shift to
 * select, Alt to go back in the browser) is left alone.
 */
import type { Cause, Reader } from '../reader.svelte.ts';

export interface KeyMap {
	/** By the key's own name. Space goes back with Shift. */
	next: readonly string[];
	back: readonly string[];
	first?: readonly string[];
	last?: readonly string[];
	/** What scrolls first although the focus isn't in it: the words of the step that is shown. */
	scroller?: () => HTMLElement | null;
}

/** ← and → on the page; everything else there belongs to scrolling. */
export const pageKeys: KeyMap = { next: ['ArrowRight'], back: ['ArrowLeft'] };

/** Fields that are written in, and choices that arrow keys go through. */
const KEEPS =
	'input:not([type="checkbox"], [type="button"], [type="submit"], [type="reset"]), textarea, select, audio, video, dialog[open], [role="slider"], [role="spinbutton"], [role="textbox"], [role="combobox"], [role="listbox"], [role="radiogroup"], [role="menu"], [role="tablist"], [role="tree"], [role="grid"]';
/** What Space or Enter presses. */
const PRESSED = 'a, button, summary, label, input, [role="button"]';

/** Which way a key scrolls. */
const WAYS: Readonly<Record<string, readonly ['x' | 'y', 1 | -1]>> = {
	ArrowRight: ['x', 1],
	ArrowLeft: ['x', -1],
	ArrowDown: ['y', 1],
	ArrowUp: ['y', -1],
	PageDown: ['y', 1],
	PageUp: ['y', -1],
	End: ['y', 1],
	Home: ['y', -1]
};

/**
 * Whether a key is the page's to answer: pressed by itself, with nothing half written.
 * @param event as it was pressed
 * @param withShift whether Shift changes nothing, as for a letter
 */
export const pressedAlone = (event: KeyboardEvent, withShift = false): boolean =>
	!event.defaultPrevented &&
	!event.isComposing &&
	!event.ctrlKey &&
	!event.metaKey &&
	!event.altKey &&
	(withShift || !event.shiftKey);

/** Whether the focus is where letters are written or choices made. */
export const keepsKeys = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && (target.isContentEditable || target.closest(KEEPS) !== null);

/** How far a box can still be scrolled one way, px; 0 if it doesn't scroll. */
function left(box: Element, axis: 'x' | 'y', sign: 1 | -1): number {
	const [at, seen, all] =
		axis === 'x'
			? [box.scrollLeft, box.clientWidth, box.scrollWidth]
			: [box.scrollTop, box.clientHeight, box.scrollHeight];
	const style = getComputedStyle(box);
	if (!/auto|scroll/.test(axis === 'x' ? style.overflowX : style.overflowY)) return 0;
	const rest = sign > 0 ? all - seen - at : at;
	// Browsers round.
	return rest > 1 ? rest : 0;
}

/** Whether a window that is pinched larger can still be moved one way. */
function magnified(axis: 'x' | 'y', sign: 1 | -1): boolean {
	const seen = window.visualViewport;
	if (!seen || seen.scale <= 1.01) return false;
	const [at, size, all] =
		axis === 'x'
			? [seen.offsetLeft, seen.width, document.documentElement.clientWidth]
			: [seen.offsetTop, seen.height, document.documentElement.clientHeight];
	return (sign > 0 ? all - size - at : at) > 1;
}

/**
 * @param reader what the keys move
 * @param keys which keys do what
 * @param cause named to listeners
 * @returns how to let go
 */
export function driveByKeys(reader: Reader, keys: KeyMap, cause: Cause): () => void {
	/** Whether a key scrolls something, which then keeps it; what nobody has the focus in is scrolled here. */
	const scrolls = (event: KeyboardEvent, key: string): boolean => {
		const space: readonly ['y', 1 | -1] = ['y', event.shiftKey ? -1 : 1];
		const way = key === ' ' ? space : WAYS[key];
		if (!way) return false;
		const [axis, sign] = way;
		if (magnified(axis, sign)) return true;
		const own = keys.scroller?.() ?? null;
		const around: Element[] = [];
		for (let box = event.target as Element | null; box; box = box.parentElement)
			if (box !== document.body && box !== document.documentElement) around.push(box);
		for (const box of around) {
			if (left(box, axis, sign) > 0) return true;
			// At its end too, a box that was chosen to be scrolled keeps the arrows: one press too many
			// must not take the reader away. Page keys go on, for clickers send them.
			const back = sign > 0 ? -1 : 1;
			if (box !== own && key.startsWith('Arrow') && left(box, axis, back) > 0) return true;
		}
		if (!own || around.includes(own) || axis === 'x') return false;
		const rest = left(own, axis, sign);
		if (rest === 0) return false;
		const step = key.startsWith('Arrow')
			? 48
			: key === 'Home' || key === 'End'
				? rest
				: own.clientHeight * 0.85;
		own.scrollBy({ top: sign * Math.min(rest, step), behavior: 'instant' });
		event.preventDefault();
		return true;
	};
	/** A key that is held and began by scrolling doesn't run on into the next step. */
	let scrolled = '';
	const pressed = (event: KeyboardEvent): void => {
		const { key, target } = event;
		const space = key === ' ';
		if (!pressedAlone(event, space) || keepsKeys(target)) return;
		if ((space || key === 'Enter') && target instanceof Element && target.closest(PRESSED)) return;
		const back = keys.back.includes(key) || (space && event.shiftKey && keys.next.includes(key));
		const to = back
			? reader.index - 1
			: keys.next.includes(key)
				? reader.index + 1
				: keys.first?.includes(key)
					? 0
					: keys.last?.includes(key)
						? reader.steps.length - 1
						: null;
		if (to === null) return;
		if (scrolls(event, key)) {
			scrolled = key;
			return;
		}
		event.preventDefault();
		if (event.repeat && scrolled === key) return;
		scrolled = '';
		const step = reader.steps[to];
		if (step !== undefined) reader.goTo(step, cause);
	};
	addEventListener('keydown', pressed);
	return () => removeEventListener('keydown', pressed);
}
