type Reject = (reason: WebAssembly.RuntimeError) => void;

const waiting = new Set<Reject>();
let missed: WebAssembly.RuntimeError | undefined;
let isListening = false;

/**
 * The result of `work`, or a rejection with the RuntimeError when the Parquet library panics meanwhile or
 * has panicked while it read ahead: a panic inside one of its futures surfaces as an error of the worker
 * and leaves the promise pending for ever.
 */
export async function unlessPanicked<T>(work: () => Promise<T>): Promise<T> {
  if (missed !== undefined) throw missed;
  let own: Reject | undefined;
  try {
    const panic = new Promise<never>((_, reject) => {
      own = reject;
      waiting.add(reject);
    });
    return await Promise.race([work(), panic]);
  } finally {
    if (own !== undefined) waiting.delete(own);
  }
}

/** To be called before a file is opened: a panic that nobody waited for belongs to the file before. */
export function watchForPanics(): void {
  missed = undefined;
  if (isListening || typeof addEventListener !== 'function') return;
  isListening = true;
  addEventListener('error', rejectWaiting);
}

function rejectWaiting(event: ErrorEvent): void {
  const { error } = event;
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  event.preventDefault();
  if (waiting.size === 0) missed = error;
  for (const reject of waiting) reject(error);
}
