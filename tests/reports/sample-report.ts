import { contentHash } from '../../src/reports/content-hash.ts';
import { RENDERER } from '../../src/reports/render-html.ts';
import type { Report, ReportData } from '../../src/reports/report-schema.ts';

const HEX = 'ab'.repeat(32);

/** A small report with every part filled, and a hostile name in every text a user can type. */
export function sampleData(hostile = 'retail'): ReportData {
  return {
    title: `${hostile}: what our machine-learning work owes`,
    workspace: { id: 'w1', name: hostile, timeZone: 'Europe/Berlin' },
    asOf: '2026-11-24T09:12:07.123Z',
    period: { from: '2026-11-20', to: '2026-11-24' },
    preparedBy: { name: hostile, role: 'analyst' },
    scope: { sources: 1, datasets: 1, versions: 1 },
    ruleSet: { version: '2.1', hash: `sha256:${HEX}`, rules: 13, couldNotRun: [] },
    position: {
      principalMinutes: 75,
      interestMinutes: 21,
      measuredInterestMinutes: 0,
      baseMinutes: 1500,
      openItems: 1,
      acceptedItems: 1,
      acceptedMinutes: 15,
      rating: 'A',
      risk: 'D',
    },
    kinds: [
      {
        kind: 'connectors',
        principalMinutes: 0,
        interestMinutes: 0,
        baseMinutes: 960,
        items: 0,
        rating: 'A',
      },
      {
        kind: 'datasets',
        principalMinutes: 75,
        interestMinutes: 21,
        baseMinutes: 540,
        items: 1,
        rating: 'C',
      },
      {
        kind: 'environments',
        principalMinutes: 0,
        interestMinutes: 0,
        baseMinutes: 0,
        items: 0,
        rating: null,
      },
    ],
    statement: {
      from: null,
      opening: { principalMinutes: 0, interestMinutes: 0 },
      lines: [{ section: 'new', title: hostile, principalMinutes: 75, interestMinutes: 21 }],
      closing: { principalMinutes: 75, interestMinutes: 21 },
    },
    items: [
      {
        id: HEX,
        rule: 'DAT-PII-UNCLASSIFIED',
        kind: 'datasets',
        severity: 'critical',
        title: hostile,
        detail: hostile,
        owner: null,
        due: '2026-12-08',
        firstSeen: '2026-11-24',
        principalMinutes: 75,
        interestMinutes: 21,
      },
    ],
    history: [
      {
        day: '2026-11-24',
        ruleSet: '2.1',
        principalMinutes: {
          connectors: 0,
          datasets: 75,
          environments: 0,
          metrics: 0,
          compliance: 0,
        },
      },
    ],
    datasets: [
      {
        name: hostile,
        version: 1,
        rows: 100,
        contentHash: 'content/1:100:a:b:c',
        owner: hostile,
        columns: [
          {
            name: hostile,
            type: 'text',
            semantic: 'category',
            dataClass: null,
            missing: null,
            distinct: 3,
            groups: [{ value: hostile, count: 60 }],
            hiddenGroups: 2,
          },
        ],
      },
    ],
    rows: [
      { dataset: hostile, version: 1, columns: [hostile], rows: [[hostile], [null]], masked: [] },
    ],
    hidden: { groups: 2, threshold: 10 },
    audit: { entries: 12, head: HEX },
  };
}

export function sampleReport(hostile?: string): Report {
  const data = sampleData(hostile);
  return { format: 'paydown-report/1', renderer: RENDERER, contentHash: contentHash(data), data };
}
