/** Reads bytes of a file at once, as a database asks for them: fewer than asked for at its end. */
export type SyncBytes = (from: number, size: number) => Uint8Array;

const WINDOW_BYTES = 2 ** 18;
const MAX_WINDOWS = 64;

/**
 * A file as bytes at hand. In a worker of a browser they are read as they are asked for, in windows of
 * which 16 MB are kept; elsewhere the file is read whole.
 */
export async function syncBytes(file: Blob): Promise<SyncBytes> {
  if (typeof FileReaderSync === 'undefined') {
    const whole = new Uint8Array(await file.arrayBuffer());
    return (from, size) => whole.subarray(from, from + size);
  }
  const reader = new FileReaderSync();
  const windows = new Map<number, Uint8Array>();
  const windowAt = (index: number) => {
    const kept = windows.get(index);
    if (kept !== undefined) return kept;
    const from = index * WINDOW_BYTES;
    const read = new Uint8Array(reader.readAsArrayBuffer(file.slice(from, from + WINDOW_BYTES)));
    const [oldest] = windows.keys();
    if (windows.size >= MAX_WINDOWS && oldest !== undefined) windows.delete(oldest);
    windows.set(index, read);
    return read;
  };
  return (from, size) => {
    const bytes = new Uint8Array(Math.max(0, Math.min(size, file.size - from)));
    for (let done = 0; done < bytes.length;) {
      const at = from + done;
      const start = at % WINDOW_BYTES;
      const part = windowAt(Math.floor(at / WINDOW_BYTES)).subarray(
        start,
        start + bytes.length - done,
      );
      if (part.length === 0) throw new RangeError('the file is shorter than it was');
      bytes.set(part, done);
      done += part.length;
    }
    return bytes;
  };
}
