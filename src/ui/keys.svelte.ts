import { untrack } from 'svelte';

/** One key or two in a row, `?`, `g o`, `mod+k`, `mod+shift+z`; `mod` is Ctrl, or ⌘ on a Mac. */
export type KeyStroke = string;

export interface KeyBinding {
  readonly stroke: KeyStroke;
  /** As the list of keys says it, "Go to Sources". */
  readonly does: string;
  /** Absent for what the element with the focus does by itself: then the key is listed only. */
  readonly run?: () => void;
}

const SECOND_KEY_MS = 1_500;

/**
 * The keys of the screen. Screens add bindings while they are mounted; the newest wins.
 * Single letters rest while typing, inside grids and dialogs, and when switched off.
 */
export class Keys {
  #groups = $state.raw<readonly (readonly KeyBinding[])[]>([]);
  readonly #layers: (() => void)[] = [];
  #first: { readonly key: string; readonly at: number } | undefined;
  /** Whether strokes without a modifier work. */
  letters = $state(true);

  /** What each stroke does now: of two bindings the newer. Those of the screen stand first. */
  get inForce(): readonly KeyBinding[] {
    const byStroke = new Map<KeyStroke, KeyBinding>();
    for (const binding of this.#groups.flat()) {
      if (!byStroke.has(binding.stroke)) byStroke.set(binding.stroke, binding);
    }
    return [...byStroke.values()];
  }

  /** Adds bindings until the returned function is called. */
  add(bindings: readonly KeyBinding[]): () => void {
    // An effect that adds bindings must not follow the list it changes.
    const others = (): readonly (readonly KeyBinding[])[] =>
      untrack(() => this.#groups.filter((group) => group !== bindings));
    this.#groups = [bindings, ...others()];
    return () => {
      this.#groups = others();
    };
  }

  /** Puts a layer on top that Esc closes, until the returned function is called. */
  layer(close: () => void): () => void {
    this.#layers.push(close);
    return () => {
      const index = this.#layers.lastIndexOf(close);
      if (index >= 0) this.#layers.splice(index, 1);
    };
  }

  /** For the window's `keydown`. */
  readonly press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === 'Escape') {
      const close = this.#layers.at(-1);
      if (close && !isInDialog(event.target)) {
        event.preventDefault();
        close();
      }
      return;
    }
    const stroke = strokeOf(event);
    if (stroke === undefined) return;
    if (!stroke.startsWith('mod+') && (!this.letters || takesLetters(event.target))) return;
    const run = this.#find(stroke);
    if (!run) return;
    event.preventDefault();
    run();
  };

  #find(stroke: string): (() => void) | undefined {
    const now = performance.now();
    const first = this.#first;
    this.#first = undefined;
    const pair = first && now - first.at < SECOND_KEY_MS ? `${first.key} ${stroke}` : undefined;
    const found =
      this.inForce.find((binding) => binding.stroke === pair) ??
      this.inForce.find((binding) => binding.stroke === stroke);
    if (!found && this.inForce.some((binding) => binding.stroke.startsWith(`${stroke} `))) {
      this.#first = { key: stroke, at: now };
    }
    return found?.run;
  }
}

function strokeOf(event: KeyboardEvent): string | undefined {
  if (event.altKey || event.key.length !== 1) return undefined;
  const key = event.key.toLowerCase();
  if (!event.ctrlKey && !event.metaKey) return key;
  return event.shiftKey ? `mod+shift+${key}` : `mod+${key}`;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog[open]') !== null;
}

function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  // A field of a dialog that just closed keeps the focus until the page is drawn again.
  if (target.closest('dialog:not([open])')) return false;
  const typing =
    'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable]:not([contenteditable="false"])';
  return target.closest(`${typing}, dialog[open]`) !== null;
}
