/**
 * V8 compiles a function when it is first called, on the main thread: of a page that wakes, that is
 * much of the work. A comment at the top of a file has all its functions compiled as the file arrives,
 * beside the main thread (“explicit compile hints”, Chromium 136; others read a comment). Nearly all of
 * ours are called, by the page or the picture that asked for the file.
 */
import type { Plugin } from 'vite';
import { expectKit } from './expect.ts';

const HINT = '//# allFunctionsCalledOnLoad\n';
/** Length of a file from which the hint is worth its bytes. */
const WORTH = 9000;

/** A file of a build, as far as it matters here. */
type File = { type: 'chunk'; code: string } | { type: 'asset' };

/**
 * Puts the hint at the top of the files that are worth it.
 * @throws {KitError} if there are none: then the script is built some other way
 */
export function hint(files: readonly File[]): void {
	const long = files.filter((file) => file.type === 'chunk' && file.code.length >= WORTH);
	expectKit(
		long.length > 0,
		`a file of ${WORTH} letters or more in the client’s build`,
		'compiled-on-arrival.ts'
	);
	for (const file of long) if (file.type === 'chunk') file.code = HINT + file.code;
}

export function compiledOnArrival(): Plugin {
	return {
		name: 'strings-attached:compiled-on-arrival',
		apply: 'build',
		enforce: 'post',
		applyToEnvironment: ({ config }) => config.consumer === 'client',
		generateBundle: {
			// At the top is where it counts: after all others have written there.
			order: 'post',
			handler(_options, bundle) {
				hint(Object.values(bundle));
			}
		}
	};
}
