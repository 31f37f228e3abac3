import { notDefined, stated, type Stated } from '../vocabulary/stated.ts';
import type { EgressChannel, SeenRequest } from './contracts/seen-request.ts';

/**
 * - `answered`: a response came, whatever its status
 * - `failed`: no response came
 * - `blocked`: the content security policy refused it, nothing left
 * - `seen`: made without the port and noticed by the browser's own timeline
 */
export type EgressOutcome = 'answered' | 'failed' | 'blocked' | 'seen';

/** One request to another host. Requests for the site's own files are only totalled. */
export interface EgressEntry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly host: string;
  /** Why it was made, as "Read a file by its address"; "Not asked for" when no act of ours was. */
  readonly reason: string;
  readonly outcome: EgressOutcome;
  /** Bytes received; hosts that hide their timing leave it unknown. */
  readonly receivedBytes: Stated<number>;
}

export interface EgressTotals {
  /** Requests that left for another host. */
  readonly requests: number;
  readonly blocked: number;
  /** Loads of the site's own files, by the page and its workers. */
  readonly ownFiles: number;
  readonly ownBytes: number;
}

export interface EgressRequest {
  readonly reason: string;
  readonly init?: RequestInit;
}

/** What Egress needs of its surroundings; the page passes nothing, tests pass their own. */
export interface EgressScope {
  readonly origin: string;
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly now: () => number;
}

/** Workers tell what they loaded or were refused on this channel. */
const EGRESS_CHANNEL: EgressChannel = 'paydown-egress';

const NOT_ASKED = 'Not asked for';
const UNKNOWN_BYTES = notDefined({ code: 'browser-silent', what: 'the size of the answer' });

const pageScope = (): EgressScope => ({
  origin: location.origin,
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
});

/** The one port for requests, and the list of all that were seen to leave or were refused. */
export class Egress {
  readonly #scope: EgressScope;
  readonly #entries: EgressEntry[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #asked = new Map<string, number>();
  readonly #blocked = new Set<string>();
  readonly #refusals = new Map<string, number>();
  #totals: EgressTotals = { requests: 0, blocked: 0, ownFiles: 0, ownBytes: 0 };

  constructor(scope: EgressScope = pageScope()) {
    this.#scope = scope;
  }

  /** Requests to other hosts, oldest first. */
  get entries(): readonly EgressEntry[] {
    return this.#entries;
  }

  get totals(): EgressTotals {
    return this.#totals;
  }

  /** Calls back after each change; returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Makes a request, counted with its reason. Rejects as `fetch` does when no answer comes.
   * The body is handed on unread; its size is counted from the Content-Length, where there is one.
   */
  async request(url: string, { reason, init }: EgressRequest): Promise<Response> {
    const address = new URL(url, this.#scope.origin);
    this.#asked.set(address.href, (this.#asked.get(address.href) ?? 0) + 1);
    try {
      const response = await this.#scope.fetch(address.href, init);
      const length = response.headers.get('Content-Length');
      this.#add(address, reason, 'answered', length === null ? undefined : Number(length));
      return response;
    } catch (cause) {
      // The policy's event for a refusal may come after the rejection.
      await new Promise((resolve) => setTimeout(resolve));
      if (!this.#wasBlocked(address)) this.#add(address, reason, 'failed');
      throw cause;
    }
  }

  /**
   * Adds what was not asked for by `request`: resource loads and policy refusals of the page
   * (`watchPage`) and of the workers (workers/report-requests.ts).
   */
  see(seen: SeenRequest): void {
    const address = URL.parse(seen.url);
    if (seen.kind === 'blocked') {
      if (this.#isFirstReport(seen)) this.#add(address ?? seen.url, NOT_ASKED, 'blocked');
      this.#blocked.add(address?.href ?? seen.url);
      return;
    }
    if (address === null || !/^(https?|wss?):$/.test(address.protocol)) return;
    // A refused image stands in the timeline all the same.
    if (this.#blocked.has(address.href)) return;
    const asked = this.#asked.get(address.href) ?? 0;
    if (asked > 0) this.#asked.set(address.href, asked - 1);
    else this.#add(address, NOT_ASKED, 'seen', seen.bytes > 0 ? seen.bytes : undefined);
  }

  /** Listens to the page's own timeline, to policy refusals and to the workers. Call once. */
  watchPage(): void {
    document.addEventListener('securitypolicyviolation', ({ blockedURI, originalPolicy }) =>
      this.see({ kind: 'blocked', url: blockedURI, policy: originalPolicy }),
    );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const bytes = entry instanceof PerformanceResourceTiming ? entry.transferSize : 0;
        this.see({ kind: 'loaded', url: entry.name, bytes });
      }
    }).observe({ type: 'resource', buffered: true });
    new BroadcastChannel(EGRESS_CHANNEL).addEventListener(
      'message',
      ({ data }: MessageEvent<SeenRequest>) => this.see(data),
    );
  }

  /**
   * Header and meta element each report the same refusal, under their own policy text: of n
   * reports under one policy and n under the other, n count.
   */
  #isFirstReport({ url, policy }: Extract<SeenRequest, { kind: 'blocked' }>): boolean {
    const key = `${policy}\n${url}`;
    const reports = (this.#refusals.get(key) ?? 0) + 1;
    this.#refusals.set(key, reports);
    const counted = this.#refusals.get(url) ?? 0;
    if (reports <= counted) return false;
    this.#refusals.set(url, reports);
    return true;
  }

  #wasBlocked({ host }: URL): boolean {
    const since = this.#scope.now() - 1000;
    return this.#entries.some(
      (entry) => entry.outcome === 'blocked' && entry.host === host && entry.at >= since,
    );
  }

  #add(address: URL | string, reason: string, outcome: EgressOutcome, bytes?: number): void {
    const own = address instanceof URL && address.origin === this.#scope.origin;
    const { requests, blocked, ownFiles, ownBytes } = this.#totals;
    if (own && outcome !== 'blocked') {
      this.#totals = {
        ...this.#totals,
        ownFiles: ownFiles + 1,
        ownBytes: ownBytes + (bytes ?? 0),
      };
    } else {
      this.#entries.push({
        at: this.#scope.now(),
        host: address instanceof URL ? address.host : address,
        reason,
        outcome,
        receivedBytes: bytes === undefined ? UNKNOWN_BYTES : stated(bytes),
      });
      this.#totals = {
        ...this.#totals,
        requests: requests + (outcome === 'blocked' ? 0 : 1),
        blocked: blocked + (outcome === 'blocked' ? 1 : 0),
      };
    }
    for (const listener of this.#listeners) listener();
  }
}
