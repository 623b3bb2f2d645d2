/**
 * What `{@html …}` gets on the page where the server has written the real thing.
 *
 * Svelte keeps the server's HTML of an `{@html}` block whose value on the page differs, so words
 * and maps written by the server need not be shipped a second time as script. Write
 * `{@html import.meta.env.SSR ? words() : KEEP}` at the place itself, so that the bundler drops the
 * server's half. Empty it must not be, or Svelte would skip the block; a space it is.
 */
export const KEEP = ' ';
