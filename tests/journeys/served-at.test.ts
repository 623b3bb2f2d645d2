/** A page wakes at whatever address a host serves it, in whatever folder the site lies. */
import {
	few,
	expect,
	phone,
	servedLoosely,
	settled,
	test,
	withBrowser
} from '../helpers/journey.ts';

const app = withBrowser();
const calm = { ...phone, reducedMotion: 'reduce' } as const;

test.each(
	few(
		[
			['an embedded step with its file’s name', '/', 'embed/slow-cut/index.html', 'slow-cut'],
			['an embedded chapter with its file’s name', '/', 'embed/licensing/index.html', 'whose-yes'],
			['an embedded story with its file’s name', '/', 'embed/story/index.html', 'whose-jet'],
			['slides with their file’s name', '/', 'present/index.html', 'whose-jet'],
			['the page with its file’s name', '/', 'index.html', 'whose-jet'],
			['a slash doubled before', '/', '/embed/slow-cut/', 'slow-cut'],
			['a slash doubled inside', '/', 'embed//slow-cut/', 'slow-cut'],
			['a slash doubled at the end', '/', 'embed/licensing//', 'whose-yes'],
			['a slash doubled before the file’s name', '/', 'embed/slow-cut//index.html', 'slow-cut'],
			['no slash at the end', '/', 'embed/slow-cut', 'slow-cut'],
			['escapes', '/', 'embed/slow%2Dcut/', 'slow-cut'],
			['escapes of letters', '/', 'embed/%6Cicensing/', 'whose-yes'],
			['escapes, no slash', '/', 'embed/slow%2Dcut', 'slow-cut'],
			['a folder', '/int/sa/', 'embed/slow-cut/', 'slow-cut'],
			['a folder, with the file’s name', '/int/sa/', 'embed/licensing/index.html', 'whose-yes'],
			['a folder, no slash', '/int/sa/', 'embed/slow-cut', 'slow-cut'],
			['a folder, no slash, with a step', '/int/sa/', 'present#slow-cut', 'slow-cut'],
			['a folder named like a part', '/embed/slow-cut/', 'embed/licensing', 'whose-yes'],
			['the folder itself, no slash', '/int/sa/', '', 'whose-jet']
		],
		3
	)
)('%s', async (_name, folder, path, step) => {
	const { page, records } = await app.newPage(calm);
	await servedLoosely(page, app.site, folder);
	await page.goto(app.site.url.replace(/\/$/, path ? folder : folder.replace(/\/$/, '')) + path);
	await settled(page, step);
	expect(records.pageErrors).toEqual([]);
	// What a browser guesses from the address before any script has run may be wrong; what is used must not.
	const sheets = await page.$$eval('link[rel=stylesheet]', (links) =>
		links.map((link) => (link as HTMLLinkElement).sheet !== null)
	);
	expect(sheets.length).toBeGreaterThan(0);
	expect(sheets).not.toContain(false);
	// Links lead on from where the site lies.
	const notes = await page.$eval('a[href*="notes/#"]', (link) => (link as HTMLAnchorElement).href);
	expect(notes.startsWith(`${app.site.url.replace(/\/$/, folder)}notes/#`)).toBe(true);
});
