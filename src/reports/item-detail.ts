import type { AssertionCheck } from '../storage/records/assertion.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { formatCount } from '../ui/format-count.ts';
import { nameList } from '../ui/name-list.ts';

/**
 * The item's line of evidence as it may leave. Two rules write into theirs what could be told of
 * fewer rows than the smallest group: values and bounds of columns, and shares of small tables.
 */
export function itemDetail(item: ItemRecord, snapshot: WorkspaceSnapshot): string {
  if (item.rule === 'CON-DUPLICATE') return 'nearly all of its rows stand there too';
  if (item.rule === 'DAT-ASSERT-FAILS') {
    const failing = failingChecks(item, snapshot);
    return failing.length === 0
      ? formatCount(item.count, item.unit)
      : nameList(failing.map(withoutValues));
  }
  return item.detail;
}

function failingChecks(item: ItemRecord, snapshot: WorkspaceSnapshot): readonly AssertionCheck[] {
  const dataset = snapshot.datasets.get(item.objects[0]?.id ?? '');
  if (dataset === undefined) return [];
  return [...snapshot.assertions.values()]
    .filter(({ id }) => {
      const run = snapshot.assertionRuns.get(`${id}|${dataset.currentVersionId}`);
      return run !== undefined && run.failingRows > 0;
    })
    .map(({ check }) => check);
}

function withoutValues(check: AssertionCheck): string {
  switch (check.kind) {
    case 'not-missing':
      return `${check.column} is never missing`;
    case 'unique':
      return `${check.column} is never repeated`;
    case 'range':
      return `${check.column} is within its bounds`;
    case 'accepted-values':
      return `${check.column} is one of its accepted values`;
    case 'row-count':
      return 'there are enough rows';
  }
}
