/** What lies in the extension's cache of compiled names, seen from a page of the extension. */
import type { Backstage } from './backstage.ts';

const DATABASE = 'index';

/** Keys of the packs whose names are kept, in order. */
export function keptNames(backstage: Backstage): Promise<string[]> {
  return backstage.page.evaluate(async (name) => {
    // Opening what is not there would make it.
    if (!(await indexedDB.databases()).some((database) => database.name === name)) return [];
    return new Promise<string[]>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const asking = opening.result.transaction('index').objectStore('index').getAllKeys();
        asking.onerror = () => reject(asking.error);
        asking.onsuccess = () => resolve(asking.result.map(String));
        opening.result.close();
      };
    });
  }, DATABASE);
}

/** Turns a bit of every buffer that is kept. */
export function damageNames(backstage: Backstage): Promise<void> {
  return backstage.page.evaluate(async (name) => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const turned = (part: unknown) =>
      part instanceof ArrayBuffer
        ? new Uint8Array(part).map((byte, at, { length }) => (at === length >> 1 ? byte ^ 1 : byte)).buffer
        : part;
    const database = await answer(indexedDB.open(name));
    try {
      const index = database.transaction('index', 'readwrite').objectStore('index');
      for (const entry of await answer(index.getAll())) {
        const damaged = Object.entries(entry).map(([member, part]) => [member, turned(part)]);
        await answer(index.put(Object.fromEntries(damaged)));
      }
    } finally {
      database.close();
    }
  }, DATABASE);
}
