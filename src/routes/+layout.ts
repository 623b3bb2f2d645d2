// Everything is a file on disk, and every address ends in a slash.
export const prerender = true;
// Files keep their names: see routes with an extension.
export const trailingSlash = 'always';
