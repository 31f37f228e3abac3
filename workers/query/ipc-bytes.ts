/** Ends an Arrow IPC stream: continuation mark and a length of zero. */
const END_OF_STREAM = new Uint8Array([255, 255, 255, 255, 0, 0, 0, 0]);

/** The messages of a result as one whole Arrow IPC stream. */
export async function ipcBytes(messages: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const message of messages) pieces.push(message);
  pieces.push(END_OF_STREAM);
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
