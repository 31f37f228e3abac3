import type { LocalDate } from '../vocabulary/instant.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { assets } from './assets.ts';
import { position, type Position } from './position.ts';
import { rebuildBase } from './rebuild-base.ts';

const NO_BASE = { connectors: 0, datasets: 0, environments: 0, metrics: 0, compliance: 0 };

/** Where the workspace stands today; before there is a workspace it has nothing to rebuild. */
export function positionNow(snapshot: WorkspaceSnapshot, today: LocalDate): Position {
  const [workspace] = snapshot.workspace.values();
  const base = workspace ? rebuildBase(assets(snapshot), workspace, today) : NO_BASE;
  return position(snapshot.items.values(), base);
}
