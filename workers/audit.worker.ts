import './report-requests.ts';
import { expose } from 'comlink';
import type { AuditContract } from '../src/engine/contracts/audit-contract.ts';
import { verifyChunk } from '../src/storage/audit-chain.ts';

const worker: AuditContract = {
  verify({ chunk, mark }) {
    return Promise.resolve({ ok: true, value: verifyChunk(chunk, mark) });
  },
};

expose(worker);
