/** The reference in the words that an event came from: a figure, a sourced phrase or a term; null elsewhere. */
export const referenceAt = (event: Event): HTMLElement | null =>
	(event.target as Element | null)?.closest<HTMLElement>('a:is(.fig, .src, .term)') ?? null;
