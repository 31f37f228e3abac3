const IN_UTF8 = [0xef, 0xbf, 0xbd];

/**
 * Counts, piece after piece, the characters U+FFFD that a text itself holds, so that those a decoder
 * puts for malformed bytes can be told from them. Encodings that cannot hold it count 0.
 */
export function countGenuine(encoding: string): (piece: Uint8Array) => number {
  if (encoding === 'utf-8') return countSequence(IN_UTF8, 1);
  if (encoding === 'utf-16le') return countSequence([0xfd, 0xff], 2);
  if (encoding === 'utf-16be') return countSequence([0xff, 0xfd], 2);
  return () => 0;
}

/** Counts a sequence that begins at a multiple of `unit`, also where two pieces meet. */
function countSequence(sequence: readonly number[], unit: number): (piece: Uint8Array) => number {
  const [first = 0] = sequence;
  let tail = new Uint8Array(0);
  let offset = 0;
  return (piece) => {
    const bytes = new Uint8Array(tail.length + piece.length);
    bytes.set(tail);
    bytes.set(piece, tail.length);
    let count = 0;
    for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
      if ((offset + at) % unit !== 0) continue;
      if (sequence.every((byte, index) => bytes[at + index] === byte)) count += 1;
    }
    const kept = Math.min(sequence.length - 1, bytes.length);
    offset += bytes.length - kept;
    tail = bytes.slice(bytes.length - kept);
    return count;
  };
}
