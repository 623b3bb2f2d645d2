/** The extras of a map with a web as one thing to load. */

import { drawWebExtras } from './layout.ts';
import WebExtraMarks from './Marks.svelte';
import YearsControl from '../years/YearsControl.svelte';
import type { WebExtras } from '../contract.ts';

const mapWeb: WebExtras = { draw: drawWebExtras, Marks: WebExtraMarks, Years: YearsControl };
export default mapWeb;
