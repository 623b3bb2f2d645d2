/** Whether anybody looks: what moves by itself asks first. */

/** Until who doesn't touch anything counts as gone, ms. */
const PATIENCE = 20_000;
const LOOK = 2_000;

export class Attention {
	/** Whether the middle of the subject is in view. */
	visible = $state(true);
	/** Whether nothing has been touched for a while, or the page is out of sight. */
	idle = $state(false);
	/** Whether the reader's system asks for less motion. */
	reduced = $state(false);
	readonly #touched: (byHand: boolean) => void;
	#last = 0;

	/** @param touched told when the reader does something; a pointer that merely lies there is not by hand */
	constructor(touched: (byHand: boolean) => void = () => {}) {
		this.#touched = touched;
	}

	/**
	 * Begins to watch.
	 * @param stage what has to be in view
	 * @param middle where in it the middle of the subject lies, px from its top
	 * @returns how to leave off
	 */
	watch(stage: Element, middle: () => number): () => void {
		const less = matchMedia('(prefers-reduced-motion: reduce)');
		const follow = (): boolean => (this.reduced = less.matches);
		follow();
		less.addEventListener('change', follow);
		const inView = new IntersectionObserver(
			(entries) => {
				const { boundingClientRect: all, intersectionRect: seen } = entries.at(-1)!;
				const at = all.top + middle();
				this.visible = seen.height > 0 && at >= seen.top && at <= seen.bottom;
			},
			{ threshold: Array.from({ length: 21 }, (_, i) => i / 20) }
		);
		inView.observe(stage);
		this.#last = Date.now();
		const wake = ({ type }: Event): void => {
			this.#last = Date.now();
			this.#touched(type !== 'pointermove');
			if (!document.hidden) this.idle = false;
		};
		const look = setInterval(() => {
			if (Date.now() - this.#last > PATIENCE) this.idle = true;
		}, LOOK);
		const hide = (): void => {
			this.idle = document.hidden;
			this.#last = Date.now();
		};
		const events = ['scroll', 'pointermove', 'pointerdown', 'keydown'] as const;
		for (const event of events) addEventListener(event, wake, { passive: true });
		document.addEventListener('visibilitychange', hide);
		return () => {
			less.removeEventListener('change', follow);
			inView.disconnect();
			clearInterval(look);
			for (const event of events) removeEventListener(event, wake);
			document.removeEventListener('visibilitychange', hide);
		};
	}
}
