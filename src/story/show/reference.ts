/** The reference in the words that an event came from: a figure, a sourced phrase or a term; null elsewhere. */
export const referenceAt = (event: Event): HTMLAnchorElement | null =>
	(event.target as Element | null)?.closest<HTMLAnchorElement>('a:is(.fig, .src, .term)') ?? null;

/** Whether a press is the page's to answer: the main button alone. All others are the browser's own. */
export const plain = (event: MouseEvent): boolean =>
	event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/**
 * Sees to it that a link to the notes leaves the story where it is: in a frame, where the notes would take
 * its place in somebody else's article, they open in a tab of their own.
 */
export function outOfFrame(link: HTMLAnchorElement): void {
	if (window.parent === window) return;
	link.target = '_blank';
	link.rel = 'noopener';
}

/** Goes where a link leads, in a new tab if it says so. */
export function follow(link: HTMLAnchorElement): void {
	outOfFrame(link);
	if (link.target === '_blank') window.open(link.href, '_blank', 'noopener');
	else window.location.assign(link.href);
}
