/** An address that leads nowhere is answered with a page that leads on, at any depth and in any folder. */
import {
	few,
	axe,
	describe,
	desktop,
	expect,
	phone,
	settled,
	sideways,
	test,
	withBrowser
} from '../helpers/journey.ts';

const app = withBrowser();

/** All faults but those that are the matter here: what isn't there, and scripts that are switched off. */
const others = (faults: string[]): string[] =>
	faults.filter((fault) => !/^failed request: (404:|csp: \S+\.js$)|status of 404/.test(fault));

/** The same site in a folder of another, which answers for it; the rest of that site is empty. */
async function inFolder(folder: string) {
	const visit = await app.newPage(phone);
	await visit.page.route('**/*', async (route) => {
		const url = new URL(route.request().url());
		const path = url.pathname.startsWith(folder)
			? url.pathname.slice(folder.length)
			: 'nothing/here';
		const response = await route.fetch({ url: new URL(path, app.site.url).href });
		await route.fulfill({ response });
	});
	return visit;
}

describe('the page for what isn’t there', () => {
	test.each(few(['/nothing', '/embed/nothing/', '/a/b/c/d/'], 1))(
		'at %s says so and leads to the story, its chapters, the notes and the slides',
		async (path) => {
			const { page, faults } = await app.newPage({ ...phone, javaScriptEnabled: false });
			const answer = await page.goto(path);
			expect(answer?.status()).toBe(404);
			expect(await page.title()).toContain('Strings Attached');
			expect(await page.locator('h1').innerText()).not.toBe('');
			const hrefs = await page.$$eval('a', (all) => all.map((each) => each.getAttribute('href')));
			expect(hrefs.filter((href) => /^\/#[a-z]/.test(href ?? '')).length).toBeGreaterThan(40);
			for (const link of ['/notes/', '/present/']) expect(hrefs).toContain(link);
			expect(await page.locator('#meant').isVisible()).toBe(false);
			expect(await sideways(page)).toEqual([]);
			await page.getByRole('link', { name: /read the story/i }).click();
			await page.waitForURL((url) => url.pathname === '/');
			expect(await page.locator('[data-step]').count()).toBeGreaterThan(40);
			expect(others(faults())).toEqual([]);
		}
	);

	test.each(
		few(
			[
				['/slow-cut', 'slow-cut'],
				['/%23slow-cut', 'slow-cut'],
				['/embed/story/slow-cut/', 'slow-cut'],
				['/presnt/#who-holds', 'who-holds'],
				['/co-production/', 'brazil-line']
			],
			1
		)
	)('%s: guesses what was meant', async (path, step) => {
		const { page, faults } = await app.open(path, phone);
		const link = page.locator('#meant a');
		await link.click();
		await settled(page, step);
		expect(new URL(page.url()).pathname).toBe('/');
		expect(others(faults())).toEqual([]);
	});

	test('guesses nothing from part of a word', async () => {
		const { page } = await app.open('/slow-cuts/who-holds-2/', phone);
		expect(await page.locator('#meant').isVisible()).toBe(false);
	});

	test.each(few(['nothing', 'embed/nothing/', 'a/b/c/?x=y'], 1))(
		'in a folder, at %s, leads to the story in that folder',
		async (path) => {
			const { page, faults } = await inFolder('/a/folder/');
			await page.goto(`/a/folder/${path}`);
			await page.waitForSelector('a[href^="/a/folder/"]');
			await page.getByRole('link', { name: /read the story/i }).click();
			await page.waitForURL((url) => url.pathname === '/a/folder/');
			await settled(page, 'whose-jet');
			expect(others(faults())).toEqual([]);
		}
	);

	test.each(few(['light', 'dark'], 1))(
		'has nothing that axe finds fault with, %s',
		async (theme) => {
			const { page } = await app.newPage({ ...desktop, colorScheme: theme });
			await page.goto('/slow-cut/');
			await page.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
			expect(await axe(page)).toEqual([]);
		}
	);
});
