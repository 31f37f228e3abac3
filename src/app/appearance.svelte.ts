export type Theme = 'system' | 'light' | 'dark';

const KEY = 'paydown-theme';

/** Light, dark, or as the system says. Kept in this browser, beside the workspace. */
export class Appearance {
  #theme = $state<Theme>('system');
  readonly #store: Pick<Storage, 'getItem' | 'setItem'>;
  readonly #root: HTMLElement;

  constructor(
    store: Pick<Storage, 'getItem' | 'setItem'> = localStorage,
    root: HTMLElement = document.documentElement,
  ) {
    this.#store = store;
    this.#root = root;
    const kept = this.#store.getItem(KEY);
    this.#apply(kept === 'light' || kept === 'dark' ? kept : 'system');
  }

  get theme(): Theme {
    return this.#theme;
  }

  set theme(theme: Theme) {
    this.#store.setItem(KEY, theme);
    this.#apply(theme);
  }

  #apply(theme: Theme): void {
    this.#theme = theme;
    if (theme === 'system') delete this.#root.dataset['theme'];
    else this.#root.dataset['theme'] = theme;
  }
}
