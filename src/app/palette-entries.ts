import type { Ledger } from '../ledger/ledger.svelte.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';
import { formatHours } from '../ui/format-hours.ts';
import { markedText } from '../ui/marked-text.ts';
import type { PaletteEntry } from './palette-entry.ts';
import { PAGES } from './rooms.ts';
import type { Router } from './router.svelte.ts';

/** An act of the shell, "Share report". */
export interface PaletteAct {
  readonly text: string;
  readonly detail?: string;
  readonly icon: 'share' | 'undo' | 'redo' | 'file' | 'info';
  readonly run: () => void;
}

/** All the palette can find: acts, pages, objects of the workspace, open items. */
export function paletteEntries(
  acts: readonly PaletteAct[],
  { router, workspace, ledger }: { router: Router; workspace: Workspace; ledger: Ledger },
): readonly PaletteEntry[] {
  const { sources, datasets, items } = workspace.snapshot;
  const history = { page: 'history', name: 'History', icon: 'clock' } as const;
  const settings = { page: 'settings', name: 'Settings', icon: 'settings' } as const;
  return [
    ...acts.map(({ text, detail, icon, run }) => ({
      id: `do-${text.replaceAll(/\W+/gu, '-')}`,
      group: 'Do' as const,
      text,
      ...(detail === undefined ? {} : { detail }),
      mark: { icon },
      run,
    })),
    ...[...PAGES, history, settings].map(({ page, name, icon }) => ({
      id: `page-${page}`,
      group: 'Go to' as const,
      text: name,
      detail: 'page',
      mark: { icon },
      run: () => router.go({ page }),
    })),
    ...[...datasets.values()].map(({ id, name, archivedAt }) => ({
      id: `dataset-${id}`,
      group: 'Go to' as const,
      text: markedText(name),
      detail: archivedAt === undefined ? 'dataset' : 'dataset, archived',
      mark: { icon: 'dataset' as const },
      run: () => router.go({ page: 'datasets', dataset: id }),
    })),
    ...[...sources.values()].map(({ id, name, archivedAt }) => ({
      id: `source-${id}`,
      group: 'Go to' as const,
      text: markedText(name),
      detail: archivedAt === undefined ? 'source' : 'source, archived',
      mark: { icon: 'source' as const },
      run: () => router.go({ page: 'sources', source: id }),
    })),
    ...[...items.values()]
      .filter(({ state }) => state.name === 'open')
      .map((item) => ({
        id: `item-${item.id}`,
        group: 'Backlog' as const,
        text: markedText(item.title),
        detail: `${formatHours(item.principalMinutes, { decimals: 2 })} h${ledger.isNew(item) ? ', new' : ''}`,
        mark: { severity: item.severity },
        run: () => router.go({ page: 'overview', item: item.id }),
      })),
  ];
}
