import { describe, expect, it } from 'vitest';
import { plain, rulesFor, themeValues, unscaled } from './picture-css.ts';

const sheet = `
/* a note */
@font-face { font-family: 'X'; src: url('x.woff2'); }
:root { --ink: #111; --name: var(--ink) }
.knot, .pin { fill: var(--ink); cursor: pointer; }
.flow .thread { stroke-width: 3px; }
.pulling .knot:not(.pulled) { opacity: 0.2; }
#hatch path { stroke: red }
@media print { .knot { fill: black } .other { fill: none } }
@media screen { .other { fill: none } }
`;

describe('the rules of a picture', () => {
	it('are those its own marks meet', () => {
		const css = rulesFor(sheet, '<g class="string flow"><circle class="knot"/></g>');
		expect(css).toBe(
			':root{--ink:#111;--name:var(--ink)}.knot{fill:var(--ink)}@media print{.knot{fill:black}}'
		);
		expect(rulesFor(sheet, '<pattern id="hatch"/>')).toContain('#hatch path{stroke:red}');
		expect(rulesFor(sheet, '<g class="flow"><path class="thread a"/></g>')).toContain(
			'.flow .thread{stroke-width:3px}'
		);
	});

	it('have plain values in one theme', () => {
		const tokens = `:root { --ink: #111; --soft: var(--ink) } :root[data-theme='dark'] { --ink: #eee }
			@media print { :root { --ink: #000 } }`;
		expect(themeValues(tokens, 'light')).toEqual({ '--ink': '#111', '--soft': 'var(--ink)' });
		expect(plain('fill:var(--soft)', themeValues(tokens, 'dark'))).toBe('fill:#eee');
		expect(() => plain('fill:var(--none)', {})).toThrow('--none');
	});

	it('write strokes that don’t scale as thin as they are drawn', () => {
		const css = `.land{fill:none;stroke-width:0.7px;vector-effect:non-scaling-stroke}.pin{stroke-width:2px}.area{fill:url('#hatch')}@media print{.pin{fill:none}}`;
		expect(unscaled(css, 2)).toBe(
			'.land{fill:none;stroke-width:0.35px}.pin{stroke-width:2px}.area{fill:url(#hatch)}'
		);
	});
});
