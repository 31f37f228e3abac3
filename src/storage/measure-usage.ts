import { notDefined, stated, type Stated } from '../vocabulary/stated.ts';
import type { StoragePort } from './storage-port.ts';
import type { StorageUsage } from './workspace-state.ts';

/** The browser's word on its storage: `navigator.storage`. */
export type StorageDevice = Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>;

/** What is used, and what the browser reports room for. Its figures may be padded; ours are counted. */
export async function measureUsage(
  port: Pick<StoragePort, 'blobs'>,
  device: StorageDevice | undefined,
): Promise<StorageUsage> {
  const [blobs, estimate, persisted] = await Promise.all([
    port.blobs.list(),
    device?.estimate().catch(() => undefined),
    device?.persisted().catch(() => false),
  ]);
  const { usage, quota } = estimate ?? {};
  return {
    usedBytes: reported(usage, 'the space used'),
    blobBytes: blobs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    roomBytes: reported(
      quota === undefined || usage === undefined ? undefined : Math.max(quota - usage, 0),
      'the room left',
    ),
    persisted: persisted ?? false,
  };
}

function reported(bytes: number | undefined, what: string): Stated<number> {
  return bytes === undefined ? notDefined({ code: 'browser-silent', what }) : stated(bytes);
}
