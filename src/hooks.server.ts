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

/**
 * Puts the styles before the scripts, and lets those come last: a browser that may ask for a few files
 * at a time would have readers look at nothing until scripts are there that nothing to be seen waits for.
 */
function withStylesFirst(html: string): string {
	const links: Record<'stylesheet' | 'modulepreload', string[]> = {
		stylesheet: [],
		modulepreload: []
	};
	const at = html.search(/\s*<link [^>]*rel="modulepreload"/);
	if (at < 0) return html;
	const rest = html
		.slice(at)
		.replace(/\s*<link ([^>]*rel="(stylesheet|modulepreload)"[^>]*)>/g, (_, link: string, kind) => {
			links[kind as keyof typeof links].push(
				kind === 'modulepreload' ? `<link ${link} fetchpriority="low">` : `<link ${link}>`
			);
			return '';
		});
	return html.slice(0, at) + links.stylesheet.join('') + links.modulepreload.join('') + rest;
}

/** Puts the icon into the page. */
const withIcon = (html: string): string =>
	html.replace(
		/(<link rel="icon" href=")[^"]*"/,
		`$1data:image/svg+xml,${encodeURIComponent(icon)}"`
	);

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const path = event.url.pathname;
			const page = withEarly(html.replace('%head%', () => headHtml(path)));
			if (singleFile) return withIcon(page);
			// An embed asks for little, and has no bytes to spare.
			return path.includes('/embed/') ? page : withStylesFirst(page);
		}
	});
