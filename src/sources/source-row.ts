import type { ItemRecord } from '../storage/records/item.ts';
import type { SourceRecord } from '../storage/records/source.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { formatCount } from '../ui/format-count.ts';
import { formatDate } from '../ui/format-date.ts';
import { localDate } from '../ui/local-date.ts';
import type { LocalDate } from '../vocabulary/instant.ts';
import type { Minutes } from '../vocabulary/minutes.ts';
import { ageInDays } from './age-in-days.ts';

export interface SourceChip {
  readonly label: string;
  readonly tone?: 'good' | 'warn' | 'bad';
  readonly icon?: 'check' | 'clock' | 'warning';
  readonly note: string;
}

/** A source as the catalogue shows it. */
export interface SourceRow {
  readonly source: SourceRecord;
  readonly chip: SourceChip;
  readonly items: readonly ItemRecord[];
  readonly principalMinutes: Minutes;
  readonly lastRead: string;
}

/** A source with its open items and the one word that says how it is doing. */
export function sourceRow(
  source: SourceRecord,
  snapshot: WorkspaceSnapshot,
  today: LocalDate,
  timeZone: string,
): SourceRow {
  const items = [...snapshot.items.values()].filter(
    ({ state, objects }) =>
      state.name === 'open' &&
      objects.some(({ kind, id }) => kind === 'source' && id === source.id),
  );
  return {
    source,
    items,
    chip: chipOf(source, items, today, timeZone),
    principalMinutes: items.reduce((sum, { principalMinutes }) => sum + principalMinutes, 0),
    lastRead: formatDate(localDate(source.lastReadAt, timeZone), today),
  };
}

function chipOf(
  source: SourceRecord,
  items: readonly ItemRecord[],
  today: LocalDate,
  timeZone: string,
): SourceChip {
  const owes = (rule: string): ItemRecord | undefined => items.find((item) => item.rule === rule);
  const days = (at: string): string => formatCount(ageInDays(at, today, timeZone), 'day');
  if (source.archivedAt !== undefined) {
    return { label: 'Archived', note: `${days(source.archivedAt)} ago` };
  }
  const last = source.refreshes.at(-1);
  if (last?.ok === false) {
    return { label: 'Refresh failed', tone: 'bad', icon: 'warning', note: last.code ?? '' };
  }
  if (owes('CON-LATE')) {
    const note = `expected every ${formatCount(source.cadenceDays ?? 0, 'day')}`;
    return { label: 'Late', tone: 'warn', icon: 'clock', note };
  }
  const duplicate = owes('CON-DUPLICATE');
  if (duplicate) return { label: 'Duplicate', note: duplicate.detail };
  if (owes('CON-UNUSED')) return { label: 'Unused', note: days(source.lastReadAt) };
  return { label: 'Active', tone: 'good', icon: 'check', note: '' };
}
