/** Scripts and styles that stand in a page itself, and how its policy names them. */
import { createHash } from 'node:crypto';

/** A script of ours without its comments and indents, for it stands in every page. */
export const inPage = (script: string): string =>
	script.replace(/^\s*\/\/.*\n/gm, '').replace(/^\s+/gm, '');

/** What a policy allows something in the page by: its hash. */
export const allowed = (text: string): string =>
	`'sha256-${createHash('sha256').update(text).digest('base64')}'`;
