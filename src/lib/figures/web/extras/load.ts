/** The extras of a map with a web as one thing to load. */

import { drawWebExtras } from './layout.ts';
import WebExtraMarks from './Marks.svelte';
import { playOf } from '../years/play.svelte.ts';
import YearsControl from '../years/YearsControl.svelte';
import type { WebExtras } from '../contract.ts';

const mapWeb: WebExtras = {
	draw: drawWebExtras,
	Marks: WebExtraMarks,
	Years: YearsControl,
	phaseOf: (scene, id) => (scene.web?.years ? playOf(scene).phaseOf(id) : undefined)
};
export default mapWeb;
