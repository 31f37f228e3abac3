/** The rooms' prefixes: sources, datasets, environments, models, governance, ledger, reports, engine, storage, relay, app. */
export type ErrorPrefix =
  'SRC' | 'DS' | 'ENV' | 'MOD' | 'GOV' | 'LED' | 'RPT' | 'ENG' | 'STO' | 'RLY' | 'APP';
export type ErrorCode = `${ErrorPrefix}_${string}`;

/** One line of a room's error table; docs/errors.md is made from these. */
export interface ErrorEntry {
  /** When it happens, one sentence. */
  readonly when: string;
  /** What to do about it, one sentence. */
  readonly fix: string;
  /** What is unaffected, one sentence. */
  readonly safe: string;
}

/** A PaydownError as it crosses a worker or relay boundary. */
export interface FlatError {
  readonly code: ErrorCode;
  readonly what: string;
  readonly where?: string;
  readonly fix: string;
  readonly safe: string;
  /** Message of the cause, for "Copy details". */
  readonly causeMessage?: string;
}

export interface PaydownErrorInit {
  readonly code: ErrorCode;
  readonly what: string;
  readonly where?: string | undefined;
  readonly fix: string;
  readonly safe: string;
  readonly cause?: unknown;
}

/** The one error class: what happened, where, what to do, what is safe. */
export class PaydownError extends Error {
  readonly code: ErrorCode;
  readonly what: string;
  readonly where: string | undefined;
  readonly fix: string;
  readonly safe: string;

  constructor({ code, what, where, fix, safe, cause }: PaydownErrorInit) {
    super(where === undefined ? `${code}: ${what}` : `${code}: ${what} (${where})`, { cause });
    this.name = 'PaydownError';
    this.code = code;
    this.what = what;
    this.where = where;
    this.fix = fix;
    this.safe = safe;
  }

  flatten(): FlatError {
    return {
      code: this.code,
      what: this.what,
      ...(this.where === undefined ? {} : { where: this.where }),
      fix: this.fix,
      safe: this.safe,
      ...(this.cause === undefined ? {} : { causeMessage: messageOf(this.cause) }),
    };
  }

  static rebuild(flat: FlatError): PaydownError {
    return new PaydownError({
      ...flat,
      ...(flat.causeMessage === undefined ? {} : { cause: new Error(flat.causeMessage) }),
    });
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
