/** Why a value cannot be given. The ui renders each as a sentence. */
export type Reason =
  | { readonly code: 'no-rows' }
  | { readonly code: 'all-missing' }
  | { readonly code: 'too-few'; readonly n: number; readonly needed: number }
  | { readonly code: 'zero-variance' }
  | { readonly code: 'not-numeric' }
  | { readonly code: 'not-ordered' }
  | { readonly code: 'not-text' }
  | { readonly code: 'not-finite' }
  | { readonly code: 'no-assets' }
  | { readonly code: 'no-interest' }
  | { readonly code: 'not-run'; readonly what: string }
  | { readonly code: 'too-large'; readonly limit: string }
  | { readonly code: 'no-history' }
  | { readonly code: 'browser-silent'; readonly what: string };

/** A value a user can see, or the reason there is none. Never NaN, never a made-up 0. */
export type Stated<T> =
  | { readonly defined: true; readonly value: T }
  | { readonly defined: false; readonly because: Reason };

export function stated<T>(value: T): Stated<T> {
  return { defined: true, value };
}

export function notDefined(because: Reason): { readonly defined: false; readonly because: Reason } {
  return { defined: false, because };
}
