import { xmlText } from './xml-text.ts';

/** The value of an attribute, by its name with or without a prefix; undefined when it is not there. */
export function xmlAttribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (at > 0 && before > 32 && before !== 58) continue;
    let from = at + name.length;
    while (attributes.charCodeAt(from) <= 32) from += 1;
    if (attributes.charCodeAt(from) !== 61) continue;
    from += 1;
    while (attributes.charCodeAt(from) <= 32) from += 1;
    const quote = attributes[from];
    if (quote !== '"' && quote !== "'") continue;
    const end = attributes.indexOf(quote, from + 1);
    return end === -1 ? undefined : xmlText(attributes.slice(from + 1, end));
  }
  return undefined;
}
