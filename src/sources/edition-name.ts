/**
 * What stays of a file name from one edition to the next: without extension, dates, counters and
 * copies, in lower case. "sales_2026-10-31 (2).csv" and "Sales-2026-11-30.csv" are both "sales".
 */
export function editionName(fileName: string): string {
  const stem = fileName.replace(/\.[A-Za-z0-9]{1,8}$/, '').toLowerCase();
  const name = stem
    .replace(/\(\d+\)|\bcopy( of)?\b/g, ' ')
    .replace(/\d{4}[-_.]?\d{2}([-_.]?\d{2})?([t _-]?\d{2}[-_.:]?\d{2}([-_.:]?\d{2})?)?/g, ' ')
    .replace(/(^|[-_. ])(v|q|w|kw)?\d+(?=$|[-_. ])/g, ' ')
    .replace(/[-_. ]+/g, ' ')
    .trim();
  return name === '' ? stem : name;
}
