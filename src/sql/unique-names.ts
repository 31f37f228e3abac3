/**
 * Column names as a table can keep them: an empty one becomes `column <position>`, one that differs
 * from an earlier one in nothing but case gets `_2`, `_3` …, NUL and lone surrogates become `�`.
 */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const cleaned = names.map((name, index) => {
    const clean = name.replace(/[\0\p{Surrogate}]/gu, '\u{FFFD}');
    return clean.trim() === '' ? `column ${String(index + 1)}` : clean;
  });
  const given = new Set(cleaned.map((name) => name.toLowerCase()));
  return cleaned.map((name) => {
    let unique = name;
    for (let copy = 2; taken.has(unique.toLowerCase()); copy++) {
      const next = `${name}_${String(copy)}`;
      if (!given.has(next.toLowerCase())) unique = next;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
