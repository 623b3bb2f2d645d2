/** The page shows the version that is read, the whole story or the short one, and its address says which. */
import { readAddress, wholeAddress } from '../address.ts';
import type { Reader } from '../reader.svelte.ts';

/**
 * Call it before other drivers: whoever scrolls to a step must find it shown.
 * @param reader followed
 * @returns how to let go
 */
export function driveVersion(reader: Reader): () => void {
	const show = (): void => {
		// What the early script has set: base.css leaves out steps by it.
		document.documentElement.dataset.read = reader.short ? 'core' : 'all';
		if (reader.short || !readAddress(location.href, []).read) return;
		try {
			// A step that was left out has opened the whole story, which a reload shall show again.
			history.replaceState(history.state, '', wholeAddress(location.href));
		} catch {
			// A frame without the right: the story goes on without.
		}
	};
	show();
	return reader.onMove(show);
}
