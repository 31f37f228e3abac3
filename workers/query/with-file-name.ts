import { duckdbFailure } from '../../src/sql/dialects/duckdb-failure.ts';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';
import { causeMessage } from './cause-message.ts';

/** Engine messages about the file, with its name in place of the one it is registered under. */
export async function withFileName<T>(fileName: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof PaydownError) || error.code !== 'ENG_QUERY') throw error;
    throw duckdbFailure(causeMessage(error), fileName);
  }
}
