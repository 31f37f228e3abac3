import { storageError } from '../storage-error.ts';

/** The first bytes of a file sealed in the age format. */
const MAGIC = 'age-encryption.org/v1\n';
const HEADER_LOOKED_AT = 512;
/** scrypt with N = 2^16, r = 8: 64 MiB of memory a guess. */
const WORK_FACTOR = 16;
/** A file may ask for more work, up to a few seconds of it. */
const MOST_WORK = 18;

/** True for a file in the age format. */
export async function isSealed(file: Blob): Promise<boolean> {
  return (await file.slice(0, MAGIC.length).text()) === MAGIC;
}

/** Encrypts a stream with a passphrase (age format, scrypt and ChaCha20-Poly1305). */
export async function sealed(
  stream: ReadableStream<Uint8Array>,
  passphrase: string,
  workFactor = WORK_FACTOR,
): Promise<ReadableStream<Uint8Array>> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(stream);
}

/**
 * The content of a sealed file. Reading it fails where a byte was changed or the end cut off. Throws
 * `STO_BACKUP_SEALED` for another passphrase, `STO_BACKUP_REFUSED` for a header that asks for too much.
 */
export async function opened(file: Blob, passphrase: string): Promise<ReadableStream<Uint8Array>> {
  const header = await file.slice(0, HEADER_LOOKED_AT).text();
  const [, work] = /^-> scrypt [\w+/]+ (\d{1,2})$/m.exec(header) ?? [];
  if (work === undefined || Number(work) > MOST_WORK) {
    throw storageError('STO_BACKUP_REFUSED', 'The backup is not sealed as Paydown does it');
  }
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return damageCoded(await decrypter.decrypt(file.stream()));
  } catch (cause) {
    throw storageError('STO_BACKUP_SEALED', 'The passphrase does not open this backup', { cause });
  }
}

/** What fails while reading fails because bytes are not those that were sealed. */
function damageCoded(stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (cause) {
        controller.error(
          storageError('STO_BACKUP_DAMAGED', 'The sealed backup was cut off or changed', { cause }),
        );
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
