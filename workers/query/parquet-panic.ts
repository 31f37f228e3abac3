type Reject = (reason: WebAssembly.RuntimeError) => void;

const waiting = new Set<Reject>();

/**
 * The result of `work`, or a rejection with the RuntimeError when the Parquet library panics meanwhile: a
 * panic inside one of its futures surfaces as an error of the worker and leaves the promise pending for ever.
 */
export async function unlessPanicked<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.size === 0 && typeof addEventListener === 'function') {
    addEventListener('error', rejectWaiting);
  }
  let own: Reject | undefined;
  try {
    const panic = new Promise<never>((_, reject) => {
      own = reject;
      waiting.add(reject);
    });
    return await Promise.race([work(), panic]);
  } finally {
    if (own !== undefined) waiting.delete(own);
    if (waiting.size === 0 && typeof removeEventListener === 'function') {
      removeEventListener('error', rejectWaiting);
    }
  }
}

function rejectWaiting(event: ErrorEvent): void {
  const { error } = event;
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  for (const reject of waiting) reject(error);
}
