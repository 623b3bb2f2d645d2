/** How much of the window a step's picture has, and what of it can be read. */
import type { Frame, Page } from 'playwright-core';

/** Windows the story is read in, from the smallest phone on; 640 × 360 is a laptop at 200 %. */
export const windows = [
	[320, 568],
	[360, 640],
	[390, 844],
	[844, 390],
	[640, 360]
] as const;

/** As if the reader's browser were set to this size of text; media queries in `em` follow it. */
export async function textSize(page: Page, px: number): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Page.setFontSizes', { fontSizes: { standard: px, fixed: px } });
}

/** Sets texts apart as WCAG 1.4.12, “Text Spacing”, lets a reader do. */
export async function spaceOut(page: Page): Promise<void> {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
				word-spacing: 0.16em !important }
			p { margin-bottom: 2em !important }`
		);
		document.adoptedStyleSheets.push(sheet);
	});
}

/** Goes to a step as a link to it does. */
export async function jumpTo(page: Page | Frame, step: string): Promise<void> {
	await page.evaluate((slug) => {
		location.hash = slug;
	}, step);
}

/** Waits until a step has stayed where it is: what lies above is laid out only now, and may be longer than was thought. */
export async function atRest(page: Page | Frame, step: string): Promise<void> {
	await page.$eval(`[data-step="${step}"]`, async (section) => {
		let [was, frames] = [NaN, 0];
		while (frames < 4) {
			await new Promise(requestAnimationFrame);
			const { top } = section.getBoundingClientRect();
			frames = top === was ? frames + 1 : 0;
			was = top;
		}
	});
}

/** Words that are cut: their box hides what runs out of it, and can’t be scrolled. */
export function cutWords(page: Page | Frame): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('body *')].flatMap((element) => {
			const { overflowX, overflowY } = getComputedStyle(element);
			const hides = (way: string): boolean => way === 'hidden' || way === 'clip';
			const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
			// One pixel wide and clipped is the usual way to speak to screen readers alone.
			if (clientWidth <= 1 || !element.checkVisibility({ visibilityProperty: true })) return [];
			if (element.matches('html, body, [data-stage], .slides, .screen') || element.closest('svg'))
				return [];
			const cut =
				(hides(overflowX) && scrollWidth > clientWidth + 1) ||
				(hides(overflowY) && scrollHeight > clientHeight + 1);
			return cut ? [`“${element.textContent.trim().slice(0, 40)}” is cut`] : [];
		})
	);
}

/**
 * What is wrong with the room of the picture that stands, its step just come: a picture with less than
 * a third of the window beside, above or before its card; marks of it that lie under the card, the
 * title or the bar, or out of the window.
 */
export async function roomFaults(page: Page | Frame): Promise<string[]> {
	let faults = await roomAsItIs(page);
	// A picture is laid out anew once what stands before it has been measured.
	for (let tries = 0; faults.length > 0 && tries < 40; tries++) {
		await page.waitForTimeout(100);
		faults = await roomAsItIs(page);
	}
	return faults;
}

function roomAsItIs(page: Page | Frame): Promise<string[]> {
	return page.evaluate(() => {
		const stage = document.querySelector<HTMLElement>('[data-stage]')!;
		const step = stage.dataset.scene;
		const rect = (element: Element) => element.getBoundingClientRect();
		const section = document.querySelector(`[data-step="${step}"]`)!;
		const card = rect(section.matches('.card') ? section : section.querySelector('.card')!);
		const title = [...section.querySelectorAll('.masthead > *')].filter((part) =>
			part.checkVisibility()
		);
		const topbar = document.querySelector('.topbar');
		const tools = stage.querySelector('.tools .tool');
		const whole = rect(stage);
		const beside = card.right < whole.right - whole.width * 0.2;
		const bar = topbar ? rect(topbar).bottom : 0;
		const faults: string[] = [];

		const free = beside
			? { left: card.right, top: bar, right: whole.right, bottom: whole.bottom }
			: {
					left: whole.left,
					top: Math.max(bar, ...title.map((part) => rect(part).bottom)),
					right: whole.right,
					// A long title is read first; then the picture has the room before the card.
					bottom: title.length > 0 ? card.top : Math.min(card.top, whole.bottom)
				};
		const share =
			((free.right - free.left) * (free.bottom - free.top)) / (innerWidth * innerHeight);
		if (share < 0.329) faults.push(`the picture has ${Math.round(share * 100)} % of the window`);

		const solid: [string, DOMRect][] = [
			['its card', card],
			...title.map((part): [string, DOMRect] => ['the title', rect(part)]),
			...(tools ? [['a button', rect(tools)] as [string, DOMRect]] : [])
		];
		for (const text of stage.querySelectorAll('.layer.here .picture text')) {
			const a = rect(text);
			if (!text.checkVisibility() || a.width === 0) continue;
			const says = text.textContent!.trim().slice(0, 24);
			if (a.left < whole.left - 2 || a.right > whole.right + 2) faults.push(`“${says}” is cut`);
			for (const [name, b] of solid) {
				const w = Math.min(a.right, b.right) - Math.max(a.left, b.left);
				const h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
				if (w > 2 && h > a.height * 0.3) faults.push(`“${says}” lies under ${name}`);
			}
		}
		return faults;
	});
}
