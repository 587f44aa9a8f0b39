/** Pages where people read ship no framework JavaScript; a page that hydrates says so itself. */
export const csr = false;
