import { IDBObjectStore } from 'fake-indexeddb';
import { MemoryFolder } from './memory-folder.ts';
import { MemoryProfile } from './fixtures.ts';

/** How a write fails: the store is full, the transaction is broken off, or the process is gone. */
export type Fault = 'quota' | 'abort' | 'kill';

/**
 * Counts every single write to records and files and lets the n-th fail. After a `kill` every later
 * write fails too, as a dead process writes nothing.
 */
export class Faults {
  writes = 0;
  #failAt = Infinity;
  #fault: Fault = 'abort';
  #dead = false;

  /** The n-th write from now on fails (1 is the next). */
  arm(nth: number, fault: Fault): void {
    this.writes = 0;
    this.#failAt = nth;
    this.#fault = fault;
    this.#dead = false;
  }

  disarm(): void {
    this.arm(Infinity, 'abort');
  }

  /** Called before each write. Answers the fault it must fail with. */
  next(): Fault | undefined {
    this.writes += 1;
    if (!this.#dead && this.writes !== this.#failAt) return undefined;
    this.#dead = this.#fault === 'kill';
    return this.#fault;
  }
}

/** A browser profile whose writes fail as `faults` says. */
export function faultyProfile(faults: Faults): MemoryProfile {
  const folder = new MemoryFolder(() => {
    const fault = faults.next();
    if (fault !== undefined) throw new DOMException('injected', nameOf(fault));
  });
  return new MemoryProfile(folder);
}

/** Puts the faults into every object store; answers how to take them out again. */
export function injectIntoRecords(faults: Faults): () => void {
  const { add, put } = IDBObjectStore.prototype;
  const failing = (write: typeof put): typeof put =>
    function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      const fault = faults.next();
      if (fault === undefined) return write.apply(this, args);
      // A full store accepts the request and aborts the transaction afterwards.
      if (fault === 'quota') {
        const request = write.apply(this, args);
        abort(this.transaction, 'QuotaExceededError');
        return request;
      }
      this.transaction.abort();
      throw new DOMException('injected', 'AbortError');
    };
  IDBObjectStore.prototype.add = failing(add);
  IDBObjectStore.prototype.put = failing(put);
  return () => {
    IDBObjectStore.prototype.add = add;
    IDBObjectStore.prototype.put = put;
  };
}

function abort(transaction: IDBTransaction, name: string): void {
  Reflect.get(transaction, '_abort').call(transaction, name);
}

function nameOf(fault: Fault): string {
  return fault === 'quota' ? 'QuotaExceededError' : 'AbortError';
}
