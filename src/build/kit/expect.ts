/** What a plugin says, and the build stops with, where SvelteKit isn't what the plugin rests on. */

/** Thrown when SvelteKit has changed inside. */
export class KitError extends Error {}

/**
 * @param holds whether it is as expected
 * @param expected in words, to follow on “expected”
 * @param file in this folder, what rests on it
 * @throws {KitError} a sentence that says what to look at
 */
export function expectKit(holds: boolean, expected: string, file: string): void {
	if (!holds)
		throw new KitError(
			`SvelteKit isn’t what this build rests on: expected ${expected}. See src/build/kit/${file}; KIT_CLIENT=1 npm run build does without.`
		);
}
