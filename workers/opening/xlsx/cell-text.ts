/** Gathers the text of one string item: plain, or the runs of a rich text, without phonetic guides. */
export class CellText {
  #text = '';
  #isText = false;
  #guides = 0;

  begin(): void {
    this.#text = '';
    this.#isText = false;
    this.#guides = 0;
  }

  open(name: string): void {
    if (name === 'rPh') this.#guides += 1;
    else if (name === 't') this.#isText = this.#guides === 0;
  }

  text(text: string): void {
    if (this.#isText) this.#text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#guides -= 1;
    else if (name === 't') this.#isText = false;
  }

  end(): string {
    return unescaped(this.#text);
  }
}

/** Excel writes characters that XML has none for as `_x0007_`, and `_` before such a text as `_x005F_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
