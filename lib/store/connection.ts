/**
 * The connection of one context to the database: opened when first needed, shared by all calls, and given up at once
 * when somebody else wants to upgrade or delete the database, so that nobody waits on us. What failed or was closed is
 * opened anew by the next call.
 */
import { deleteDB, openDB } from 'idb';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { failureOf } from './failures.ts';
import type { StoreLimits } from './limits.ts';
import { failureIn } from './lost.ts';
import { type Pending, patiently } from './patience.ts';
import { type Database, STEPS, type Step, type StoreName, type StoreSchema } from './schema.ts';
import { type Mode, type Transaction, wholly } from './transaction.ts';

export interface Connection {
  /**
   * Runs `work` in one transaction over `stores`. See `wholly`. Never rejects.
   */
  transact<M extends Mode, T>(
    stores: StoreName[],
    mode: M,
    work: (transaction: Transaction<M>) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>>;
  /**
   * Deletes the database and opens a new one. After `storage-blocked` the deletion stays asked for: it happens as soon
   * as whoever is in the way lets go, and until then nobody can open the old database. Never rejects.
   */
  renew(): Promise<Outcome<undefined>>;
}

/**
 * @param name of the database, within the origin
 * @param steps the schema: as many as its version, of which an older database gets those it lacks
 * @param durability of what is written: `strict` waits for the disk
 */
export function createConnection(
  name: string,
  limits: StoreLimits,
  steps: readonly Step[] = STEPS,
  durability: IDBTransactionDurability = 'strict',
): Connection {
  let held: Pending<Database> | undefined;

  function letGo(pending: Pending<Database>): void {
    if (held === pending) held = undefined;
  }

  function open(): Pending<Database> {
    const blocked = Promise.withResolvers<void>();
    const answer = openDB<StoreSchema>(name, steps.length, {
      upgrade: (database, from, _to, transaction) => {
        // Why it fails is told by the request to open.
        transaction.done.catch(() => undefined);
        for (const step of steps.slice(from)) step(database);
      },
      blocked: () => blocked.resolve(),
      blocking: (_from, _to, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        letGo(pending);
      },
    });
    const pending = { answer, blocked: blocked.promise };
    return pending;
  }

  /**
   * Hands the open database to `use`; what fails is not used again. Who gives up waiting leaves the request to the next
   * call, which waits for the same one.
   */
  async function withDatabase<T>(use: (database: Database) => T): Promise<Outcome<T>> {
    // A reader or a policy may have switched it off.
    if (!globalThis.indexedDB) return trouble('storage-missing');
    held ??= open();
    const pending = held;
    try {
      const database = await patiently(pending, limits);
      return database.ok ? done(use(database.value)) : database;
    } catch (error) {
      letGo(pending);
      throw error;
    }
  }

  /** Twice: the browser may have closed the connection of its own accord, or may be clearing data just now. */
  async function begin<M extends Mode>(stores: StoreName[], mode: M): Promise<Outcome<Transaction<M>>> {
    const start = (database: Database) =>
      database.transaction(stores, mode, mode === 'readwrite' ? { durability } : {});
    try {
      return await withDatabase(start);
    } catch {
      return withDatabase(start);
    }
  }

  return {
    async transact(stores, mode, work) {
      try {
        const begun = await begin(stores, mode);
        if (!begun.ok) return begun;
        const transaction = begun.value;
        return await wholly(transaction, work).catch((error) => failureIn(transaction.db, error));
      } catch (error) {
        return failureOf(error);
      }
    },

    async renew() {
      try {
        if (!globalThis.indexedDB) return trouble('storage-missing');
        const blocked = Promise.withResolvers<void>();
        // Our own connection is asked to let go like any other.
        const answer = deleteDB(name, { blocked: () => blocked.resolve() });
        const deleted = await patiently({ answer, blocked: blocked.promise }, limits);
        if (!deleted.ok) return deleted;
        return await withDatabase(() => undefined);
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}
