/**
 * The page for an address that leads nowhere: a plain file with all it needs inside, since it answers at
 * any depth, where relative addresses would lead nowhere either. Server only.
 */
import outline from 'story:outline';
import icon from '../../../static/icon.svg?raw';
import { absolute, SITE } from '../../lib/data/site.ts';
import tokens from '../../lib/ui/tokens.css?raw';
import { escapeHtml, wordsOf } from '../words/html.ts';
import { allowed, inPage } from '../head/in-page.ts';
import css from './missing.css?raw';
import script from './missing.js?raw';

/** Colours and stacks of typefaces; the faces themselves are files, which can't be named from here. */
const styles = `${tokens}${css}`
	.replace(/\/\*[\s\S]*?\*\//g, '')
	.replace(/@font-face\s*{[^}]*}/g, '')
	.replace(/\s+/g, ' ');
const finds = inPage(script);

/**
 * The page as HTML.
 * @param early script that runs before the first paint, as on every page
 * @param origin value of PUBLIC_ORIGIN. Without it links start at the server's root, and a script puts
 * them right where the site lies in a folder
 */
export function missingHtml(early: string, origin: string | undefined): string {
	const policy = [
		"default-src 'none'",
		`script-src 'self' ${allowed(early)} ${allowed(finds)}`,
		`style-src ${allowed(styles)}`,
		'img-src data:',
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');
	const at = (path: string): string => absolute(origin, path) ?? `/${path}`;
	const link = (path: string, text: string, slug = ''): string =>
		`<a href="${escapeHtml(at(path))}"${slug && ` data-slug="${slug}"`}>${escapeHtml(text)}</a>`;
	const steps = ({ steps }: (typeof outline)[number]): string =>
		steps.map(({ slug }) => `<li>${link(`#${slug}`, wordsOf(slug).title, slug)}</li>`).join('');
	const chapters = outline
		.map(
			(chapter) =>
				`<li>${link(`#${chapter.steps[0]!.slug}`, chapter.title, chapter.slug)}<details><summary>Every step of “${escapeHtml(chapter.title)}”</summary><ul>${steps(chapter)}</ul></details></li>`
		)
		.join('');
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Nothing at this address – ${SITE.name}</title>
<meta name="robots" content="noindex">
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}" type="image/svg+xml">
<script>${early}</script>
<style>${styles}</style>
</head>
<body>
<main>
<p class="kicker">${SITE.name}</p>
<h1>Nothing is at this address</h1>
<p>A link may have been cut or mistyped on its way, or what it led to has moved. The whole story can be reached from here.</p>
<p class="meant" id="meant" hidden>Perhaps you meant: </p>
<p class="first">${link('', 'Read the story from its beginning')}</p>
<h2>Chapters</h2>
<ul>${chapters}</ul>
<h2>Beside the story</h2>
<ul><li>${link('notes/', 'Notes: every claim with its sources, and the data')}</li><li>${link('present/', 'Slides: every step to present')}</li></ul>
</main>
<script>${finds}</script>
</body>
</html>
`;
}
