import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test';

/**
 * Collects what must never happen in any flow: policy violations, page errors, errors on the
 * console, dialogs of the browser, requests to another origin.
 */
export class Watch {
  readonly #faults: string[] = [];
  readonly #allowed: RegExp[] = [];

  /** Faults that no test has announced. */
  get faults(): readonly string[] {
    return this.#faults.filter((fault) => !this.#allowed.some((pattern) => pattern.test(fault)));
  }

  /** Announces a fault that belongs to the flow; say why at the call. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  /** Watches all pages of a context, now and later. `origin` is the only one that may be asked. */
  async follow(context: BrowserContext, origin: string): Promise<void> {
    context.on('weberror', (error) => this.#add('page error', String(error.error().stack)));
    context.on('console', (message) => this.#console(message));
    context.on('dialog', (dialog) => {
      this.#add('dialog', dialog.message());
      void dialog.dismiss();
    });
    context.on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (protocol.startsWith('http') && asked !== origin) this.#add('request', request.url());
    });
    await context.exposeBinding('reportViolation', (_source, violation: unknown) =>
      this.#add('policy', String(violation)),
    );
    await context.addInitScript(reportViolations);
  }

  #console(message: ConsoleMessage): void {
    if (message.type() === 'error') {
      this.#add('console', `${message.text()} ${message.location().url}`);
    }
  }

  #add(kind: string, what: string): void {
    this.#faults.push(`${kind}: ${what}`);
  }
}

function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    const { reportViolation } = window as unknown as {
      readonly reportViolation: (what: string) => void;
    };
    reportViolation(`${effectiveDirective} ${blockedURI}`);
  });
}

/** True when no text of a file has run as code. */
export async function nothingRan(page: Page): Promise<boolean> {
  return page.evaluate(() => !('__pwned' in window));
}
