/** Hosts as they are: parts that don't exist, sites that are down, late addresses, odd layouts. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { embedOf, fits, heightOf, hostPage, patient, tell } from '../helpers/host.ts';
import {
	few,
	describe,
	desktop,
	expect,
	settled,
	stepsOf,
	test,
	withBrowser,
	type Page
} from '../helpers/journey.ts';

/** Pages of the other publisher, by path. */
const pages: Record<string, string> = {};
/** Those that ask for isolation from other origins. */
const isolated = { 'Cross-Origin-Embedder-Policy': 'require-corp' };
const app = withBrowser({
	other: { pages, headers: (path) => (path === '/isolated/' ? isolated : {}) }
});

const script = (): string => `<script src="${app.site.url}embed.js" async></script>`;
const link = (part: string): string =>
	`<p><a href="${app.site.url}embed/${part}" data-strings-attached>Whose jet?</a></p>`;

/** A page of the other publisher, and what was said on its console. */
async function openHost(body: string, head = '') {
	pages['/article/'] = hostPage(body).replace('<head>', `<head>${head}`);
	const visit = await app.newPage({ ...desktop, reducedMotion: 'reduce' });
	const said: string[] = [];
	visit.page.on('console', (message) => {
		if (message.type() === 'warning' && /Strings Attached/.test(message.text()))
			said.push(message.text());
	});
	await visit.page.goto(new URL('article/', app.other.url).href);
	return { ...visit, said };
}

/** Whether something can be seen and pressed where it stands. */
const within = (page: Page, selector: string): Promise<boolean> =>
	page.$eval(selector, (element) => {
		element.scrollIntoView({ block: 'center', behavior: 'instant' });
		const { left, top, width, height } = element.getBoundingClientRect();
		const hit = document.elementFromPoint(left + width / 2, top + height / 2);
		return element.checkVisibility({ visibilityProperty: true }) && element.contains(hit);
	});

/** A step of the story that asks nothing. */
async function someStep(): Promise<string> {
	const { page } = await app.open('embed/stack/');
	return (await stepsOf(page))[1] ?? '';
}

describe('what stood there before', () => {
	const placeholder = (part: string): string =>
		`<div data-strings-attached="${part}" data-base="${app.site.url}">
			<a href="${app.site.url}#${part}" class="way">The same as a page</a></div>`;

	test.each(few(['link', 'placeholder'], 1))(
		'stays until the frame has spoken: %s',
		async (kind) => {
			const part = await someStep();
			const body = kind === 'link' ? link(`${part}/`) : placeholder(part);
			pages['/article/'] = hostPage(`${body}${script()}`);
			const { page } = await app.newPage(desktop);
			let answer = (): void => {};
			const asked = new Promise<void>((done) => (answer = done));
			await page.route(`**/embed/${part}/`, async (route) => {
				await asked;
				await route.continue();
			});
			await page.goto(new URL('article/', app.other.url).href, { waitUntil: 'domcontentloaded' });
			const element = await page.waitForSelector('iframe', { state: 'attached' });
			const way = kind === 'link' ? 'a[data-strings-attached]' : 'a.way';
			expect(await within(page, way)).toBe(true);
			expect(await element.isVisible()).toBe(false);
			// Where the frame will stand, so that nothing has to move.
			const top = (selector: string): Promise<number> =>
				page.$eval(selector, (each) => Math.round(each.getBoundingClientRect().top + scrollY));
			const before = await top('iframe');
			answer();
			await page.waitForSelector(way, { state: 'detached' });
			expect(await element.isVisible()).toBe(true);
			expect(await top('iframe')).toBe(before);
			const embed = await embedOf(page);
			await fits(embed.element, embed.frame);
		}
	);

	test('stays for good where nobody answers, and the console says why', async () => {
		const { page, records, said } = await openHost(
			`<section id="unknown">${link('no-such-step/')}</section>
			<section id="down"><p><a href="http://127.0.0.1:9/embed/story/" data-strings-attached>
				Whose jet?</a></p></section>
			<section id="empty">${placeholder('no-such-part')}</section>${script()}`
		);
		await page.waitForSelector('iframe', { state: 'attached' });
		for (const frame of await page.$$('iframe'))
			await frame.evaluate((each) => ((each as HTMLIFrameElement).loading = 'eager'));
		await expect.poll(() => said.length, patient).toBe(3);
		expect(await page.$$('iframe')).toHaveLength(0);
		for (const place of ['unknown', 'down', 'empty']) {
			expect(await within(page, `#${place} a`), place).toBe(true);
			const height = await page.$eval(`#${place}`, (each) => each.getBoundingClientRect().height);
			expect(height, `${place} takes no more room than its link`).toBeLessThan(80);
		}
		expect(said.join('\n')).toMatch(/no-such-step.*site may be down.*frame-src http/);
		expect(records.pageErrors).toEqual([]);
	});

	test('stays where the host’s policy lets nothing be framed', async () => {
		const { page, said } = await openHost(
			`${link('story/')}${script()}`,
			`<meta http-equiv="Content-Security-Policy" content="frame-src 'none'">`
		);
		await expect.poll(() => said.length, patient).toBe(1);
		expect(said[0]).toContain('frame-src');
		expect(await within(page, 'a[data-strings-attached]')).toBe(true);
		expect(await page.$$('iframe')).toHaveLength(0);
	});

	test('is not given up for a frame that is of the page’s own making', async () => {
		const { page, said } = await openHost(
			`<iframe src="${app.site.url}embed/stack/" sandbox title="Whose jet?" data-strings-attached
			></iframe>${script()}`
		);
		const { element } = await embedOf(page);
		expect(await heightOf(element)).toBeGreaterThanOrEqual(880);
		expect(said).toEqual([]);
	});
});

describe('an address', () => {
	test.each(
		few(
			[
				['as it is', 'embed/slow-cut/', 'embed/slow-cut/'],
				['with its file', 'embed/slow-cut/index.html', 'embed/slow-cut/index.html'],
				['without its last slash', 'embed/slow-cut?theme=dark', 'embed/slow-cut/?theme=dark'],
				['with doubled slashes', '/embed//slow-cut//', 'embed/slow-cut/'],
				['encoded more than it need be', 'embed/slow%2Dcut/', 'embed/slow-cut/'],
				['in a folder', 'int/sa/embed/story/?step=x#y', 'int/sa/embed/story/?step=x#y'],
				['in a folder of our own name', 'embed/embed/story/', 'embed/embed/story/']
			],
			2
		)
	)('is known %s', async (_name, address, expected) => {
		const { page, said } = await openHost(
			`<p style="height:9000px">Much text.</p><a href="${app.site.url}${address}"
				data-strings-attached>Whose jet?</a>${script()}`
		);
		const frame = await page.waitForSelector('iframe', { state: 'attached' });
		expect(await frame.getAttribute('src')).toBe(app.site.url + expected);
		expect(said).toEqual([]);
	});

	test('that leads to no embed is left alone, and the console says so', async () => {
		const { page, records, said } = await openHost(
			`<a href="/embedded/story/" data-strings-attached>Elsewhere</a>
			<a href="/embed/%E0%A4%A/" data-strings-attached>Cut</a>
			<a href="https://[/embed/story/" data-strings-attached>None</a>
			<div data-strings-attached="">No part</div>${script()}`
		);
		await expect.poll(() => said.length, patient).toBe(4);
		await page.evaluate(() => window.StringsAttached?.scan());
		expect(said, 'once each').toHaveLength(4);
		expect(await page.$$('iframe')).toHaveLength(0);
		expect(records.pageErrors).toEqual([]);
	});

	test.each(
		few(
			[
				['a folder on the host', '/int/sa/', 'http://host/int/sa/embed/'],
				['a folder without its slash', '/int/sa', 'http://host/int/sa/embed/'],
				['a folder beside the page', '../int/sa/', 'http://host/int/sa/embed/'],
				['another host by its name alone', '//example.test/sa/', 'http://example.test/sa/embed/']
			],
			1
		)
	)('of a placeholder may be %s', async (_name, base, expected) => {
		const { page } = await openHost(
			`<p style="height:9000px">Much text.</p>
			<div data-strings-attached="story" data-base="${base}">Whose jet?</div>${script()}`
		);
		const frame = await page.waitForSelector('iframe', { state: 'attached' });
		const host = new URL(app.other.url).host;
		expect(await frame.getAttribute('src')).toBe(
			`${expected.replace('//host', `//${host}`)}story/`
		);
	});

	test.each(few(['src="about:blank"', ''], 1))('may come late to a frame with %s', async (src) => {
		const part = await someStep();
		const { page, faults } = await openHost(
			`<iframe ${src} title="Whose jet?" data-strings-attached></iframe>${script()}`
		);
		await page.waitForFunction(() => window.StringsAttached);
		// Whatever is in it may speak meanwhile.
		await page.$eval('iframe', (frame) => {
			const inside = (frame as HTMLIFrameElement).contentWindow as
				(Window & typeof globalThis) | null;
			const call = `parent.postMessage({ source: 'strings-attached', version: 1, type: 'height', height: 9 }, '*')`;
			const run = inside?.document.createElement('script');
			if (!run) return;
			run.text = call;
			inside?.document.body.append(run);
		});
		await expect.poll(() => page.evaluate(() => window.__messages?.length), patient).toBe(1);
		await page.$eval(
			'iframe',
			(frame, address) => ((frame as HTMLIFrameElement).src = address),
			`${app.site.url}embed/${part}/`
		);
		const { element, frame } = await embedOf(page);
		await fits(element, frame);
		// And on to another.
		await page.$eval(
			'iframe',
			(each, address) => ((each as HTMLIFrameElement).src = address),
			`${app.site.url}embed/story/`
		);
		await expect.poll(() => heightOf(element), patient).toBe(720);
		expect(await element.getAttribute('data-strings-attached')).toBe('story');
		expect(faults()).toEqual([]);
	});

	test('and a mark may come late too', async () => {
		const { page } = await openHost(
			`<a href="${app.site.url}embed/story/">Whose jet?</a>${script()}`
		);
		await page.waitForFunction(() => window.StringsAttached);
		await page.$eval('a', (each) => each.setAttribute('data-strings-attached', ''));
		await page.waitForSelector('iframe', { state: 'attached' });
	});

	test('that leads on to another origin still shows what is there', async () => {
		// A site that has moved leads on from its old address.
		pages['/embed/story/'] = `<!doctype html><title>Moved</title><script>
			location.replace('${app.site.url}embed/story/')</script>`;
		const { page, said } = await openHost(
			`<a href="/embed/story/" data-strings-attached>Whose jet?</a>${script()}`
		);
		const { element } = await embedOf(page);
		await page.waitForSelector('a[data-strings-attached]', { state: 'detached' });
		expect(await element.isVisible()).toBe(true);
		await expect.poll(() => said.at(-1), patient).toContain('has moved to');
	});
});

describe('a layout that squeezes', () => {
	test.each(
		few(
			[
				['a column of flexible boxes', 'display:flex;flex-direction:column;height:300px'],
				['the same, centred', 'display:flex;flex-direction:column;align-items:center;height:300px']
			],
			1
		)
	)('%s leaves the frame its height and width', async (_name, style) => {
		const part = await someStep();
		const { page } = await openHost(
			`<section style="${style}">${link(`${part}/`).replace(/<\/?p>/g, '')}<p>On.</p></section>
			<section style="${style}" id="second"><div data-strings-attached="${part}">Here</div></section>
			<section style="${style}" id="third"><a href="${app.site.url}embed/story/"
				data-strings-attached>Whose jet?</a><p style="height:500px">On.</p></section>${script()}`
		);
		for (const selector of ['section > iframe', '#second iframe']) {
			const { element, frame } = await embedOf(page, selector);
			await fits(element, frame);
			expect(await element.evaluate((each) => each.getBoundingClientRect().width)).toBe(1408);
		}
		expect(await heightOf((await embedOf(page, '#third iframe')).element)).toBe(720);
	});

	test('padding that a host gives all frames cuts nothing off', async () => {
		const part = await someStep();
		const { page } = await openHost(
			`<style>iframe { padding: 24px; border: 3px solid; box-sizing: content-box }</style>
			${link(`${part}/`)}${script()}`
		);
		const { element, frame } = await embedOf(page);
		await fits(element, frame);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);
	});
});

test('step events leave shadow trees, and late frames in them are seen', async () => {
	const { page, faults } = await openHost(`<div id="shade"></div>${script()}`);
	await page.waitForFunction(() => window.StringsAttached);
	await page.$eval(
		'#shade',
		(host, address) => {
			const root = host.attachShadow({ mode: 'open' });
			root.innerHTML = '<iframe title="Whose jet?" data-strings-attached></iframe>';
			window.StringsAttached?.scan(root);
			const frame = root.querySelector('iframe');
			if (frame) frame.src = address;
		},
		`${app.site.url}embed/story/`
	);
	const { element, frame } = await embedOf(page);
	const [first = '', second = ''] = await stepsOf(frame);
	await settled(frame, first);
	expect(await heightOf(element)).toBe(720);
	await tell(element, { target: 'strings-attached', type: 'go', step: second });
	await expect
		.poll(() => page.evaluate(() => window.__steps?.map(({ step }) => step)), patient)
		.toEqual([first, second]);
	expect(faults()).toEqual([]);
});

describe('with the headers that the documentation asks for', () => {
	const firstOf = async (page: Page, selector?: string): Promise<void> => {
		const { frame } = await embedOf(page, selector);
		await settled(frame, (await stepsOf(frame))[0] ?? '');
	};

	test('they are those that come with the site', () => {
		const documented = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
		const own = readFileSync(new URL('../../build/_headers', import.meta.url), 'utf8');
		expect(documented).toContain(own.replace(/^#.*\n/gm, ''));
	});

	test('a host may hold the script to its hash', async () => {
		const code = await (await fetch(`${app.site.url}embed.js`)).arrayBuffer();
		const hash = createHash('sha384').update(new Uint8Array(code)).digest('base64');
		const { page, faults } = await openHost(
			`${link('story/')}<script src="${app.site.url}embed.js" integrity="sha384-${hash}"
				crossorigin async></script>`
		);
		await firstOf(page);
		expect(faults()).toEqual([]);
	});

	test('a host may load it as a module', async () => {
		const { page, faults } = await openHost(
			`<div data-strings-attached="story">Whose jet?</div>
			<script type="module" src="${app.site.url}embed.js"></script>`
		);
		await firstOf(page);
		expect(faults()).toEqual([]);
	});

	test('a host may shut out what doesn’t agree to be embedded', async () => {
		const { page, faults } = await openHost('');
		pages['/isolated/'] = hostPage(
			`${link('story/')}<iframe id="boxed" src="${app.site.url}embed/story/" title="Boxed"
				sandbox="allow-scripts" data-strings-attached></iframe>
			<img src="${app.site.url}pictures/slow-cut.svg" alt="">${script()}`
		);
		await page.goto(new URL('isolated/', app.other.url).href);
		await firstOf(page, 'iframe[allow]');
		await firstOf(page, '#boxed');
		expect(await page.$eval('img', (picture) => picture.naturalWidth)).toBeGreaterThan(0);
		expect(faults()).toEqual([]);
	});

	test('both scripts may be kept for a while, and asked for from anywhere', async () => {
		for (const name of ['embed.js', 'guest.js']) {
			const { headers } = await fetch(app.site.url + name);
			expect(headers.get('access-control-allow-origin')).toBe('*');
			expect(headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
		}
	});
});
