import type { RecordChange } from '../../../src/storage/records/change.ts';
import type { BlobRef } from '../../../src/storage/records/dataset-version.ts';
import type { ColumnProfile } from '../../../src/storage/records/profile.ts';
import type { Tables } from '../../../src/storage/records/tables.ts';
import { ANNA, ZERO_DIGEST } from '../fixtures.ts';

const AT = '2026-11-24T12:00:00.000Z';

/** One row of every table, all fields filled, with texts from `text`; ids end in `suffix`. */
export function recordsOf(
  suffix: string,
  blobs: readonly BlobRef[],
  text: () => string,
): readonly RecordChange[] {
  const ids = {
    dataset: `dataset-${suffix}`,
    version: `version-${suffix}`,
    source: `source-${suffix}`,
    item: `item-${suffix}`,
  };
  const rows = {
    sources: {
      id: ids.source,
      name: text(),
      kind: 'file',
      format: 'csv',
      datasetId: ids.dataset,
      addedAt: AT,
      editions: [
        {
          fileName: text(),
          fileDigest: ZERO_DIGEST,
          sizeBytes: 12,
          modifiedAt: AT,
          readAt: AT,
          versionId: ids.version,
        },
      ],
      refreshes: [{ at: AT, ok: false, code: 'SRC_GONE' }],
      lastReadAt: AT,
      cadenceDays: 7,
    },
    datasets: { id: ids.dataset, name: text(), createdAt: AT, currentVersionId: ids.version },
    versions: {
      id: ids.version,
      datasetId: ids.dataset,
      number: 1,
      recipe: {
        format: 'paydown-recipe/1',
        inputs: [{ kind: 'source', sourceId: ids.source, fileDigest: ZERO_DIGEST }],
        steps: [{ type: 'drop-columns', version: 1, columns: [text()] }],
      },
      recipeHash: ZERO_DIGEST,
      schema: [
        { name: text(), type: { name: 'decimal', precision: 18, scale: 3 } },
        { name: text(), type: { name: 'text' } },
      ],
      schemaHash: ZERO_DIGEST,
      rowCount: 3,
      contentHash: 'content/1:3:0:1:2',
      blobs,
      madeInMs: 1.5,
      createdAt: AT,
      author: ANNA,
      change: {
        previousVersionId: 'version-before',
        addedColumns: [text()],
        removedColumns: [],
        retypedColumns: [],
        rowsBefore: 2,
        rowsAdded: 1,
      },
      rowSketch: ['00000000000001f'],
    },
    versionLives: { versionId: ids.version, lastReadAt: AT, kept: true },
    profiles: profileOf(ids.version, text),
    overlaps: {
      id: `${ids.version}|z`,
      versions: [ids.version, 'z'],
      rowCounts: [3, 4],
      sharedRows: 2,
      exact: true,
      query: text(),
      at: AT,
    },
    assertions: {
      id: `assertion-${suffix}`,
      datasetId: ids.dataset,
      check: { kind: 'accepted-values', column: text(), values: [text(), text()] },
      acceptedBy: ANNA,
      acceptedAt: AT,
    },
    assertionRuns: {
      id: `assertion-${suffix}|${ids.version}`,
      assertionId: `assertion-${suffix}`,
      versionId: ids.version,
      failingRows: 1,
      checkedRows: 3,
      query: text(),
      at: AT,
    },
    classifications: {
      id: `${ids.dataset}/column`,
      datasetId: ids.dataset,
      column: text(),
      dataClass: 'special',
      decidedBy: ANNA,
      decidedAt: AT,
    },
    items: itemOf(ids.item, ids.dataset, text),
    daySnapshots: {
      day: '2026-11-24',
      at: AT,
      ruleSet: '2.1',
      kinds: Object.fromEntries(
        ['connectors', 'datasets', 'environments', 'metrics', 'compliance'].map((kind) => [
          kind,
          { principalMinutes: 5, interestMinutes: 1, items: 1, worst: 'minor', baseMinutes: 90 },
        ]),
      ),
      measuredInterestMinutes: 1,
    },
    reports: {
      id: `report-${suffix}`,
      title: text(),
      format: 'html',
      fileName: text(),
      sizeBytes: 99,
      contentHash: ZERO_DIGEST,
      auditHead: '0'.repeat(64),
      exportedAt: AT,
      exportedBy: ANNA,
      hiddenGroups: 0,
    },
  };
  return Object.entries(rows).map(([table, record]) => ({ table, act: 'put', record }) as never);
}

function itemOf(id: string, datasetId: string, text: () => string) {
  return {
    id,
    rule: 'DAT-01',
    ruleSet: '2.1',
    kind: 'datasets',
    title: text(),
    detail: text(),
    objects: [{ kind: 'dataset', id: datasetId }],
    discriminator: text(),
    count: 1,
    unit: 'column',
    evidence: {
      query: text(),
      columns: [text()],
      rows: [[text()], [text()]],
      resultHash: ZERO_DIGEST,
      asOf: AT,
    },
    severity: 'major',
    principalMinutes: 30,
    interestMinutes: 5,
    basis: 'estimated',
    verb: 'classify',
    state: { name: 'accepted', until: '2027-01-01', reason: text(), by: ANNA, times: 1 },
    firstSeenAt: AT,
    lastSeenAt: AT,
    openedBy: ANNA,
  };
}

function profileOf(versionId: string, text: () => string): Tables['profiles'] {
  const column: ColumnProfile = {
    name: text(),
    type: { name: 'float' },
    semantic: 'e-mail',
    semanticShare: 0.5,
    personal: 'likely',
    missing: 0,
    distinct: { count: 3, exact: true },
    min: { defined: true, value: text() },
    max: { defined: false, because: { code: 'too-few', n: 1, needed: 2 } },
    mean: { defined: true, value: 0.1 + 0.2 },
    sd: { defined: true, value: 5e-324 },
    quantiles: { defined: true, value: [{ p: 0.5, value: 1.7976931348623157e308 }] },
    topValues: [{ value: text(), count: 2 }],
    histogram: { defined: true, value: { scale: 'number', edges: [-1, 0, 1e21], counts: [1, 2] } },
    lengths: { defined: true, value: { min: 0, max: 9, mean: 4.5 } },
    spaces: { defined: true, value: 0 },
    caseVariants: { defined: false, because: { code: 'not-text' } },
    constant: false,
    nearUnique: true,
    outliers: { defined: true, value: { count: 0, low: -1.5, high: 1.5 } },
    notFinite: 0,
    warnings: [{ code: 'outliers', sentence: text() }],
  };
  return {
    versionId: versionId as never,
    format: 'paydown-profile/1',
    rowCount: 3,
    duplicateRows: { defined: true, value: 0 },
    columns: [column],
    correlations: [{ a: text(), b: text(), rho: -0.95, n: 3 }],
    correlationBasis: { defined: true, value: { rows: 3, exact: true } },
    queries: [text()],
    madeAt: AT,
    madeInMs: 2,
  };
}
