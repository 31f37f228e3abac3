import { createSubscriber } from 'svelte/reactivity';
import type { Egress, EgressEntry, EgressTotals } from '../engine/egress.ts';

/** The list of requests as screens follow it. */
export class EgressWatch {
  readonly #egress: Egress;
  readonly #follow: () => void;

  constructor(egress: Egress) {
    this.#egress = egress;
    this.#follow = createSubscriber((update) => egress.subscribe(update));
  }

  get entries(): readonly EgressEntry[] {
    this.#follow();
    return this.#egress.entries;
  }

  get totals(): EgressTotals {
    this.#follow();
    return this.#egress.totals;
  }
}
