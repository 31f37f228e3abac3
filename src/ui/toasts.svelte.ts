export interface ToastAct {
  readonly label: string;
  readonly run: () => void;
}

/** A message that passes. `bad` ones stay until dismissed. */
export interface ToastInput {
  readonly text: string;
  readonly detail?: string;
  readonly tone?: 'good' | 'info' | 'bad';
  /** One act, such as Undo. It also dismisses the toast. */
  readonly action?: ToastAct;
  /** A second act, offered before the first. */
  readonly alternative?: ToastAct;
  /** A third one, offered before both. */
  readonly further?: ToastAct;
}

export interface Toast extends ToastInput {
  readonly id: number;
  readonly tone: 'good' | 'info' | 'bad';
}

const SHOWN_MS = 8_000;
const MOST = 3;

interface Countdown {
  handle: ReturnType<typeof setTimeout> | undefined;
  startedAt: number;
  leftMs: number;
}

/** The messages at the bottom left: at most 3, 8 seconds each, held while hovered or focused. */
export class Toasts {
  #list = $state.raw<readonly Toast[]>([]);
  #next = 1;
  readonly #countdowns = new Map<number, Countdown>();

  get list(): readonly Toast[] {
    return this.#list;
  }

  show(input: ToastInput): number {
    const toast: Toast = { ...input, id: this.#next, tone: input.tone ?? 'good' };
    this.#next += 1;
    this.#list = [...this.#list, toast];
    const surplus = this.#list.length - MOST;
    for (const old of this.#list.slice(0, Math.max(surplus, 0))) this.dismiss(old.id);
    if (toast.tone !== 'bad') {
      this.#countdowns.set(toast.id, { handle: undefined, startedAt: 0, leftMs: SHOWN_MS });
      this.release(toast.id);
    }
    return toast.id;
  }

  dismiss(id: number): void {
    clearTimeout(this.#countdowns.get(id)?.handle);
    this.#countdowns.delete(id);
    this.#list = this.#list.filter((toast) => toast.id !== id);
  }

  /** Stops the countdown while the pointer or the focus is on the toast. */
  hold(id: number): void {
    const countdown = this.#countdowns.get(id);
    if (countdown?.handle === undefined) return;
    clearTimeout(countdown.handle);
    countdown.handle = undefined;
    countdown.leftMs -= performance.now() - countdown.startedAt;
  }

  /** Lets the countdown go on. */
  release(id: number): void {
    const countdown = this.#countdowns.get(id);
    if (countdown === undefined || countdown.handle !== undefined) return;
    countdown.startedAt = performance.now();
    countdown.handle = setTimeout(() => this.dismiss(id), Math.max(countdown.leftMs, 0));
  }
}
