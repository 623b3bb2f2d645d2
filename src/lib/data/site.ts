/** What the site calls itself, and where it lives. */
export const SITE = {
	name: 'Strings Attached',
	description: 'How defence technology crosses borders, and what stays tied to the sender.'
} as const;

/**
 * An absolute address under `PUBLIC_ORIGIN`.
 * @param origin value of PUBLIC_ORIGIN; empty where the site doesn't know its address
 * @param path from the site's root, without a leading slash
 * @returns null without a usable origin
 */
export function absolute(origin: string | undefined, path: string): string | null {
	if (!origin) return null;
	try {
		return new URL(path, origin.endsWith('/') ? origin : `${origin}/`).href;
	} catch {
		return null;
	}
}

/**
 * Where to write to, from `PUBLIC_CONTACT`: an address of mail or of a page.
 * @returns null if it is empty or anything else
 */
export function contactAt(contact: string | undefined): { href: string; text: string } | null {
	if (!contact || !/^(https:\/\/[^/]+|mailto:.)/.test(contact)) return null;
	return { href: contact, text: contact.replace(/^(https:\/\/|mailto:)|\/$/g, '') };
}
