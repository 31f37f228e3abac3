/** Tells whether a value from outside is a `T`, all of it and nothing beside it. */
export type Shape<T> = (value: unknown) => value is T;

/** A field that may be absent; present it must fit. */
export interface MayBeAbsent<T> {
  readonly present: Shape<T>;
}

/** Every field of `T` by name, so that the compiler finds the shape when the record grows. */
export type Fields<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K>
    ? MayBeAbsent<Exclude<T[K], undefined>>
    : Shape<T[K]>;
};

export function mayBeAbsent<T>(present: Shape<T>): MayBeAbsent<T> {
  return { present };
}

/** Any text, as the branded or literal-free type that is asked for. */
export function text<T extends string = string>(): Shape<T> {
  return (value): value is T => typeof value === 'string';
}

export function matching<T extends string>(pattern: RegExp): Shape<T> {
  return (value): value is T => typeof value === 'string' && pattern.test(value);
}

export function oneOf<const T extends string | number | boolean>(known: readonly T[]): Shape<T> {
  return (value): value is T => known.some((one) => one === value);
}

/** One of a closed list of words; the compiler finds one that is missing here. */
export function wordOf<T extends string>(known: Readonly<Record<T, true>>): Shape<T> {
  return (value): value is T => typeof value === 'string' && Object.hasOwn(known, value);
}

export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(shape);
}

/** An object with exactly these fields. */
export function object<T extends object>(fields: Fields<T>): Shape<T> {
  const shapes: ReadonlyMap<string, unknown> = new Map(Object.entries(fields));
  return (value): value is T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    if (!Object.keys(value).every((name) => shapes.has(name))) return false;
    return [...shapes].every(([name, shape]) => fits(value, name, shape));
  };
}

function fits(value: object, name: string, shape: unknown): boolean {
  const present = Object.hasOwn(value, name);
  const field: unknown = Reflect.get(value, name);
  if (typeof shape === 'function') return present && shape(field) === true;
  const check: unknown =
    typeof shape === 'object' && shape !== null ? Reflect.get(shape, 'present') : undefined;
  return !present || (typeof check === 'function' && check(field) === true);
}

/** An object whose field `key` tells which of the forms it has; every form is listed. */
export function formOf<T extends object, K extends keyof T & string>(
  key: K,
  forms: { readonly [D in T[K] & string]: Shape<Extract<T, Readonly<Record<K, D>>>> },
): Shape<T> {
  const shapes: ReadonlyMap<string, unknown> = new Map(Object.entries(forms));
  return (value): value is T => {
    if (typeof value !== 'object' || value === null) return false;
    const form: unknown = Reflect.get(value, key);
    const shape = typeof form === 'string' ? shapes.get(form) : undefined;
    return typeof shape === 'function' && shape(value) === true;
  };
}
