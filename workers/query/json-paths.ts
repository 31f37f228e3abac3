const UTF8 = new TextDecoder();

/** A place in a record: the keys that lead there. A place that ever held a value has a column. */
export class JsonPath {
  readonly key: string;
  readonly keyBytes: Uint8Array;
  readonly parent: JsonPath | undefined;
  /** In order of first appearance. */
  readonly children: JsonPath[] = [];
  /** Index of its column once a value was seen here, -1 when there is to be none. */
  column: number | undefined;
  readonly #byKey = new Map<string, JsonPath>();

  constructor(key: string, parent?: JsonPath) {
    this.key = key;
    this.keyBytes = new TextEncoder().encode(key);
    this.parent = parent;
  }

  /** The child for a key given as the raw bytes between its quotes. */
  child(bytes: Uint8Array, start: number, end: number, isEscaped: boolean): JsonPath {
    const raw = UTF8.decode(bytes.subarray(start, end));
    return this.named(isEscaped ? String(JSON.parse(`"${raw}"`)) : raw);
  }

  /** The child for a key, made when it is new. */
  named(key: string): JsonPath {
    let child = this.#byKey.get(key);
    if (child === undefined) {
      child = new JsonPath(key, this);
      this.#byKey.set(key, child);
      this.children.push(child);
    }
    return child;
  }

  /** The keys joined with dots; an empty key is written `(empty)`. */
  get dotted(): string {
    const own = this.key === '' ? '(empty)' : this.key;
    const { parent } = this;
    return parent?.parent === undefined ? own : `${parent.dotted}.${own}`;
  }
}
