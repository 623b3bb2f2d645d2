import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** The declarations of the rule with exactly this selector. */
function declarations(selector: string): string[] {
	const at = css.indexOf(`${selector} {`);
	expect(at, selector).toBeGreaterThan(-1);
	const body = css.slice(css.indexOf('{', at) + 1, css.indexOf('}', at));
	return body.split(';').flatMap((one) => one.replace(/\s+/g, ' ').trim() || []);
}

test('the dark theme is the same, whether it was chosen or follows the system', () => {
	const chosen = declarations(":root[data-theme='dark']");
	expect(chosen.length).toBeGreaterThan(10);
	expect(declarations(":root:not([data-theme='light'])")).toEqual(chosen);
});

test('each theme sets every colour of the other', () => {
	const names = (selector: string): string[] =>
		declarations(selector)
			.map((one) => one.split(':', 1)[0]!)
			.filter((name) => !/^--(serif|sans)$/.test(name));
	expect(names(":root[data-theme='dark']")).toEqual(names(':root'));
});
