/**
 * V8 compiles a function when it is first called, on the main thread: of a page that wakes, that is
 * much of the work. A comment at the top of a file has all its functions compiled as the file arrives,
 * beside the main thread (“explicit compile hints”, Chromium 136; others read a comment). Nearly all of
 * ours are called, by the page or the picture that asked for the file.
 */
import type { Plugin } from 'vite';

const HINT = '//# allFunctionsCalledOnLoad\n';
/** Length of a file from which the hint is worth its bytes. */
const WORTH = 9000;

export function compiledOnArrival(): Plugin {
	return {
		name: 'strings-attached:compiled-on-arrival',
		apply: 'build',
		enforce: 'post',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle: {
			// At the top is where it counts: after all others have written there.
			order: 'post',
			handler(_options, bundle) {
				for (const file of Object.values(bundle))
					if (file.type === 'chunk' && file.code.length >= WORTH) file.code = HINT + file.code;
			}
		}
	};
}
