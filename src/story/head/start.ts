/** How SvelteKit starts a page's script, as far as `start.ts` and `early.js` rest on it. */

/** The script that SvelteKit writes as the last thing into the element around a page. */
const SCRIPT = /<script>\s*\{\s*__sveltekit_\w+ = \{[\s\S]*?<\/script>\s*<\/div>\s*<\/body>/;
/** What it hands to `start`: where the page is, and by number its layout and itself. */
const CALL = /\.start\((?:app, )?element, \{\s*node_ids: \[\d+(?:, \d+)*\],/;

/**
 * Sees to it that a page that has script starts it as ours expects.
 * @throws if it doesn't: SvelteKit has changed
 */
export function checkStart(html: string): void {
	// A page without script of SvelteKit's needs none.
	const [, after] = html.split(/<body[^>]*>/);
	if (!after?.includes('<script>')) return;
	const script = SCRIPT.exec(html)?.[0];
	if (!script || !CALL.test(script))
		throw new Error(
			'SvelteKit starts a page in another way than src/start.ts and src/early.js expect. See src/story/head/start.ts; KIT_CLIENT=1 npm run build does without src/start.ts.'
		);
}
