/** What a clipboard holds, read while it may be. */
export interface Pasted {
  readonly files: readonly File[];
  readonly texts: Readonly<Record<string, string>>;
}

/** What an ordinary paste brings; nothing where it goes into a field or a dialog is open. */
export function pastedOf(event: ClipboardEvent): Pasted | undefined {
  const { target, clipboardData } = event;
  const isTyping =
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], dialog') !== null;
  if (isTyping || clipboardData === null || document.querySelector('dialog[open]') !== null) {
    return undefined;
  }
  return {
    files: [...clipboardData.files],
    texts: {
      'text/plain': clipboardData.getData('text/plain'),
      'text/html': clipboardData.getData('text/html'),
    },
  };
}

/** The same by the browser's own question; fails where the person refuses. */
export async function readClipboard(): Promise<Pasted> {
  const texts: Record<string, string> = {};
  for (const item of await navigator.clipboard.read()) {
    for (const type of ['text/plain', 'text/html']) {
      if (item.types.includes(type)) texts[type] = await (await item.getType(type)).text();
    }
  }
  return { files: [], texts };
}

/** The files of a paste, its table as one of them; none where it holds no table. */
export async function filesOfPaste(
  { files, texts }: Pasted,
  now: string,
  timeZone: string,
): Promise<readonly File[]> {
  if (files.length > 0) return files;
  const { fileOfPaste } = await import('../sources/file-of-paste.ts');
  const file = fileOfPaste({ getData: (type) => texts[type] ?? '' }, now, timeZone);
  return file === undefined ? [] : [file];
}
