import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '../../../tests/helpers/unit.ts';
import { hint } from './compiled-on-arrival.ts';
import { KitError } from './expect.ts';
import { withoutAnnouncer } from './no-announcer.ts';
import { checkPart, parts } from './own-start.ts';

/** SvelteKit's files as they are, by how the plugins call them. */
const kit: Record<string, string> = {
	'runtime/client/entry.js': readFileSync(
		createRequire(import.meta.url)
			.resolve('@sveltejs/kit/package.json')
			.replace(/package\.json$/, 'src/runtime/client/entry.js'),
		'utf8'
	),
	'generated/root.js': `import { asClassComponent } from 'svelte/legacy';
import Root from './root.svelte';
export default asClassComponent(Root);`,
	'generated/root.svelte': `<script>
	let { stores, page, constructors, components = [], form, data_0 = null, data_1 = null } = $props();
	$effect.pre(() => stores.page.set(page));
	$effect(() => {
		stores.page.notify();
	});

	let mounted = $state(false);
	let navigated = $state(false);

	onMount(() => {
		const unsubscribe = stores.page.subscribe(() => {
			if (mounted) navigated = true;
		});

		mounted = true;
		return unsubscribe;
	});
</script>

{#if constructors[1]}<Pyramid_0 />{/if}

{#if mounted}
	<div id="svelte-announcer" style="position: absolute">
		{#if navigated}{title}{/if}
	</div>
{/if}`,
	'generated/client-optimized/app.js': `export const nodes = [
	() => import('./nodes/0'),
];
export { default as root } from '../root.js';`,
	'generated/client-optimized/nodes/2.js': `export { default as component } from "../a.svelte";`
};

describe('what stands in for SvelteKit’s client', () => {
	test.each(parts.map((part) => [part.name, part] as const))('takes %s as it is', (name, part) => {
		expect(() => checkPart(part, kit[name]!)).not.toThrow();
	});

	test.each([
		['runtime/client/entry.js', 'start,', 'boot,'],
		['generated/root.js', 'asClassComponent(Root)', 'Root'],
		['generated/root.svelte', 'constructors, components', 'components'],
		['generated/root.svelte', 'data_0 = null', 'data = []'],
		['generated/client-optimized/app.js', 'const nodes', 'const pages'],
		['generated/client-optimized/app.js', 'as root', 'as Root'],
		['generated/client-optimized/nodes/2.js', 'as component', 'as page']
	])('stops at another %s: no “%s”', (name, was, is) => {
		const part = parts.find((each) => each.name === name)!;
		const altered = kit[name]!.replace(was, is);
		expect(altered).not.toBe(kit[name]);
		expect(() => checkPart(part, altered)).toThrow(KitError);
		expect(() => checkPart(part, altered)).toThrow(
			`${name}. See src/build/kit/own-start.ts; KIT_CLIENT=1 npm run build does without.`
		);
	});
});

describe('the announcer', () => {
	const root = kit['generated/root.svelte']!;

	test('is taken out of the root, and nothing else', () => {
		const rest = withoutAnnouncer(root);
		expect(rest).not.toMatch(/mounted|announcer|style=/);
		expect(rest).toContain('{#if constructors[1]}<Pyramid_0 />{/if}');
		expect(rest).toContain('stores.page.notify()');
	});

	test.each([
		['another element', '{#if mounted}', '{#if ready}'],
		['another state', 'let mounted = ', 'const mounted = '],
		['one more place', '<Pyramid_0 />', '<p class="announcer"></p><Pyramid_0 />']
	])('stops the build at %s', (_name, was, is) => {
		expect(() => withoutAnnouncer(root.replace(was, is))).toThrow(KitError);
	});
});

describe('the hint to compile on arrival', () => {
	const file = (length: number) => ({ type: 'chunk' as const, code: ' '.repeat(length) });

	test('stands at the top of long files', () => {
		const [long, short] = [file(9000), file(100)];
		hint([long, short, { type: 'asset' }]);
		expect(long.code).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
		expect(short.code).not.toContain('#');
	});

	test('stops the build where there is none to give it to', () => {
		expect(() => hint([file(100), { type: 'asset' }])).toThrow(KitError);
	});
});
