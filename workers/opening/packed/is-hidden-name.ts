/** Whether a file in an archive was put there by a system: macOS' shadows, dot files, Windows' own. */
export function isHiddenName(name: string): boolean {
  const parts = name.split(/[/\\]/);
  const last = parts.at(-1) ?? '';
  return (
    parts.some((part) => part === '__MACOSX' || part.startsWith('.')) ||
    /^(thumbs\.db|desktop\.ini)$/i.test(last)
  );
}
