/** A map's extras as one thing to load: how they are placed and what draws them. */
import { drawExtras } from './extras.ts';
import ExtraMarks from './ExtraMarks.svelte';
import type { MapExtras } from './figure.svelte.ts';

const mapExtras: MapExtras = { draw: drawExtras, Marks: ExtraMarks };
export default mapExtras;
