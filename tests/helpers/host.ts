/** Pages of other publishers that embed the story, and their frames, for tests on a second origin. */
import type { ElementHandle } from 'playwright-core';
import { expect, type Frame, type Page } from './journey.ts';

/** Messages between processes take their time on a busy machine. */
export const patient = { timeout: 10_000 } as const;

export type Embed = HTMLIFrameElement;
export interface StepDetail {
	step: string;
	index: number;
	count: number;
}

declare global {
	interface Window {
		StringsAttached?: {
			scan(root?: ParentNode): void;
			go(frame: HTMLIFrameElement, step: string): void;
		};
		/** Step events that reached the host's page; set by its page only. */
		__steps?: StepDetail[];
		/** Messages that reached the host's page; set by its page only. */
		__messages?: unknown[];
	}
}

/** A page of the other publisher around some HTML, which writes down what it hears. */
export function hostPage(body: string): string {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Another paper</title>
<link rel="icon" href="data:,"><style>body{margin:0 16px}</style><script>
__steps = []; __messages = [];
addEventListener('strings-attached:step', (event) => __steps.push(event.detail));
addEventListener('message', (event) => __messages.push(event.data));
</script></head><body><h1>An article</h1>${body}<p>The article goes on.</p></body></html>`;
}

/** A frame on the page, once its own page has loaded. */
export async function embedOf(
	page: Page,
	selector = 'iframe'
): Promise<{ element: ElementHandle<Embed>; frame: Frame }> {
	const found = await page.waitForSelector(selector, { state: 'attached' });
	const element = found as ElementHandle<Embed>;
	await element.evaluate((embed) => (embed.loading = 'eager'));
	const frame = await element.contentFrame();
	if (!frame) throw new Error(`${selector} is no frame.`);
	await frame.waitForSelector('[data-embed]');
	await frame.waitForLoadState('load');
	// Heights are those of the site's own typefaces.
	await frame.evaluate(async () => void (await document.fonts.ready));
	return { element, frame };
}

export const heightOf = (element: ElementHandle<Embed>): Promise<number> =>
	element.evaluate((embed) => embed.getBoundingClientRect().height);
export const wordsHeight = (frame: Frame): Promise<number> =>
	frame.$eval('[data-embed]', (box) => Math.ceil(box.getBoundingClientRect().height));

/** Waits until a frame is as tall as what is in it. */
export async function fits(element: ElementHandle<Embed>, frame: Frame): Promise<number> {
	await expect
		.poll(async () => (await heightOf(element)) - (await wordsHeight(frame)), patient)
		.toBe(0);
	const scrolls = (): Promise<boolean> =>
		frame.evaluate(() => document.documentElement.scrollHeight > window.innerHeight);
	// The frame hears of its height a little later than the page around it.
	await expect.poll(scrolls, { ...patient, message: 'the frame scrolls inside' }).toBe(false);
	return heightOf(element);
}

/** Posts to the host from inside a frame, as whatever has taken it over might. */
export const say = (frame: Frame, message: unknown): Promise<void> =>
	frame.evaluate((data) => window.parent.postMessage(data, '*'), message);
/** Posts from the host into a frame. */
export const tell = (element: ElementHandle<Embed>, message: unknown): Promise<void> =>
	element.evaluate((embed, data) => embed.contentWindow?.postMessage(data, '*'), message);
export const go = (element: ElementHandle<Embed>, step: string): Promise<void> =>
	element.evaluate((embed, slug) => window.StringsAttached?.go(embed, slug), step);
