/**
 * A number that runs to its goal: the little that strings and the clock need, small enough to travel
 * with the first page. A run can be stopped where it is, and another begun from there.
 */

/** How much of the way is covered by a share of the time, both 0 to 1. */
export type Ease = (t: number) => number;

/** Fast at first, slow at the end. */
export const slowing: Ease = (t) => 1 - (1 - t) ** 3;

/** As a spring lets go: over the goal and back, each time less. Damped so that it ends at rest. */
export const sprung: Ease = (t) => 1 - (1 - t) * Math.exp(-4.5 * t) * Math.cos(9.5 * t);

/**
 * Runs a number from one value to another.
 * @param set called with each value, the last one included
 * @param duration ms; 0 sets the goal at once
 * @param delay ms
 * @returns how to stop it where it is
 */
export function ramp(
	from: number,
	to: number,
	set: (value: number) => void,
	duration: number,
	delay = 0,
	ease = slowing
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
		set(from + (to - from) * ease(t));
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
