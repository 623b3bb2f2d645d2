/** Stands for the site's root in links within words; a page puts its own relative root there. */
export const ROOT = '%root%';
