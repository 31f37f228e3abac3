import type { Recipe, RecipeStep } from '../storage/records/recipe.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { fileFormatName } from '../ui/file-format-name.ts';
import { formatCount } from '../ui/format-count.ts';
import { nameInLine } from '../ui/name-in-line.ts';
import { nameList } from '../ui/name-list.ts';
import { readNote } from './read-note.ts';

export interface RecipeLine {
  /** What the step does, "Read movies.json". */
  readonly sentence: string;
  /** How, in few words, "JSON, 16 columns". */
  readonly note: string;
}

/** The steps of a recipe as people say them, in order. */
export function recipeSentences(
  recipe: Recipe,
  snapshot: WorkspaceSnapshot,
): readonly RecipeLine[] {
  const inputs = recipe.inputs.map((input) =>
    input.kind === 'source'
      ? nameInLine(snapshot.sources.get(input.sourceId)?.name ?? 'a removed source')
      : versionName(input.versionId, snapshot),
  );
  const lines = recipe.steps.map((step) => lineOf(step, inputs.join(' and ')));
  const startsAtVersion = recipe.inputs.some(({ kind }) => kind === 'version');
  return startsAtVersion
    ? [{ sentence: `Take ${inputs.join(' and ')}`, note: 'version' }, ...lines]
    : lines;
}

function lineOf(step: RecipeStep, input: string): RecipeLine {
  switch (step.type) {
    case 'read':
      return {
        sentence: `Read ${input}`,
        note: `${fileFormatName(step.options.format)}, ${readNote(step.options)}`,
      };
    case 'drop-columns':
      return {
        sentence:
          step.columns.length === 1
            ? `Drop ${nameList(step.columns)}`
            : `Drop ${formatCount(step.columns.length, 'column')}`,
        note: step.columns.length === 1 ? '1 column' : nameList(step.columns),
      };
  }
}

function versionName(id: string, { versions }: WorkspaceSnapshot): string {
  const version = versions.get(id);
  return version === undefined ? 'a removed version' : `v${version.number}`;
}
