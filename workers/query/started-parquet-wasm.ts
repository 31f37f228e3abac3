import parquetWasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { startParquetWasm } from './parquet-wasm.ts';

/** Waits for the Parquet library, loading it from our own origin the first time. */
export async function startedParquetWasm(): Promise<void> {
  await startParquetWasm(new URL(parquetWasm, self.location.href));
}
