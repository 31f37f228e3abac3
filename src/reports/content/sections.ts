import type { ReportCharts } from '../draw-charts.ts';
import type { ReportData } from '../report-schema.ts';
import type { Section } from './blocks.ts';
import { datasetsBlocks } from './datasets.ts';
import { findingsBlocks, itemsBlocks } from './items.ts';
import { methodBlocks } from './method.ts';
import { positionBlocks } from './position.ts';
import { paysMostBlocks, statementBlocks } from './statement.ts';

/** What a report says, in order; every form of the file says the same. Verification comes last. */
export function sections(data: ReportData, charts: ReportCharts): readonly Section[] {
  return [
    { title: 'Position by kind', blocks: positionBlocks(data) },
    { title: 'Findings', blocks: findingsBlocks(data) },
    { title: 'How we got here', blocks: statementBlocks(data, charts) },
    { title: 'Where an hour pays most', blocks: paysMostBlocks(data, charts) },
    { title: 'What the datasets hold', blocks: datasetsBlocks(data) },
    { title: 'Open items', blocks: itemsBlocks(data) },
    { title: 'Method and limits', blocks: methodBlocks(data) },
  ];
}
