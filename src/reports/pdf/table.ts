import type { Cell, Column, Table } from '../content/blocks.ts';
import { layCell } from './cells.ts';
import { layText, type Laid } from './laid.ts';
import type { Paper, TextStyle } from './paper.ts';
import { STYLES } from './styles.ts';

/** Lets the page answer between two pages of paper. */
export type Pause = () => Promise<void>;

const GAP = 8;
const PADDING = 4;
const HEAD_GAP = 3;
/** Narrower columns than this cannot be read; a table of more columns than fit is cut, and says so. */
const NARROWEST = 34;

interface Looks {
  readonly cell: TextStyle;
  readonly head: TextStyle;
  readonly gap: number;
}

/** Draws a table over as many pages as it takes; its head stands on each, its totals at the end. */
export async function drawTable(paper: Paper, table: Table, pause: Pause): Promise<void> {
  const isWide = table.wideName !== undefined;
  const looks: Looks = isWide
    ? { cell: STYLES.wideCell, head: STYLES.wideHead, gap: 4 }
    : { cell: STYLES.cell, head: STYLES.head, gap: GAP };
  const most = Math.floor((paper.width + looks.gap) / (NARROWEST + looks.gap));
  const columns = table.columns.slice(0, most);
  const widths = widthsOf(columns, paper.width, looks.gap);
  const lay = (cells: readonly Cell[], style: TextStyle): Laid =>
    layRow(paper, cells.slice(0, most), columns, widths, { ...looks, cell: style });
  const head = layHead(paper, columns, widths, looks);

  const rows = table.rows.map((cells) => lay(cells, looks.cell));
  paper.keep(rows.slice(0, 2).reduce((sum, row) => sum + row.height, head.height + HEAD_GAP));
  drawHead(paper, head);
  for (const row of rows) {
    if (paper.room < row.height) {
      paper.newPage();
      drawHead(paper, head);
      await pause();
    }
    drawRow(paper, row, 'line');
  }
  if (table.foot !== undefined) {
    const foot = lay(table.foot, STYLES.cellTotal);
    paper.keep(foot.height + 4);
    paper.rule(paper.left, paper.y, paper.width, 'ink-3');
    drawRow(paper, foot, 'ink-3');
    paper.rule(paper.left, paper.y + 1.5, paper.width, 'ink-3');
    paper.y += 2;
  }
  if (columns.length < table.columns.length)
    tellLeftOut(paper, table.columns.length - columns.length);
  paper.y += 6;
}

function widthsOf(columns: readonly Column[], width: number, gap: number): readonly number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const free = width - gap * (columns.length - 1);
  return columns.map(({ share }) => (share / shares) * free);
}

function layHead(
  paper: Paper,
  columns: readonly Column[],
  widths: readonly number[],
  { head, gap }: Looks,
): Laid {
  const laid = columns.map(({ head: text, headHidden, numeric }, index) =>
    layText(paper, [{ text: headHidden === true ? '' : text, style: head }], widths[index] ?? 0, {
      alignRight: numeric === true,
      mostLines: 3,
    }),
  );
  const height = Math.max(head.leading, ...laid.map((cell) => cell.height));
  // Heads of one line stand at the foot of those of two.
  return beside(laid, widths, gap, height, (cell) => height - cell.height);
}

function layRow(
  paper: Paper,
  cells: readonly Cell[],
  columns: readonly Column[],
  widths: readonly number[],
  { cell: style, gap }: Looks,
): Laid {
  const laid = cells.map((cell, index) =>
    layCell(paper, cell, widths[index] ?? 0, style, columns[index]?.numeric === true),
  );
  const height = Math.max(style.leading, ...laid.map((cell) => cell.height)) + 2 * PADDING;
  return beside(laid, widths, gap, height, () => PADDING);
}

function beside(
  cells: readonly Laid[],
  widths: readonly number[],
  gap: number,
  height: number,
  shift: (cell: Laid) => number,
): Laid {
  return {
    height,
    draw(x, y) {
      let at = x;
      cells.forEach((cell, index) => {
        cell.draw(at, y + shift(cell));
        at += (widths[index] ?? 0) + gap;
      });
    },
  };
}

function drawHead(paper: Paper, head: Laid): void {
  head.draw(paper.left, paper.y);
  paper.y += head.height + HEAD_GAP;
  paper.rule(paper.left, paper.y, paper.width, 'ink-3');
}

function drawRow(paper: Paper, row: Laid, line: string): void {
  row.draw(paper.left, paper.y);
  paper.y += row.height;
  paper.rule(paper.left, paper.y, paper.width, line);
}

function tellLeftOut(paper: Paper, count: number): void {
  const text = `${count} more ${count === 1 ? 'column does' : 'columns do'} not fit on paper; the HTML form holds them.`;
  const note = layText(paper, [{ text, style: STYLES.small }], paper.width);
  paper.keep(note.height + 4);
  note.draw(paper.left, paper.y + 4);
  paper.y += note.height + 4;
}
