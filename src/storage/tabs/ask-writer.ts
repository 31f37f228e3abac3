import { PaydownError } from '../../vocabulary/paydown-error.ts';
import type { Committed } from '../commit.ts';
import type { AuditEntryRecord } from '../records/audit-entry.ts';
import { storageError } from '../storage-error.ts';
import type { StoragePort } from '../storage-port.ts';
import type { SaveOrder } from './save-order.ts';
import type { TabLink } from './tab-link.ts';

/**
 * Sends an order to the writing tab. When no answer comes, the log tells whether it was saved all
 * the same: its entry carries the order's id. Throws the writer's error or `STO_NO_WRITER`.
 */
export async function askWriter(
  link: TabLink,
  port: StoragePort,
  order: SaveOrder,
): Promise<Committed> {
  try {
    const answer = await link.ask(order);
    if (answer !== undefined) return answer;
    throw storageError('STO_WRITE_FAILED', 'The tab that saves gave no result');
  } catch (error) {
    if (!(error instanceof PaydownError) || error.code !== 'STO_NO_WRITER') throw error;
    const entry = (await port.readAudit(0)).find((each) => idOf(each) === order.id);
    if (entry === undefined) throw error;
    const acts = await port.readHistory();
    const historyId = order.act === 'turn' ? order.request.historyId : order.id;
    return {
      auditSeq: entry.seq,
      auditHead: entry.hash,
      at: entry.at,
      ...(acts.some(({ id }) => id === historyId) ? { historyId } : {}),
    };
  }
}

function idOf({ bytes }: AuditEntryRecord): unknown {
  const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'id') : undefined;
}
