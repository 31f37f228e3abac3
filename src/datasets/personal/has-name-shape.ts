/** One to four words of letters, each starting upper case: the shape of a name, or of many things. */
export function hasNameShape(value: string): boolean {
  return (
    /^\p{Lu}[\p{L}'’.-]*([ ,]{1,2}\p{Lu}?[\p{L}'’.-]*){0,3}$/u.test(value) && value.length <= 60
  );
}
