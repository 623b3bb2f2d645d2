// A page to read: no script is needed for any of it.
export const csr = false;
