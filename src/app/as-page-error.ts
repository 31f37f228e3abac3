import { PaydownError, type PaydownErrorInit } from '../vocabulary/paydown-error.ts';
import { APP_ERRORS } from './errors.ts';

/** What stopped a page, as a person can be told it; the cause goes into the details. */
export function asPageError(error: unknown): PaydownError {
  if (error instanceof PaydownError) return error;
  const said = error instanceof Error ? error.message : String(error);
  return new PaydownError({
    ...errorOf(error),
    where: said.split('\n', 1)[0],
    cause: error,
  });
}

function errorOf(error: unknown): PaydownErrorInit {
  // Each browser words a failed import in its own way; all name it.
  if (error instanceof TypeError && /import|module/iu.test(error.message)) {
    const { fix, safe } = APP_ERRORS.APP_PAGE_NOT_LOADED;
    return { code: 'APP_PAGE_NOT_LOADED', what: 'This page could not be loaded', fix, safe };
  }
  const { fix, safe } = APP_ERRORS.APP_PAGE_BROKEN;
  return { code: 'APP_PAGE_BROKEN', what: 'This page could not be shown', fix, safe };
}
