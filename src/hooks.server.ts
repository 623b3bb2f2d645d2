/** Finishes each page as it is prerendered: its head and, in the single-file build, what would be fetched. */
import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';
import early from '../static/early.js?raw';
import icon from '../static/icon.svg?raw';
import { headHtml } from './story/head.ts';

const singleFile = process.env.SINGLE_FILE === '1';

/** Puts the early script and the icon into the page, and the script's hash into its policy. */
function inlined(html: string): string {
	const hash = createHash('sha256').update(early).digest('base64');
	return html
		.replace(/<script src="[^"]*early\.js"><\/script>/, () => `<script>${early}</script>`)
		.replace(/(<link rel="icon" href=")[^"]*"/, `$1data:image/svg+xml,${encodeURIComponent(icon)}"`)
		.replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`);
}

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = html.replace('%head%', () => headHtml(event.url.pathname));
			return singleFile ? inlined(page) : page;
		}
	});
