/** Browsers' reader views: what they make of a page has the words of every step. */
import { readFileSync } from 'node:fs';
import { few, describe, expect, stepsOf, test, withBrowser } from '../helpers/journey.ts';

const app = withBrowser();
/** What Firefox's reader view runs; a plain script that names one function. */
const reader = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8');

/** Titles and sentences of steps that a reader view drops. */
const dropped = `(() => {
	${reader}
	const flat = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
	const copy = document.cloneNode(true);
	const told = new Readability(copy).parse();
	const text = flat(new DOMParser().parseFromString(told?.content ?? '', 'text/html').body.textContent);
	const words = ':is(h2, h3, p):not(.kicker, .in-words *, .guess *, .masthead *)';
	return [...document.querySelectorAll('[data-step]')].flatMap((step) =>
		[...step.querySelectorAll(words)]
			.map((each) => flat(each.textContent))
			.filter((words) => words && !text.includes(words))
			.map((words) => step.id + ': ' + words.slice(0, 60))
	);
})()`;

describe.each(
	few(['/', '/embed/story/', '/embed/stack/', '/embed/co-production/', '/present/'], 1)
)('%s in a reader view', (path) => {
	test.each([true, false])('has every step’s title and sentences; script: %s', async (script) => {
		const { page } = await app.open(path, { javaScriptEnabled: script });
		expect((await stepsOf(page)).length).toBeGreaterThan(5);
		expect(await page.evaluate<string[]>(dropped)).toEqual([]);
	});
});
