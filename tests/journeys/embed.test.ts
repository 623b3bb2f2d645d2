/** The story on other people's pages: frames on a second origin, their heights, messages and limits. */
import type { BrowserContextOptions, ElementHandle, Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
	few,
	desktop,
	phone,
	settled,
	stepsOf,
	sweep,
	withBrowser,
	withItsFonts,
	type Visit
} from '../helpers/browser.ts';
import {
	embedOf,
	fits,
	go,
	heightOf,
	hostPage,
	patient,
	say,
	tell,
	wordsHeight,
	type Embed
} from '../helpers/host.ts';

/** What the site sends besides; tests change it. */
let cors = false;
/** Pages of the other publisher, by path. */
const pages: Record<string, string> = {};
const app = withBrowser({
	site: {
		bare: true,
		headers: (): Record<string, string> => (cors ? { 'Access-Control-Allow-Origin': '*' } : {})
	},
	other: { pages }
});
/** For journeys that are not about motion. */
const calm = { reducedMotion: 'reduce' } as const;
const narrow = { viewport: { width: 360, height: 740 } } as const;

/** The script's tag, as the documentation gives it. */
const script = (): string => `<script src="${app.site.url}embed.js" async></script>`;
/** The one line. */
const line = (part: string, attributes = ''): string =>
	`<p><a href="${app.site.url}embed/${part}" data-strings-attached ${attributes}>Whose jet?</a></p>`;

/** Opens a page of the other publisher. */
async function openHost(body: string, options: BrowserContextOptions = {}): Promise<Visit> {
	pages['/article/'] = hostPage(body);
	const visit = await app.newPage({ ...desktop, ...calm, ...options });
	await withItsFonts(visit.page);
	await visit.page.goto(new URL('article/', app.other.url).href);
	return visit;
}

/** Time for a message to arrive and to do what it should not. */
const pause = (page: Page): Promise<void> => page.waitForTimeout(250);

/** The story's steps, from the embed that has them all. */
async function allSteps(): Promise<string[]> {
	const { page } = await app.open('embed/stack/');
	return stepsOf(page);
}

describe('one line becomes a frame', () => {
	test('with a name, a height and nothing loaded before it is near', async () => {
		const { page, faults } = await openHost(`${line('story/?theme=dark')}${script()}`);
		const { element, frame } = await embedOf(page);
		await settled(frame, (await stepsOf(frame))[0] ?? '');
		const made = await element.evaluate((embed) => ({
			title: embed.title,
			allow: embed.allow,
			src: embed.src,
			width: embed.offsetWidth / (embed.parentElement?.clientWidth ?? 0),
			border: getComputedStyle(embed).borderTopWidth
		}));
		expect(made).toEqual({
			title: 'Whose jet?',
			allow: 'fullscreen; clipboard-write',
			src: `${app.site.url}embed/story/?theme=dark`,
			width: 1,
			border: '0px'
		});
		expect(await page.$$('a[data-strings-attached]')).toHaveLength(0);
		expect(await frame.getAttribute('html', 'data-theme')).toBe('dark');
		expect(faults()).toEqual([]);
	});

	test('only near the window, and lazily', async () => {
		const away = `<p style="height:9000px">Much text.</p>${line('story/')}${script()}`;
		const { page, records } = await openHost(away);
		await page.waitForSelector('iframe[loading="lazy"]', { state: 'attached' });
		await pause(page);
		expect(records.requests.filter((url) => url.includes('/embed/'))).toEqual([]);
	});

	test.each(
		few(
			[
				['a high window', 1440, 900, 720],
				['a phone', 390, 800, 680],
				['a flat window', 844, 390, 342],
				['a very flat one', 640, 300, 255]
			],
			1
		)
	)('of the right height in %s', async (_name, width, height, expected) => {
		const { page } = await openHost(`${line('story/')}${script()}`, {
			viewport: { width, height }
		});
		const { element } = await embedOf(page);
		expect(await heightOf(element)).toBe(expected);
	});

	test('from a placeholder with parameters', async () => {
		const [, , step = ''] = await allSteps();
		const base = app.site.url.slice(0, -1);
		const { page, faults } = await openHost(
			`<div data-strings-attached="story" data-base="${base}" data-theme="light" data-step="${step}">
				Whose jet?</div>${script()}`
		);
		const { element, frame } = await embedOf(page, 'div > iframe');
		expect(await element.getAttribute('title')).toBe('Whose jet?');
		expect(await element.getAttribute('src')).toBe(`${base}/embed/story/?theme=light&step=${step}`);
		await settled(frame, step);
		expect(faults()).toEqual([]);
	});

	test('once, however often the script runs and whatever is added later', async () => {
		const { page, faults } = await openHost(`${line('stack/')}${script()}${script()}`);
		await embedOf(page);
		await page.evaluate(
			(html) => {
				document.body.insertAdjacentHTML('beforeend', html);
			},
			`${line('story/')}<div data-strings-attached="story" id="late"></div>`
		);
		await page.waitForSelector('#late iframe', { state: 'attached' });
		await page.evaluate(() => window.StringsAttached?.scan());
		await pause(page);
		expect(await page.$$('iframe')).toHaveLength(3);
		expect(faults()).toEqual([]);
	});

	test('and leaves alone what leads elsewhere', async () => {
		const { page } = await openHost(
			`<a href="/embedded/story/" data-strings-attached>Elsewhere</a>
			<a href="javascript:void '/embed/story/'" data-strings-attached>Script</a>
			<a href="${app.site.url}?next=/embed/story/" data-strings-attached>Front page</a>${script()}`
		);
		await page.waitForFunction(() => window.StringsAttached);
		await pause(page);
		expect(await page.$$('iframe')).toHaveLength(0);
	});
});

describe('a frame as tall as what is in it', () => {
	test.each(few(['stack', 'step'], 1))(
		'%s grows and shrinks with the host’s width',
		async (kind) => {
			const part = kind === 'stack' ? kind : ((await allSteps())[1] ?? '');
			const { page, faults } = await openHost(`${line(`${part}/`)}${script()}`);
			const { element, frame } = await embedOf(page);
			// Typefaces that come late make it a little higher or lower.
			await frame.evaluate(() => document.fonts.ready);
			const wide = await fits(element, frame);
			await page.setViewportSize(narrow.viewport);
			const slim = await fits(element, frame);
			expect(slim).not.toBe(wide);
			await page.setViewportSize(desktop.viewport);
			expect(await fits(element, frame)).toBe(wide);
			expect(faults()).toEqual([]);
		}
	);

	test('and with what is opened in it', async () => {
		const { page } = await openHost(`${line('stack/')}${script()}`, narrow);
		const { element, frame } = await embedOf(page);
		const shut = await fits(element, frame);
		await frame.click('summary');
		await expect.poll(() => heightOf(element), patient).toBeGreaterThan(shut);
		await fits(element, frame);
		await frame.click('summary');
		expect(await fits(element, frame)).toBe(shut);
	});

	test('also when the script comes after the frame has spoken', async () => {
		const { page } = await openHost(
			`<iframe src="${app.site.url}embed/stack/" title="Whose jet?" data-strings-attached
				style="display:block;width:100%;border:0"></iframe>`
		);
		const { element, frame } = await embedOf(page);
		await expect
			.poll(() => page.evaluate(() => window.__messages?.length), patient)
			.toBeGreaterThan(2);
		await pause(page);
		await page.addScriptTag({ url: `${app.site.url}embed.js` });
		await fits(element, frame);
	});

	test('speaks to hosts that listen otherwise', async () => {
		const [step] = await allSteps();
		const { page } = await openHost(
			`<iframe src="${app.site.url}embed/${step}/?childId=chart-1#?secret=abcDEF1234"
				title="Whose jet?"></iframe>`
		);
		const { frame } = await embedOf(page);
		const height = await wordsHeight(frame);
		await expect
			.poll(() => page.evaluate(() => window.__messages), patient)
			.toEqual(
				expect.arrayContaining([
					{ source: 'strings-attached', version: 1, type: 'height', height },
					{ sentinel: 'amp', type: 'embed-size', height },
					{ 'datawrapper-height': { 'strings-attached': height } },
					`pymxPYMxchart-1xPYMxheightxPYMx${height}`,
					{ message: 'height', value: height, secret: 'abcDEF1234' }
				])
			);
		// Unasked, neither pym's nor WordPress's.
		const { page: plain } = await openHost(
			`<iframe src="${app.site.url}embed/${step}/" title="Whose jet?"></iframe>`
		);
		await embedOf(plain);
		await expect
			.poll(() => plain.evaluate(() => window.__messages?.length), patient)
			.toBeGreaterThan(2);
		const heard = JSON.stringify(await plain.evaluate(() => window.__messages));
		expect(heard).not.toMatch(/pym|secret/);
	});

	test('stops when it grows only because its frame does', async () => {
		const { page } = await openHost(`${line('stack/')}${script()}`);
		const { element, frame } = await embedOf(page);
		await fits(element, frame);
		const before = await page.evaluate(() => window.__messages?.length ?? 0);
		await frame.$eval('[data-embed]', (box) => {
			(box as HTMLElement).style.minHeight = 'calc(100vh + 10px)';
		});
		await expect
			.poll(async () => {
				const early = await heightOf(element);
				await page.waitForTimeout(500);
				return (await heightOf(element)) - early;
			}, patient)
			.toBe(0);
		const after = await page.evaluate(() => window.__messages?.length ?? 0);
		// Three messages each time, for nobody asked for pym's or WordPress's.
		expect((after - before) / 3).toBeLessThanOrEqual(42);
	});

	test('keeps to itself when it is no frame', async () => {
		const { page, faults } = await app.open('embed/stack/');
		expect(await page.$eval('[data-embed]', (box) => (box as HTMLElement).style.display)).toBe('');
		expect(faults()).toEqual([]);
	});
});

describe('the story in a frame', () => {
	const article = (): string =>
		`${line('story/')}${script()}<p style="height:3000px">Much more text.</p>`;

	test.each(
		few(
			[
				['a phone', phone],
				['a desktop', desktop]
			],
			1
		)
	)('scrolls inside and goes by Next and Back on %s', async (_name, size) => {
		const { page, faults } = await openHost(article(), size);
		const { element, frame } = await embedOf(page);
		const [first = '', second = '', third = ''] = await stepsOf(frame);
		await settled(frame, first);
		await element.scrollIntoViewIfNeeded();
		const top = await page.evaluate(() => window.scrollY);
		const next = frame.getByRole('button', { name: 'Next' });
		const back = frame.getByRole('button', { name: 'Back' });
		await next.click();
		await settled(frame, second);
		await next.click();
		await settled(frame, third);
		await back.click();
		await settled(frame, second);
		expect(await frame.evaluate(() => window.scrollY)).toBeGreaterThan(0);
		expect(await page.evaluate(() => window.scrollY), 'the host’s page has moved').toBe(top);
		expect(faults()).toEqual([]);
	});

	test('lets the reader out at its end', async () => {
		const { page } = await openHost(article());
		const { element, frame } = await embedOf(page);
		await settled(frame, (await stepsOf(frame))[0] ?? '');
		const box = await element.boundingBox();
		if (!box) throw new Error('The frame is not to be seen.');
		await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
		await page.mouse.wheel(0, 300);
		await expect.poll(() => frame.evaluate(() => window.scrollY), patient).toBeGreaterThan(0);
		expect(await page.evaluate(() => window.scrollY)).toBe(0);
		await frame.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
		await expect
			.poll(async () => {
				await page.mouse.wheel(0, 300);
				return page.evaluate(() => window.scrollY);
			}, patient)
			.toBeGreaterThan(0);
	});

	test.each(
		few(
			[
				['a phone', phone],
				['a desktop', desktop]
			],
			1
		)
	)('shows the step at the line, every third of a screen, on %s', async (_name, size) => {
		const { page, faults } = await openHost(article(), size);
		const { frame } = await embedOf(page);
		await settled(frame, (await stepsOf(frame))[0] ?? '');
		// The full run looks closer.
		expect(await sweep(frame, process.env.TEST_FULL === '1' ? 130 : 290)).toEqual([]);
		expect(await page.evaluate(() => window.scrollY), 'the host’s page has moved').toBe(0);
		expect(faults()).toEqual([]);
	});
});

describe('messages', () => {
	test('the host moves the story and hears where it is', async () => {
		// Out of sight, so that a story which scrolls its host is found out.
		const { page, faults } = await openHost(
			`<p style="height:1200px">Much text.</p>${line('story/')}${script()}`
		);
		const { element, frame } = await embedOf(page);
		const steps = await stepsOf(frame);
		const [first = '', second = '', third = ''] = steps;
		await settled(frame, first);
		await go(element, third);
		await settled(frame, third);
		await tell(element, { target: 'strings-attached', type: 'move', by: -1 });
		await settled(frame, second);
		const count = steps.length;
		await expect
			.poll(() => page.evaluate(() => window.__steps), patient)
			.toEqual([
				{ step: first, index: 0, count },
				{ step: third, index: 2, count },
				{ step: second, index: 1, count }
			]);
		expect(await page.evaluate(() => window.scrollY), 'the host’s page has moved').toBe(0);
		expect(faults()).toEqual([]);
	});

	test('a step asked for too early is kept until the story listens', async () => {
		const steps = await allSteps();
		const { page } = await openHost(
			`<p style="height:9000px">Much text.</p>${line('story/')}${script()}`
		);
		const element = (await page.waitForSelector('iframe', {
			state: 'attached'
		})) as ElementHandle<Embed>;
		await go(element, steps[3] ?? '');
		const { frame } = await embedOf(page);
		await settled(frame, steps[3] ?? '');
	});

	test('a frame believes only the page around it, and only what makes sense', async () => {
		pages['/rival/'] = hostPage('');
		const { page, faults } = await openHost(
			`${line('story/')}<iframe id="rival" src="/rival/" title="Rival"></iframe>${script()}`
		);
		const { element, frame } = await embedOf(page, 'iframe[allow]');
		const [first = '', second = ''] = await stepsOf(frame);
		await settled(frame, first);
		const target = 'strings-attached';
		const senseless: unknown[] = [
			null,
			'go',
			42,
			[],
			{},
			{ target },
			{ type: 'go', step: second },
			{ target: 'others', type: 'go', step: second },
			{ target, type: 'go' },
			{ target, type: 'go', step: 1 },
			{ target, type: 'go', step: [second] },
			{ target, type: 'go', step: 'no-such-step' },
			{ target, type: 'go', step: '__proto__' },
			{ target, type: 'go', step: `"]${second}` },
			{ target, type: 'move', by: 3 },
			{ target, type: 'move', by: '1' },
			{ target, type: 'move', by: Number.NaN },
			{ target, type: 'fly', step: second }
		];
		for (const message of senseless) await tell(element, message);
		const rival = page.frame({ url: /\/rival\/$/ });
		await rival?.evaluate(
			(message) => {
				for (let i = 0; i < window.parent.length; i++)
					window.parent.frames[i]?.postMessage(message, '*');
			},
			{ target, type: 'go', step: second }
		);
		await pause(page);
		await settled(frame, first);
		// And it still listens.
		await go(element, second);
		await settled(frame, second);
		expect(faults()).toEqual([]);
	});

	test('a host believes only its own frames, and only what makes sense', async () => {
		pages['/rival/'] = hostPage('');
		// Not the first step: what it asks arrives late and makes it taller.
		const [, step = ''] = await allSteps();
		const { page, faults } = await openHost(
			`${line(`${step}/`)}<div data-strings-attached="stack" id="sibling"></div>
			<iframe id="rival" src="/rival/" title="Rival"></iframe>${script()}`
		);
		const { element, frame } = await embedOf(page, 'p > iframe');
		const sibling = await embedOf(page, '#sibling iframe');
		await page.waitForLoadState('networkidle');
		await fits(sibling.element, sibling.frame);
		const height = await fits(element, frame);
		const heard = await page.evaluate(() => window.__steps?.length);
		const message = { source: 'strings-attached', version: 1, type: 'height', height: 1234 };
		const senseless: unknown[] = [
			null,
			'height',
			1234,
			{ ...message, source: 'others' },
			{ ...message, version: 2 },
			{ ...message, version: undefined },
			{ ...message, type: 'size' },
			...['1234', '1234px', null, [1234], Number.NaN, Infinity, -Infinity].map((wrong) => ({
				...message,
				height: wrong
			})),
			{ ...message, type: 'step', step: { toString: 'x' } },
			{ ...message, type: 'step', step: undefined }
		];
		for (const wrong of senseless) await say(frame, wrong);
		const rival = page.frame({ url: /\/rival\/$/ });
		if (!rival) throw new Error('The rival is not there.');
		await say(rival, message);
		await say(sibling.frame, message);
		await say(rival, { ...message, type: 'step', step, index: 0, count: 1 });
		await page.evaluate((data) => {
			window.postMessage(data, '*');
			// Made up by a script on the page, from no window at all.
			window.dispatchEvent(new MessageEvent('message', { data }));
		}, message);
		await expect.poll(() => heightOf(sibling.element), patient).toBe(1234);
		await pause(page);
		expect(await heightOf(element)).toBe(height);
		expect(await page.evaluate(() => window.__steps?.length)).toBe(heard);

		// From the right frame, but beyond all reason.
		await say(frame, { ...message, height: 1e9 });
		await expect.poll(() => heightOf(element), patient).toBe(99999);
		await say(frame, { ...message, height: -1e9 });
		await expect.poll(() => heightOf(element), patient).toBe(50);
		await say(frame, { ...message, height: 700.2 });
		await expect.poll(() => heightOf(element), patient).toBe(701);

		// The right frame, led elsewhere.
		const elsewhere = new URL('rival/', app.other.url).href;
		await frame.evaluate((url) => window.location.replace(url), elsewhere);
		await frame.waitForURL(elsewhere);
		await say(frame, message);
		await pause(page);
		expect(await heightOf(element)).toBe(701);
		expect(faults()).toEqual([]);
	});

	test('a frame of fixed height stays as it is', async () => {
		const { page } = await openHost(`${line('story/')}${script()}`);
		const { element, frame } = await embedOf(page);
		const height = await heightOf(element);
		await say(frame, { source: 'strings-attached', version: 1, type: 'height', height: 4000 });
		await pause(page);
		expect(await heightOf(element)).toBe(height);
	});
});

describe('in sandbox="allow-scripts"', () => {
	const boxed = (part: string): string =>
		`<iframe src="${app.site.url}embed/${part}/" sandbox="allow-scripts" title="Whose jet?"
			data-strings-attached></iframe>`;
	/** Words that can be read and pictures that have come, with what makes them. */
	const readable = (frame: Frame): Promise<{ words: number; pictures: number }> =>
		frame.evaluate(() => {
			const seen = (element: Element): boolean =>
				element.checkVisibility({ visibilityProperty: true }) &&
				element.getBoundingClientRect().height > 100;
			const files = [...document.images].filter((image) => {
				// Otherwise one that is far down never comes.
				image.loading = 'eager';
				return seen(image) && image.complete && image.naturalWidth > 0;
			});
			const drawings = [...document.querySelectorAll('[data-stage] svg.picture')].filter(seen);
			return {
				words: document.body.innerText.split(/\s+/).length,
				pictures: files.length + drawings.length
			};
		});

	test.each(few(['story', 'stack', 'step'], 1))(
		'%s can be read where nothing is allowed',
		async (kind) => {
			cors = false;
			const steps = await allSteps();
			const part = kind === 'step' ? (steps[1] ?? '') : kind;
			const { page, records } = await openHost(`${boxed(part)}${script()}`);
			const { element, frame } = await embedOf(page);
			expect(await frame.evaluate(() => window.origin)).toBe('null');
			const expected = kind === 'step' ? 1 : steps.length;
			// Without modules the story is a stack of words and pictures.
			await expect.poll(async () => (await readable(frame)).pictures, patient).toBe(expected);
			expect((await readable(frame)).words).toBeGreaterThan(30 * expected);
			if (kind !== 'story') await fits(element, frame);
			expect(records.pageErrors).toEqual([]);
			expect(records.violations).toEqual([]);
			expect(records.foreign).toEqual([]);
		}
	);

	test('the story is whole where the site lets its modules be loaded from anywhere', async () => {
		cors = true;
		try {
			const { page, faults } = await openHost(`${boxed('story')}${script()}`);
			const { element, frame } = await embedOf(page);
			const [first = '', second = '', third = ''] = await stepsOf(frame);
			await settled(frame, first);
			await frame.getByRole('button', { name: 'Next' }).click();
			await settled(frame, second);
			await go(element, third);
			await settled(frame, third);
			await expect
				.poll(() => page.evaluate(() => window.__steps?.map(({ step }) => step)), patient)
				.toEqual([first, second, third]);
			expect(faults()).toEqual([]);
		} finally {
			cors = false;
		}
	});
});
