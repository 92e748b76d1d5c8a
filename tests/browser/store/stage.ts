/** Databases of their own for every test, bodies, records that name them, and a look past the store at what is there. */
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { afterEach } from 'vitest';
import { cdp } from 'vitest/browser';
import { sha256Hex } from '#lib/feed/digest.ts';
import type { Generation, LibraryRecord, PackRecord } from '#lib/library/record.ts';
import { RECORD_KEY, STEPS, type StoreSchema } from '#lib/store/schema.ts';
import { done, type Outcome } from '#lib/trouble/outcome.ts';

const opened: { name: string; connections: IDBPDatabase<never>[] }[] = [];

/** Name of a database that no other test uses; it is deleted after the test. */
export function freshName(): string {
  const name = `test-${crypto.randomUUID()}`;
  opened.push({ name, connections: [] });
  return name;
}

afterEach(async () => {
  for (const { name, connections } of opened.splice(0)) {
    for (const connection of connections) connection.close();
    await deleteDB(name);
  }
});

/** A connection that lets go for nobody, closed after the test. */
export async function hold(
  name: string,
  version: number,
  upgrade: (database: IDBPDatabase<never>) => void = () => undefined,
): Promise<IDBPDatabase<never>> {
  const connection = await openDB<never>(name, version, { upgrade });
  opened.find((each) => each.name === name)?.connections.push(connection);
  return connection;
}

export interface Body {
  readonly digest: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A body that says which it is; `length` in bytes. Random, because storage compresses. */
export async function bodyOf(seed: number, length = 40): Promise<Body> {
  const bytes = new Uint8Array(length);
  let state = seed + 1;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return { digest: await sha256Hex(bytes), bytes };
}

export const generationOf = ({ digest, bytes }: Body, version = 1): Generation => ({
  digest,
  bytes: bytes.length,
  version,
  title: 'Harbour',
  stored: '2026-11-22T10:00:00Z',
  fresh: [],
});

/** The pack of that id as installed from a file. */
export const packOf = (id: string, current: Body, previous?: Body): PackRecord => ({
  id,
  origin: { from: 'file', name: `${id}.json` },
  current: generationOf(current, 2),
  previous: previous === undefined ? null : generationOf(previous, 1),
  pending: null,
});

/** A change that leaves these packs. */
export const withPacks =
  (...packs: PackRecord[]) =>
  (record: LibraryRecord): Outcome<LibraryRecord> =>
    done({ ...record, packs });

/** What is in the database, in one look past the store: the record as it stands, and the digests in order. */
export async function lookInto(name: string): Promise<{ record: unknown; digests: string[] }> {
  return past(name, async (database) => {
    const transaction = database.transaction(['library', 'bodies'], 'readonly');
    const [record, digests] = await Promise.all([
      transaction.objectStore('library').get(RECORD_KEY),
      transaction.objectStore('bodies').getAllKeys(),
      transaction.done,
    ]);
    return { record, digests };
  });
}

/** Does something to the database past the store. */
export async function past<T>(
  name: string,
  act: (database: IDBPDatabase<StoreSchema>) => Promise<T>,
): Promise<T> {
  const database = await openDB<StoreSchema>(name, STEPS.length, {
    upgrade: (fresh) => {
      for (const step of STEPS) step(fresh);
    },
    blocking: (_from, _to, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  try {
    return await act(database);
  } finally {
    database.close();
  }
}

/**
 * Deletes every database of the origin, as a reader does who clears site data: connections are closed without being
 * asked. Answers once they are.
 */
export async function clearData(): Promise<void> {
  const witness = await openDB('witness', 1);
  const closed = new Promise((resolve) => witness.addEventListener('close', resolve, { once: true }));
  await cdp().send('Storage.clearDataForOrigin', { origin: location.origin, storageTypes: 'indexeddb' });
  await closed;
}
