import type { EgressChannel, SeenRequest } from '../src/engine/contracts/seen-request.ts';

/*
 * Importing this first in a worker makes its loads and refusals part of the page's count: a
 * worker has a timeline and policy events of its own, which the page cannot see.
 */
const name: EgressChannel = 'paydown-egress';
const channel = new BroadcastChannel(name);
const tell = (seen: SeenRequest) => channel.postMessage(seen);

self.addEventListener('securitypolicyviolation', ({ blockedURI, originalPolicy }) =>
  tell({ kind: 'blocked', url: blockedURI, policy: originalPolicy }),
);
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    const bytes = entry instanceof PerformanceResourceTiming ? entry.transferSize : 0;
    tell({ kind: 'loaded', url: entry.name, bytes });
  }
}).observe({ type: 'resource', buffered: true });
