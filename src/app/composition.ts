import { Datasets } from '../datasets/datasets.svelte.ts';
import { OpenTables } from '../datasets/open-tables.ts';
import { digestFile } from '../engine/digest-file.ts';
import { DuckdbEngine } from '../engine/duckdb-engine.ts';
import { Egress } from '../engine/egress.ts';
import { TaskQueue } from '../engine/task-queue.svelte.ts';
import { Ledger } from '../ledger/ledger.svelte.ts';
import { Reports } from '../reports/reports.svelte.ts';
import { Sources } from '../sources/sources.svelte.ts';
import { uuidV7 } from '../storage/uuid-v7.ts';
import { Workspace } from '../storage/workspace.svelte.ts';
import { Workspaces } from '../storage/workspaces.svelte.ts';
import { Keys } from '../ui/keys.svelte.ts';
import { Toasts } from '../ui/toasts.svelte.ts';
import type { ReportId } from '../vocabulary/ids.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { Appearance } from './appearance.svelte.ts';
import { auditVerifier } from './audit-verifier.ts';
import { EgressWatch } from './egress-watch.ts';
import { findExtensions } from './find-extensions.ts';
import { fileIntake, type FileIntake } from './file-intake.ts';
import { fileToasts } from './file-toasts.ts';
import { openStores, type Stores } from './open-stores.ts';
import { Importing } from './importing.svelte.ts';
import { pickFiles } from './pick-files.ts';
import { reportStore } from './report-store.ts';
import { DEBT_RULES } from './rooms.ts';
import { Router } from './router.svelte.ts';
import { saveFile } from './save-file.ts';
import type { BackupActs } from './settings/backup-acts.ts';
import { ServiceWorkerStatus } from './service-worker.svelte.ts';
import { type SettingsActs, settingsActs } from './settings/settings-acts.ts';
import type { Shell } from './shell.ts';
import { switchWorkspace } from './switch-workspace.ts';
import { VERSION } from './version.ts';
import { whenIdle } from './when-idle.ts';

/** Everything there is one of, made once and handed down by context. */
export interface Composition {
  readonly shell: Shell;
  readonly workspace: Workspace;
  readonly ledger: Ledger;
  readonly tasks: TaskQueue;
  readonly sources: Sources;
  readonly datasets: Datasets;
  readonly reports: Reports;
  readonly settings: SettingsActs;
  /** Loaded where backups and workspaces are handled. */
  readonly loadBackups: () => Promise<BackupActs>;
  /** Brings dropped or chosen files in. */
  readonly bringFiles: (files: readonly File[]) => void;
  /** Brings the files of dropped or chosen folders in. */
  readonly bringFound: FileIntake['bringFound'];
  /** Asks for files, then brings them in. */
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => Promise<void>;
  /** Asks for the clipboard, then brings its table in. */
  readonly pasteTable: () => Promise<void>;
  readonly readDifferently: FileIntake['readDifferently'];
  readonly importing: Importing;
}

const clock: Clock = () => new Date().toISOString();

/** Opens the browser's storage and puts the rooms together. Throws `STO_` errors when it cannot be opened. */
export async function compose(): Promise<Composition> {
  const egress = new Egress();
  egress.watchPage();
  const stores = await openStores();
  const { port } = stores;
  const workspace = makeWorkspace(stores);
  const workspaces = makeWorkspaces(stores);
  const shell = makeShell(egress, workspace, workspaces);
  const { toasts, router } = shell;
  const ledger = new Ledger({ store: workspace, rules: DEBT_RULES, clock });
  const tasks = new TaskQueue();
  const engine = new DuckdbEngine({ findExtensions });
  const tables = new OpenTables({ engine, workspace, clock });
  const rooms = { engine, tables, workspace, ledger, tasks, clock };
  const importing = new Importing();
  const intake: FileIntake = fileIntake({
    ...rooms,
    ...fileToasts({
      ...{ toasts, router, workspace, ledger },
      readDifferently: (versionId) => intake.readDifferently(versionId),
    }),
    digestFile,
    listTables: async (...call) => (await import('../engine/open-file.ts')).listTables(...call),
    openTable: async (...call) => (await import('../engine/open-file.ts')).openTable(...call),
    onSheet: (sheet) => (importing.sheet = sheet),
    askFile: (name, onfile) => {
      toasts.show({
        text: `Choose ${name} again`,
        detail: 'Files are not kept after they were read.',
        tone: 'info',
        action: {
          label: 'Choose file',
          run: () => pickFiles(([file]) => file && onfile(file)),
        },
      });
    },
    requestPersistence: () => workspace.meter.requestPersistence(),
  });
  return {
    shell,
    workspace,
    ledger,
    tasks,
    sources: new Sources({
      workspace,
      ledger,
      clock,
      bring: intake.bring,
    }),
    datasets: new Datasets(rooms),
    reports: new Reports({
      store: reportStore(workspace),
      ledger,
      clock,
      loadFont: async (address) => {
        const reason = "Font of the site's own for a report";
        return new Uint8Array(await (await egress.request(address, { reason })).arrayBuffer());
      },
      loadRows: async (choice) => (await import('./report-rows.ts')).reportRows(choice, rooms),
      save: ({ fileName, content, form }) =>
        saveFile(fileName, new Blob([content], { type: MIME[form] })),
      newId: () => uuidV7(clock()) as ReportId,
    }),
    settings: settingsActs({ workspace, ledger, port, toasts, clock, version: VERSION }),
    loadBackups: async () =>
      (await import('./settings/backup-acts.ts')).backupActs({
        ...stores,
        workspace,
        workspaces,
        tasks,
        toasts,
        clock,
        version: VERSION,
      }),
    bringFiles: intake.bring,
    bringFound: intake.bringFound,
    chooseFiles: () => pickFiles(intake.bring),
    chooseFolder: async () => (await import('./pick-folder.ts')).pickFolder(intake.bringFound),
    pasteTable: async () =>
      (await import('./paste-table.ts')).pasteTable(intake.bring, { toasts, workspace, clock }),
    readDifferently: intake.readDifferently,
    importing,
  };
}

const MIME = { html: 'text/html', json: 'application/json', pdf: 'application/pdf' } as const;

const FRESH = {
  name: 'My workspace',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  appVersion: VERSION,
} as const;

function makeWorkspace({ port, database, heldElsewhere }: Stores): Workspace {
  return new Workspace({
    port,
    clock,
    fresh: FRESH,
    heldElsewhere,
    locks: navigator.locks,
    // Tabs that still show another workspace must not save here.
    channel: new BroadcastChannel(`paydown-tabs ${database}`),
    device: navigator.storage,
    verifyAudit: auditVerifier(),
    whenIdle,
  });
}

function makeWorkspaces({ place, port, database }: Stores): Workspaces {
  const onswitch = switchWorkspace(new BroadcastChannel('paydown-shelf'));
  return new Workspaces({ place, port, database, clock, fresh: FRESH, onswitch });
}

function makeShell(egress: Egress, workspace: Workspace, workspaces: Workspaces): Shell {
  return {
    workspace,
    workspaces,
    router: new Router(),
    keys: new Keys(),
    toasts: new Toasts(),
    appearance: new Appearance(),
    egress: new EgressWatch(egress),
    offline: new ServiceWorkerStatus(),
  };
}
