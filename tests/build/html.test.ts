/** The built pages as text: strict, self-contained, and every link leads somewhere. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { withBrowser } from '../helpers/browser.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const root = fileURLToPath(new URL('../../build/', import.meta.url));
/** The one script that runs before the first paint, in the page itself. */
const early =
	/<script>\s*\(function \(\) \{\s*var root = document\.documentElement;[^]*?<\/script>/;
const app = withBrowser();

const files = (extension: string): string[] =>
	readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(extension))
		.map((name) => name.split(sep).join('/'))
		.sort();
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What a page's HTML says, read by the browser's own parser without loading anything. */
interface Parsed {
	ids: string[];
	repeated: string[];
	policies: string[];
	/** Scripts, styles, fonts, pictures and frames. */
	assets: string[];
	links: string[];
	/** Ids that attributes such as aria-labelledby point at. */
	pointed: string[];
	inline: string[];
	untitled: boolean;
	language: string;
}

function parse(page: Page, html: string): Promise<Parsed> {
	return page.evaluate((text) => {
		const parsed = new DOMParser().parseFromString(text, 'text/html');
		const all = <T extends Element>(selector: string): T[] => [
			...parsed.querySelectorAll<T>(selector)
		];
		const values = (name: string): string[] =>
			all(`[${name}]`).map((element) => element.getAttribute(name) ?? '');
		const ids = values('id');
		const links = all('a[href], area[href]').map((link) => link.getAttribute('href') ?? '');
		const styles = /stylesheet|preload|icon|manifest|prefetch/;
		return {
			ids,
			repeated: ids.filter((id, index) => ids.indexOf(id) !== index),
			policies: all<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]').map(
				({ content }) => content
			),
			assets: [
				...values('src'),
				...values('poster'),
				...values('data').filter((value) => value !== ''),
				...values('srcset').flatMap((set) =>
					set.split(/,\s+/).map((one) => one.trim().split(/\s+/)[0] ?? '')
				),
				...all<HTMLLinkElement>('link[href]')
					.filter(({ rel }) => styles.test(rel))
					.map((link) => link.getAttribute('href') ?? ''),
				...all('image[href], use[href]').map((image) => image.getAttribute('href') ?? '')
			],
			links,
			pointed: [
				'aria-labelledby',
				'aria-describedby',
				'aria-controls',
				'aria-owns',
				'for',
				'popovertarget'
			].flatMap((name) => values(name).flatMap((value) => value.split(/\s+/).filter(Boolean))),
			inline: [
				...all('[style]').map((element) => `style on ${element.localName}`),
				...all('*').flatMap((element) =>
					element
						.getAttributeNames()
						.filter((name) => name.startsWith('on'))
						.map((name) => `${name} on ${element.localName}`)
				)
			],
			untitled: parsed.title.trim() === '',
			language: parsed.documentElement.lang
		};
	}, html);
}

const pages = new Map<string, Parsed>();

beforeAll(async () => {
	const { page, context } = await app.newPage();
	await page.goto('about:blank');
	for (const file of files('.html')) pages.set(file, await parse(page, read(file)));
	await context.close();
});

/** Collects a line for everything a look at each page finds. */
const inAll = (look: (parsed: Parsed, file: string) => string[]): string[] =>
	[...pages].flatMap(([file, parsed]) => look(parsed, file).map((fault) => `${file}: ${fault}`));

test('the pages that have to be there are there', () => {
	const names = [...pages.keys()];
	for (const name of [
		'index.html',
		'notes/index.html',
		'present/index.html',
		'embed/story/index.html',
		'embed/stack/index.html',
		'404.html'
	]) {
		expect(names).toContain(name);
	}
});

test('the gallery, which is for those who develop, is not there', () => {
	const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
	expect(names.filter((name) => /gallery/i.test(name))).toEqual([]);
	const carries = [...files('.html'), ...files('.js'), ...files('.css')].filter((file) =>
		/data-gallery|\/gallery\//.test(read(file))
	);
	expect(carries).toEqual([]);
});

describe('strict', () => {
	test('no page has a style attribute or an inline handler', () => {
		// In a tag: lines to be copied into other pages may show what they like.
		const styled = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*\sstyle=/i;
		expect(files('.html').filter((file) => styled.test(read(file)))).toEqual([]);
		expect(inAll(({ inline }) => inline)).toEqual([]);
	});

	test('every page has one policy, that allows nothing unsafe and nothing foreign', () => {
		const faults = inAll(({ policies }) => {
			if (policies.length !== 1) return [`${policies.length} policies`];
			const [policy = ''] = policies;
			const missing = ["default-src 'none'", "script-src 'self'", "base-uri 'none'"].filter(
				(part) => !policy.includes(part)
			);
			const wrong = policy.match(/'unsafe-[\w-]+'|https?:|\*|\bblob:/g) ?? [];
			return [...missing.map((part) => `without ${part}`), ...wrong.map((part) => `with ${part}`)];
		});
		expect(faults).toEqual([]);
	});

	test('the policy comes before what it has to govern', () => {
		const faults = [...pages.keys()].filter((file) => {
			// One script runs before it: the early one, which is in the page itself.
			const html = read(file).replace(early, '');
			const policy = html.search(/<meta[^>]+content-security-policy/i);
			const first = html.search(/<(?:link[^>]+stylesheet|style|script)/i);
			return first >= 0 && first < policy;
		});
		expect(faults).toEqual([]);
	});

	test('every page has a title and a language', () => {
		expect(inAll(({ untitled }) => (untitled ? ['no title'] : []))).toEqual([]);
		expect(inAll(({ language }) => (language ? [] : ['no language']))).toEqual([]);
	});

	test('no id is given twice, and none that is pointed at is missing', () => {
		expect(inAll(({ repeated }) => repeated)).toEqual([]);
		expect(inAll(({ ids, pointed }) => pointed.filter((id) => !ids.includes(id)))).toEqual([]);
	});
});

describe('self-contained', () => {
	test('no page takes a script, style, font or picture from elsewhere', () => {
		expect(inAll(({ assets }) => assets.filter((each) => /^(https?:)?\/\//i.test(each)))).toEqual(
			[]
		);
	});

	test('no style sheet or drawing does', () => {
		const reaches = /url\(\s*["']?(?:https?:)?\/\/|@import\s+(?:url\()?["']?(?:https?:)?\/\//i;
		expect(files('.css').filter((file) => reaches.test(read(file)))).toEqual([]);
		const drawings = files('.svg').filter((file) =>
			/(?:href|src)=["'](?:https?:)?\/\/|url\(["']?https?:/i.test(read(file))
		);
		expect(drawings).toEqual([]);
	});

	test('no address starts at the server’s root, so that any folder will do', () => {
		const rooted = (address: string): boolean => /^\/(?!\/)/.test(address);
		// One page answers at any depth, where an address of its own folder leads nowhere: its links start
		// at the root, and its script finds the folder (`tests/journeys/missing.test.ts`). It asks for no file.
		const missing = pages.get('404.html')?.assets ?? [];
		expect(missing.filter((asset) => !asset.startsWith('data:'))).toEqual([]);
		const faults = inAll(({ assets, links }, file) =>
			[...assets, ...(file === '404.html' ? [] : links)].filter(rooted)
		);
		expect(faults).toEqual([]);
		expect(files('.css').filter((file) => /url\(\s*["']?\/(?!\/)/.test(read(file)))).toEqual([]);
	});

	test('served from a folder of another site, the story loads without a fault', async () => {
		const { page, faults, records } = await app.newPage();
		// The same files under another path; the server itself knows nothing of it.
		await page.route('**/a/deeper/folder/**', async (route) => {
			const url = new URL(route.request().url());
			const path = url.pathname.slice('/a/deeper/folder'.length);
			const response = await route.fetch({ url: new URL(`.${path}`, app.site.url).href });
			await route.fulfill({ response });
		});
		for (const path of ['', 'notes/', 'embed/stack/', 'present/']) {
			await page.goto(`/a/deeper/folder/${path}`);
			// Time to ask for what it asks for later.
			await page.waitForTimeout(1200);
		}
		const outside = records.requests.filter(
			(address) => address.startsWith(app.site.url) && !address.includes('/a/deeper/folder/')
		);
		expect(outside).toEqual([]);
		expect(faults()).toEqual([]);
	});
});

describe('whole', () => {
	/** Where an address within the site leads: a file and an id; null if out of the site. */
	function target(address: string, from: string): { file: string; id: string } | null {
		const base = new URL(from.replace(/(^|\/)index\.html$/, '$1'), 'https://site.invalid/');
		const url = new URL(address, base);
		if (url.origin !== base.origin) return null;
		const path = decodeURIComponent(url.pathname.slice(1));
		return {
			file: path === '' || path.endsWith('/') ? `${path}index.html` : path,
			id: decodeURIComponent(url.hash.slice(1))
		};
	}

	test('every link within the site leads to a file, and to an id that is there', () => {
		const faults = inAll(({ links }, file) =>
			[...new Set(links)].flatMap((address) => {
				const to = target(address, file);
				if (!to) return [];
				const path = join(root, to.file);
				if (relative(root, path).startsWith('..')) return [`${address} leaves the site`];
				if (!existsSync(path) || !statSync(path).isFile()) return [`${address}: no ${to.file}`];
				if (to.id === '') return [];
				return pages.get(to.file)?.ids.includes(to.id) ? [] : [`${address}: no #${to.id}`];
			})
		);
		expect(faults).toEqual([]);
	});

	test('the notes offer every dataset as JSON, as CSV and with its schema, and nothing is left over', () => {
		const names = readdirSync(fileURLToPath(new URL('../../data/', import.meta.url)))
			.filter((file) => file.endsWith('.json'))
			.map((file) => file.slice(0, -'.json'.length));
		const offered = new Set(
			pages.get('notes/index.html')?.links.map((link) => target(link, 'notes/index.html')?.file)
		);
		const missing = names
			.flatMap((name) => [`data/${name}.json`, `data/${name}.csv`, `data/schemas/${name}.json`])
			.filter((file) => !offered.has(file) || !existsSync(join(root, file)));
		expect(missing).toEqual([]);
		const unknown = [...files('.csv'), ...files('.json')].filter(
			(file) => file.startsWith('data/') && !offered.has(file)
		);
		expect(unknown).toEqual([]);
	});

	test('a CSV file has a row for each record of its JSON', () => {
		for (const file of files('.csv').filter((name) => !name.includes('-'))) {
			const csv = read(file);
			expect(csv.startsWith('\uFEFF'), file).toBe(true);
			const { records } = JSON.parse(read(file.replace(/csv$/, 'json'))) as { records: unknown[] };
			// Breaks within quotes are words, not rows.
			const rows = csv.replace(/"(?:[^"]|"")*"/g, '').split('\r\n').length - 2;
			expect(`${file}: ${rows}`).toBe(`${file}: ${records.length}`);
		}
	});

	test('every entry of the notes’ contents leads to a heading, in order', () => {
		const html = read('notes/index.html');
		const [, contents = ''] = /<nav id="contents"[^>]*>([\s\S]*?)<\/nav>/.exec(html) ?? [];
		const asked = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
		const headings = [...html.matchAll(/<h2 [^>]*?id="([^"]+)"/g)].map(([, id]) => id);
		expect(asked).toEqual(headings);
		expect(headings.length).toBeGreaterThan(10);
	});

	test('every script, style and picture is there', () => {
		const faults = inAll(({ assets }, file) =>
			[...new Set(assets)].flatMap((address) => {
				if (/^(data:|#)/.test(address)) return [];
				const to = target(address, file);
				return !to || existsSync(join(root, to.file)) ? [] : [`${address}: no ${to.file}`];
			})
		);
		expect(faults).toEqual([]);
	});

	test('links out of the site are secure and name a host', () => {
		const faults = inAll(({ links }) =>
			links.filter(
				(link) => /^[a-z][\w+.-]*:/i.test(link) && !/^(https?:\/\/[^/]+|mailto:)/.test(link)
			)
		);
		expect(faults).toEqual([]);
	});

	test('every script of some length tells V8 to compile it as it arrives', () => {
		const scripts = files('.js').filter(
			(file) => file.startsWith('_app/') && statSync(join(root, file)).size > 9100
		);
		expect(scripts.length).toBeGreaterThan(20);
		expect(
			scripts.filter((file) => !read(file).startsWith('//# allFunctionsCalledOnLoad\n'))
		).toEqual([]);
	});

	test('every page that is text has its compressed twins', () => {
		const missing = [...files('.html'), ...files('.js'), ...files('.css'), ...files('.svg')].filter(
			(file) => !existsSync(join(root, `${file}.br`)) || !existsSync(join(root, `${file}.gz`))
		);
		expect(missing).toEqual([]);
	});
});
