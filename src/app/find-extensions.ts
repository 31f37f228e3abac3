/** True when the signed parquet extension stood in `public/ext` at build; set by vite.config.ts. */
declare const __PARQUET_EXTENSION__: boolean;

/** Address of the site's own extension folder, where there is one. */
export async function findExtensions(): Promise<string | undefined> {
  return __PARQUET_EXTENSION__ ? new URL('ext', document.baseURI).href : undefined;
}
