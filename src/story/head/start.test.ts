import { describe, expect, test } from '../../../tests/helpers/unit.ts';
import { put } from './put.ts';
import { checkStart } from './start.ts';

const page = (script: string): string =>
	`<html><head><script>early()</script></head><body data-a><div class="page"><p>Words.</p>${script}</div>\n</body></html>`;
const script = `
	<script>
		{
			__sveltekit_1vzi1g = {
				base: ""
			};

			const element = document.currentScript.parentElement;

			Promise.all([import("./start.js"), import("./app.js")]).then(([kit, app]) => {
				kit.start(app, element, {
					node_ids: [0, 2],
					data: [null,null]
				});
			});
		}
	</script>
`;

describe('how a page starts its script', () => {
	test.each([
		['as SvelteKit writes it', script],
		[
			'with the script in the page itself',
			script.replace('kit.start(app, ', '__sveltekit_1.app.start(')
		],
		['not at all', '']
	])('passes %s', (_name, written) => {
		expect(() => checkStart(page(written))).not.toThrow();
	});

	test.each([
		['under another name', '__sveltekit_', '__kit_'],
		['with other arguments', 'node_ids: [0, 2]', 'nodes: ["layout", "page"]'],
		['with another element', 'element, {', 'document.body, {'],
		['elsewhere than in the page’s element', '</script>', '</script><p></p>']
	])('stops the build where it is started %s', (_name, was, is) => {
		expect(script).toContain(was);
		expect(() => checkStart(page(script.replace(was, is)))).toThrow(
			/SvelteKit starts a page in another way/
		);
	});
});

describe('what is put into a page', () => {
	test('takes its place', () => {
		expect(put('<html %path%>', '%path%', () => '$1')).toBe('<html $1>');
		expect(put('a href="x"', /(href=")[^"]*"/, (_all, start) => `${start}y"`)).toBe('a href="y"');
	});

	test('is never left out without a word', () => {
		expect(() => put('<html>', '%path%', () => '')).toThrow('A page has no %path%');
		expect(() => put("script-src 'none'", /script-src 'self'/, () => '')).toThrow('no /script-src');
	});
});
