/**
 * Calls back when the browser has nothing better to do, or soon where it can't say.
 * @param within ms after which it calls back all the same; never, unless said
 * @returns how to call it off
 */
export function whenIdle(then: () => void, within?: number): () => void {
	if (typeof requestIdleCallback === 'function') {
		const asked = requestIdleCallback(then, within === undefined ? {} : { timeout: within });
		return () => cancelIdleCallback(asked);
	}
	const asked = setTimeout(then, 200);
	return () => clearTimeout(asked);
}

/** ms after which a page that shows no frames, out of view in another or hidden, is called all the same. */
const NO_FRAME = 250;

/**
 * Calls back once the browser has shown what has changed so far; soon, if it shows nothing.
 * @returns how to call it off
 */
export function afterFrame(then: () => void): () => void {
	const off = (): void => {
		cancelAnimationFrame(frame);
		clearTimeout(shown);
		clearTimeout(unseen);
	};
	const once = (): void => {
		off();
		then();
	};
	let shown: ReturnType<typeof setTimeout>;
	const frame = requestAnimationFrame(() => (shown = setTimeout(once)));
	const unseen = setTimeout(once, NO_FRAME);
	return off;
}
