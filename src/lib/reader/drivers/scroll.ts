/**
 * Scroll drives the reader, and the reader's other moves drive the scroll.
 *
 * The only file that imports scrollama, which is loaded once a reader begins to move. It says when to
 * look; which step is active follows from geometry. Its faults are met here: it misses changes of
 * viewport height (we resize it), ignores margins in frames unless the root is the document (we pass
 * it), its order of events means nothing after a jump (we don't use it), and at every scroll it asks how
 * far the page is, for a direction nobody here wants: that would bring style and layout up to date in
 * the middle of each frame (we give it an element outside the page to ask).
 */
import type scrollama from 'scrollama';
import { activeIndex, holdsLine, LINE } from '../position.ts';
import type { Reader } from '../reader.svelte.ts';

interface RootedOptions extends scrollama.ScrollamaOptions {
	/** Missing from scrollama's own types. */
	root?: Document | Element;
	container?: Element;
}

/** How often a scroll in a frame is looked at that scrollama watches, ms: some browsers keep observers waiting there. */
const SELDOM = 150;

/** How long what lies above a step may still be laid out after a jump to it, ms. */
const SETTLING = 1000;

/**
 * Scrolls this document so that a step stands at the top. Not `scrollIntoView`: in a frame that would
 * scroll the page around it too.
 */
export function bringToTop(step: Element): void {
	window.scrollBy({ top: step.getBoundingClientRect().top, behavior: 'instant' });
}

/**
 * Ties a reader to the steps of a page.
 * @param reader moved by scroll; its other moves scroll the page
 * @param steps step elements in reading order, contiguous on the page
 * @returns how to let go
 */
export function driveByScroll(reader: Reader, steps: readonly HTMLElement[]): () => void {
	let frame = 0;
	const named = new Map(steps.map((step) => [step.dataset.step, step]));
	const holds = (step: HTMLElement | undefined): boolean => {
		const box = step?.getBoundingClientRect();
		return !!box && holdsLine(box.top, box.bottom, window.innerHeight * LINE);
	};
	/** The step at the line. */
	const at = (): string | undefined => {
		// Mostly it is the one it was, or one beside it: a look or two instead of one for each step.
		const here = steps.findIndex((step) => step.dataset.step === reader.step);
		const near = [steps[here], steps[here + 1], steps[here - 1]].find(holds);
		if (near) return near.dataset.step;
		// What the short version leaves out has no place on the page.
		const shown = steps.filter((step) => step.offsetParent);
		const tops = shown.map((step) => step.getBoundingClientRect().top);
		return shown[activeIndex(tops, window.innerHeight * LINE)]?.dataset.step;
	};
	const place = (): void => {
		frame = 0;
		const step = at();
		if (step && step !== reader.step) reader.goTo(step, 'scroll');
	};
	const wake = (): void => {
		frame ||= requestAnimationFrame(place);
	};
	/** scrollama speaks when all is laid out: a look costs nothing then; in the next frame the page would be laid out for it. */
	const entered = (): void => {
		if (!frame) place();
	};

	let instance: scrollama.ScrollamaInstance | undefined;
	let gone = false;
	/** Until scrollama is there, or if it is lost on the way, the scroll itself wakes; then in a frame now and again. */
	let looked = 0;
	const scrolled = (): void => {
		const now = performance.now();
		if (instance && (parent === window || now - looked < SELDOM)) return;
		looked = now;
		wake();
	};
	const watch = (): void =>
		void import('scrollama').then(
			({ default: start }) => {
				if (gone) return;
				const options: RootedOptions = {
					step: [...steps],
					offset: LINE,
					root: document,
					container: document.createElement('div')
				};
				instance = start().setup(options).onStepEnter(entered);
			},
			() => {}
		);
	addEventListener('scroll', watch, { passive: true, once: true });

	// Turning the device or zooming moves every step; the reader stays at theirs. (The on-screen keyboard
	// and a pinch leave the page's own height as it is, and with it the line.)
	const turned = (): void => {
		const kept = reader.step;
		cancelAnimationFrame(frame);
		frame = requestAnimationFrame(() => {
			const step = named.get(kept);
			if (step && at() !== kept) bringToTop(step);
			place();
		});
		instance?.resize();
	};
	// Of the steps' own heights scrollama knows itself. What holds them grows with them, and is less to watch.
	// After a jump the steps above the one that was asked for are laid out, and browsers don't always make
	// up for what they turn out to be longer: until the reader does something, that step stays at the top.
	let asked: { step: HTMLElement; until: number } | undefined;
	const letGo = (): void => (asked = undefined);
	const inputs = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
	for (const input of inputs) addEventListener(input, letGo, { passive: true, capture: true });
	const sizes = new ResizeObserver(() => {
		if (asked && performance.now() < asked.until) bringToTop(asked.step);
		wake();
	});
	for (const held of new Set(steps.map((step) => step.parentElement)))
		if (held) sizes.observe(held);
	addEventListener('resize', turned);
	// A jump can end between two wake-ups.
	addEventListener('scrollend', wake);
	addEventListener('scroll', scrolled, { passive: true });

	const stop = reader.onMove((slug, cause) => {
		if (cause === 'scroll') return;
		const step = named.get(slug);
		if (!step) return;
		bringToTop(step);
		asked = { step, until: performance.now() + SETTLING };
	});

	place();
	return () => {
		stop();
		cancelAnimationFrame(frame);
		sizes.disconnect();
		for (const input of inputs) removeEventListener(input, letGo, { capture: true });
		removeEventListener('resize', turned);
		removeEventListener('scrollend', wake);
		removeEventListener('scroll', scrolled);
		gone = true;
		removeEventListener('scroll', watch);
		instance?.destroy();
	};
}
