/**
 * A page's head: title, description and, where PUBLIC_ORIGIN says where the site lives, the canonical
 * address and the share image, which are absolute or of no use. Written on the server alone; no page
 * needs it as script.
 */
import outline from 'story:outline';
import { absolute, SITE } from '../../lib/data/site.ts';
import instrumentSans from '../../lib/ui/fonts/instrument-sans.woff2?url';
import newsreader from '../../lib/ui/fonts/newsreader.woff2?url';
import { escapeHtml, wordsOf } from '../words/html.ts';
import { SHARE_SIZE, shareCards } from '../twins/share.ts';

interface Page {
	title: string;
	description: string;
	/** Where the same can be read on the page, from the site's root. */
	path: string;
	/** Name of its share image. */
	share: string;
	/** Whether it is made to stand in a frame on somebody's page, and speaks to it. */
	embed: boolean;
	/** Embeds and slides point search engines at the page. */
	noindex: boolean;
}

function pageOf(path: string): Page {
	const [first = '', part = ''] = path.split('/').filter(Boolean);
	const page: Page = {
		title: '',
		description: SITE.description,
		path: '',
		share: 'story',
		embed: first === 'embed',
		noindex: first !== ''
	};
	if (first === 'notes')
		return {
			...page,
			title: 'Notes',
			description: 'Every claim with its sources, the terms, the data and the method.',
			path: 'notes/',
			noindex: false
		};
	if (first === 'present') return { ...page, title: 'Slides' };
	for (const chapter of outline)
		for (const step of chapter.steps)
			if (part === step.slug)
				return {
					...page,
					title: wordsOf(step.slug).title,
					description: wordsOf(step.slug).lead,
					path: `#${step.slug}`,
					share: step.slug
				};
			else if (part === chapter.slug)
				return {
					...page,
					title: chapter.title,
					path: `#${chapter.steps[0]!.slug}`,
					share: chapter.slug
				};
	return page;
}

/** What a page shared elsewhere shows of itself; nothing where the site doesn't know its address. */
function shareHtml(name: string, origin: string | undefined): string[] {
	const image = absolute(origin, `share/${name}.png`);
	const card = shareCards().get(name);
	if (!image || !card) return [];
	return [
		`<meta property="og:image" content="${image}">`,
		'<meta property="og:image:type" content="image/png">',
		`<meta property="og:image:width" content="${SHARE_SIZE.width}">`,
		`<meta property="og:image:height" content="${SHARE_SIZE.height}">`,
		`<meta property="og:image:alt" content="${escapeHtml(card.scene.alt)}">`,
		'<meta name="twitter:card" content="summary_large_image">'
	];
}

/**
 * The head of a page.
 * @param path the page's own, from the site's root
 * @param origin where the site lives, if that is known
 */
export function headHtml(
	path: string,
	origin = import.meta.env.PUBLIC_ORIGIN as string | undefined
): string {
	const page = pageOf(path);
	const title = escapeHtml(page.title ? `${page.title} – ${SITE.name}` : SITE.name);
	const description = escapeHtml(page.description);
	const canonical = absolute(origin, page.path);
	const up = '../'.repeat(path.split('/').filter(Boolean).length) || './';
	const preload = (url: string): string =>
		`<link rel="preload" href="${up}${url.replace(/^(\.*\/)+/, '')}" as="font" type="font/woff2" crossorigin="anonymous">`;
	return [
		`<title>${title}</title>`,
		`<meta name="description" content="${description}">`,
		...[newsreader, instrumentSans].filter((url) => !url.startsWith('data:')).map(preload),
		`<meta property="og:title" content="${title}">`,
		`<meta property="og:description" content="${description}">`,
		'<meta property="og:type" content="article">',
		`<meta property="og:site_name" content="${SITE.name}">`,
		...shareHtml(page.share, origin),
		...(page.embed ? [`<script src="${up}guest.js" defer></script>`] : []),
		...(page.noindex ? ['<meta name="robots" content="noindex">'] : []),
		...(canonical
			? [
					`<link rel="canonical" href="${canonical}">`,
					// Its own: systems that show a shared link go where this says, and take the card they find there.
					`<meta property="og:url" content="${absolute(origin, path.replace(/^\/+/, ''))}">`
				]
			: [])
	].join('');
}
