/** The story and its chapters in a frame: a way past, a way to the whole, and a stepper without a scroller. */
import { embedOf, fits, heightOf, hostPage, patient, say } from '../helpers/host.ts';
import {
	few,
	describe,
	desktop,
	expect,
	phone,
	settled,
	stepsOf,
	test,
	withBrowser,
	type Frame
} from '../helpers/journey.ts';

/** Pages of the other publisher, by path. */
const pages: Record<string, string> = {};
const app = withBrowser({ other: { pages } });

type Options = NonNullable<Parameters<typeof app.newPage>[0]>;

const after = '<p id="after" style="height:3000px">Much more text. <a href="#x">A link</a></p>';

/** A page of the other publisher with a part of the story in it, and text after it. */
async function openHost(part: string, attributes = '', options: Options = {}, tag = true) {
	const body = tag
		? `<div data-strings-attached="${part}" ${attributes}>Whose jet?</div>${after}
			<script src="${app.site.url}embed.js" async></script>`
		: `<iframe src="${app.site.url}embed/${part}/" title="Whose jet?" width="100%" height="600"
			${attributes}></iframe>${after}`;
	pages['/article/'] = hostPage(body);
	const visit = await app.newPage({ ...desktop, reducedMotion: 'reduce', ...options });
	await visit.page.goto(new URL('article/', app.other.url).href);
	return { ...visit, ...(await embedOf(visit.page)) };
}

/** The steps whose words can be seen. */
const shown = (frame: Frame): Promise<string[]> =>
	frame.$$eval('[data-step]', (sections) =>
		sections.flatMap((section) =>
			section.checkVisibility() ? [section.getAttribute('data-step') ?? ''] : []
		)
	);

describe('a way past', () => {
	test.each(
		few(
			[
				['a phone', phone],
				['a phone on its side', { ...phone, viewport: { width: 740, height: 360 } }],
				['a desktop', desktop]
			],
			1
		)
	)('can be seen and takes the reader there, on %s', async (_name, options) => {
		const { page, frame, element, faults } = await openHost('story', '', options);
		await settled(frame, (await stepsOf(frame))[0] ?? '');
		const { height } = page.viewportSize() ?? { height: 0 };
		expect(await heightOf(element)).toBeLessThanOrEqual(height - 40);
		await frame.getByRole('button', { name: 'Skip past' }).click();
		const top = (): Promise<number> =>
			page.$eval('#after', (text) => text.getBoundingClientRect().top);
		await expect.poll(top, patient).toBeLessThan(height / 3);
		expect(await top()).toBeGreaterThan(0);
		// Tab goes on behind the frame, not at its beginning.
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('A link');
		expect(await frame.evaluate(() => window.scrollY), 'the story has moved').toBe(0);
		expect(faults()).toEqual([]);
	});

	test('leads to the end of the frame where the host doesn’t listen', async () => {
		const { page, frame } = await openHost('prologue', '', {}, false);
		await settled(frame, (await stepsOf(frame))[0] ?? '');
		await frame.getByRole('button', { name: 'Skip past' }).click();
		await expect
			.poll(
				() =>
					frame.evaluate(
						() => window.scrollY + window.innerHeight - document.documentElement.scrollHeight
					),
				patient
			)
			.toBeGreaterThan(-2);
		await page.mouse.move(200, 300);
		await expect
			.poll(async () => {
				await page.mouse.wheel(0, 300);
				return page.evaluate(() => window.scrollY);
			}, patient)
			.toBeGreaterThan(0);
	});

	test('is only taken by a frame of ours, and not shown outside of frames', async () => {
		const { page, frame } = await openHost('story');
		await settled(frame, (await stepsOf(frame))[0] ?? '');
		pages['/rival/'] = hostPage('');
		const elsewhere = new URL('rival/', app.other.url).href;
		await frame.evaluate((url) => window.location.replace(url), elsewhere);
		await frame.waitForURL(elsewhere);
		await say(frame, { source: 'strings-attached', version: 1, type: 'leave' });
		await expect
			.poll(() => page.evaluate(() => window.__messages?.at(-1)))
			.toMatchObject({
				type: 'leave'
			});
		expect(await page.evaluate(() => window.scrollY)).toBe(0);

		const { page: alone } = await app.open('embed/story/');
		await settled(alone, (await stepsOf(alone))[0] ?? '');
		expect(await alone.getByRole('button', { name: 'Skip past' }).count()).toBe(0);
	});
});

describe('a way to the whole story', () => {
	test.each(
		few(
			[
				['story', true],
				['co-production', true],
				['story', false],
				['co-production', false]
			],
			1
		)
	)('stands in /embed/%s/, script: %s', async (part, javaScriptEnabled) => {
		for (const scheme of ['light', 'dark'] as const) {
			const { page } = await app.newPage({
				viewport: { width: 320, height: 480 },
				colorScheme: scheme,
				javaScriptEnabled
			});
			await page.goto(`${app.site.url}embed/${part}/`);
			const link = page.locator('.credit a');
			const first = (await page.getAttribute('[data-step]', 'data-step')) ?? '';
			expect(await link.getAttribute('href')).toBe(`../../#${first}`);
			expect(await link.getAttribute('target')).toBe('_top');
			expect(await link.innerText()).toContain('Strings Attached');
			const box = await link.boundingBox();
			if (!box) throw new Error('The link can’t be seen.');
			expect(box.height).toBeGreaterThanOrEqual(24);
			expect(box.y).toBeGreaterThan(0);
			expect(box.y + box.height).toBeLessThanOrEqual(480);
		}
	});
});

describe('?scroll=off', () => {
	test.each(few([320, 700, 1100], 1))('one card at a time, at %i px', async (width) => {
		const { page, frame, element, faults } = await openHost('story', 'data-scroll="off"', {
			viewport: { width: width + 32, height: 900 }
		});
		const steps = await stepsOf(frame);
		const [first = '', second = '', third = ''] = steps;
		await settled(frame, first);
		expect(await shown(frame)).toEqual([first]);
		await fits(element, frame);
		const next = frame.getByRole('button', { name: 'Next' });
		const place = async (): Promise<number> => (await next.boundingBox())?.y ?? 0;
		const before = await place();
		await next.click();
		await settled(frame, second);
		expect(await shown(frame)).toEqual([second]);
		await fits(element, frame);
		expect(await place(), 'Next has moved').toBe(before);
		await page.keyboard.press('ArrowRight');
		await settled(frame, third);
		await frame.getByRole('button', { name: 'Back' }).click();
		await settled(frame, second);
		expect(await shown(frame)).toEqual([second]);
		// Nothing runs out of the frame on either side.
		expect(
			await frame.evaluate(() => {
				const { scrollWidth, clientWidth } = document.documentElement;
				return scrollWidth - clientWidth;
			})
		).toBe(0);
		expect(faults()).toEqual([]);
	});

	test('Tab goes by what is seen: the picture, Back and Next, the words', async () => {
		const { page } = await app.newPage({ ...desktop, reducedMotion: 'reduce' });
		await page.goto(`${app.site.url}embed/story/?scroll=off`);
		const [first = '', second = ''] = await stepsOf(page);
		await settled(page, first);
		await page.locator('.foot').waitFor();
		/** Where each stop of Tab stands, from the top of the page to the end of the words. */
		const stops = async (): Promise<{ what: string; top: number }[]> => {
			const found: { what: string; top: number }[] = [];
			for (let n = 0; n < 40; n++) {
				await page.keyboard.press('Tab');
				const stop = await page.evaluate(() => {
					const at = document.activeElement;
					if (!at || at === document.body) return null;
					const place = at.closest('.stage, .foot, .step');
					const kind = place?.className.split(' ')[0];
					// Skip links stand over everything.
					return kind
						? { what: kind, top: place!.getBoundingClientRect().top + scrollY }
						: undefined;
				});
				if (stop === null) break;
				if (stop) found.push(stop);
			}
			return found;
		};
		const seen = await stops();
		const kinds = [...new Set(seen.map(({ what }) => what))];
		expect(kinds).toEqual(['stage', 'foot', 'step']);
		const tops = seen.map(({ top }) => top);
		expect(tops).toEqual([...tops].sort((a, b) => a - b));
		// Next keeps the focus, and Tab leads on into the words.
		await page.getByRole('button', { name: 'Next' }).focus();
		await page.keyboard.press('Enter');
		await settled(page, second);
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('[data-step]')?.id)).toBe(
			second
		);
		await page.keyboard.press('Shift+Tab');
		expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Next');
	});

	test('begins where it is told, goes where the host says, and keeps to a version', async () => {
		const { page } = await app.open('embed/stack/');
		const [, , third = '', fourth = ''] = await stepsOf(page);
		const core = await page.$$eval('[data-core]', (all) =>
			all.map((each) => each.getAttribute('data-step'))
		);
		const told = await openHost('story', `data-scroll="off" data-step="${third}"`);
		await settled(told.frame, third);
		expect(await shown(told.frame)).toEqual([third]);
		await told.element.evaluate((frame, step) => window.StringsAttached?.go(frame, step), fourth);
		await settled(told.frame, fourth);
		expect(await shown(told.frame)).toEqual([fourth]);

		const short = await openHost('story', 'data-scroll="off" data-read="core"');
		await settled(short.frame, core[0] ?? '');
		await short.frame.getByRole('button', { name: 'Next' }).click();
		await settled(short.frame, core[1] ?? '');
		expect(await shown(short.frame)).toEqual([core[1]]);
	});

	test('shows all words where the story can’t wake', async () => {
		const { page } = await app.newPage({ ...desktop, javaScriptEnabled: false });
		await page.goto(`${app.site.url}embed/prologue/?scroll=off`);
		expect(await page.locator('[data-step] h2, [data-step] h3').first().isVisible()).toBe(true);
		expect(await page.locator('[data-step] .words').last().isVisible()).toBe(true);
	});
});

test('the story says a height that suits the screen, in every dialect', async () => {
	pages['/article/'] = hostPage(
		`<iframe src="${app.site.url}embed/story/?childId=chart-1#?secret=abcDEF1234"
			title="Whose jet?"></iframe>`
	);
	const { page } = await app.newPage({
		screen: { width: 800, height: 600 },
		viewport: { width: 800, height: 500 }
	});
	await page.goto(new URL('article/', app.other.url).href);
	const height = 480;
	await expect
		.poll(() => page.evaluate(() => window.__messages), patient)
		.toEqual(
			expect.arrayContaining([
				{ source: 'strings-attached', version: 1, type: 'ready' },
				{ source: 'strings-attached', version: 1, type: 'height', height },
				{ sentinel: 'amp', type: 'embed-size', height },
				{ 'datawrapper-height': { 'strings-attached': height } },
				`pymxPYMxchart-1xPYMxheightxPYMx${height}`,
				{ message: 'height', value: height, secret: 'abcDEF1234' }
			])
		);
});
