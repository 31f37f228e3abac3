/** A type as `DESCRIBE` prints it. `plain` also stands for enums and unions, whose insides do not matter here. */
export type DuckdbType =
  | { readonly kind: 'plain'; readonly name: string }
  | { readonly kind: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly kind: 'list'; readonly of: DuckdbType }
  | { readonly kind: 'map'; readonly key: DuckdbType; readonly value: DuckdbType }
  | { readonly kind: 'struct'; readonly fields: readonly DuckdbField[] };

export interface DuckdbField {
  readonly name: string;
  readonly type: DuckdbType;
}

/** Reads `STRUCT(a INTEGER, "b c" DATE[])[]` and the like. */
export function parseDuckdbType(text: string): DuckdbType {
  return new TypeReader(text).type();
}

class TypeReader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  type(): DuckdbType {
    let type = this.#base();
    for (let suffix = this.#take(/\[\d*\]/y); suffix !== ''; suffix = this.#take(/\[\d*\]/y)) {
      type = { kind: 'list', of: type };
    }
    return type;
  }

  #base(): DuckdbType {
    const name = this.#take(/"(?:[^"]|"")*"|[A-Z_0-9]+(?: WITH TIME ZONE)?/iy);
    if (this.#text[this.#at] !== '(') return { kind: 'plain', name: name.replaceAll('"', '') };
    if (name === 'STRUCT') return { kind: 'struct', fields: this.#fields() };
    if (name === 'MAP') {
      const [key, value] = this.#pair();
      return { kind: 'map', key, value };
    }
    if (name === 'DECIMAL') {
      const [precision, scale] = this.#take(/\([^)]*\)/y).match(/\d+/g) ?? [];
      return { kind: 'decimal', precision: Number(precision), scale: Number(scale) };
    }
    this.#skipArguments();
    return { kind: 'plain', name };
  }

  #fields(): DuckdbField[] {
    const fields: DuckdbField[] = [];
    this.#take(/\(/y);
    while (this.#at < this.#text.length && this.#take(/\)/y) === '') {
      const name = this.#take(/"(?:[^"]|"")*"|[^\s"]+/y);
      this.#take(/ /y);
      const type = this.type();
      fields.push({ name: name.replace(/^"|"$/g, '').replaceAll('""', '"'), type });
      this.#take(/, /y);
    }
    return fields;
  }

  #pair(): readonly [DuckdbType, DuckdbType] {
    this.#take(/\(/y);
    const key = this.type();
    this.#take(/, /y);
    const value = this.type();
    this.#take(/\)/y);
    return [key, value];
  }

  #skipArguments(): void {
    let depth = 0;
    do {
      const token = this.#take(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]|[^()'"]+/y);
      if (token === '(') depth += 1;
      if (token === ')' || token === '') depth -= 1;
    } while (depth > 0);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}
