import init from 'parquet-wasm/esm';

let started: Promise<unknown> | undefined;

/**
 * Loads the Parquet library once per worker; later calls wait for the first.
 * `wasm` is the address of `parquet_wasm_bg.wasm` on our own origin, its bytes, or the compiled module.
 */
export async function startParquetWasm(
  wasm: URL | string | BufferSource | WebAssembly.Module,
): Promise<void> {
  started ??= init({ module_or_path: wasm });
  try {
    await started;
  } catch (cause) {
    started = undefined;
    throw cause;
  }
}
