import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { ObjectRef } from '../vocabulary/object-ref.ts';
import { hrefOf } from './routes.ts';

/** Fragment and name of a thing; undefined when it has no page or is not here. */
export function objectLink(
  { kind, id }: ObjectRef,
  { sources, datasets, versions, items }: WorkspaceSnapshot,
): { readonly href: string; readonly name: string } | undefined {
  switch (kind) {
    case 'source': {
      const source = sources.get(id);
      return source && { href: hrefOf({ page: 'sources', source: source.id }), name: source.name };
    }
    case 'dataset': {
      const dataset = datasets.get(id);
      return (
        dataset && { href: hrefOf({ page: 'datasets', dataset: dataset.id }), name: dataset.name }
      );
    }
    case 'version': {
      const version = versions.get(id);
      const dataset = version && datasets.get(version.datasetId);
      return (
        dataset && {
          href: hrefOf({ page: 'datasets', dataset: dataset.id, version: version.id }),
          name: `${dataset.name} v${version.number}`,
        }
      );
    }
    case 'column': {
      const end = id.indexOf('/');
      const dataset = datasets.get(id.slice(0, end));
      return (
        dataset && {
          href: hrefOf({ page: 'datasets', dataset: dataset.id }),
          name: `${dataset.name}, ${id.slice(end + 1)}`,
        }
      );
    }
    case 'item': {
      const item = items.get(id);
      return item && { href: hrefOf({ page: 'overview', item: item.id }), name: item.title };
    }
    default:
      return undefined;
  }
}
