/** One transaction: all of it or nothing. */
import type { IDBPTransaction } from 'idb';
import type { Outcome } from '#lib/trouble/outcome.ts';
import type { StoreName, StoreSchema } from './schema.ts';

export type Mode = 'readonly' | 'readwrite';
export type Transaction<M extends Mode> = IDBPTransaction<StoreSchema, StoreName[], M>;

/**
 * `work` answers a trouble or throws: the transaction is aborted, and nothing of it remains. Else the outcome is
 * answered once the transaction is complete. `work` awaits all of its requests, and nothing but requests: a transaction
 * that is left idle commits itself.
 * @throws the reason why the browser failed or aborted it, or what `work` throws
 */
export async function wholly<M extends Mode, T>(
  transaction: Transaction<M>,
  work: (transaction: Transaction<M>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    const outcome = await work(transaction);
    if (outcome.ok) await transaction.done;
    else await undo(transaction);
    return outcome;
  } catch (error) {
    await undo(transaction);
    throw error;
  }
}

/** Answers when the transaction has ended. */
async function undo<M extends Mode>(transaction: Transaction<M>): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // It has ended already: a failed request takes its transaction along.
  }
  await transaction.done.catch(() => undefined);
}
