/**
 * A step's static twins: the same scene as files, made from the live stage's code. What there is, by
 * name, and how each is made. Server only.
 */
import outline from 'story:outline';
import { sceneOf } from '../chapters/resolved-scenes.ts';
import { publishers } from '../words/credits.ts';
import { wordsOf } from '../words/html.ts';
import { inlineMap } from '../show/maps.ts';
import type { Theme } from './picture-css.ts';
import { RASTER_FAMILIES, toPng } from './raster.ts';
import { SHARE_SIZE, shareCards, shareSvg } from './share.ts';
import { still, stillForRaster, type Framing, type StillWords } from './still.ts';
import type { Scene } from '../../lib/figures/index.ts';

/** The single file carries no other files. */
const alone = process.env.SINGLE_FILE === '1';

/** Width of a picture as pixels, px; its height is five eighths. */
export const PNG_WIDTH = 1280;

interface Twin {
	scene: Scene;
	words: StillWords;
	framing: Framing;
	/** Left out: it follows the reader's system. */
	theme?: Theme;
}

const steps = outline.flatMap((chapter) => chapter.steps.map(({ slug }) => slug));

function twinOf(step: string, framing: Framing, theme?: Theme): Twin {
	const scene = sceneOf(step);
	const words = { title: wordsOf(step).title, publishers: publishers(scene) };
	return { scene, words, framing, ...(theme && { theme }) };
}

/** A name is a step's, with what sets the file apart. */
const named = (kinds: readonly (readonly [string, Framing, Theme?])[]) =>
	new Map(
		steps.flatMap((step) =>
			kinds.map(
				([suffix, framing, theme]) =>
					[`${step}${suffix}`, () => twinOf(step, framing, theme)] as const
			)
		)
	);
const drawings = named([
	['', 'wide'],
	['-tall', 'tall'],
	['-light', 'wide', 'light'],
	['-dark', 'wide', 'dark'],
	['-paper', 'paper', 'paper']
]);
const pixels = named([
	['-light', 'wide', 'light'],
	['-dark', 'wide', 'dark']
]);

const entries = (names: Iterable<string>): { file: string }[] =>
	alone ? [] : [...names].map((file) => ({ file }));
export const drawingEntries = () => entries(drawings.keys());
export const pixelEntries = () => entries(pixels.keys());
export const shareEntries = () => entries(shareCards().keys());

/** The part of the map that a picture by itself can show. */
const mapOf = (scene: Scene): string =>
	inlineMap(scene.figure === 'map' ? scene.view : null, { kind: 'alone', step: scene.step });

/** A step's picture as SVG; null if no file is called so. */
export async function drawingFile(name: string): Promise<string | null> {
	const twin = drawings.get(name)?.();
	if (!twin) return null;
	return still(twin.scene, mapOf(twin.scene), twin.words, twin.framing, twin.theme);
}

/** A step's picture as PNG; null if no file is called so. */
export async function pixelFile(name: string): Promise<Buffer | null> {
	const twin = pixels.get(name)?.();
	if (!twin?.theme) return null;
	const { scene, words, theme } = twin;
	return toPng(stillForRaster(scene, mapOf(scene), words, theme, RASTER_FAMILIES), PNG_WIDTH);
}

/** A share image; null if no file is called so. */
export async function shareFile(name: string): Promise<Buffer | null> {
	const card = shareCards().get(name);
	if (!card) return null;
	return toPng(shareSvg(card, mapOf(card.scene), RASTER_FAMILIES), SHARE_SIZE.width);
}
