/** A rectangle. Pure. */

/** Screen pixels in the stage's own box. */
export interface Rect {
	x: number;
	y: number;
	width: number;
	height: number;
}
