import { rankOrder } from '../../stats/rank-order.ts';
import { spearman } from '../../stats/spearman.ts';
import type { Correlation, ProfileRecord } from '../../storage/records/profile.ts';
import { notDefined, stated } from '../../vocabulary/stated.ts';
import type { Asker } from './asker.ts';
import { correlationSampleQuery } from './correlation-sample-query.ts';
import { doubles } from './doubles.ts';
import { PROFILE_LIMITS } from './limits.ts';
import type { Measures } from './measures.ts';

const STRONG = 0.9;

/**
 * Spearman's correlation of every two columns of numbers that vary, pairs with |rho| of 0.9 or more, strongest
 * first. Up to 20,000 rows exactly, above that on about 20,000 chosen by a hash of their position.
 * Not defined over 40 columns.
 */
export async function correlations(
  asker: Asker,
  table: string,
  measures: readonly Measures[],
  rowCount: number,
): Promise<Pick<ProfileRecord, 'correlations' | 'correlationBasis'>> {
  const { correlationColumns, correlationRows } = PROFILE_LIMITS;
  const columns = measures
    .filter(({ profile }) => profile.sd.defined && profile.sd.value > 0)
    .map(({ column }) => column);
  if (rowCount === 0) return none({ code: 'no-rows' });
  if (columns.length > correlationColumns) {
    return none({ code: 'too-large', limit: `${correlationColumns} columns of numbers` });
  }
  if (columns.length < 2) return none({ code: 'too-few', n: columns.length, needed: 2 });
  const every = Math.max(1, Math.floor(rowCount / correlationRows));
  const answer = await asker.ask('correlations', correlationSampleQuery(table, columns, every));
  const ranked = columns.map((_, k) => rankOrder(doubles(answer, `c${k}`)));
  const pairs: Correlation[] = [];
  ranked.forEach((b, j) => {
    ranked.slice(0, j).forEach((a, i) => {
      const found = spearman(a, b);
      const [first, second] = [columns[i], columns[j]];
      if (!found.defined || first === undefined || second === undefined) return;
      if (Math.abs(found.value.rho) < STRONG) return;
      pairs.push({ a: first.name, b: second.name, ...found.value });
    });
  });
  return {
    correlations: pairs.sort((x, y) => Math.abs(y.rho) - Math.abs(x.rho)),
    correlationBasis: stated({ rows: answer.rowCount, exact: every === 1 }),
  };
}

function none(
  because: Parameters<typeof notDefined>[0],
): Pick<ProfileRecord, 'correlations' | 'correlationBasis'> {
  return { correlations: [], correlationBasis: notDefined(because) };
}
