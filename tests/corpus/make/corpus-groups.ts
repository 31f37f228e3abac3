import type { CorpusGroup } from './corpus-case.ts';
import { containerCases } from './container-cases.ts';
import { encodingCases } from './encoding-cases.ts';
import { foreignCases } from './foreign-cases.ts';
import { jsonCases } from './json-cases.ts';
import { localeCases } from './locale-cases.ts';
import { nameCases } from './name-cases.ts';
import { separatorCases } from './separator-cases.ts';
import { shapeCases } from './shape-cases.ts';
import { sizeCases } from './size-cases.ts';
import { valueCases } from './value-cases.ts';
import { workbookCases } from './workbook-cases.ts';

/** All cases that are made by programs here; those of other programs are files beside this folder. */
export const corpusGroups: readonly CorpusGroup[] = [
  ...[...separatorCases, ...shapeCases, ...valueCases, ...localeCases, ...nameCases],
  ...[...encodingCases, ...jsonCases, ...containerCases, ...workbookCases, ...foreignCases],
  ...sizeCases,
];
