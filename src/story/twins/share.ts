/**
 * Share images: a title beside a picture, 1200 by 630, for the story, each chapter and each step.
 * Words and picture each have a side of their own.
 */
import words from 'story:words';
import { textWidth } from '../../lib/text/labels.ts';
import type { Layout } from '../../lib/scene/layout.ts';
import { wrapTo } from '../../lib/text/wrap.ts';
import { SITE } from '../../lib/data/site.ts';
import { sceneOf } from '../chapters/resolved-scenes.ts';
import { FACES, type ChapterSlug } from '../story.ts';
import { escapeHtml } from '../words/html.ts';
import { BORDERS_NOTE, definitions, drawing, resolved } from './still.ts';
import type { Scene } from '../../lib/figures/index.ts';

export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** The side of the words, px. */
const COLUMN = 452;
const LEFT = 56;
/** The picture's side is drawn small and enlarged, so that names can be read on a phone. */
const SCALE = 1.3;
const SIDE = { width: SHARE_SIZE.width - COLUMN, height: SHARE_SIZE.height };
const BOX = { width: SIDE.width / SCALE, height: SIDE.height / SCALE };
const LAYOUT: Layout = {
	kind: 'side',
	...BOX,
	safe: { x: 16, y: 16, width: BOX.width - 32, height: BOX.height - 48 }
};

export interface ShareCard {
	kicker: string;
	title: string;
	/** A sentence under the title; empty without one. */
	says: string;
	scene: Scene;
}

/** Every share image by name: `story`, chapters and steps. */
export function shareCards(): ReadonlyMap<string, ShareCard> {
	const cards = new Map<string, ShareCard>();
	cards.set('story', {
		kicker: 'Who decides where technology goes?',
		title: SITE.name,
		says: SITE.description,
		scene: sceneOf(FACES.story)
	});
	for (const [n, chapter] of words.entries()) {
		cards.set(chapter.slug, {
			kicker: `Chapter ${n + 1} of ${words.length}`,
			title: chapter.title,
			says: chapter.standfirst,
			scene: sceneOf(FACES[chapter.slug as ChapterSlug])
		});
		for (const step of chapter.steps)
			cards.set(step.slug, {
				kicker: step.title === chapter.title ? '' : chapter.title,
				title: step.title,
				says: '',
				scene: sceneOf(step.slug)
			});
	}
	return cards;
}

/** Sizes a title may have, px, and the lines it may take at each. */
const TITLES = [
	[76, 2],
	[66, 3],
	[58, 5],
	[50, 6]
] as const;
const SERIF = 1.02;

/** A title as large as its column allows, its lines as even as can be: no word is left alone on the last. */
function titleLines(title: string): { size: number; lines: string[] } {
	const measure = COLUMN - LEFT - 20;
	const widthOf = (line: string, size: number): number => textWidth(line, size) * SERIF;
	for (const [size, most] of TITLES) {
		let lines = wrapTo(title, size, measure / SERIF);
		const count = lines.length;
		if (count > most || lines.some((line) => widthOf(line, size) > measure)) continue;
		for (let narrower = measure; narrower > 0; narrower -= 6) {
			const even = wrapTo(title, size, narrower / SERIF);
			if (even.length > count) break;
			lines = even;
		}
		return { size, lines };
	}
	const [size] = TITLES.at(-1)!;
	return { size, lines: wrapTo(title, size, measure / SERIF) };
}

/**
 * A share image as an SVG document for the rasteriser.
 * @param maps the view's base map as path definitions
 */
export function shareSvg(
	card: ShareCard,
	maps: string,
	families: Readonly<Record<string, string>>
): string {
	const { width, height } = SHARE_SIZE;
	const { size, lines } = titleLines(card.title);
	const says = wrapTo(card.says, 30, (COLUMN - LEFT - 20) / 0.88);
	let y = 92;
	const text: string[] = [];
	const put = (line: string, style: string): void => {
		text.push(`<text x="${LEFT}" y="${Math.round(y)}" ${style}>${escapeHtml(line)}</text>`);
	};
	if (card.kicker) {
		put(card.kicker, 'class="share-sans" font-size="21" font-weight="600" fill="var(--soft)"');
		y += 22 + size * 0.86;
	} else y += size * 0.5;
	for (const line of lines) {
		put(line, `class="share-serif" font-size="${size}" font-weight="500" fill="var(--ink)"`);
		y += size * 1.06;
	}
	y += 10;
	for (const line of says) {
		put(line, 'class="share-serif" font-size="30" font-weight="400" fill="var(--soft)"');
		y += 38;
	}
	if (card.title !== SITE.name) {
		y = height - 50;
		text.push(
			`<g transform="translate(${LEFT} ${y - 33}) scale(1.3)" fill="none"><path d="M0 26Q10 5 21 10" stroke="var(--flow)" stroke-width="3.2" stroke-linecap="round"/><circle cx="20" cy="10.5" r="4.4" fill="var(--paper)" stroke="var(--hold)" stroke-width="2.6"/></g>`
		);
		text.push(
			`<text class="share-serif" x="${LEFT + 46}" y="${y}" font-size="34" font-weight="500" fill="var(--ink)">${SITE.name}</text>`
		);
	}
	const note =
		card.scene.figure === 'map'
			? `<rect y="${BOX.height - 32}" width="${BOX.width}" height="32" fill="var(--paper)"/><text class="figure-sans" font-size="10.5" x="${BOX.width - 16}" y="${BOX.height - 12}" text-anchor="end">${BORDERS_NOTE}</text>`
			: '';
	const { markup, css } = resolved(
		`<defs>${definitions(maps)}</defs><rect width="${width}" height="${height}" fill="var(--paper)"/><svg x="${COLUMN}" y="0" width="${SIDE.width}" height="${SIDE.height}" viewBox="0 0 ${BOX.width} ${BOX.height}"><rect width="${BOX.width}" height="${BOX.height}" fill="var(--paper)"/>${drawing(card.scene, LAYOUT)}${note}</svg>${text.join('')}`,
		'light',
		families
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>.share-serif{font-family:${families['--serif']}}.share-sans{font-family:${families['--sans']}}${css}</style>${markup}</svg>`;
}
