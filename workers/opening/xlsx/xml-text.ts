const NAMED: Readonly<Record<string, string>> = {
  ...{ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" },
};

/** XML text as it is meant: line ends as `\n`, the five named entities and numbered characters. */
export function xmlText(raw: string): string {
  let text = raw;
  if (text.includes('\r')) text = text.replaceAll(/\r\n?/g, '\n');
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (entity, name: string) => {
    const named = NAMED[name];
    if (named !== undefined) return named;
    if (!name.startsWith('#')) return entity;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
