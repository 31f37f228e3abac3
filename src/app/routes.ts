import type { DatasetId, ItemId, SourceId, VersionId } from '../vocabulary/ids.ts';

/** What the address says, after `#`. Ids only, never data. */
export type Route =
  | { readonly page: 'overview'; readonly item?: ItemId }
  | { readonly page: 'sources'; readonly source?: SourceId }
  | { readonly page: 'datasets'; readonly dataset?: DatasetId; readonly version?: VersionId }
  | { readonly page: 'reports' }
  | { readonly page: 'history' }
  | { readonly page: 'settings' }
  | { readonly page: 'unknown' };

export type PageName = Exclude<Route['page'], 'unknown'>;

/**
 * Reads a fragment: `#/datasets/<id>/<version id>`. An empty one is the overview; what is no address
 * of ours is `unknown`. Whether an id exists is for the page to say.
 */
export function routeOf(fragment: string): Route {
  const parts = fragment
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded);
  const [page = '', first, second, ...more] = parts;
  if (parts.includes(undefined) || more.length > 0) return { page: 'unknown' };
  if (second !== undefined && page !== 'datasets') return { page: 'unknown' };
  switch (page) {
    case '':
    case 'overview':
      return { page: 'overview', ...(first ? { item: first as ItemId } : {}) };
    case 'sources':
      return { page, ...(first ? { source: first as SourceId } : {}) };
    case 'datasets':
      return {
        page,
        ...(first ? { dataset: first as DatasetId } : {}),
        ...(first && second ? { version: second as VersionId } : {}),
      };
    case 'reports':
    case 'history':
    case 'settings':
      return first ? { page: 'unknown' } : { page };
    default:
      return { page: 'unknown' };
  }
}

/** The fragment of a route, with `#`. */
export function hrefOf(route: Route): string {
  const parts: readonly (string | undefined)[] = (() => {
    switch (route.page) {
      case 'overview':
        return [route.page, route.item];
      case 'sources':
        return [route.page, route.source];
      case 'datasets':
        return [route.page, route.dataset, route.version];
      default:
        return [route.page];
    }
  })();
  return `#/${parts
    .filter((part) => part !== undefined)
    .map(encodeURIComponent)
    .join('/')}`;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
