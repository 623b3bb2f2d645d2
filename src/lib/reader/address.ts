/**
 * The address is state: `#<step>` and a few parameters. (`theme` is read before the first paint, by
 * `early.js`.) Reading is total — any string at all gives a valid answer — because addresses are
 * typed, cut, forwarded and mangled.
 */

export interface Address {
	/** Step named by the fragment; null if none or unknown. */
	step: string | null;
	/** Asked for by the embedding page: `reduce` stops motion. */
	motion: 'reduce' | null;
	/** Which version: `core` is the short one, of the core steps alone. */
	read: 'core' | null;
}

/**
 * What an address asks for.
 * @param address anything: a whole address, a fragment, rubbish
 * @param steps known slugs
 */
export function readAddress(address: string, steps: readonly string[]): Address {
	const hashAt = address.indexOf('#');
	const before = hashAt < 0 ? address : address.slice(0, hashAt);
	const queryAt = before.indexOf('?');
	const query = new URLSearchParams(queryAt < 0 ? '' : before.slice(queryAt + 1));
	return {
		step:
			known(hashAt < 0 ? '' : address.slice(hashAt + 1), steps) ??
			known(query.get('step') ?? '', steps),
		motion: query.get('motion') === 'reduce' ? 'reduce' : null,
		read: query.get('read') === 'core' ? 'core' : null
	};
}

/**
 * The same address at another step.
 * @param address a whole address, as `location.href` gives it
 * @param hash the step's slug; empty for none
 * @param short false if the whole story is read, for then it no longer asks for the short version
 * @throws {TypeError} if the address is none
 */
export function addressAt(address: string, hash: string, short: boolean): string {
	const url = new URL(address);
	url.hash = hash;
	// Only if need be: it writes the other parameters anew.
	if (!short && url.searchParams.has('read')) url.searchParams.delete('read');
	return url.href;
}

function known(raw: string, steps: readonly string[]): string | null {
	let slug = raw;
	try {
		slug = decodeURIComponent(raw);
	} catch {
		// A cut escape such as %C3: take it as it stands.
	}
	slug = slug.trim().toLowerCase();
	return steps.includes(slug) ? slug : null;
}
