import { openingError } from '../opening-error.ts';
import { xmlText } from './xml-text.ts';

/** What is told of an XML text, in its order. Names come without their prefix. */
export interface XmlListener {
  /** `attributes` is the text between the name and the end of the tag (see `xmlAttribute`). */
  open(name: string, attributes: string): void;
  /** Text between tags, entities resolved; one stretch may come in several pieces. */
  text(text: string): void;
  close(name: string): void;
}

const MAX_WAITING = 2 ** 24;

/**
 * Reads XML piece by piece. It knows no document type: one that declares it is refused, so that nothing can
 * be expanded or fetched. Throws `SRC_WORKBOOK_UNSAFE` and `SRC_WORKBOOK_DAMAGED`.
 */
export class XmlReader {
  readonly #listener: XmlListener;
  readonly #part: string;
  #rest = '';
  #depth = 0;

  constructor(listener: XmlListener, part: string) {
    this.#listener = listener;
    this.#part = part;
  }

  push(piece: string): void {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag === -1) break;
      if (tag > at && this.#depth > 0) this.#listener.text(xmlText(text.slice(at, tag)));
      at = tag;
      const end = this.#tag(text, tag);
      if (end === -1) break;
      at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > MAX_WAITING) throw this.#damaged('a value is longer than 16 MB');
  }

  end(): void {
    if (this.#depth !== 0 || this.#rest.trim() !== '') throw this.#damaged('its end is missing');
  }

  /** Tells of the tag at a place; answers where it ends, -1 when that is still to come. */
  #tag(text: string, at: number): number {
    const next = text.charCodeAt(at + 1);
    if (next === 33) return this.#declaration(text, at);
    if (next === 63) return after(text, '?>', at);
    const end = endOfTag(text, at + 1);
    if (end === -1) return -1;
    if (next === 47) {
      this.#depth -= 1;
      if (this.#depth < 0) throw this.#damaged('a tag ends that never began');
      this.#listener.close(localName(text.slice(at + 2, end).trimEnd()));
      return end + 1;
    }
    const isEmpty = text.charCodeAt(end - 1) === 47;
    const last = isEmpty ? end - 1 : end;
    let to = at + 1;
    while (to < last && !isSpace(text.charCodeAt(to))) to += 1;
    const name = localName(text.slice(at + 1, to));
    this.#listener.open(name, text.slice(to, last));
    if (isEmpty) this.#listener.close(name);
    else this.#depth += 1;
    return end + 1;
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) {
      const end = after(text, ']]>', at + 9);
      if (end !== -1) this.#listener.text(text.slice(at + 9, end - 3));
      return end;
    }
    if (text.length - at < 9) return -1;
    throw openingError(
      'SRC_WORKBOOK_UNSAFE',
      'A part declares a document type, which a workbook has no use for',
      this.#part,
    );
  }

  #damaged(what: string) {
    return openingError('SRC_WORKBOOK_DAMAGED', `A part cannot be read: ${what}`, this.#part);
  }
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

/** The `>` of a tag; those within quotes are part of a value. */
function endOfTag(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return at;
    else if (code === 34 || code === 39) quote = code;
  }
  return -1;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
