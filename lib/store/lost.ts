/** Telling storage that is damaged from a connection that the browser took away. */
import { trouble } from '#lib/trouble/outcome.ts';
import { type Failure, failureOf } from './failures.ts';
import type { Database } from './schema.ts';

/**
 * A failed outcome for what a transaction on this connection threw. Chromium says UnknownError of damage, and of a
 * connection that it takes away as well, because the reader clears the data.
 */
export async function failureIn(database: Database, error: unknown): Promise<Failure> {
  const failure = failureOf(error);
  const isLost = failure.trouble.why === 'storage-damaged' && (await isClosed(database));
  return isLost ? trouble('storage-missing', failure.trouble.detail) : failure;
}

async function isClosed(database: Database): Promise<boolean> {
  const [any] = database.objectStoreNames;
  if (any === undefined) return false;
  const ask = async () => {
    const transaction = database.transaction([any]);
    await Promise.all([transaction.objectStore(any).count(), transaction.done]);
  };
  // Requests fail first, and the connection closes after: by the answer to another request it has.
  await ask().catch(() => undefined);
  return ask().then(
    () => false,
    (error) => error instanceof DOMException && error.name === 'InvalidStateError',
  );
}
