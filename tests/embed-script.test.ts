/** The two files that travel to and from other people's pages: small, old enough, in step with the story. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { embedScript, embedScripts, sourceOf } from '../src/build/embed-scripts.ts';
import { order } from '../src/story/story.ts';
import { expect, test } from './helpers/journey.ts';

const source = (name: string): string => readFileSync(sourceOf(name), 'utf8');

test.each([
	['embed.js', 3072],
	['guest.js', 1024]
])('%s fits into %i bytes', async (name, most) => {
	expect(gzipSync(await embedScript(name)).length).toBeLessThanOrEqual(most);
});

test('both say in comments what they do, and are served without them', async () => {
	for (const name of embedScripts) {
		expect(source(name)).toMatch(/^\/\*\*\n/);
		expect((await embedScript(name)).trim().split('\n')).toHaveLength(1);
	}
});

test('both can be read by browsers of 2020', async () => {
	for (const name of embedScripts) {
		const served = await embedScript(name);
		// The compiler leaves as it is what its target knows, and rewrites all else.
		const [old, latest] = [ts.ScriptTarget.ES2020, ts.ScriptTarget.ESNext].map(
			(target) => ts.transpileModule(served, { compilerOptions: { target } }).outputText
		);
		expect(old).toBe(latest);
		expect(served).not.toMatch(/\.at\(|replaceAll|structuredClone|Object\.hasOwn/);
	}
});

test('every chapter is among the parts that scroll inside their frame', () => {
	const scrolls = new RegExp(/SCROLLS =\s*\/(.+)\/;/.exec(source('embed.js'))?.[1] ?? '(?!)');
	for (const part of ['story', ...order]) expect(part).toMatch(scrolls);
	expect('stack').not.toMatch(scrolls);
});

test('neither stores, fetches or evaluates anything', () => {
	for (const name of embedScripts) {
		expect(source(name)).not.toMatch(
			/localStorage|sessionStorage|cookie|fetch\(|XMLHttp|eval|innerHTML/
		);
	}
});
