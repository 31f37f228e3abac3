import { tableToIPC } from 'apache-arrow';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';
import { arrowToParquet } from '../../workers/query/parquet-columns.ts';
import { startParquetWasm } from '../../workers/query/parquet-wasm.ts';
import { parquetToArrow } from '../../workers/query/read-parquet.ts';
import { sampleColumns } from './parquet-sample.ts';

/** How reading ended for each damaged place, and `rows` for the undamaged file at the end. */
async function outcomes(wasm: string): Promise<string[]> {
  await startParquetWasm(new URL(wasm));
  const good = arrowToParquet(tableToIPC(sampleColumns(500), 'stream'));
  const found: string[] = [];
  for (let at = 4; at < good.length; at += Math.ceil(good.length / 60)) {
    const bytes = good.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    found.push(await outcome(bytes));
  }
  return [...found, await outcome(good)];
}

async function outcome(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    for await (const piece of parquetToArrow(new Blob([bytes]))) void piece;
    return 'rows';
  } catch (thrown) {
    return thrown instanceof PaydownError ? thrown.code : String(thrown);
  }
}

addEventListener('message', ({ data }: MessageEvent<string>) => {
  void outcomes(data).then((found) => postMessage(found));
});
