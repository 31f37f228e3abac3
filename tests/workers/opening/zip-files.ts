import { strToU8, zipSync, type Zippable } from 'fflate';

/** A ZIP file of texts, deflated. */
export function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  name = 'all.zip',
): File {
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(files)) {
    entries[path] = typeof content === 'string' ? strToU8(content) : content;
  }
  return new File([Uint8Array.from(zipSync(entries))], name);
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;

/** Changes every local and central header of an archive; offsets are those of the fields in each. */
export async function withHeaders(
  file: File,
  change: (header: DataView, isCentral: boolean) => void,
): Promise<File> {
  const bytes = await file.arrayBuffer();
  for (let at = 0; at + 30 < bytes.byteLength; at += 1) {
    const header = new DataView(bytes, at);
    const signature = header.getUint32(0, true);
    if (signature === LOCAL || signature === CENTRAL) change(header, signature === CENTRAL);
  }
  return new File([bytes], file.name);
}
