/**
 * The pictures that steps are compared with: a file for each step and theme, wide and narrow side by
 * side at half size, and beside them the browser that painted them.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Theme } from './camera.ts';

const folder = fileURLToPath(new URL('baselines/', import.meta.url));
const note = join(folder, 'browser.json');

/** Who painted. Letters and edges differ from one main version, or system, to another. */
export interface Painter {
	/** In full, as the browser gives it. */
	chromium: string;
	/** Operating system and processor, as Node calls them. */
	platform: string;
}

/** @param version as the browser gives it: "156.0.8078.79" */
export const painterOf = (version: string): Painter => ({
	chromium: version,
	platform: `${process.platform} ${process.arch}`
});

const main = ({ chromium }: Painter): string => chromium.split('.', 1)[0] ?? '';

/** Why what one has painted can't be compared with the other's work, in a sentence; null if it can. */
export function whyNot(here: Painter, there: Painter | null): string | null {
	const anew = 'run `npm run visual:update` where the story looks right to make them anew';
	if (!there) return `There are no baselines: ${anew}.`;
	if (main(here) === main(there) && here.platform === there.platform) return null;
	return `Not compared: the baselines are by Chromium ${main(there)} on ${there.platform}, this is ${main(here)} on ${here.platform}; ${anew}.`;
}

/** Who painted the baselines; null if there are none. */
export const painter = (): Painter | null =>
	existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as Painter) : null;

export const setPainter = (by: Painter): void => {
	mkdirSync(folder, { recursive: true });
	writeFileSync(note, `${JSON.stringify(by, null, '\t')}\n`);
};

export const nameOf = (step: string, theme: Theme): string => `${step}-${theme}`;

/** A baseline's file; null if there is none. */
export function baseline(name: string): Buffer | null {
	const file = join(folder, `${name}.png`);
	return existsSync(file) ? readFileSync(file) : null;
}

export function setBaseline(name: string, png: Buffer): void {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, `${name}.png`), png);
}

export const dropBaseline = (name: string): void => rmSync(join(folder, `${name}.png`));

/** Names of the baselines there are, sorted, and what they weigh together, bytes. */
export function baselines(): { names: string[]; bytes: number } {
	const files = existsSync(folder)
		? readdirSync(folder).filter((file) => file.endsWith('.png'))
		: [];
	return {
		names: files.map((file) => file.slice(0, -'.png'.length)).sort(),
		bytes: files.reduce((sum, file) => sum + readFileSync(join(folder, file)).byteLength, 0)
	};
}

/** Where pictures that don't match are put to be looked at. Not in the repository. */
export const RESULTS = 'test-results/visual';

/** @returns the file, from the project's root */
export function keepResult(name: string, png: Buffer): string {
	const at = fileURLToPath(new URL(`../../${RESULTS}/`, import.meta.url));
	mkdirSync(at, { recursive: true });
	writeFileSync(join(at, `${name}.png`), png);
	return `${RESULTS}/${name}.png`;
}
