import type { BenchRow } from './bench-row.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    prepareBench(): Promise<{ csvBytes: number }>;
    nativeImport(format: string, runs: number): Promise<number>;
    nativeWork(id: string, runs: number): Promise<number>;
    saveBench(name: string, rows: readonly BenchRow[]): Promise<void>;
  }
}
