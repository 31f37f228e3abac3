import type { PaydownError } from '../../vocabulary/paydown-error.ts';
import { sqlError } from '../sql-error.ts';

const SEALED = [
  /Permission Error/,
  /"exception_type":"Permission"/,
  /configuration has been locked/,
  /in the catalog, but it exists in the \w+ extension/,
  /Extension .* not found|extension .* could not be loaded|Failed to download extension/i,
];

/** A trap inside the wasm engine: its memory can no longer be trusted. */
const DEAD =
  /RuntimeError|memory access out of bounds|function signature mismatch|(table )?index is out of bounds|offset is out of bounds|^unreachable|null function|invalidated because of a previous fatal error|INTERNAL Error/;

/** What the engine's message says, as a coded error. `file` names the file being read, if any. */
export function duckdbFailure(message: string, file?: string): PaydownError {
  const cause = new Error(message);
  if (DEAD.test(message)) {
    return sqlError('ENG_LOST', { what: 'the engine broke down', where: file, cause });
  }
  if (SEALED.some((pattern) => pattern.test(message))) {
    return sqlError('ENG_SEALED', {
      what: 'the engine may not reach outside the workspace',
      cause,
    });
  }
  if (/Out of Memory|could not allocate|bad_alloc/i.test(message)) {
    return sqlError('ENG_OUT_OF_MEMORY', {
      what: 'the engine ran out of memory',
      where: file,
      cause,
    });
  }
  if (file !== undefined) {
    const failure = fileFailure(message, file, cause);
    if (failure !== undefined) return failure;
  }
  if (/Table with name .* does not exist/.test(message)) {
    return sqlError('ENG_NO_TABLE', { what: firstLine(message), cause });
  }
  return sqlError('ENG_QUERY', { what: firstLine(message), cause });
}

function fileFailure(message: string, file: string, cause: Error): PaydownError | undefined {
  if (/not utf-8 encoded|Invalid unicode|invalid UTF-8/i.test(message)) {
    const line = /CSV Error on Line: (\d+)/.exec(message)?.[1];
    return sqlError('ENG_NOT_UTF8', {
      what: 'the text is not UTF-8',
      where: line === undefined ? file : `${file}, line ${line}`,
      cause,
    });
  }
  const line = /CSV Error on Line: (\d+)\nOriginal Line: ?([^]*?)\n(.*)/.exec(message);
  if (line !== null) {
    const [, number = '', original = '', reason = ''] = line;
    const converting = /Error when converting column "([^]*?)"\. (.*)/.exec(message);
    return sqlError('ENG_BAD_ROW', {
      what: converting?.[2] ?? reason,
      where: `${file}, line ${number}${converting === null ? '' : `, column ${converting[1] ?? ''}`}: ${shortened(original)}`,
      cause,
    });
  }
  if (/sniffing file|CSV parsing dialect|CSV options could not/i.test(message)) {
    return sqlError('ENG_NOT_CSV', { what: 'the lines do not form a table', where: file, cause });
  }
  return undefined;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

function shortened(line: string): string {
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
