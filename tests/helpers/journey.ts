/**
 * The verbs of a browser test, the runner's and the browser's: tests import these, so that a change of
 * either is made here.
 */
export { afterAll, beforeAll, describe, expect, test } from 'vitest';
export type { Frame, Locator, Page } from 'playwright-core';
export * from './browser.ts';
export * from './alter.ts';
export * from './room.ts';
