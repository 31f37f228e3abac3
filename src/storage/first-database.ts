/** The database of a browser's first workspace; those of later ones begin with it. */
export const FIRST_DATABASE = 'paydown';
