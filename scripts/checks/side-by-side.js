/**
 * Starts jobs in their order, at most `limit` at a time, and tells each result in that same order as
 * soon as all before it are told.
 * @template T
 * @param {readonly (() => Promise<T>)[]} jobs
 * @param {number} limit
 * @param {(result: T) => void} tell
 */
export async function sideBySide(jobs, limit, tell) {
  const queue = jobs.entries();
  /** @type {{ result: T }[]} */
  const ended = [];
  let told = 0;
  const lane = async () => {
    for (const [index, job] of queue) {
      ended[index] = { result: await job() };
      for (let next = ended[told]; next !== undefined; next = ended[told]) {
        told += 1;
        tell(next.result);
      }
    }
  };
  await Promise.all(Array.from({ length: limit }, lane));
}
