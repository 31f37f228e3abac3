/** Whether a file in a folder or an archive was put there by a system, as its path tells: macOS' shadows, dot files, Windows' own. */
export function isHiddenName(path: string): boolean {
  const parts = path.split(/[/\\]/);
  const last = parts.at(-1) ?? '';
  return (
    parts.some((part) => part === '__MACOSX' || part.startsWith('.')) ||
    /^(thumbs\.db|desktop\.ini)$/i.test(last)
  );
}
