import { measureUsage, type StorageDevice } from './measure-usage.ts';
import type { StoragePort } from './storage-port.ts';
import type { StorageUsage } from './workspace-state.ts';

/** What the workspace takes of the browser's storage, and the browser's promise to keep it. */
export class StorageMeter {
  usage = $state.raw<StorageUsage | undefined>(undefined);
  readonly #port: StoragePort;
  readonly #device: StorageDevice | undefined;

  constructor(port: StoragePort, device: StorageDevice | undefined) {
    this.#port = port;
    this.#device = device;
  }

  async refresh(): Promise<void> {
    this.usage = await measureUsage(this.#port, this.#device);
  }

  /** Asks the browser never to clear the site by itself; after the first import, with a reason shown. */
  async requestPersistence(): Promise<boolean> {
    const granted = (await this.#device?.persist()) ?? false;
    await this.refresh();
    return granted;
  }
}
