/** The extras of a map with a web as one thing to load. */
import type { WebExtras } from '../../../scene/figure.ts';
import { drawWebExtras } from './layout.ts';
import WebExtraMarks from './Marks.svelte';
import YearsControl from '../years/YearsControl.svelte';

const mapWeb: WebExtras = { draw: drawWebExtras, Marks: WebExtraMarks, Years: YearsControl };
export default mapWeb;
