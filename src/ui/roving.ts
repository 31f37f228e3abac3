import type { Attachment } from 'svelte/attachments';

/**
 * Makes a list one tab stop: arrows, Home and End move the focus among the matching
 * elements. When the element with the focus leaves the page, the one after it gets the focus.
 */
export function roving(selector: string): Attachment<HTMLElement> {
  return (list) => {
    let focusedAt = -1;
    const stops = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(selector)];

    function settle(current: HTMLElement | undefined): void {
      for (const stop of stops()) stop.tabIndex = stop === current ? 0 : -1;
    }

    function current(): HTMLElement | undefined {
      const all = stops();
      return all.find((stop) => stop.tabIndex === 0) ?? all[0];
    }

    function move(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const all = stops();
      const from = all.findIndex((stop) => stop.contains(document.activeElement));
      const to = destination(event.key, from, all.length);
      const stop = to === undefined ? undefined : all[Math.min(Math.max(to, 0), all.length - 1)];
      if (!stop) return;
      event.preventDefault();
      settle(stop);
      stop.focus();
    }

    function follow(event: FocusEvent): void {
      const stop = stops().find(
        (candidate) => event.target instanceof Node && candidate.contains(event.target),
      );
      if (stop) settle(stop);
      focusedAt = stop ? stops().indexOf(stop) : -1;
    }

    function changed(): void {
      settle(current());
      if (focusedAt < 0 || document.activeElement !== document.body) return;
      const all = stops();
      const next = all[Math.min(focusedAt, all.length - 1)];
      if (!next) return;
      settle(next);
      next.focus();
    }

    function left(event: FocusEvent): void {
      if (event.relatedTarget instanceof Node && !list.contains(event.relatedTarget))
        focusedAt = -1;
    }

    const watching = new MutationObserver(changed);
    settle(current());
    watching.observe(list, { childList: true, subtree: true });
    list.addEventListener('keydown', move);
    list.addEventListener('focusin', follow);
    list.addEventListener('focusout', left);
    return () => {
      watching.disconnect();
      list.removeEventListener('keydown', move);
      list.removeEventListener('focusin', follow);
      list.removeEventListener('focusout', left);
    };
  };
}

function destination(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}
