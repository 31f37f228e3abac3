import type { Engine } from '../engine/engine.ts';
import { identifier } from '../sql/identifier.ts';
import { literal } from '../sql/literal.ts';
import { query } from '../sql/query.ts';
import { sql } from '../sql/sql.ts';
import type { VersionId } from '../vocabulary/ids.ts';
import type { OpenTables } from './open-tables.ts';

/** A line of a file that is no row of its table. */
export interface SetAsideRow {
  readonly line: number;
  readonly reason: string;
  readonly text: string;
}

/** The first lines set aside when a version was read, in the order of the file; at most `count`. */
export async function setAsideRows(
  versionId: VersionId,
  count: number,
  { engine, tables }: { readonly engine: Engine; readonly tables: Pick<OpenTables, 'readAside'> },
): Promise<readonly SetAsideRow[]> {
  const rows = await tables.readAside(versionId, async (table) => {
    const first = query(
      sql`SELECT CAST(line AS DOUBLE) AS line, reason, text FROM ${identifier(table)} ORDER BY line LIMIT ${literal(count)}`,
      [
        { name: 'line', type: 'float' },
        { name: 'reason', type: 'text' },
        { name: 'text', type: 'text' },
      ],
    );
    const { rowCount, columns } = await engine.rows(first);
    const [line, reason, text] = columns.map(({ values }) => values);
    return Array.from({ length: rowCount }, (_, at) => ({
      line: Number(line?.[at]),
      reason: String(reason?.[at]),
      text: String(text?.[at]),
    }));
  });
  return rows ?? [];
}
