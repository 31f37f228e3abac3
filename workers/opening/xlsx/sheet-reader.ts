import { openingError } from '../opening-error.ts';
import { CellText } from './cell-text.ts';
import { cellValue, type CellSources } from './cell-value.ts';
import type { SheetCell } from './sheet-cell.ts';
import type { SheetCounts } from './sheet-counts.ts';
import { xmlAttribute } from './xml-attribute.ts';
import type { XmlListener } from './xml-reader.ts';

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** Reads the XML of a sheet and gives its rows that hold a value, with their number from 1. */
export class SheetReader implements XmlListener {
  readonly #sources: CellSources;
  readonly #counts: SheetCounts;
  readonly #give: (row: number, cells: readonly SheetCell[]) => void;
  readonly #inline = new CellText();
  #row = 0;
  #cells: SheetCell[] = [];
  #column = 0;
  #type = 'n';
  #style = 0;
  #value: string | undefined;
  #inner: 'v' | 'is' | '' = '';
  #hasFormula = false;

  constructor(
    sources: CellSources,
    counts: SheetCounts,
    give: (row: number, cells: readonly SheetCell[]) => void,
  ) {
    this.#sources = sources;
    this.#counts = counts;
    this.#give = give;
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case 'c':
        return this.#beginCell(attributes);
      case 'v':
        this.#inner = 'v';
        this.#value = '';
        return;
      case 'is':
        this.#inner = 'is';
        return this.#inline.begin();
      case 'f':
        this.#hasFormula = true;
        return;
      case 'row':
        return this.#beginRow(attributes);
      case 'mergeCell':
        this.#counts.merged += 1;
        return;
      case 'col':
        return this.#hideColumns(attributes);
      default:
        if (this.#inner === 'is') this.#inline.open(name);
    }
  }

  text(text: string): void {
    if (this.#inner === 'v') this.#value = (this.#value ?? '') + text;
    else if (this.#inner === 'is') this.#inline.text(text);
  }

  close(name: string): void {
    switch (name) {
      case 'v':
        this.#inner = '';
        return;
      case 'is':
        this.#inner = '';
        this.#value = this.#inline.end();
        return;
      case 'c':
        return this.#endCell();
      case 'row':
        if (this.#cells.length > 0) this.#give(this.#row, this.#cells);
        this.#cells = [];
        return;
      default:
        if (this.#inner === 'is') this.#inline.close(name);
    }
  }

  #beginRow(attributes: string): void {
    const number = Number(xmlAttribute(attributes, 'r') ?? this.#row + 1);
    if (!(number > this.#row && number <= MAX_ROWS)) {
      throw openingError('SRC_WORKBOOK_DAMAGED', 'Its rows are not in order', `row ${number}`);
    }
    this.#row = number;
    this.#column = -1;
    if (isOn(xmlAttribute(attributes, 'hidden'))) this.#counts.hiddenRows += 1;
  }

  #beginCell(attributes: string): void {
    const place = xmlAttribute(attributes, 'r');
    this.#column = place === undefined ? this.#column + 1 : columnOf(place);
    if (!(this.#column >= 0 && this.#column < MAX_COLUMNS)) {
      throw openingError('SRC_WORKBOOK_DAMAGED', 'A cell stands outside of the sheet', place);
    }
    this.#type = xmlAttribute(attributes, 't') ?? 'n';
    this.#style = Number(xmlAttribute(attributes, 's') ?? 0);
    this.#value = undefined;
    this.#hasFormula = false;
  }

  #endCell(): void {
    const stored = this.#value;
    const isText = this.#type === 'str' || this.#type === 'inlineStr';
    if (stored === undefined || (stored === '' && !isText)) {
      if (this.#hasFormula) this.#counts.unresolved += 1;
      return;
    }
    if (this.#type === 'e') return this.#counts.addError(stored);
    const cell = { type: this.#type, style: this.#style };
    const value = cellValue(stored, cell, this.#sources);
    if (value === undefined) {
      throw openingError('SRC_WORKBOOK_DAMAGED', 'A text is named that is not there', stored);
    }
    if (this.#sources.formats[this.#style] === 'percent') this.#counts.percents += 1;
    this.#cells.push({ column: this.#column, ...value });
  }

  #hideColumns(attributes: string): void {
    if (!isOn(xmlAttribute(attributes, 'hidden'))) return;
    const first = Number(xmlAttribute(attributes, 'min') ?? 1);
    const last = Math.min(Number(xmlAttribute(attributes, 'max') ?? first), MAX_COLUMNS);
    this.#counts.hiddenColumns.push([first - 1, last - 1]);
  }
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** 0 for `A1`, 27 for `AB3`. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const letter = place.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}
