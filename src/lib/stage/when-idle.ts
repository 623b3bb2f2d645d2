/**
 * Calls back when the browser has nothing better to do, or soon where it can't say.
 * @returns how to call it off
 */
export function whenIdle(then: () => void): () => void {
	if (typeof requestIdleCallback === 'function') {
		const asked = requestIdleCallback(then);
		return () => cancelIdleCallback(asked);
	}
	const asked = setTimeout(then, 200);
	return () => clearTimeout(asked);
}
