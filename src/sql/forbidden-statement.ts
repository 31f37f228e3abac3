/**
 * True for statements that install or load code: the wasm engine answers INSTALL with a silent
 * success, so it is refused before it is sent. Comments and brackets before the first word are skipped.
 */
export function isForbiddenStatement(text: string): boolean {
  const start = text.replace(/^(?:\s|;|\(|--[^\n]*(?:\n|$)|\/\*[^]*?\*\/)+/, '');
  return /^(?:force\s+install|install|load|update\s+extensions)\b/i.test(start);
}
