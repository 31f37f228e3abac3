interface Waiting {
  readonly run: () => Promise<unknown>;
  readonly cancel: (reason: unknown) => void;
}

/** Web Locks of one browser for one lock name, shared by all its tabs. */
export class MemoryLocks {
  #held = false;
  readonly #waiting: Waiting[] = [];

  readonly request = async (
    name: string,
    options: LockOptions,
    callback: LockGrantedCallback<unknown>,
  ): Promise<unknown> => {
    const run = async () => {
      this.#held = true;
      try {
        return await callback({ name, mode: 'exclusive' });
      } finally {
        this.#held = false;
        void this.#waiting.shift()?.run();
      }
    };
    if (!this.#held) return run();
    if (options.ifAvailable === true) return callback(null);
    return new Promise((resolve, reject) => {
      const waiting = { run: () => run().then(resolve, reject), cancel: reject };
      this.#waiting.push(waiting);
      options.signal?.addEventListener('abort', () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(options.signal?.reason);
      });
    });
  };

  /** As the DOM types it; only what a seat uses exists. */
  asLocks(): Pick<LockManager, 'request'> {
    return this as unknown as Pick<LockManager, 'request'>;
  }
}
