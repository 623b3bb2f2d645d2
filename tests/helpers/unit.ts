/** The runner's verbs for tests of pure things, which need no browser: a change of runner is made here. */
export { describe, expect, test, vi } from 'vitest';
