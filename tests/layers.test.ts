/** The layer rule itself: what it must refuse and what it must let through. */
import { fileURLToPath } from 'node:url';
import { ESLint, Linter } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import plugin, { circleOf, isPure, layerOf, resolveImport } from '../scripts/eslint-layers.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const linter = new Linter({ cwd: root });

/** The layer rule's messages for one piece of TypeScript, as if it stood in `file`. */
function lint(file: string, code: string): string[] {
	const messages = linter.verify(
		code,
		[
			{
				files: ['**/*.ts'],
				plugins: { project: plugin },
				languageOptions: { parser: ts.parser as Linter.Parser },
				rules: { 'project/layers': 'error' }
			}
		],
		{ filename: `${root}${file}` }
	);
	return messages.map(({ messageId, message }) => messageId ?? message);
}

describe('imports that go upwards or sideways are refused', () => {
	test.each([
		['src/lib/data/load.ts', `import { route } from '../model/route';`, 'upwards'],
		['src/lib/model/route.ts', `import { arc } from '$lib/stage/arc';`, 'upwards'],
		['src/lib/stage/arc.ts', `import { reader } from '../reader/state';`, 'upwards'],
		['src/lib/stage/arc.ts', `import type { Reader } from '../reader/state';`, 'upwards'],
		['src/lib/geometry/arc.ts', `import { wrapTo } from '../text/wrap';`, 'upwards'],
		['src/lib/scene/base.ts', `import type { MapScene } from '../figures/map/spec';`, 'upwards'],
		['src/lib/figures/map/layout.ts', `import { Term } from '$lib/ui';`, 'upwards'],
		['src/lib/reader/state.ts', `import { fit } from '$lib/stage/fit';`, 'upwards'],
		['src/lib/ui/note.ts', `export * from '$lib/reader/state';`, 'upwards'],
		['src/lib/ui/note.ts', `export { a } from '../../story/chapters/prologue/scenes';`, 'upwards'],
		[
			'src/story/chapters/prologue/scenes.ts',
			`import { load } from '../../../routes/+page';`,
			'upwards'
		],
		['src/lib/reader/keys.ts', `const go = () => import('$lib/stage/fit');`, 'upwards'],
		['src/lib/model/a.ts', `type Arc = import('../stage/arc').Arc;`, 'upwards'],
		[
			'src/lib/ui/a.ts',
			`const all = import.meta.glob('../../story/chapters/*/words.md');`,
			'upwards'
		],
		['src/lib/ui/a.ts', `import.meta.glob(['./*.svg', '$lib/stage/*.svg']);`, 'upwards'],
		['src/lib/model/a.ts', `import words from '../../story/chapters/x/words.md?raw';`, 'upwards'],
		['src/lib/model/a.ts', `import { a } from '#lib/stage/arc';`, 'upwards'],
		['src/lib/model/a.test.ts', `import { arc } from '../stage/arc';`, 'upwards'],
		['src/build/words.ts', `import { load } from '../routes/+page';`, 'upwards'],
		['src/routes/+page.ts', `import { words } from '../build/words';`, 'build'],
		['src/lib/stage/base.ts', `import type { Paths } from '../../build/basemap';`, 'build'],
		['src/story/chapters/prologue/scenes.ts', `import { a } from '#build/words';`, 'build'],
		['src/routes/+page.ts', `import { serve } from '../../scripts/serve.mjs';`, 'outside'],
		['src/lib/model/a.ts', `import { b } from '$lib/helpers/b';`, 'homeless'],
		['src/lib/index.ts', `export const a = 1;`, 'homeless']
	])('%s: %s', (file, code, expected) => {
		expect(lint(file, code)).toEqual([expected]);
	});
});

describe('pure code does without Svelte and the browser', () => {
	test.each([
		['src/lib/data/load.ts', `import { readable } from 'svelte/store';`, 'svelte'],
		['src/lib/model/route.ts', `import { page } from '$app/state';`, 'svelte'],
		['src/lib/geometry/arc.ts', `import { onMount } from 'svelte';`, 'svelte'],
		['src/lib/figures/map/layout.ts', `import Marks from './Marks.svelte';`, 'svelte'],
		['src/story/chapters/prologue/scenes.ts', `import { spring } from 'svelte/motion';`, 'svelte'],
		['src/lib/model/state.svelte.ts', `export const a = 1;`, 'component'],
		['src/lib/scene/layout.ts', `export const w = () => window.innerWidth;`, 'browser'],
		['src/lib/text/measure.ts', `requestAnimationFrame(() => {});`, 'browser'],
		[
			'src/lib/figures/map/years/layout.ts',
			`const seen = new IntersectionObserver(() => {});`,
			'browser'
		],
		['src/lib/model/a.ts', `const el = document.body;`, 'browser'],
		['src/lib/model/a.ts', `const w = typeof window;`, 'browser'],
		['src/lib/data/a.ts', `const w = globalThis.document;`, 'browser'],
		['src/story/chapters/prologue/scenes.ts', `function f() { return localStorage.a; }`, 'browser']
	])('%s: %s', (file, code, expected) => {
		expect(lint(file, code)).toEqual([expected]);
	});
});

test('only the scroll driver imports scrollama', () => {
	const code = `import scrollama from 'scrollama';`;
	expect(lint('src/lib/reader/drivers/scroll.ts', code)).toEqual([]);
	expect(lint('src/lib/reader/drivers/keys.ts', code)).toEqual(['scrollama']);
	expect(lint('src/routes/+page.ts', code)).toEqual(['scrollama']);
	expect(lint('src/lib/stage/a.ts', `import type { X } from 'scrollama';`)).toEqual(['scrollama']);
});

test('story: modules are for routes and story', () => {
	const code = `import { steps } from 'story:steps';`;
	for (const file of ['routes/+page.ts', 'story/chapters/a/scenes.ts'])
		expect(lint(`src/${file}`, code)).toEqual([]);
	for (const file of ['ui', 'stage', 'figures', 'reader', 'model', 'data'].map(
		(layer) => `lib/${layer}/a.ts`
	))
		expect(lint(`src/${file}`, code)).toEqual(['virtual']);
});

describe('what goes downwards passes', () => {
	test.each([
		[
			'src/routes/embed/[part]/+page.ts',
			`import { scenes } from '../../../story/chapters/a/scenes';`
		],
		['src/routes/+page.ts', `import type { PageLoad } from './$types';`],
		['src/routes/+page.ts', `import { goto } from '$app/navigation';`],
		['src/story/chapters/a/scenes.ts', `import { fit } from '$lib/stage/fit';`],
		['src/story/chapters/a/Move.ts', `import { onMount } from 'svelte'; document.title = '';`],
		['src/lib/scene/base.ts', `import { parties } from '../data/parties';`],
		['src/lib/geometry/arc.ts', `import { geoPath } from 'd3-geo';`],
		['src/lib/geometry/arc.ts', `const at = new URL('https://example.org');`],
		['src/lib/figures/index.ts', `import type { Component } from 'svelte';`],
		['src/lib/figures/map/load.ts', `import Marks from './Marks.svelte';`],
		['src/lib/browser/idle.ts', `requestIdleCallback(() => {});`],
		['src/lib/stage/state.svelte.ts', `import { tick } from 'svelte'; window.scrollTo(0, 0);`],
		['src/lib/stage/particles/draw.ts', `window.requestAnimationFrame(() => {});`],
		['src/lib/reader/state.ts', `import { cut } from '$lib/model/cut'; window.scrollX;`],
		['src/lib/data/load.ts', `import parties from '../../../data/parties.json';`],
		['src/lib/data/load.ts', `import * as v from 'valibot'; import { b } from './b';`],
		['src/lib/model/a.ts', `function f(document: string) { return document.length; }`],
		['src/lib/model/a.ts', `const all = { window: 1 }; all.window;`],
		['src/lib/model/a.test.ts', `import { help } from '../../../tests/helpers/data';`],
		[
			'src/build/words.ts',
			`import { a } from '$lib/ui/a'; import { b } from '../story/chapters/a/b';`
		],
		['src/app.d.ts', `import type { Words } from './build/words';`],
		['vite.config.ts', `import { words } from './src/build/words';`],
		['tests/journeys/a.test.ts', `import { a } from '../../src/story/chapters/a/scenes';`]
	])('%s: %s', (file, code) => {
		expect(lint(file, code)).toEqual([]);
	});
});

test('the rule is on for Svelte files in the project’s own configuration', async () => {
	const eslint = new ESLint({ cwd: root });
	const code = `<script lang="ts">\n\timport { a } from '$lib/reader/a';\n</script>\n\n<p>{a}</p>\n`;
	const [up] = await eslint.lintText(code, { filePath: 'src/lib/stage/Stage.svelte' });
	expect(up?.messages.map(({ ruleId }) => ruleId)).toEqual(['project/layers']);
	const [down] = await eslint.lintText(code, { filePath: 'src/routes/+page.svelte' });
	expect(down?.messages).toEqual([]);
	const [html] = await eslint.lintText('{@html text}\n', { filePath: 'src/routes/A.svelte' });
	expect(html?.messages.map(({ ruleId }) => ruleId)).toContain('svelte/no-at-html-tags');
	const [any] = await eslint.lintText('export const a: any = 1;\n', {
		filePath: 'src/routes/a.ts'
	});
	expect(any?.messages.map(({ ruleId }) => ruleId)).toEqual(['@typescript-eslint/no-explicit-any']);
}, 30_000);

test('paths and addresses are read as they are written', () => {
	expect(layerOf('src/lib/stage/Arc.svelte')).toBe('stage');
	expect(layerOf('src/lib/data')).toBe('data');
	expect(layerOf('src/hooks.server.ts')).toBe('routes');
	expect(layerOf('data/parties.json')).toBeUndefined();
	expect(isPure('src/lib/scene/layout.test.ts')).toBe(false);
	expect(resolveImport('./a', 'src/lib/ui/b.ts')).toBe('src/lib/ui/a');
	expect(resolveImport('$lib', 'src/routes/a.ts')).toBe('src/lib');
	expect(resolveImport('#model/a', 'src/routes/a.ts', { '#*': './src/lib/*' })).toBe(
		'src/lib/model/a'
	);
	expect(resolveImport('valibot', 'src/routes/a.ts')).toBeUndefined();
});

test('a circle of imports is told by its shortest way', () => {
	const graph = new Map([
		['a', ['b', 'd']],
		['b', ['c']],
		['c', ['a']],
		['d', ['e']],
		['e', []]
	]);
	expect(circleOf(graph, 'a')).toEqual(['a', 'b', 'c', 'a']);
	expect(circleOf(graph, 'd')).toEqual([]);
});
