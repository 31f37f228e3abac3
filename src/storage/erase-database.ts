import Dexie from 'dexie';
import { storeFailure } from './browser/store-failure.ts';

/** Removes a database with all its records; one that is not there is no error. */
export async function eraseDatabase(
  name: string,
  indexedDb?: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange },
): Promise<void> {
  try {
    await new Dexie(name, { ...indexedDb }).delete();
  } catch (error) {
    throw storeFailure(error, 'write');
  }
}
