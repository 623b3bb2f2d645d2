/** Writes each page's head as the page is prerendered. */
import type { Handle } from '@sveltejs/kit';
import { headHtml } from './story/head.ts';

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%head%', () => headHtml(event.url.pathname))
	});
