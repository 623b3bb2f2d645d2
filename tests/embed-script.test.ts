/** The two files that travel to and from other people's pages: small, checked, in step with the story. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { order } from '../src/story/order.ts';

const fileOf = (name: string): string =>
	fileURLToPath(new URL(`../static/${name}`, import.meta.url));
const read = (name: string): string => readFileSync(fileOf(name), 'utf8');

test.each([
	['embed.js', 2048],
	['guest.js', 1024]
])('%s fits into %i bytes', (name, most) => {
	expect(gzipSync(read(name)).length).toBeLessThanOrEqual(most);
});

test('both pass the type check that their first line asks for', () => {
	const files = ['embed.js', 'guest.js'];
	for (const name of files) expect(read(name)).toMatch(/^\/\/ @ts-check\n/);
	const program = ts.createProgram(files.map(fileOf), {
		allowJs: true,
		checkJs: true,
		noEmit: true,
		strict: true,
		noUncheckedIndexedAccess: true,
		target: ts.ScriptTarget.ES2022,
		lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
		types: []
	});
	const faults = ts
		.getPreEmitDiagnostics(program)
		.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
	expect(faults).toEqual([]);
}, 30_000);

test('every chapter is among the parts that scroll inside their frame', () => {
	const scrolls = new RegExp(/SCROLLS = \/(.+)\/;/.exec(read('embed.js'))?.[1] ?? '(?!)');
	for (const part of ['story', ...order]) expect(part).toMatch(scrolls);
	expect('stack').not.toMatch(scrolls);
});

test('neither stores, fetches or evaluates anything', () => {
	for (const name of ['embed.js', 'guest.js']) {
		expect(read(name)).not.toMatch(
			/localStorage|sessionStorage|cookie|fetch\(|XMLHttp|eval|innerHTML/
		);
	}
});
