/** Pages that were altered on their way to a reader: by minifiers, proxies, translators and extensions. */
import type { Page } from 'playwright-core';

/** Something that happens to a page between the server and its script. */
export interface Alteration {
	/** What becomes of its HTML on the way. */
	onTheWay?: (html: string) => string;
	/** What is done to the document as soon as its markup is there. Runs in the page. */
	inThePage?: () => void;
}

/** Has every document that a page loads from now on come altered. */
export async function alter(page: Page, { onTheWay, inThePage }: Alteration): Promise<void> {
	if (onTheWay)
		await page.route('**/*', async (route) => {
			if (route.request().resourceType() !== 'document') return route.fallback();
			const response = await route.fetch();
			return route.fulfill({ response, body: onTheWay(await response.text()) });
		});
	if (inThePage)
		await page.addInitScript(`{
			// The script that wakes a page stands at its end, and has its parts still to fetch.
			const observer = new MutationObserver(() => {
				if (!document.querySelector('.page > script')) return;
				observer.disconnect();
				(${inThePage.toString()})();
			});
			observer.observe(document, { childList: true, subtree: true });
		}`);
}

/** Changes what a page shows and lets its script be. */
const inMarkup = (html: string, change: (markup: string) => string): string =>
	html.replace(/<body[^]*?(?=<script)/, change);

/** Alterations by name, as they have been met with. */
export const alterations = {
	'comments stripped': {
		onTheWay: (html) => inMarkup(html, (markup) => markup.replace(/<!--[^]*?-->/g, ''))
	},
	'space between elements': {
		onTheWay: (html) => inMarkup(html, (markup) => markup.replace(/></g, '>\n<'))
	},
	'space between elements taken': {
		onTheWay: (html) => inMarkup(html, (markup) => markup.replace(/>\s+</g, '><'))
	},
	'a base that names where it is': {
		onTheWay: (html) => html.replace('<head>', '<head><base href="./">')
	},
	'an element added': {
		inThePage: () => document.querySelector('main')!.prepend(document.createElement('x-extension'))
	},
	'an element with words added at the end': {
		inThePage: () => {
			const offer = document.createElement('div');
			offer.textContent = 'Save this page';
			document.querySelector('main')!.append(offer);
		}
	},
	'elements added among the words': {
		inThePage: () =>
			document
				.querySelectorAll('[data-step] :is(h2, h3, p)')
				.forEach((words) => words.before(document.createElement('x-extension')))
	},
	'attributes added': {
		inThePage: () =>
			document
				.querySelectorAll('main, section, button, p, a')
				.forEach((element) => element.setAttribute('data-x-extension', 'seen'))
	},
	'texts split': {
		inThePage: () => {
			for (const element of document.querySelectorAll('main *'))
				for (const text of [...element.childNodes])
					if (text instanceof Text && text.length > 1) text.splitText(1);
		}
	},
	'texts wrapped as translators do': {
		inThePage: () => {
			for (const element of document.querySelectorAll('.page :not(script, style, noscript, svg *)'))
				for (const text of [...element.childNodes]) {
					if (!(text instanceof Text) || !text.data.trim()) continue;
					const outer = document.createElement('font');
					const inner = outer.appendChild(document.createElement('font'));
					text.replaceWith(outer);
					inner.append(text);
				}
		}
	},
	'a paragraph moved out of its step': {
		inThePage: () =>
			document.querySelector('main')!.append(document.querySelector('[data-step] .words p')!)
	},
	'a step wrapped': {
		inThePage: () => {
			const wrapper = document.createElement('x-extension');
			const step = document.querySelector('[data-step]')!;
			step.replaceWith(wrapper);
			wrapper.append(step);
		}
	},
	'two extensions at once': {
		inThePage: () => {
			document.querySelector('[data-step]')!.before(document.createElement('x-extension'));
			document.querySelector('.words')!.prepend('¶', document.createElement('y-extension'));
			document.querySelector('.page')!.append(document.createComment('y'));
		}
	}
} satisfies Record<string, Alteration>;

/** What is there to be read and seen, once a page has woken or has given it up. */
export interface Left {
	/** Whether it has woken. */
	awake: boolean;
	/** Letters of its words. */
	letters: number;
	/** Steps that show a picture, or one if the stage does. */
	pictures: number;
}

/**
 * Letters of a page's words. Pictures are counted apart, and what stands in a noscript is markup or
 * letters, by who reads it.
 * @param html what is served; null for the page that runs this
 */
function lettersOf(html: string | null): number {
	const parsed = html === null ? document : new DOMParser().parseFromString(html, 'text/html');
	const words = parsed.querySelector('main')!.cloneNode(true) as Element;
	for (const part of words.querySelectorAll('noscript, script, [data-stage]')) part.remove();
	return words.textContent.replace(/\s/g, '').length;
}

/** Waits until a page has woken or given it up, and says what is left of it. */
export async function leftOf(page: Page): Promise<Left> {
	await page.waitForSelector('[data-stage][data-state="settled"], html:not(.js)', {
		state: 'attached'
	});
	const letters = await page.evaluate(lettersOf, null);
	return page.evaluate((letters) => {
		const drawn = (picture: Element): boolean =>
			picture.checkVisibility() &&
			picture.getBoundingClientRect().width > 100 &&
			(picture instanceof HTMLImageElement || picture.querySelectorAll('path, text').length > 3);
		return {
			awake: document.documentElement.classList.contains('js'),
			letters,
			pictures: [...document.querySelectorAll('.still img, [data-stage] svg.picture')].filter(drawn)
				.length
		};
	}, letters);
}

/** Letters of a page's words as they are served. */
export async function lettersServed(page: Page, path: string): Promise<number> {
	const html = await (await page.request.get(path)).text();
	return page.evaluate(lettersOf, html);
}

/**
 * Translates a page the way browsers do: a `<font>` in the place of each text, and the text itself taken
 * out. What comes later is translated as it comes. Pictures are let be.
 * @param heedless whether to translate even what asks to be left alone
 */
export async function translate(page: Page, heedless = false): Promise<void> {
	await page.evaluate((heedless) => {
		const alone = `svg, script, style, noscript, font${heedless ? '' : ', [translate="no"]'}`;
		const put = (): void => {
			const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			const found: Text[] = [];
			while (texts.nextNode()) found.push(texts.currentNode as Text);
			for (const text of found) {
				if (!text.data.trim() || text.parentElement!.closest(alone)) continue;
				const outer = document.createElement('font');
				outer.appendChild(document.createElement('font')).textContent = `«${text.data}»`;
				text.replaceWith(outer);
			}
		};
		put();
		new MutationObserver(put).observe(document.body, { childList: true, subtree: true });
	}, heedless);
}
