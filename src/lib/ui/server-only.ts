/**
 * What `{@html …}` gets on the page where the server has written the real thing.
 *
 * Svelte keeps the server's HTML of an `{@html}` block whose value on the page differs, so words
 * and maps written by the server need not be shipped a second time as script. Write
 * `<div data-kept="name">{@html import.meta.env.SSR ? words() : KEEP}</div>` at the place itself, so that
 * the bundler drops the server's half. Empty it must not be, or Svelte would skip the block; a space it is.
 *
 * The element holds nothing else and has a name of its own on the page: where the markup around has been
 * altered on its way, the page is drawn anew and gets the server's inside back by that name (`wake.ts`).
 */
export const KEEP = ' ';
