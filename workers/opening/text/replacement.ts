/** What a decoder puts where bytes are no character. */
export const REPLACEMENT = '\ufffd';
