/** What the reader's own browser remembers: the first guess and the theme. Never required. */

const PREFIX = 'strings-attached.';
const session = new Map<string, string>();

/** A remembered value, or null: nothing kept, or storage is not allowed here. */
export function recall(key: string): string | null {
	try {
		// What was kept on this visit is newer than what the browser may have refused to overwrite.
		return session.get(key) ?? localStorage.getItem(PREFIX + key);
	} catch {
		return session.get(key) ?? null;
	}
}

/** Remembers a value: in the browser if it lets us, else until the page is left. */
export function keep(key: string, value: string): void {
	session.set(key, value);
	try {
		localStorage.setItem(PREFIX + key, value);
	} catch {
		// Private mode or a sandboxed frame: the session map has it.
	}
}
