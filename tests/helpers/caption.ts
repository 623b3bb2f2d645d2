/** What a pulled string says, and where it stands. */
import type { Page } from 'playwright-core';

/** Steps whose picture has strings to pull, and one of each kind of picture that has them. */
export const pulling = ['whose-jet', 'who-holds', 'web-now', 'same-firm', 'fully-strung'] as const;

/**
 * Pulls all strings of the picture that stands, one after another, and lists where what they say lies
 * over a button, the bar or the card, or runs out of the stage. Where a card takes nearly all of the
 * window there is no room beside it: it is left out then.
 */
export function captionFaults(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const frame = () => new Promise((done) => requestAnimationFrame(done));
		const stage = document.querySelector<HTMLElement>('[data-stage]')!;
		const caption = stage.querySelector<HTMLElement>('.pull')!;
		const pull = stage.querySelector<HTMLElement>('.tools .tool');
		if (!pull?.checkVisibility()) return ['There is no button to pull a string with.'];
		const box = pull.getBoundingClientRect();
		if (Math.min(box.width, box.height) < 44) return ['The button is too small.'];
		const name = document.querySelector('.topbar .name')?.getBoundingClientRect();
		if (name && name.right > box.left && name.bottom > box.top && name.top < box.bottom)
			return ['The button lies over the name in the bar.'];
		const step = stage.dataset.scene;
		const card = document.querySelector(`[data-step="${step}"].card, [data-step="${step}"] .card`);
		const others: [string, Element | null][] = [
			...[...stage.querySelectorAll('.tool, .years-open')].map((tool): [string, Element] => [
				tool.textContent!.trim(),
				tool
			]),
			['the bar', document.querySelector('.topbar, nav.bar, .stepper')],
			['the card', card]
		];
		const faults = new Set<string>();
		const whole = stage.getBoundingClientRect();
		for (let i = 0; i < 80; i++) {
			pull.click();
			await frame();
			if (!caption.matches('.shown')) break;
			const a = caption.getBoundingClientRect();
			const says = caption.textContent!.slice(0, 30);
			if (
				a.left < whole.left - 1 ||
				a.right > whole.right + 1 ||
				a.top < whole.top - 1 ||
				a.bottom > whole.bottom + 1
			)
				faults.add(`“${says}” runs out of the stage`);
			if (a.width < 120 || a.height < 30) faults.add(`“${says}” has no room`);
			for (const [name, other] of others) {
				if (!other?.checkVisibility()) continue;
				const b = other.getBoundingClientRect();
				if (name === 'the card' && b.height > innerHeight * 0.6 && b.width > innerWidth * 0.6)
					continue;
				const over =
					Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
					Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
				if (over) faults.add(`“${says}” lies over ${name}`);
			}
		}
		return [...faults];
	});
}
