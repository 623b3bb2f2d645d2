/** The bar over the story: its words never run into one another, each button says what it does, and its ground goes with the card that asked for it. */
import {
	desktop,
	expect,
	phone,
	resizeTo,
	settled,
	test,
	withBrowser,
	type Page
} from '../helpers/journey.ts';

const app = withBrowser();
const calm = { reducedMotion: 'reduce' } as const;

/** Pieces of text in the bar and over it that can be seen, and where each is drawn. */
const words = (page: Page): Promise<{ text: string; box: number[] }[]> =>
	page.evaluate(() => {
		const found: { text: string; box: number[] }[] = [];
		for (const root of document.querySelectorAll('.topbar, .sticky .tools')) {
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const holder = node.parentElement!;
				const { width } = holder.getBoundingClientRect();
				if (!node.textContent?.trim() || width <= 1 || !holder.checkVisibility()) continue;
				const range = document.createRange();
				range.selectNodeContents(node);
				for (const { left, top, right, bottom } of range.getClientRects())
					if (right - left > 1 && top < 60)
						found.push({ text: node.textContent.trim(), box: [left, top, right, bottom] });
			}
		}
		return found;
	});

/** Pairs of words that lie on one another, and words out of the window. */
async function collisions(page: Page): Promise<string[]> {
	const all = await words(page);
	const width = await page.evaluate(() => document.documentElement.clientWidth);
	const faults = all
		.filter(({ box }) => box[0]! < 0 || box[2]! > width + 0.5)
		.map(({ text }) => `“${text}” reaches out of the window`);
	all.forEach((a, i) =>
		all.slice(i + 1).forEach((b) => {
			const [l, t] = [Math.max(a.box[0]!, b.box[0]!), Math.max(a.box[1]!, b.box[1]!)];
			const [r, u] = [Math.min(a.box[2]!, b.box[2]!), Math.min(a.box[3]!, b.box[3]!)];
			// Lines of text overlap by their leading; letters don't.
			if (r - l > 0.5 && u - t > 4) faults.push(`“${a.text}” and “${b.text}”`);
		})
	);
	return faults;
}

test('between 1200 and 1440 px no counter runs into the next chapter’s name', async () => {
	const { page } = await app.open('/', { ...desktop, ...calm });
	await settled(page, 'whose-jet');
	const last = await page.$$eval('[data-chapter]', (chapters) =>
		chapters.map((each) => [...each.querySelectorAll<HTMLElement>('[data-step]')].at(-1)!.id)
	);
	const faults: string[] = [];
	for (const step of last) {
		await page.evaluate((slug) => (location.hash = slug), step);
		await settled(page, step, 15_000);
		for (const width of [1200, 1260, 1320, 1380, 1440]) {
			await resizeTo(page, width, 900);
			const counter = page.locator('.topbar .place');
			expect(await counter.innerText()).toMatch(/^(\d+)\/\1$/);
			faults.push(...(await collisions(page)).map((each) => `${step} at ${width}: ${each}`));
		}
	}
	expect(faults).toEqual([]);
});

test.each([320, 360, 390, 430, 640])(
	'at %i px every button of the bar says in a word what it does',
	async (width) => {
		const { page } = await app.open('/#who-holds', {
			...phone,
			...calm,
			viewport: { width, height: 700 }
		});
		await settled(page, 'who-holds', 15_000);
		const buttons = page.locator('.topbar button:visible, .sticky .tools button:visible');
		expect(await buttons.count()).toBe(5);
		for (const button of await buttons.all()) {
			expect((await button.boundingBox())!.width).toBeGreaterThanOrEqual(44);
			const seen = await words(page);
			const name = (await button.innerText()).toLowerCase().replace(/\s+/g, ' ');
			expect(
				seen.some(({ text }) => name.includes(text.toLowerCase())),
				`a word on “${name}”`
			).toBe(true);
		}
		expect(await collisions(page)).toEqual([]);
	}
);

test('a card that was passed in a hurry leaves no ground behind', async () => {
	const { page } = await app.newPage({ ...desktop, ...calm });
	// A busy browser brings word of what it has seen late, even of what is no longer watched.
	await page.addInitScript(() => {
		const Seen = window.IntersectionObserver;
		window.IntersectionObserver = class extends Seen {
			constructor(tell: IntersectionObserverCallback, options?: IntersectionObserverInit) {
				super((entries, self) => void setTimeout(() => tell(entries, self), 300), options);
			}
		};
	});
	await page.goto('/#who-holds');
	await settled(page, 'who-holds', 15_000);
	// Seen under the bar, and gone before the word of it arrives.
	await page.evaluate(async () => {
		const frame = () => new Promise((done) => requestAnimationFrame(done));
		const card = document.querySelector('#who-holds .card')!.getBoundingClientRect();
		window.scrollBy(0, card.top + card.height / 2);
		for (let frames = 0; frames < 4; frames++) await frame();
		location.hash = 'slow-cut';
		for (let frames = 0; frames < 4; frames++) await frame();
	});
	await settled(page, 'slow-cut', 15_000);
	// As many words as can be on their way have come.
	await page.waitForTimeout(1000);
	expect(
		await page.$eval('.topbar', (bar) => getComputedStyle(bar, '::before').opacity),
		'the bar’s ground'
	).toBe('0');
});
