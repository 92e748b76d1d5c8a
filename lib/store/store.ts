/**
 * The library's storage, in IndexedDB:
 *
 *   library   one value, `record`: the LibraryRecord, small, replaced as a whole
 *                │ names digests
 *                ▼
 *   bodies    digest ──▶ { digest, bytes }: documents, never changed once they are there
 *
 * A body is staged first, in a transaction of its own; the record that names it is the pointer, and flipping it is one
 * transaction, which also drops what the record names no more. Whatever is interrupted leaves the old record or the
 * new one with all of its bodies, and at most a body that nobody names, which is swept away.
 */
import * as v from 'valibot';
import { sha256Hex } from '#lib/feed/digest.ts';
import type { StorePort } from '#lib/library/ports.ts';
import { bodiesOf, EMPTY_LIBRARY, type LibraryRecord, LibraryRecordSchema } from '#lib/library/record.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { createConnection } from './connection.ts';

import { STORE_LIMITS, type StoreLimits } from './limits.ts';
import { RECORD_KEY } from './schema.ts';
import type { Mode, Transaction } from './transaction.ts';

export interface StoreOptions {
  /** Of the database, within the origin. */
  readonly name?: string;
  readonly limits?: StoreLimits;
}

/** Nothing is opened before the first call. Any number of stores, in any number of contexts, may share one database. */
export function createStore({ name = 'library', limits = STORE_LIMITS }: StoreOptions = {}): StorePort {
  const connection = createConnection(name, limits);

  return {
    read: () => connection.transact(['library'], 'readonly', recordIn),

    commit: (change) =>
      connection.transact(['library', 'bodies'], 'readwrite', async (transaction) => {
        const before = await recordIn(transaction);
        if (!before.ok) return before;
        const changed = change(before.value);
        if (!changed.ok) return changed;
        // What could not be read back is never written: this throws.
        const after = v.parse(LibraryRecordSchema, {
          ...changed.value,
          generation: before.value.generation + 1,
        });
        return flip(transaction, before.value, after);
      }),

    stage: (digest, bytes) =>
      connection.transact(['bodies'], 'readwrite', async (transaction) => {
        // A part of a buffer would be stored with all of the buffer behind it.
        const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
        await transaction.objectStore('bodies').put({ digest, bytes: own });
        return done(undefined);
      }),

    async body(digest) {
      const found = await connection.transact(['bodies'], 'readonly', async (transaction) =>
        done(await transaction.objectStore('bodies').get(digest)),
      );
      if (!found.ok) return found;
      const bytes = found.value?.bytes;
      if (!isBytes(bytes)) return trouble('storage-damaged', `${digest} is missing`);
      return (await sha256Hex(bytes)) === digest
        ? done(bytes)
        : trouble('storage-damaged', `${digest} differs`);
    },

    sweep: () =>
      connection.transact(['library', 'bodies'], 'readwrite', async (transaction) => {
        const record = await recordIn(transaction);
        if (!record.ok) return record;
        const bodies = transaction.objectStore('bodies');
        const orphans = new Set(await bodies.getAllKeys()).difference(bodiesOf(record.value));
        await Promise.all([...orphans].map((digest) => bodies.delete(digest)));
        return done(orphans.size);
      }),

    reset: () => connection.renew(),
  };
}

/** Stored by us, but read from a disk. */
const isBytes = (stored: unknown): stored is Uint8Array<ArrayBuffer> => stored instanceof Uint8Array;

async function recordIn<M extends Mode>(transaction: Transaction<M>): Promise<Outcome<LibraryRecord>> {
  const stored = await transaction.objectStore('library').get(RECORD_KEY);
  if (stored === undefined) return done(EMPTY_LIBRARY);
  const parsed = v.safeParse(LibraryRecordSchema, stored);
  return parsed.success ? done(parsed.output) : trouble('storage-damaged', 'record');
}

/** Writes the record and drops bodies. A body that it is the first to name must be there: who staged it was overtaken. */
async function flip(
  transaction: Transaction<'readwrite'>,
  before: LibraryRecord,
  after: LibraryRecord,
): Promise<Outcome<LibraryRecord>> {
  const bodies = transaction.objectStore('bodies');
  const [old, named] = [bodiesOf(before), bodiesOf(after)];
  const fresh = [...named.difference(old)];
  const keys = await Promise.all(fresh.map((digest) => bodies.getKey(digest)));
  const gone = fresh.find((_digest, index) => keys[index] === undefined);
  if (gone !== undefined) return trouble('interrupted', `${gone} is not stored`);
  await Promise.all([
    transaction.objectStore('library').put(after, RECORD_KEY),
    ...[...old.difference(named)].map((digest) => bodies.delete(digest)),
  ]);
  return done(after);
}
