const SAMPLE_BYTES = 262_144;
const TAIL_BYTES = 16_384;
const LF = 10;

/** The beginning of a text that is in UTF-8, and the end of a longer one. */
export interface Sample {
  readonly file: File;
  readonly text: string;
  readonly isWhole: boolean;
  /** The last lines of the whole. */
  readonly tail: string;
}

/** About 256 kB of a file, cut where a line ends outside of quotes, or at its last line. */
export async function sampleOf(file: File, quote = '"'): Promise<Sample> {
  const isWhole = file.size <= SAMPLE_BYTES;
  const bytes = new Uint8Array(await file.slice(0, SAMPLE_BYTES).arrayBuffer());
  const end = isWhole ? bytes.length : lastEnd(bytes, quote.charCodeAt(0));
  const sample = bytes.subarray(0, end);
  const tail = await file.slice(Math.max(0, file.size - TAIL_BYTES)).text();
  return {
    file: new File([sample], file.name),
    text: new TextDecoder().decode(sample),
    isWhole,
    tail,
  };
}

function lastEnd(bytes: Uint8Array, quote: number): number {
  let isInside = false;
  let end = 0;
  let lastLine = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte === quote) isInside = !isInside;
    if (byte !== LF) continue;
    lastLine = at + 1;
    if (!isInside) end = at + 1;
  }
  return end || lastLine || bytes.length;
}
