// Words and pictures only: nothing here needs script, so none is sent.
export const csr = false;
