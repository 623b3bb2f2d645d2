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

/**
 * Calls back once the browser has shown what has changed so far.
 * @returns how to call it off
 */
export function afterFrame(then: () => void): () => void {
	let timer: ReturnType<typeof setTimeout>;
	const frame = requestAnimationFrame(() => (timer = setTimeout(then)));
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}
