import { hrefOf, type Route, routeOf } from './routes.ts';

/** The part of `window` the router needs. */
export interface RouterScope {
  readonly location: Pick<Location, 'hash'>;
  readonly history: Pick<History, 'pushState'>;
  addEventListener(type: 'hashchange', listener: () => void): void;
}

/** The page the address names. A form with unsaved input can hold the page until a person decides. */
export class Router {
  #route = $state.raw<Route>({ page: 'overview' });
  #leaving = $state.raw<string | undefined>(undefined);
  readonly #holds = new Set<() => boolean>();
  readonly #scope: RouterScope;
  #hash: string;

  constructor(scope: RouterScope = window) {
    this.#scope = scope;
    this.#hash = scope.location.hash;
    this.#route = routeOf(this.#hash);
    scope.addEventListener('hashchange', () => this.#moved());
  }

  get route(): Route {
    return this.#route;
  }

  /** True while a person is to decide whether unsaved input is given up. */
  get isAsking(): boolean {
    return this.#leaving !== undefined;
  }

  go(route: Route): void {
    this.#scope.location.hash = hrefOf(route);
  }

  /** Holds the page while `isDirty` answers true, until the returned function is called. */
  hold(isDirty: () => boolean): () => void {
    this.#holds.add(isDirty);
    return () => this.#holds.delete(isDirty);
  }

  /** The answer to `isAsking`: give the input up and go on. */
  leave(): void {
    const hash = this.#leaving;
    this.#leaving = undefined;
    if (hash === undefined) return;
    this.#scope.history.pushState(null, '', hash || '#/');
    this.#enter(hash);
  }

  /** The other answer: keep the page. */
  stay(): void {
    this.#leaving = undefined;
  }

  #moved(): void {
    const { hash } = this.#scope.location;
    if (hash === this.#hash) return;
    if ([...this.#holds].some((isDirty) => isDirty())) {
      this.#leaving = hash;
      this.#scope.history.pushState(null, '', this.#hash || '#/');
      return;
    }
    this.#enter(hash);
  }

  #enter(hash: string): void {
    this.#hash = hash;
    this.#route = routeOf(hash);
  }
}
