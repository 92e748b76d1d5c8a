/**
 * Compiled names, in a database of their own beside the library's:
 *
 *   index   key ──▶ { key, stamp, hot, cold, brief }     key: digest of a body, or `bundled:` and the id of a pack
 *                                                        stamp: the rules by which it was compiled
 *
 * A cache: whatever is in it can be made again from the packs. So nothing of it is ever a trouble for the reader. What
 * is not there, is damaged, is of other rules or found no room is "not there"; a database that cannot be read any more
 * is begun anew.
 */
import type { CompiledNames } from '#lib/engine/compiled-names.ts';
import type { IndexPort } from '#lib/library/ports.ts';
import { done, type Outcome } from '#lib/trouble/outcome.ts';
import type { TroubleName } from '#lib/trouble/troubles.ts';
import { createConnection } from './connection.ts';
import { INDEX_LIMITS } from './limits.ts';
import { INDEX_STEPS } from './schema.ts';

/** What a database begun anew mends. */
const RENEWED: readonly TroubleName[] = ['storage-damaged', 'storage-newer'];

/** Nothing is opened before the first call. Any number of contexts may share one database. */
export function createIndexStore(name = 'index'): IndexPort {
  const connection = createConnection(name, INDEX_LIMITS, INDEX_STEPS, 'relaxed');

  const write = (
    key: string,
    stamp: string,
    { hot, cold, brief }: CompiledNames,
  ): Promise<Outcome<undefined>> =>
    connection.transact(['index'], 'readwrite', async (transaction) => {
      await transaction.objectStore('index').put({ key, stamp, hot, cold, brief });
      return done(undefined);
    });

  return {
    async get(key, stamp) {
      const found = await connection.transact(['index'], 'readonly', async (transaction) =>
        done(await transaction.objectStore('index').get(key)),
      );
      return found.ok ? namesIn(found.value, stamp) : undefined;
    },

    async put(key, stamp, names) {
      const written = await write(key, stamp, names);
      if (written.ok || !RENEWED.includes(written.trouble.why)) return;
      const renewed = await connection.renew();
      if (renewed.ok) await write(key, stamp, names);
    },

    async keepOnly(keys) {
      await connection.transact(['index'], 'readwrite', async (transaction) => {
        const index = transaction.objectStore('index');
        const orphans = new Set(await index.getAllKeys()).difference(keys);
        await Promise.all([...orphans].map((key) => index.delete(key)));
        return done(undefined);
      });
    },
  };
}

/** What was stored, if it is that and of these rules. The bytes themselves are checked by whoever opens them. */
function namesIn(stored: unknown, wanted: string): CompiledNames | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { stamp, hot, cold, brief } = stored as { readonly [member: string]: unknown };
  if (stamp !== wanted || !isBuffer(hot) || !isBuffer(cold) || !isBuffer(brief)) return undefined;
  return { hot, cold, brief };
}

const isBuffer = (value: unknown): value is ArrayBuffer => value instanceof ArrayBuffer;
