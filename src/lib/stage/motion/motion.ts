/** What moves the stage, as one thing to load: a page that nobody has touched needs none of it. */
export { come, drawAhead } from '../layers.ts';
export { MOVE } from '../../geometry/camera-moves.ts';
export { ramp, sprung } from '../../browser/ramp.ts';
export { falls, setOff, standOf, type Run, type Stand } from './set-off.ts';
