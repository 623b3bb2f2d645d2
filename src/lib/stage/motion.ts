/** What moves the stage, as one thing to load: a page that nobody has touched needs none of it. */
export { MOVE, moveFrames } from './moves.ts';
export { ramp, slowing, sprung } from './ramp.ts';
