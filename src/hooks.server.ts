/** Finishes each page as it is prerendered: its head and, in the single-file build, what would be fetched. */
import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';
import earlySource from './early.js?raw';
import icon from '../static/icon.svg?raw';
import { headHtml } from './story/head.ts';

const singleFile = process.env.SINGLE_FILE === '1';

// It stands in every page: without its comments and indents.
const early = earlySource.replace(/^\s*\/\/.*\n/gm, '').replace(/^\s+/gm, '');
const hash = createHash('sha256').update(early).digest('base64');

/** Puts the early script into the page, which spares a request before the first paint, and its hash into the policy. */
const withEarly = (html: string): string =>
	html
		.replace(/<script>\s*%early%\s*<\/script>/, () => `<script>${early}</script>`)
		.replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`);

/** Puts the icon into the page. */
const withIcon = (html: string): string =>
	html.replace(
		/(<link rel="icon" href=")[^"]*"/,
		`$1data:image/svg+xml,${encodeURIComponent(icon)}"`
	);

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = withEarly(html.replace('%head%', () => headHtml(event.url.pathname)));
			return singleFile ? withIcon(page) : page;
		}
	});
