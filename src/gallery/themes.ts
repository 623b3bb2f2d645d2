/** Both themes on one page, and a look at forced colours: from the story's own sheets. */
import { hatchPattern } from '../lib/figures/map/hatch.ts';
import stageCss from '../lib/stage/stage.css?raw';
import tokensCss from '../lib/ui/tokens.css?raw';
import { rulesFor, themeValues, type Theme } from '../story/twins/picture-css.ts';

export const THEMES: readonly Theme[] = ['light', 'dark'];

/** A pattern takes its colours from where it stands, not from what it fills: each theme has its own. */
const hatchId = (theme: Theme): string => `hatch-${theme}`;
export const hatchOf = (theme: Theme): string =>
	hatchPattern().replace('id="hatch"', `id="${hatchId(theme)}"`);

/** A theme for a part of the page, of the class `theme-light` or `theme-dark`. */
export function themeCss(theme: Theme): string {
	const values = Object.entries(themeValues(tokensCss, theme)).map(
		([name, value]) => `${name}:${value};`
	);
	const filled = `${hatchPattern()}<use class="map-disputed"/>`;
	const hatched = rulesFor(stageCss, filled).replaceAll('#hatch', `#${hatchId(theme)}`);
	return `.theme-${theme}{color-scheme:${theme};${values.join('')}${hatched}}`;
}

/**
 * Lets the rules for forced colours hold whatever the system says. A hint only: a browser that forces
 * colours also takes the reader's own. There is no way back but to load the page anew.
 * @returns how many blocks of rules there are
 */
export function forceColours(): number {
	let found = 0;
	for (const sheet of document.styleSheets)
		for (const rule of sheet.cssRules)
			if (rule instanceof CSSMediaRule && rule.conditionText.includes('forced-colors: active')) {
				rule.media.mediaText = 'all';
				found++;
			}
	return found;
}
