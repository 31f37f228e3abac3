import type { Paper } from './paper.ts';
import { STYLES } from './styles.ts';

/** Where a section begins. */
export interface Entry {
  readonly title: string;
  readonly page: number;
}

const LINE = 17;

/** Leaves room for the list of sections; answers how to draw it once their pages are known. */
export function reserveContents(paper: Paper, count: number): (entries: readonly Entry[]) => void {
  const top = paper.y + 8;
  const page = paper.pages;
  const perColumn = Math.ceil(count / 2);
  paper.y = top + perColumn * LINE;
  return (entries) => {
    paper.doc.setPage(page);
    const half = paper.width / 2;
    entries.forEach((entry, index) => {
      const x = paper.left + Math.floor(index / perColumn) * half;
      const y = top + (index % perColumn) * LINE;
      paper.write(String(index + 1), x, y, { ...STYLES.pair, colour: 'ink-3' });
      paper.write(entry.title, x + 22, y, STYLES.pair);
      const number = String(entry.page);
      const width = paper.fonts.width(number, 'sans') * STYLES.pair.size;
      paper.write(number, x + half - 24 - width, y, { ...STYLES.pair, colour: 'ink-3' });
      paper.doc.link(x, y, half - 24, LINE, { pageNumber: entry.page });
    });
  };
}
