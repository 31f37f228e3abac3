import { literal } from '../literal.ts';
import type { Sql } from '../query.ts';
import { sql } from '../sql.ts';
import { CONTENT_MACROS } from './duckdb-content-hash.ts';
import { CSV_NUMBER_MACROS, CSV_TIME_MACROS } from './duckdb-csv.ts';
import { JSON_TEXT_MACRO } from './duckdb-json-text.ts';

/**
 * What an engine runs before its first query. Afterwards it reaches nothing but `folder` (a name
 * nobody can guess; files for import are registered there) and its configuration is locked:
 * no other file, no address, no extension, whatever statement asks for it.
 */
export function startStatements(options: {
  readonly folder: string;
  readonly memoryLimitBytes: number;
}): readonly Sql[] {
  return [
    JSON_TEXT_MACRO,
    ...CSV_NUMBER_MACROS,
    ...CSV_TIME_MACROS,
    ...CONTENT_MACROS,
    sql`SET memory_limit = ${literal(`${String(options.memoryLimitBytes)}B`)}`,
    sql`SET preserve_insertion_order = true`,
    sql`SET autoload_known_extensions = false`,
    sql`SET autoinstall_known_extensions = false`,
    sql`SET allow_unsigned_extensions = false`,
    sql`SET allow_community_extensions = false`,
    sql`SET allowed_directories = [${literal(options.folder)}]`,
    sql`SET enable_external_access = false`,
    sql`SET lock_configuration = true`,
  ];
}
