/** Finishes each page as it is prerendered: its head and, in the single-file build, what would be fetched. */
import type { Handle } from '@sveltejs/kit';
import earlySource from './early.js?raw';
import icon from '../static/icon.svg?raw';
import { parse, type DefaultTreeAdapterTypes as Parsed } from 'parse5';
import { shapeOf } from './markup.ts';
import { headHtml } from './story/head/head.ts';
import { allowed, inPage } from './story/head/in-page.ts';
import { put } from './story/head/put.ts';
import { checkStart } from './story/head/start.ts';

const singleFile = process.env.SINGLE_FILE === '1';
const early = inPage(earlySource);

/** Puts the early script into the page, which spares a request before the first paint, and its hash into the policy. */
function withEarly(html: string): string {
	const page = put(html, /<script>\s*%early%\s*<\/script>/, () => `<script>${early}</script>`);
	// The development server sends its policy beside the page.
	return import.meta.env.DEV
		? page
		: put(page, "script-src 'self'", (self) => `${self} ${allowed(early)}`);
}

/** Puts the icon into the page. */
const withIcon = (html: string): string =>
	put(
		html,
		/(<link rel="icon" href=")[^"]*"/,
		(_all, start) => `${start}data:image/svg+xml,${encodeURIComponent(icon)}"`
	);

/** The element of a page that its components wake. */
function pageOf(node: Parsed.Node): Parsed.Element | undefined {
	if ('attrs' in node && node.attrs.some(({ name, value }) => name === 'class' && value === 'page'))
		return node;
	const inside = 'childNodes' in node ? node.childNodes : [];
	for (const child of inside) {
		const found = pageOf(child);
		if (found) return found;
	}
	return undefined;
}

/** Writes into the page what it was built as: see `markup.ts`. */
function withShape(html: string): string {
	const page = pageOf(parse(html));
	return put(html, '%shape%', () => (page ? shapeOf(page) : ''));
}

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			if (!import.meta.env.DEV) checkStart(html);
			let page = put(html, '%head%', () => headHtml(event.url.pathname));
			page = put(withEarly(page), '%path%', () =>
				// The single file fetches nothing, and may lie anywhere.
				singleFile ? 'data-alone' : `data-path="${event.url.pathname.slice(1)}"`
			);
			// A page knows what it is: addresses may be written in many ways.
			page = put(page, '%params%', () =>
				new URLSearchParams(event.params as Record<string, string>).toString()
			);
			return withShape(singleFile ? withIcon(page) : page);
		}
	});
