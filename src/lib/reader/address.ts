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
			known(hashAt < 0 ? '' : address.slice(hashAt + 1), steps) ?? known(stepAsked(query), steps),
		motion: query.get('motion') === 'reduce' ? 'reduce' : null,
		read: query.get('read') === 'core' ? 'core' : null
	};
}

/**
 * The same address at another step. Whatever else it asked for that the reader has since changed goes:
 * a reload has to open where the reader was, not where they came in.
 * @param address a whole address, as `location.href` gives it
 * @param hash the step's slug; empty for none
 * @param short false if the whole story is read, for then it no longer asks for the short version
 * @throws {TypeError} if the address is none
 */
export function addressAt(address: string, hash: string, short: boolean): string {
	const url = new URL(address);
	url.hash = hash;
	url.search = without(url.search, short ? ['step'] : ['step', 'read']);
	return url.href;
}

/**
 * A query without some of its parameters; the others stay as they are written.
 * @param search as `location.search` gives it
 * @param names of parameters to leave out
 */
export function without(search: string, names: readonly string[]): string {
	const parts = search.replace(/^\?/, '').split('&');
	const kept = parts.filter((part) => ![...new URLSearchParams(part).keys()].some(isOneOf(names)));
	// Nothing to leave out: not even a lone question mark changes.
	if (kept.length === parts.length) return search;
	const rest = kept.join('&');
	return rest ? `?${rest}` : '';
}

const isOneOf =
	(names: readonly string[]) =>
	(key: string): boolean =>
		names.includes(unescaped(key));

/** An ampersand that was escaped for HTML once too often leaves its name before the next parameter's. */
const unescaped = (key: string): string => key.replace(/^amp;/, '');

/** What a query asks for as its step, however its parameters were strung together. */
function stepAsked(query: URLSearchParams): string {
	const asked = [...query].find(([key]) => unescaped(key) === 'step');
	return asked?.[1] ?? '';
}

/** What a slug is made of; anything else ends it. */
const RUN = /[a-z0-9]+(?:-+[a-z0-9]+)*/;

/**
 * The step that a fragment or parameter names. Mail programmes, trackers and writers add to a link's
 * end what isn't part of it (a full stop, a bracket, `?utm_source=…`) and now and then to its start: the
 * first run of letters that a slug may have is what was meant, and it has to be a slug as a whole.
 */
function known(raw: string, steps: readonly string[]): string | null {
	// Escapes one by one: a cut one, such as %C3, takes none of the others with it.
	const text = raw.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
		try {
			return decodeURIComponent(escapes);
		} catch {
			return ' ';
		}
	});
	const slug = RUN.exec(text.toLowerCase())?.[0];
	return slug !== undefined && steps.includes(slug) ? slug : null;
}
