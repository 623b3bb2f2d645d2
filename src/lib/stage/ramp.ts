/**
 * A number that runs to its goal: the little that cut strings and the clock need, small enough to
 * travel with the first page. Fast at first, slow at the end.
 */
/**
 * Runs a number from one value to another.
 * @param set called with each value, the last one included
 * @param duration ms; 0 sets the goal at once
 * @returns how to stop it where it is
 */
export function ramp(
	from: number,
	to: number,
	set: (value: number) => void,
	duration: number,
	delay = 0
): { done: Promise<void>; stop: () => void } {
	if (duration === 0) {
		set(to);
		return { done: Promise.resolve(), stop: () => {} };
	}
	let request = 0;
	let finish = (): void => {};
	const done = new Promise<void>((resolve) => (finish = resolve));
	const start = performance.now() + delay;
	const step = (now: number): void => {
		const t = Math.min(1, Math.max(0, (now - start) / duration));
		set(from + (to - from) * (1 - (1 - t) ** 3));
		if (t < 1) request = requestAnimationFrame(step);
		else finish();
	};
	request = requestAnimationFrame(step);
	return {
		done,
		stop: () => {
			cancelAnimationFrame(request);
			finish();
		}
	};
}
