import type { ServiceWorkerMessage } from '../engine/contracts/service-worker-messages.ts';

/**
 * - `unsupported`: the browser or the address (no https, no localhost) has none
 * - `installing`: files are being stored
 * - `ready`: the page opens without a network
 * - `update-waiting`: a newer version is stored; `update()` switches to it
 * - `replaced`: another tab switched; this one must be reloaded
 */
export type ServiceWorkerState =
  'unsupported' | 'installing' | 'ready' | 'update-waiting' | 'replaced';

export type LargeFiles =
  | { readonly state: 'waiting' }
  | { readonly state: 'storing'; readonly done: number; readonly total: number }
  | { readonly state: 'stored' }
  | { readonly state: 'failed' };

/** The service worker as the shell shows it. A new version never takes over by itself. */
export class ServiceWorkerStatus {
  #state = $state.raw<ServiceWorkerState>('installing');
  #largeFiles = $state.raw<LargeFiles>({ state: 'waiting' });
  #registration: ServiceWorkerRegistration | undefined;
  #updating = false;

  get state(): ServiceWorkerState {
    return this.#state;
  }

  /** Engine files, stored after the first paint; without them an offline visit cannot query. */
  get largeFiles(): LargeFiles {
    return this.#largeFiles;
  }

  /** Registers sw.js beside the page. Call once, after the first paint; does nothing in dev. */
  async register(): Promise<void> {
    if (!('serviceWorker' in navigator) || !import.meta.env.PROD) {
      this.#state = 'unsupported';
      return;
    }
    const container = navigator.serviceWorker;
    let controlled = container.controller !== null;
    container.addEventListener('controllerchange', () => {
      if (this.#updating) location.reload();
      else if (controlled) this.#state = 'replaced';
      controlled = true;
    });
    container.addEventListener('message', ({ data }: MessageEvent<ServiceWorkerMessage>) =>
      this.#hear(data),
    );
    try {
      this.#registration = await container.register(new URL('sw.js', document.baseURI).href, {
        updateViaCache: 'none',
      });
    } catch {
      this.#state = 'unsupported';
      return;
    }
    this.#watch(this.#registration);
    const ready = await container.ready;
    if (this.#registration.waiting === null) this.#state = 'ready';
    ready.active?.postMessage({ type: 'store-large-files' });
  }

  /** Asks the host for a newer version. */
  async check(): Promise<void> {
    await this.#registration?.update();
  }

  /** Switches to the stored newer version and reloads the page. */
  update(): void {
    this.#updating = true;
    this.#registration?.waiting?.postMessage({ type: 'take-over' });
  }

  #watch(registration: ServiceWorkerRegistration): void {
    if (registration.waiting !== null && registration.active !== null) {
      this.#state = 'update-waiting';
    }
    registration.addEventListener('updatefound', () => {
      const found = registration.installing;
      found?.addEventListener('statechange', () => {
        if (found.state === 'installed' && registration.active !== null) {
          this.#state = 'update-waiting';
        }
      });
    });
  }

  #hear(message: ServiceWorkerMessage): void {
    if (message.type === 'large-files-failed') this.#largeFiles = { state: 'failed' };
    else if (message.done === message.total) this.#largeFiles = { state: 'stored' };
    else {
      this.#largeFiles = { state: 'storing', done: message.done, total: message.total };
    }
  }
}
