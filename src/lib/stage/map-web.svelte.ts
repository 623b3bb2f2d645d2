/** The extras of a map with a web as one thing to load. */
import type { WebExtras } from './figure.svelte.ts';
import { drawWebExtras } from './web-extras.ts';
import WebExtraMarks from './WebExtraMarks.svelte';
import YearsControl from './YearsControl.svelte';

const mapWeb: WebExtras = { draw: drawWebExtras, Marks: WebExtraMarks, Years: YearsControl };
export default mapWeb;
