/** Every step's twins as files: all there, whole, of the size they say, on their own feet, and the same each time. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import outline from 'story:outline';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { sceneOf } from '../../src/story/chapters/resolved-scenes.ts';
import { headHtml } from '../../src/story/head/head.ts';
import { wordsOf } from '../../src/story/words/html.ts';
import { drawingFile, pixelFile, shareFile } from '../../src/story/twins/twins.ts';
import { spread, withBrowser } from '../helpers/browser.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const root = fileURLToPath(new URL('../../build/', import.meta.url));
const app = withBrowser();
const slugs = outline.flatMap((chapter) => chapter.steps.map(({ slug }) => slug));
const read = (file: string): Buffer => readFileSync(`${root}${file}`);
const listed = (folder: string, extension: string): string[] =>
	readdirSync(`${root}${folder}`)
		.filter((name) => name.endsWith(extension))
		.map((name) => name.slice(0, -extension.length))
		.sort();
const cards = ['story', ...outline.map(({ slug }) => slug), ...slugs];

test('every step has its files, every chapter and the story a share image, and there are no others', () => {
	expect(listed('pictures', '.svg')).toEqual(
		slugs
			.flatMap((slug) => ['', '-dark', '-light', '-paper', '-tall'].map((kind) => slug + kind))
			.sort()
	);
	expect(listed('pictures', '.png')).toEqual(
		slugs.flatMap((slug) => ['-dark', '-light'].map((kind) => slug + kind)).sort()
	);
	expect(listed('share', '.png')).toEqual([...new Set(cards)].sort());
});

describe('drawings', () => {
	interface Drawn {
		broken: string;
		size: string;
		title: string;
		text: string;
		/** Elements that could run, load or embed something. */
		foreign: string[];
		/** References to anything but the file's own parts. */
		outward: string[];
	}
	const drawn = new Map<string, Drawn>();
	beforeAll(async () => {
		const { page, context } = await app.newPage();
		await page.goto('about:blank');
		for (const name of listed('pictures', '.svg'))
			drawn.set(
				name,
				await page.evaluate(
					(svg) => {
						const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
						const root = parsed.documentElement;
						const all = [...parsed.querySelectorAll('*')];
						const addresses = all.flatMap((element) =>
							[...element.attributes]
								.filter(({ localName }) => /^(href|src)$/.test(localName))
								.map(({ value }) => value)
						);
						const styles = [...svg.matchAll(/url\(\s*['"]?([^'")]{0,40})/g)].map(([, url]) => url!);
						return {
							broken: parsed.querySelector('parsererror')?.textContent ?? '',
							size: ['width', 'height', 'viewBox'].map((name) => root.getAttribute(name)).join(' '),
							title: root.querySelector('title')?.textContent ?? '',
							text: root.querySelector('desc')?.textContent ?? '',
							foreign: all
								.filter(
									(element) =>
										/^(script|foreignObject|image|iframe|a|animate|set)$/.test(element.localName) ||
										element.getAttributeNames().some((name) => /^on/i.test(name))
								)
								.map(({ localName }) => localName),
							outward: [...addresses, ...styles].filter(
								(address) => !/^#|^data:font\/woff2;/.test(address)
							)
						};
					},
					read(`pictures/${name}.svg`).toString()
				)
			);
		await context.close();
	});
	const faults = (look: (each: Drawn, name: string) => unknown): string[] =>
		[...drawn].flatMap(([name, each]) => (look(each, name) ? [name] : []));

	test('are well-formed, and of the size they say', () => {
		expect(faults(({ broken }) => broken)).toEqual([]);
		const sizes: Record<string, string> = {
			'-tall': '640 800 0 0 400 500',
			'-paper': '1120 800 0 0 560 400'
		};
		const wrong = faults(
			({ size }, name) =>
				size !== (sizes[/-(?:tall|paper)$/.exec(name)?.[0] ?? ''] ?? '1200 750 0 0 800 500')
		);
		expect(wrong).toEqual([]);
	});

	test('run, load and embed nothing', () => {
		expect(faults(({ foreign, outward }) => foreign.length + outward.length)).toEqual([]);
	});

	test('carry their title, their words and who says so', () => {
		for (const slug of slugs)
			for (const kind of ['', '-tall', '-light', '-dark', '-paper']) {
				const each = drawn.get(slug + kind);
				expect(each?.title, slug).toBe(wordsOf(slug).title);
				expect(each?.text, slug).toContain(sceneOf(slug).alt);
				expect(each?.text, slug).toMatch(/ Sources: \S/);
			}
	});

	test('of one theme leave nothing to a browser to work out', () => {
		for (const slug of slugs)
			for (const theme of ['light', 'dark'])
				expect(read(`pictures/${slug}-${theme}.svg`).toString(), slug).not.toMatch(
					/var\(--|@media|@import|vector-effect/
				);
	});
});

describe('pixels', () => {
	const files = [
		...listed('pictures', '.png').map((name) => [`pictures/${name}.png`, 1280, 800] as const),
		...listed('share', '.png').map((name) => [`share/${name}.png`, 1200, 630] as const)
	];

	test('are of the size they say, and light', () => {
		for (const [file, width, height] of files) {
			const png = read(file);
			expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([width, height]);
			expect(png.byteLength, file).toBeLessThan(120_000);
			// An empty sheet of this size takes about two.
			expect(png.byteLength, file).toBeGreaterThan(12_000);
		}
	});

	test('can be read by a browser', async () => {
		const { page, faults } = await app.open('/notes/');
		const unread = await page.evaluate(async (names) => {
			const wrong: string[] = [];
			for (const [name, width] of names)
				try {
					const image = await createImageBitmap(await (await fetch(`../${name}`)).blob());
					if (image.width !== width) wrong.push(name);
					image.close();
				} catch {
					wrong.push(name);
				}
			return wrong;
		}, files);
		expect(unread).toEqual([]);
		expect(faults()).toEqual([]);
	});
});

test('drawn again in another process, a picture is the same to the byte', async () => {
	const same = async (file: string, made: Promise<Buffer | string | null>): Promise<void> => {
		const again = await made;
		expect(again !== null && Buffer.from(again).equals(read(file)), file).toBe(true);
	};
	for (const slug of spread(slugs, 8)) {
		for (const kind of ['', '-tall', '-light', '-dark'])
			await same(`pictures/${slug}${kind}.svg`, drawingFile(slug + kind));
		for (const kind of ['-light', '-dark'])
			await same(`pictures/${slug}${kind}.png`, pixelFile(slug + kind));
	}
	for (const name of spread(cards, 5)) await same(`share/${name}.png`, shareFile(name));
});

test('a page shared elsewhere shows its picture, if the site knows its address', () => {
	vi.stubEnv('PUBLIC_ORIGIN', 'https://paper.example/strings');
	const meta = (html: string, name: string): string | undefined =>
		new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
	for (const [path, name] of [
		['/', 'story'],
		['/notes/', 'story'],
		['/embed/stack/', 'story'],
		...outline.map(({ slug }) => [`/embed/${slug}/`, slug] as const),
		...slugs.map((slug) => [`/embed/${slug}/`, slug] as const)
	] as const) {
		const html = headHtml(path);
		expect(meta(html, 'og:image'), path).toBe(`https://paper.example/strings/share/${name}.png`);
		expect(existsSync(`${root}share/${name}.png`), name).toBe(true);
		expect([meta(html, 'og:image:width'), meta(html, 'og:image:height')]).toEqual(['1200', '630']);
		expect(meta(html, 'og:image:alt')?.length, path).toBeGreaterThan(20);
		expect(meta(html, 'twitter:card'), path).toBe('summary_large_image');
	}
	vi.stubEnv('PUBLIC_ORIGIN', '');
	expect(headHtml('/')).not.toMatch(/og:image|twitter:card/);
	vi.unstubAllEnvs();
});
