/** A map's extras as one thing to load: how they are placed and what draws them. */
import { drawExtras } from './layout.ts';
import ExtraMarks from './Marks.svelte';
import type { MapExtras } from './contract.ts';

const mapExtras: MapExtras = { draw: drawExtras, Marks: ExtraMarks };
export default mapExtras;
