import '../../../workers/opening.worker.ts';

// The test runner has dynamic imports go through its own page, which a worker does not have.
Object.assign(globalThis, {
  __vitest_browser_runner__: { wrapDynamicImport: (load: () => Promise<unknown>) => load() },
});
