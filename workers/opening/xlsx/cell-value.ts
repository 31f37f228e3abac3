import { unescaped } from './cell-text.ts';
import type { NumberKind } from './number-format.ts';
import { serialText } from './serial-text.ts';
import { CELL, type SheetCell } from './sheet-cell.ts';

/** What cells refer to. */
export interface CellSources {
  readonly strings: readonly string[];
  readonly formats: readonly NumberKind[];
  readonly isFrom1904: boolean;
}

type Value = Omit<SheetCell, 'column'>;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const INTEGER = /^-?\d{1,18}$/;
const ISO = /^(\d{4}-\d{2}-\d{2})?(?:T?(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?Z?$/;

/**
 * The value of a cell of type `type` (as its `t` attribute says) and style `style` from its stored text:
 * numbers as they are written, dates and times in ISO 8601. Undefined for a text that is not in the list.
 */
export function cellValue(
  stored: string,
  { type, style }: { readonly type: string; readonly style: number },
  { strings, formats, isFrom1904 }: CellSources,
): Value | undefined {
  switch (type) {
    case 's': {
      const text = strings[Number(stored)];
      return text === undefined ? undefined : { text, kind: CELL.text };
    }
    case 'str':
      return { text: unescaped(stored), kind: CELL.text };
    case 'inlineStr':
      return { text: stored, kind: CELL.text };
    case 'b':
      return { text: /^(1|true)$/.test(stored.trim()) ? 'true' : 'false', kind: CELL.boolean };
    case 'd':
      return isoValue(stored.trim());
    default:
      return numberValue(stored.trim(), formats[style] ?? 'number', isFrom1904);
  }
}

function numberValue(stored: string, format: NumberKind, isFrom1904: boolean): Value {
  if (format !== 'number' && format !== 'percent' && NUMBER.test(stored)) {
    const { text, kind } = serialText(stored, format, isFrom1904);
    if (kind !== 'number') return { text, kind: CELL[kind] };
  }
  if (INTEGER.test(stored)) return { text: stored, kind: CELL.integer };
  return { text: stored, kind: NUMBER.test(stored) ? CELL.float : CELL.text };
}

function isoValue(stored: string): Value {
  const [, date, time] = ISO.exec(stored) ?? [];
  if (date !== undefined && time !== undefined) {
    return { text: `${date} ${time}`, kind: CELL.timestamp };
  }
  if (date !== undefined) return { text: date, kind: CELL.date };
  return { text: stored, kind: time === undefined ? CELL.text : CELL.time };
}
