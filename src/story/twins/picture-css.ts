/**
 * Style sheets as a picture file carries them: only the rules that its own marks meet and, for a
 * picture of one theme, plain values in place of variables, so that drawing programs and
 * rasterisers without them show the same. Pure.
 */

/** `paper`: the light one with the tokens’ values for print. */
export type Theme = 'light' | 'dark' | 'paper';

interface Rule {
	selectors: string[];
	body: string;
}
interface Block {
	at: string;
	inside: (Rule | Block)[];
}

/** Without comments, font faces (their files can't be reached from a picture) and spare spaces. */
const bare = (css: string): string =>
	css
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/@font-face\s*{[^}]*}/g, '')
		.replace(/\s+/g, ' ');

/** Reads rules and the blocks round them. Knows what our own sheets use: no strings with braces. */
function parse(css: string): (Rule | Block)[] {
	const found: (Rule | Block)[] = [];
	let at = 0;
	for (;;) {
		const open = css.indexOf('{', at);
		if (open < 0) return found;
		const head = css.slice(at, open).trim();
		let depth = 1;
		let end = open + 1;
		for (; depth > 0 && end < css.length; end++)
			depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0;
		const inside = css.slice(open + 1, end - 1).trim();
		found.push(
			head.startsWith('@')
				? { at: head, inside: parse(inside) }
				: { selectors: head.split(',').map((s) => s.trim()), body: tidy(inside) }
		);
		at = end;
	}
}

/** Declarations without spare spaces, and without what only a pointer meets. */
const tidy = (body: string): string =>
	body
		.split(';')
		.map((one) => one.trim().replace(/:\s+/, ':'))
		.filter((one) => one && !/^(cursor|pointer-events):/.test(one))
		.join(';');

/** Whether all a selector names occurs in a picture. */
function meets(selector: string, classes: ReadonlySet<string>, ids: ReadonlySet<string>): boolean {
	const named = selector.replace(/:not\([^)]*\)/g, '');
	return [...named.matchAll(/([.#])([\w-]+)/g)].every(([, kind, name = '']) =>
		(kind === '.' ? classes : ids).has(name)
	);
}

function write(rules: readonly (Rule | Block)[]): string {
	return rules
		.map((rule) =>
			'at' in rule
				? `${rule.at}{${write(rule.inside)}}`
				: `${rule.selectors.join(',')}{${rule.body}}`
		)
		.join('');
}

/**
 * The rules of a sheet that a picture's marks meet.
 * @param markup the picture, definitions included
 */
export function rulesFor(css: string, markup: string): string {
	const classes = new Set(
		[...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/))
	);
	const ids = new Set([...markup.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id));
	const kept = (rules: readonly (Rule | Block)[]): (Rule | Block)[] =>
		rules.flatMap((rule): (Rule | Block)[] => {
			if ('at' in rule) {
				const inside = kept(rule.inside);
				return inside.length ? [{ ...rule, inside }] : [];
			}
			const selectors = rule.selectors.filter((selector) => meets(selector, classes, ids));
			return selectors.length && rule.body ? [{ ...rule, selectors }] : [];
		});
	return write(kept(parse(bare(css))));
}

/** A theme's values by variable, as the tokens give them to a page with that theme chosen. */
export function themeValues(tokens: string, theme: Theme): Record<string, string> {
	const values: Record<string, string> = {};
	const rules = parse(bare(tokens)).flatMap((rule) =>
		theme === 'paper' && 'at' in rule && rule.at === '@media print' ? rule.inside : [rule]
	);
	const roots = [':root', theme === 'paper' ? ':root:root' : `:root[data-theme='${theme}']`];
	for (const rule of rules) {
		if ('at' in rule) continue;
		if (!rule.selectors.some((selector) => roots.includes(selector))) continue;
		for (const [, name = '', value = ''] of rule.body.matchAll(/(--[\w-]+):([^;]*)/g))
			values[name] = value.trim();
	}
	return values;
}

/**
 * Text with every variable's value in its place.
 * @throws if a variable has none
 */
export function plain(text: string, values: Readonly<Record<string, string>>): string {
	return text.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined) throw new Error(`The tokens give no value to ${name}.`);
		return plain(value, values);
	});
}

/**
 * Rules for a picture whose map is drawn `scale` times as large as its view: strokes that don't
 * scale are written as thin as they must be to look the same. Blocks for screens are left out.
 */
export function unscaled(css: string, scale: number): string {
	const rules = parse(css).flatMap((rule) => {
		if ('at' in rule) return [];
		if (!rule.body.includes('vector-effect')) return [rule];
		const body = rule.body
			.replace(/;?vector-effect:[^;]*/, '')
			.replace(/stroke-width:([\d.]+)px/, (_, width: string) => thin(Number(width), scale));
		return [{ ...rule, body }];
	});
	return write(rules).replaceAll("url('#hatch')", 'url(#hatch)');
}

/**
 * Rules for a picture on paper: names go without their halo. A printer's file has every letter's halo
 * as an outline of its own, which makes it four times as large.
 */
export function withoutHalos(css: string): string {
	const bared = (rules: readonly (Rule | Block)[]): (Rule | Block)[] =>
		rules.map((rule) => {
			if ('at' in rule) return { ...rule, inside: bared(rule.inside) };
			if (!rule.body.includes('paint-order')) return rule;
			const body = rule.body.split(';').filter((one) => !/^(paint-order|stroke[\w-]*):/.test(one));
			return { ...rule, body: body.join(';') };
		});
	return write(bared(parse(css)));
}

const thin = (width: number, scale: number): string => `stroke-width:${thinner(width, scale)}px`;

/** A stroke's width before its map is scaled, view units. */
export const thinner = (width: number, scale: number): number =>
	Math.round((width / scale) * 1000) / 1000;
