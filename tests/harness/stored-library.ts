/** What lies in the extension's database, seen from a page of the extension: the record, and the bodies it names or not. */
import type { Backstage } from './backstage.ts';

interface AlarmsApi {
  readonly alarms: {
    create(name: string, info: { when: number }): Promise<void>;
    get(name: string): Promise<{ readonly scheduledTime: number } | undefined>;
  };
}
declare const chrome: AlarmsApi;

export interface StoredLibrary {
  readonly generation: number;
  /** Digests that the record names. */
  readonly named: readonly string[];
  /** Digests of the bodies that are there. */
  readonly bodies: readonly string[];
}

/** @throws {Error} if the database cannot be opened */
export function storedLibrary(backstage: Backstage): Promise<StoredLibrary> {
  return backstage.page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await ask(indexedDB.open('library'));
    try {
      const transaction = database.transaction(['library', 'bodies']);
      const [record] = await ask(transaction.objectStore('library').getAll());
      const bodies = (await ask(transaction.objectStore('bodies').getAllKeys())).map(String);
      const named = [...JSON.stringify(record?.packs ?? []).matchAll(/"digest":"([0-9a-f]{64})"/gu)].map(
        ([, digest]) => digest ?? '',
      );
      return { generation: record?.generation ?? 0, named: named.filter((d) => d !== ''), bodies };
    } finally {
      database.close();
    }
  });
}

/** Takes a body away, past the extension. */
export function loseBody(backstage: Backstage, digest: string): Promise<void> {
  return backstage.page.evaluate(
    (key) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('bodies', 'readwrite');
          transaction.objectStore('bodies').delete(key);
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => resolve();
          opening.result.close();
        };
      }),
    digest,
  );
}

/** Writes into every feed when it is asked again by itself. */
export async function setNext(backstage: Backstage, next: string): Promise<void> {
  await backstage.page.evaluate(async (time) => {
    const ask = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await ask(indexedDB.open('library'));
    try {
      const library = database.transaction('library', 'readwrite').objectStore('library');
      const [key] = await ask(library.getAllKeys());
      const [record] = await ask(library.getAll());
      for (const subscription of record.subscriptions) subscription.next = time;
      await ask(library.put(record, key));
    } finally {
      database.close();
    }
  }, next);
}

/** Lets the alarm ring now. */
export const ring = (backstage: Backstage): Promise<void> =>
  backstage.page.evaluate(() => chrome.alarms.create('update', { when: Date.now() }));

/** Lets the time come at which every feed is asked again by itself. */
export async function makeDue(backstage: Backstage): Promise<void> {
  await setNext(backstage, '2020-01-01T00:00:00Z');
  await ring(backstage);
}

/** When the alarm rings, in milliseconds since 1970; undefined if none is set. */
export const nextAlarm = (backstage: Backstage): Promise<number | undefined> =>
  backstage.page.evaluate(async () => (await chrome.alarms.get('update'))?.scheduledTime);
