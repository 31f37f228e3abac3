import './report-requests.ts';
import { expose } from 'comlink';
import type { QueryContract } from '../src/engine/contracts/query-contract.ts';
import { identifier } from '../src/sql/identifier.ts';
import { sql } from '../src/sql/sql.ts';
import { sqlError } from '../src/sql/sql-error.ts';
import { Calls, coded } from './query/calls.ts';
import { columnBlob } from './query/column-blob.ts';
import { contentHash } from './query/content-hash.ts';
import { describeTable } from './query/described.ts';
import { exportFile } from './query/export-file.ts';
import { arrivingTable } from './query/import-arrow.ts';
import { importFile } from './query/import-file.ts';
import { loadColumns } from './query/load-columns.ts';
import { rowDigests } from './query/row-digests.ts';
import { startDuckdb, type RunningDuckdb } from './query/start-duckdb.ts';
import { startedParquetWasm } from './query/started-parquet-wasm.ts';
import { wholeResult } from './query/stream-query.ts';
import { Streams } from './query/streams.ts';
import { transferablesOf } from './query/to-wire.ts';
import { installTrustedTypes } from './trusted-types.ts';

installTrustedTypes();

let engine: { duckdb: RunningDuckdb; calls: Calls; streams: Streams } | undefined;

const worker: QueryContract = {
  async start({ extensionRepository }, report) {
    try {
      const duckdb = await startDuckdb(extensionRepository);
      const calls = new Calls(duckdb, report);
      engine = { duckdb, calls, streams: new Streams(calls) };
      const { version, parquetExtension } = duckdb;
      return { ok: true, value: { name: 'duckdb-wasm', version, parquetExtension } };
    } catch (error) {
      return { ok: false, error: coded(error).flatten() };
    }
  },

  rows: ({ call, query }) =>
    running().calls.answer(call, (session) => wholeResult(session, query), transferablesOf),

  nextBatch: ({ call, query }) => running().streams.next(call, query),

  closeStream: ({ call }) => running().streams.close(call),

  run: ({ call, statement }) => running().calls.answer(call, (session) => session.run(statement)),

  importFile: ({ call, ...input }) =>
    running().calls.answerWhole(
      call,
      [
        arrivingTable(input.table),
        input.table,
        ...(input.aside === undefined ? [] : [input.aside]),
      ],
      (session) => importFile(running().duckdb, session, input),
    ),

  exportFile: ({ call, query, format }) =>
    running().calls.answer(call, (session) => exportFile(session, query, format)),

  describe: ({ call, table }) =>
    running().calls.answer(call, (session) => describeTable(session, table)),

  columnBlob: ({ call, table, columns }) =>
    running().calls.answer(
      call,
      async (session) => {
        await startedParquetWasm();
        return columnBlob(session, table, columns);
      },
      ({ bytes }) => [bytes.buffer],
    ),

  loadColumns: ({ call, ...input }) =>
    running().calls.answerWhole(call, [input.table], async (session) => {
      await startedParquetWasm();
      await loadColumns(session, input);
    }),

  contentHash: ({ call, table }) =>
    running().calls.answer(call, (session) => contentHash(session, table)),

  rowDigests: ({ call, ...input }) =>
    running().calls.answer(call, (session) => rowDigests(session, input)),

  dropTable: ({ call, table }) =>
    running().calls.answer(call, (session) =>
      session.run(sql`DROP TABLE IF EXISTS ${identifier(table)}`),
    ),

  cancel({ call }) {
    running().calls.cancel(call);
    return Promise.resolve();
  },
};

function running() {
  if (engine === undefined) throw sqlError('ENG_LOST', { what: 'the engine has not started' });
  return engine;
}

expose(worker);
