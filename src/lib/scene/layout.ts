/**
 * Where the camera stands: the subject of a scene, kept clear of the text card at any size.
 */

import type { Rect } from '../geometry/rect.ts';

export interface Layout {
	/** `side`: the card stands beside the subject. `below`: it passes over the lower part. */
	kind: 'side' | 'below';
	width: number;
	height: number;
	/** The part of the stage no card covers. */
	safe: Rect;
}

/** What else stands on the stage: a card, nothing, the title over its upper part, or a slide's card. */
export type Cover = 'card' | 'nothing' | 'title' | 'slide';

/**
 * How the stage is divided between subject and card.
 * @param width stage width, px
 * @param height stage height, px
 * @param card height of the card in px, where it has been measured
 * @param cover what else stands on the stage; a card unless said
 * @param foot more room to keep free at the foot, px
 */
export function layoutFor(
	width: number,
	height: number,
	card?: number,
	cover?: Cover,
	foot = 0
): Layout {
	const w = Math.max(1, width);
	const h = Math.max(1, height);
	const divided = (
		kind: Layout['kind'],
		x: number,
		y: number,
		width: number,
		height: number
	): Layout => ({
		kind,
		width: w,
		height: h,
		safe: { x, y, width: Math.max(1, width), height: Math.max(1, height - foot) }
	});
	if (cover === 'nothing') {
		const gap = Math.min(16, w * 0.05, h * 0.05);
		const tools = Math.min(44, h * 0.1);
		// Clear of the buttons: over a small figure, under a large one; the same rule as in CSS.
		const top = w < 760 || h <= 500 ? tools : gap;
		return divided(w > h ? 'side' : 'below', gap, top, w - 2 * gap, h - 2 * gap - tools);
	}
	// Kept free for the bar at the top.
	const bar = Math.min(52, h * 0.18);
	const third = h / 3;
	if (isWide(w, h)) {
		const left = cardColumn(w, cover === 'slide');
		const gap = Math.min(40, w * 0.03);
		const under = h < 500 ? 26 : Math.min(84, h * 0.11);
		return divided('side', left + gap, bar, w - left - gap * 2, h - bar - under);
	}
	if (cover === 'title') {
		// Under the title, over the card that looks in at the foot.
		const top = Math.min(Math.max(card ?? 0, h * 0.34), h * 0.86);
		return divided('below', 16, top, w - 32, Math.max(h * 0.8 - top, Math.min(third, h - top - 8)));
	}
	// The subject never gets less than a third: a longer card comes after it, by the step's padding.
	const covered = Math.min(Math.max((card ?? h * 0.42) + 30, h * 0.25), h - bar - third);
	return divided('below', 12, bar, w - 24, h - bar - covered);
}

/** Whether layouts are alike, which need not be drawn anew then. */
export const alike = (a: readonly Layout[], b: readonly Layout[]): boolean =>
	JSON.stringify(a) === JSON.stringify(b);

/** True where the card stands beside the subject, sizes in px at the usual font size; the same rule as in CSS. */
export function isWide(width: number, height: number): boolean {
	return (width >= 760 || (width >= 560 && height <= 500)) && width > height * 1.05;
}

/**
 * Right edge of the card column in the `side` layout, px; the same rule as `.card` and `.slide`.
 * @param slide true for a slide's card, which grows with the screen
 */
export function cardColumn(width: number, slide?: boolean): number {
	const left = Math.max(width * 0.045, (width - 1760) / 2 + 64);
	const card = Math.min(432, Math.max(Math.min(320, width * 0.46), width * 0.36));
	return slide ? width * 0.395 : left + card;
}
