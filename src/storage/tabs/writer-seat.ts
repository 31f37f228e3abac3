/** Name of the lock that the writing tab holds for its life. */
const WRITER_LOCK = 'paydown-writer';

/** One tab writes: the one that holds the lock. A tab that closes or crashes gives it up. */
export class WriterSeat {
  readonly #locks: Pick<LockManager, 'request'> | undefined;
  #left = new AbortController();
  #leave: (() => void) | undefined;

  /** Without locks (a page outside a secure context) every tab takes itself for the writer. */
  constructor(locks: Pick<LockManager, 'request'> | undefined) {
    this.#locks = locks;
  }

  /** Answers at once; as a reader it waits for the seat and then calls `takeOver`. */
  async take(takeOver: () => void): Promise<'writer' | 'reader'> {
    const locks = this.#locks;
    if (locks === undefined) return 'writer';
    this.#left = new AbortController();
    const role = await new Promise<'writer' | 'reader'>((resolve, reject) => {
      locks
        .request(WRITER_LOCK, { ifAvailable: true }, (lock) => {
          resolve(lock === null ? 'reader' : 'writer');
          return lock === null ? undefined : this.#hold();
        })
        .catch(reject);
    });
    if (role === 'reader') this.#waitFor(locks, takeOver);
    return role;
  }

  leave(): void {
    this.#left.abort();
    this.#leave?.();
  }

  #waitFor(locks: Pick<LockManager, 'request'>, takeOver: () => void): void {
    const { signal } = this.#left;
    locks
      .request(WRITER_LOCK, { signal }, () => {
        if (signal.aborted) return undefined;
        takeOver();
        return this.#hold();
      })
      // Rejects only because this tab left while it waited.
      .catch(() => undefined);
  }

  #hold(): Promise<void> {
    return new Promise((resolve) => {
      this.#leave = resolve;
    });
  }
}
