/** An absolute http, https or ftp address, or one that starts with www. */
export function isUrl(value: string): boolean {
  if (!/^(https?:\/\/|ftp:\/\/|www\.)\S+$/i.test(value)) return false;
  return URL.canParse(/^www\./i.test(value) ? `https://${value}` : value);
}
