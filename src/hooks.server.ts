/** Finishes each page as it is prerendered: its head and, in the single-file build, what would be fetched. */
import type { Handle } from '@sveltejs/kit';
import earlySource from './early.js?raw';
import icon from '../static/icon.svg?raw';
import { parse, type DefaultTreeAdapterTypes as Parsed } from 'parse5';
import { shapeOf } from './markup.ts';
import { headHtml } from './story/head/head.ts';
import { allowed, inPage } from './story/head/in-page.ts';

const singleFile = process.env.SINGLE_FILE === '1';
const early = inPage(earlySource);

/** Puts the early script into the page, which spares a request before the first paint, and its hash into the policy. */
const withEarly = (html: string): string =>
	html
		.replace(/<script>\s*%early%\s*<\/script>/, () => `<script>${early}</script>`)
		.replace("script-src 'self'", `script-src 'self' ${allowed(early)}`);

/** Puts the icon into the page. */
const withIcon = (html: string): string =>
	html.replace(
		/(<link rel="icon" href=")[^"]*"/,
		`$1data:image/svg+xml,${encodeURIComponent(icon)}"`
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
	return html.replace('%shape%', page ? shapeOf(page) : '');
}

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = withEarly(html.replace('%head%', () => headHtml(event.url.pathname)))
				// The single file fetches nothing, and may lie anywhere.
				.replace('%path%', () =>
					singleFile ? 'data-alone' : `data-path="${event.url.pathname.slice(1)}"`
				)
				// A page knows what it is: addresses may be written in many ways.
				.replace(
					'%params%',
					new URLSearchParams(event.params as Record<string, string>).toString()
				);
			return withShape(singleFile ? withIcon(page) : page);
		}
	});
