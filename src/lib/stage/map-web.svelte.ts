/** The extras of a map with a web as one thing to load. */
import type { MapExtras } from './figure.svelte.ts';
import { drawWebExtras } from './web-extras.ts';
import WebExtraMarks from './WebExtraMarks.svelte';

const mapWeb: MapExtras = { draw: drawWebExtras, Marks: WebExtraMarks };
export default mapWeb;
