import interUrl from './fonts/inter.woff2?url';
import sourceSerifUrl from './fonts/source-serif.woff2?url';

/** Addresses of the fonts a report carries, the same files the page itself uses. */
export const FONT_URLS = { inter: interUrl, sourceSerif: sourceSerifUrl } as const;
