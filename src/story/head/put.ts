/**
 * Puts something into a page's markup.
 * @param place what it takes the place of
 * @param text what takes it, made from what was found
 * @throws if the markup has no such place: the framework writes its pages in another way now
 */
export function put(
	html: string,
	place: string | RegExp,
	text: (...found: string[]) => string
): string {
	const had = typeof place === 'string' ? html.includes(place) : place.test(html);
	if (!had) throw new Error(`A page has no ${String(place)}, which src/hooks.server.ts fills in.`);
	return html.replace(place, text);
}
