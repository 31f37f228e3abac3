/** What the page asks of the service worker. */
export type ServiceWorkerRequest =
  { readonly type: 'take-over' } | { readonly type: 'store-large-files' };

/** What the service worker tells the page: large files stored so far, or that storing failed. */
export type ServiceWorkerMessage =
  | { readonly type: 'large-files'; readonly done: number; readonly total: number }
  | { readonly type: 'large-files-failed' };
