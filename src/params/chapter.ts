/** Slugs of chapters, as addresses name them. */
import { order } from '../story/order.ts';

export const match = (param: string): boolean => (order as readonly string[]).includes(param);
