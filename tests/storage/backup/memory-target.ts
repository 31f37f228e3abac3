import type { BackupTarget } from '../../../src/storage/write-backup.ts';

/** A file in memory that a backup is written to: what was there stays until the stream is closed. */
export class MemoryTarget implements BackupTarget {
  file = new Blob();
  /** Largest piece that was handed over at once. */
  largestPiece = 0;

  write(): Promise<WritableStream<Uint8Array>> {
    const pieces: BlobPart[] = [];
    return Promise.resolve(
      new WritableStream({
        write: (piece) => {
          this.largestPiece = Math.max(this.largestPiece, piece.byteLength);
          pieces.push(new Uint8Array(piece));
        },
        close: () => {
          this.file = new Blob(pieces);
        },
      }),
    );
  }

  read(): Promise<Blob> {
    return Promise.resolve(this.file);
  }
}
